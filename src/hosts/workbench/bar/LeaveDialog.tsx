import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useWords } from "../../../app/words/WordsContext";

interface LeaveDialogProps {
  readonly fileName: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before another file takes the place of one with unsaved changes. */
export function LeaveDialog({ fileName, onSave, onDiscard, onCancel }: LeaveDialogProps) {
  const words = useWords();
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.say("book.leave.title")}</DialogTitle>
          <DialogContent>{words.say("book.leave.text", { file: fileName })}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {words.say("book.leave.save")}
            </Button>
            <Button onClick={onDiscard}>{words.say("book.leave.discard")}</Button>
            <Button onClick={onCancel}>{words.say("pane.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
