import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { RunRecord } from "../../commands/session";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { display: "flex", flexDirection: "column", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RunLineProps {
  readonly run: RunRecord;
  readonly isNewest: boolean;
  readonly onUndo: () => void;
}

/** One past run: when, what it wrote, and its undoing or the reason why there is none. */
export function RunLine({ run, isNewest, onUndo }: RunLineProps) {
  const styles = useStyles();
  const words = useWords();
  const at = words.moment(run.at);
  const wrote = [
    words.say("history.columns", { count: run.columns }),
    words.say("history.cells", { count: run.cells }),
  ].join(" · ");
  const canUndo = isNewest && run.canUndo;
  return (
    <div className={styles.line}>
      <div className={styles.text}>
        <Body1>{at}</Body1>
        <Caption1 className={styles.quiet}>{wrote}</Caption1>
        {!canUndo && (
          <Caption1 className={styles.quiet}>
            {words.say(run.canUndo ? "history.older" : "history.gone")}
          </Caption1>
        )}
      </div>
      {canUndo && (
        <Button icon={<ArrowUndoRegular />} aria-label={words.say("history.undo", { at })} onClick={onUndo}>
          {words.say("run.undo")}
        </Button>
      )}
    </div>
  );
}
