import { Body1, Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Reached } from "../task/cancellable";
import { type Course, overallShare, secondsLeft } from "../task/remaining";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  left: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  cancel: { alignSelf: "flex-start" },
});

interface ProgressViewProps {
  readonly course: Course;
  readonly reached: Reached | undefined;
  readonly startedMs: number;
  readonly onCancel?: () => void;
}

/** How far long work has come: the stage by name, a bar, the seconds left, and the way out. */
export function ProgressView({ course, reached, startedMs, onCancel }: ProgressViewProps) {
  const styles = useStyles();
  const words = useWords();
  const nowMs = useNow();
  const now = reached ?? { stage: course[0]![0], share: 0 };
  const share = overallShare(course, now);
  const left = secondsLeft(share, nowMs - startedMs);
  const stage = words.say(`stage.${now.stage}`);
  return (
    <div className={styles.view}>
      <div className={styles.line}>
        <Body1 role="status">{stage}</Body1>
        <Caption1 className={styles.left}>
          {left === undefined ? "" : words.say("progress.left", { count: left })}
        </Caption1>
      </div>
      <ProgressBar {...(share > 0 ? { value: share } : {})} aria-label={stage} thickness="large" />
      {onCancel && (
        <Button className={styles.cancel} onClick={onCancel}>
          {words.say("pane.cancel")}
        </Button>
      )}
    </div>
  );
}

/** The time, once a second. */
function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
