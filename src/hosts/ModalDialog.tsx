import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef } from "react";

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

interface ModalDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  /** Escape. */
  readonly onCancel: () => void;
  /** Enter in a field or the button of type `submit`. */
  readonly onSubmit?: () => void;
}

/**
 * A question that comes before all else; open as long as it is there. The browser keeps the focus inside, and gives
 * the page back to everybody when the dialog goes, however suddenly.
 */
export function ModalDialog({ title, children, buttons, onCancel, onSubmit }: ModalDialogProps) {
  const styles = useStyles();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onCancel={onCancel}>
      <form
        className={styles.content}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {children}
        <div className={styles.buttons}>{buttons}</div>
      </form>
    </dialog>
  );
}
