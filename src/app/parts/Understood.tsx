import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Preview } from "../../commands/session";
import { runFaces } from "../runs";
import { useWords } from "../words/WordsContext";
import { factsOf } from "./HeadLine";
import { Step } from "./Step";

const useStyles = makeStyles({
  rows: { display: "grid", gridTemplateColumns: "1fr auto", gap: tokens.spacingHorizontalM, margin: 0 },
  count: { textAlign: "end", fontVariantNumeric: "tabular-nums", margin: 0 },
  facts: { display: "flex", flexDirection: "column" },
  correct: { alignSelf: "flex-start" },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { marginInline: 0 },
});

interface UnderstoodProps {
  readonly preview: Preview;
  readonly canCorrect: boolean;
  readonly onColumns: () => void;
}

/** What the run is made from; how orders found customers and what is left out lie folded below. */
export function Understood({ preview, canCorrect, onColumns }: UnderstoodProps) {
  const styles = useStyles();
  const words = useWords();
  const leftOut = preview.leftOut.filter(({ rows }) => rows > 0);
  const links = preview.links.filter(({ rows }) => rows > 0);
  const leftOutRows = leftOut.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <Step title={words.say("run.understood")} isDone>
      <div className={styles.facts}>
        <Body1>{factsOf(preview.counts, undefined, words)}</Body1>
        {!runFaces[preview.command].isForOnce && (
          <Body1>{words.say("run.asOf", { day: words.day(preview.asOfDay) })}</Body1>
        )}
      </div>
      <Accordion multiple collapsible>
        {links.length > 0 && (
          <Fold
            value="links"
            title={words.say("run.links.title")}
            rows={links.map(({ by, rows }) => [words.sayId("link", by), rows])}
          />
        )}
        {leftOutRows > 0 && (
          <Fold
            value="leftOut"
            title={words.say("run.leftOut.title", { count: leftOutRows })}
            rows={leftOut.map(({ reason, rows }) => [words.sayId("leftOut", reason), rows])}
          />
        )}
      </Accordion>
      {canCorrect && (
        <Button size="small" className={styles.correct} onClick={onColumns}>
          {words.say("run.correct")}
        </Button>
      )}
    </Step>
  );
}

interface FoldProps {
  readonly value: string;
  readonly title: string;
  readonly rows: readonly (readonly [label: string, count: number])[];
}

function Fold({ value, title, rows }: FoldProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <AccordionItem value={value}>
      <AccordionHeader className={styles.header} as="h4" size="small">
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <dl className={styles.rows}>
          {rows.map(([label, count]) => (
            <FoldRow key={label} label={label} count={words.number(count)} />
          ))}
        </dl>
      </AccordionPanel>
    </AccordionItem>
  );
}

function FoldRow({ label, count }: { label: string; count: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={useStyles().count}>{count}</dd>
    </>
  );
}
