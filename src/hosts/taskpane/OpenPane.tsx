import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Pane } from "../../app/Pane";
import { useWords } from "../../app/words/WordsContext";
import { PasswordDialog } from "./PasswordDialog";
import { type BookViewProps, errands, questions, revisions } from "./paneState";
import { useStore } from "./store";

/** The pane over the workbook Excel has open. Loaded once there is one. */
export function OpenPane({ book, onLanguage }: BookViewProps) {
  const words = useWords();
  const errand = useStore(errands);
  const revision = useStore(revisions);
  const question = useStore(questions);
  return (
    <>
      {book.wasRepaired && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{words.say("taskpane.repaired")}</MessageBarBody>
        </MessageBar>
      )}
      <Pane
        session={book.session}
        host={book.host}
        revision={revision}
        onLanguage={onLanguage}
        {...(errand && { errand })}
      />
      {question && <PasswordDialog key={String(question.sheet)} question={question} />}
    </>
  );
}
