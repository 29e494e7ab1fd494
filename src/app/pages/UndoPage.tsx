import { Body1, Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { Errand } from "../errand";
import { Failure } from "../parts/Failure";
import { PageTitle } from "../parts/PageTitle";
import { ProgressView } from "../parts/ProgressView";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  home: { alignSelf: "flex-start" },
});

interface UndoPageProps {
  readonly errand: Exclude<Errand, { kind: "run" }>;
  readonly onBack: () => void;
}

/** How the undoing goes that was asked for outside the pane. */
export function UndoPage({ errand, onBack }: UndoPageProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.page}>
      <PageTitle title={words.say("undo.title")} onBack={onBack} />
      {errand.kind === "undoing" && (
        <>
          <Body1>{words.say("undo.running")}</Body1>
          <ProgressView course={[["write", 1]]} reached={undefined} startedMs={errand.startedMs} />
        </>
      )}
      {errand.kind === "undone" && (
        <div role="status">
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {words.say("run.undone")} {words.say("undo.which", { at: words.moment(errand.run.at) })}.
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {errand.kind === "undoFailed" && <Failure error={errand.error} actions={[]} />}
      {errand.kind !== "undoing" && (
        <Button className={styles.home} appearance="primary" onClick={onBack}>
          {words.say("pane.home")}
        </Button>
      )}
    </div>
  );
}
