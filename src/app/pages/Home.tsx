import { Body1, Button, Card, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import type { RunId } from "../../commands/runs";
import type { Overview, RunRecord } from "../../commands/session";
import { HeadLine } from "../parts/HeadLine";
import { RunLine } from "../parts/RunLine";
import { runFaces, shownRuns } from "../runs";
import { useWords } from "../words/WordsContext";
import type { Words } from "../words/words";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  card: { gap: tokens.spacingVerticalM },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  run: { alignSelf: "flex-start" },
  last: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  plain: { margin: 0 },
});

interface HomeProps {
  readonly overview: Overview;
  readonly onColumns: () => void;
  readonly onRun: (command: RunId) => void;
  readonly onUndo: (run: RunRecord) => void;
}

/** What was recognised, one card a command with its present state, and the last run. */
export function Home({ overview, onColumns, onRun, onUndo }: HomeProps) {
  const styles = useStyles();
  const words = useWords();
  const [last] = overview.history;
  return (
    <div className={styles.page}>
      <HeadLine overview={overview} onOpen={onColumns} />
      <RunCards overview={overview} onRun={onRun} />
      {last && (
        <section className={styles.last}>
          <Subtitle2 as="h2" className={styles.plain}>
            {words.say("home.lastRun")}
          </Subtitle2>
          <RunLine run={last} isNewest onUndo={() => onUndo(last)} />
        </section>
      )}
    </div>
  );
}

interface HomeWhileReadingProps {
  readonly children: ReactNode;
  readonly onRun: (command: RunId) => void;
}

/** Home before the workbook has been read: a run can be asked for at once, it reads what it needs itself. */
export function HomeWhileReading({ children, onRun }: HomeWhileReadingProps) {
  return (
    <div className={useStyles().page}>
      {children}
      <RunCards onRun={onRun} />
    </div>
  );
}

interface RunCardsProps {
  readonly overview?: Overview;
  readonly onRun: (command: RunId) => void;
}

function RunCards({ overview, onRun }: RunCardsProps) {
  const words = useWords();
  const isOffered = (id: RunId) => {
    const { stateOf: own } = runFaces[id];
    return !own || (overview !== undefined && own(overview, words) !== undefined);
  };
  return shownRuns
    .filter(isOffered)
    .map((id) => (
      <RunCard
        key={id}
        command={id}
        label={words.say(overview?.lastRuns[id] && !runFaces[id].isForOnce ? "home.again" : `home.${id}.run`)}
        onRun={() => onRun(id)}
        {...(overview && { state: stateOf(id, overview, words) })}
      />
    ));
}

interface RunCardProps {
  readonly command: RunId;
  readonly state?: string;
  readonly label: string;
  readonly onRun: () => void;
}

function RunCard({ command, state, label, onRun }: RunCardProps) {
  const styles = useStyles();
  const title = useWords().say(`home.${command}.title`);
  const id = useId();
  const { Icon } = runFaces[command];
  return (
    <Card className={styles.card}>
      <div className={styles.title}>
        <Icon className={styles.icon} fontSize={24} aria-hidden />
        <Subtitle2 as="h2" className={styles.plain} id={id}>
          {title}
        </Subtitle2>
      </div>
      {state !== undefined && <Body1>{state}</Body1>}
      <Button
        className={styles.run}
        appearance={command === "segment" ? "primary" : "secondary"}
        aria-describedby={id}
        onClick={onRun}
      >
        {label}
      </Button>
    </Card>
  );
}

/** Whether what the command wrote still says the truth, or what it would bring, in one sentence. */
function stateOf(id: RunId, overview: Overview, words: Words): string {
  const { recognition, lastRuns, counts } = overview;
  const questions = recognition.questions.length;
  if (questions) return words.say("home.questions", { count: questions });
  const own = runFaces[id].stateOf?.(overview, words);
  if (own !== undefined) return own;
  const last = lastRuns[id];
  const isPossible = counts.orderRows > 0 || runFaces[id].needsNoOrders;
  if (!last || runFaces[id].isForOnce) return words.say(isPossible ? `home.${id}.never` : "home.noOrders");
  const day = words.day(last.asOfDay);
  return words.say(last.isStale ? "home.stale" : "home.fresh", { day });
}
