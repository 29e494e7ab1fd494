import { Body1, Button, Card, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { PeopleListRegular } from "@fluentui/react-icons/svg/people-list";
import type { ReactNode } from "react";
import type { Overview, RunRecord } from "../../commands/session";
import { HeadLine } from "../parts/HeadLine";
import { RunLine } from "../parts/RunLine";
import { useWords } from "../words/WordsContext";
import type { Words } from "../words/words";
import type { Page } from "./pages";

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
  readonly onPage: (page: Page) => void;
  readonly onUndo: (run: RunRecord) => void;
}

/** What was recognised, one card a command with its present state, and the last run. */
export function Home({ overview, onPage, onUndo }: HomeProps) {
  const styles = useStyles();
  const words = useWords();
  const [last] = overview.history;
  const questions = overview.recognition.questions.length;
  const wasRun = overview.segmentedAsOfDay !== undefined;
  return (
    <div className={styles.page}>
      <HeadLine overview={overview} onOpen={() => onPage("columns")} />
      <SegmentsCard
        state={questions ? words.say("home.questions", { count: questions }) : segmentsState(overview, words)}
        label={words.say(wasRun ? "home.segments.again" : "home.segments.run")}
        onRun={() => onPage("run")}
      />
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
  readonly onPage: (page: Page) => void;
}

/** Home before the workbook has been read: a run can be asked for at once, it reads what it needs itself. */
export function HomeWhileReading({ children, onPage }: HomeWhileReadingProps) {
  const words = useWords();
  return (
    <div className={useStyles().page}>
      {children}
      <SegmentsCard label={words.say("home.segments.run")} onRun={() => onPage("run")} />
    </div>
  );
}

interface SegmentsCardProps {
  readonly state?: string;
  readonly label: string;
  readonly onRun: () => void;
}

function SegmentsCard({ state, label, onRun }: SegmentsCardProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Card className={styles.card}>
      <div className={styles.title}>
        <PeopleListRegular className={styles.icon} fontSize={24} aria-hidden />
        <Subtitle2 as="h2" className={styles.plain}>
          {words.say("home.segments.title")}
        </Subtitle2>
      </div>
      {state !== undefined && <Body1>{state}</Body1>}
      <Button className={styles.run} appearance="primary" onClick={onRun}>
        {label}
      </Button>
    </Card>
  );
}

/** Whether the segments in the workbook still say the truth, in one sentence. */
function segmentsState({ segmentedAsOfDay, lastOrderDay, counts }: Overview, words: Words): string {
  if (segmentedAsOfDay === undefined)
    return words.say(counts.orderRows > 0 ? "home.segments.never" : "home.segments.noOrders");
  const day = words.day(segmentedAsOfDay);
  return lastOrderDay !== undefined && lastOrderDay > segmentedAsOfDay
    ? words.say("home.segments.stale", { day, last: words.day(lastOrderDay) })
    : words.say("home.segments.fresh", { day });
}
