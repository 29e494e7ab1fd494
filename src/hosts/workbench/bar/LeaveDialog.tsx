import { Body1, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { useWords } from "../../../app/words/WordsContext";

const useStyles = makeStyles({
  dialog: {
    maxWidth: "480px",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalXXL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
  },
});

interface LeaveDialogProps {
  readonly fileName: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before another file takes the place of one with unsaved changes. The browser keeps the focus inside. */
export function LeaveDialog({ fileName, onSave, onDiscard, onCancel }: LeaveDialogProps) {
  const styles = useStyles();
  const words = useWords();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onCancel={onCancel}>
      <div className={styles.content}>
        <h2 id={title} className={styles.title}>
          {words.say("book.leave.title")}
        </h2>
        <Body1>{words.say("book.leave.text", { file: fileName })}</Body1>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={onSave}>
            {words.say("book.leave.save")}
          </Button>
          <Button onClick={onDiscard}>{words.say("book.leave.discard")}</Button>
          <Button onClick={onCancel}>{words.say("pane.cancel")}</Button>
        </div>
      </div>
    </dialog>
  );
}
