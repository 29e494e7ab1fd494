import { Body1, Button, LargeTitle, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { Outcome, SegmentLine } from "../../commands/session";
import { useWords } from "../words/WordsContext";
import { SegmentBars } from "./SegmentBars";
import { Step } from "./Step";

const useStyles = makeStyles({
  headline: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  figure: { color: tokens.colorBrandForeground1, fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ResultProps {
  readonly outcome: Outcome;
  readonly isUndoing: boolean;
  readonly onShow: () => void;
  readonly onUndo: () => void;
}

/** The one figure to act on, the sizes of the segments, the way to the sheet and the way back. */
export function Result({ outcome, isUndoing, onShow, onUndo }: ResultProps) {
  const styles = useStyles();
  const words = useWords();
  const { segments } = outcome.preview;
  const call = customersToCall(segments);
  const count = call || segments.reduce((sum, { customers }) => sum + customers, 0);
  const sentence = words.say(call ? "run.call" : "run.divided", { count });
  return (
    <Step title={words.say("run.done")} isDone takesFocus>
      <div className={styles.headline} role="status">
        <LargeTitle className={styles.figure}>{words.number(count)}</LargeTitle>
        <Body1>{sentence}</Body1>
      </div>
      <SegmentBars segments={segments} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onShow} disabled={isUndoing}>
          {words.say("run.openSheet", { sheet: outcome.reportSheet })}
        </Button>
        <Button icon={<ArrowUndoRegular />} onClick={onUndo} disabled={isUndoing}>
          {words.say("run.undo")}
        </Button>
      </div>
    </Step>
  );
}

/** Customers who bought often and have stopped: the segments worth a call first. */
function customersToCall(segments: readonly SegmentLine[]): number {
  return segments
    .filter(({ id }) => id === "cannotLose" || id === "atRisk")
    .reduce((sum, { customers }) => sum + customers, 0);
}
