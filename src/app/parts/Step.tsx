import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  done: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  folded: { color: tokens.colorNeutralForeground2 },
});

interface StepProps {
  readonly title: string;
  /** Whether it lies behind the user. */
  readonly isDone?: boolean;
  /** The step that has just begun takes the focus. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** One part of a page that fills downwards. */
export function Step({ title, isDone = false, takesFocus = false, children }: StepProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className={styles.step}>
      <div className={styles.head}>
        {isDone && <CheckmarkCircleFilled className={styles.done} fontSize={20} aria-hidden />}
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h3>
      </div>
      <div className={mergeClasses(styles.body, isDone && styles.folded)}>{children}</div>
    </section>
  );
}
