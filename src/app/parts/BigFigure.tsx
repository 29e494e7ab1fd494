import { Body1, LargeTitle, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  figure: { color: tokens.colorBrandForeground1, fontVariantNumeric: "tabular-nums" },
});

interface BigFigureProps {
  readonly figure: string;
  /** What it counts, read after it. */
  readonly sentence: string;
}

/** The one figure of a run to act on. */
export function BigFigure({ figure, sentence }: BigFigureProps) {
  const styles = useStyles();
  return (
    <div className={styles.line} role="status">
      <LargeTitle className={styles.figure}>{figure}</LargeTitle>
      <Body1>{sentence}</Body1>
    </div>
  );
}
