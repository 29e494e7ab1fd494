import { Body1, Button } from "@fluentui/react-components";
import { useWords } from "../../../app/words/WordsContext";
import { ModalDialog } from "../../ModalDialog";

interface LeaveDialogProps {
  readonly fileName: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before another file takes the place of one with unsaved changes. */
export function LeaveDialog({ fileName, onSave, onDiscard, onCancel }: LeaveDialogProps) {
  const words = useWords();
  const buttons = (
    <>
      <Button appearance="primary" onClick={onSave}>
        {words.say("book.leave.save")}
      </Button>
      <Button onClick={onDiscard}>{words.say("book.leave.discard")}</Button>
      <Button onClick={onCancel}>{words.say("pane.cancel")}</Button>
    </>
  );
  return (
    <ModalDialog title={words.say("book.leave.title")} buttons={buttons} onCancel={onCancel}>
      <Body1>{words.say("book.leave.text", { file: fileName })}</Body1>
    </ModalDialog>
  );
}
