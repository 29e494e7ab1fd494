import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
});

/** The heading of a page that was opened from Home. It takes the focus, so that reading goes on from there. */
export function PageTitle({ title, onBack }: { title: string; onBack: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className={styles.row}>
      <Button
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={words.say("pane.back")}
        onClick={onBack}
      />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
    </div>
  );
}
