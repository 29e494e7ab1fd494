import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ImportSummary } from "../../../commands/import/importSummary";
import type { CellValue } from "../../../core/table/cells";
import { displayText } from "../../display/displayText";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  counts: { display: "grid", gridTemplateColumns: "1fr auto", gap: tokens.spacingHorizontalS, margin: 0 },
  count: { textAlign: "end", fontVariantNumeric: "tabular-nums", margin: 0 },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { marginInline: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

const ids = ["rows", "addedRows", "updatedRows", "changedCells", "skippedRows", "conflicts"] as const;

/** What becomes of the rows in numbers; the left out and the values not taken unfold. */
export function Counts({ done }: { done: NonNullable<ImportSummary["done"]> }) {
  const styles = useStyles();
  const words = useWords();
  const { counts, skipped, conflicts } = done;
  return (
    <>
      <dl className={styles.counts}>
        {ids.map((id) => (
          <Line key={id} label={words.say(`import.count.${id}`)} count={words.number(counts[id])} />
        ))}
      </dl>
      <Accordion multiple collapsible>
        {skipped.length > 0 && (
          <AccordionItem value="skipped">
            <AccordionHeader as="h4" size="small" className={styles.header}>
              {words.say("import.skipped", { count: words.number(counts.skippedRows) })}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              {skipped.map(({ reason, rows, first }) => (
                <div key={reason}>
                  <dl className={styles.counts}>
                    <Line label={words.say(`import.skip.${reason}`)} count={words.number(rows)} />
                  </dl>
                  <Caption1 as="p" block>
                    {first
                      .map(({ source, sourceRow }) =>
                        words.say("import.skipped.first", { source, row: String(sourceRow + 1) }),
                      )
                      .join("; ")}
                    {first.length < rows && " …"}
                  </Caption1>
                </div>
              ))}
            </AccordionPanel>
          </AccordionItem>
        )}
        {conflicts.length > 0 && (
          <AccordionItem value="conflicts">
            <AccordionHeader as="h4" size="small" className={styles.header}>
              {words.say("import.conflicts", { count: words.number(counts.conflicts) })}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <ul className={styles.list}>
                {conflicts.map(({ source, sourceRow, heading, kept, offered }) => (
                  <li key={`${source} ${sourceRow} ${heading}`}>
                    <Caption1 block>
                      {words.say("import.skipped.first", { source, row: String(sourceRow + 1) })}
                    </Caption1>
                    <Caption1 block>
                      {words.say("import.conflict", {
                        column: heading,
                        kept: shown(kept),
                        offered: shown(offered),
                      })}
                    </Caption1>
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        )}
      </Accordion>
    </>
  );

  function shown(value: CellValue): string {
    return displayText(value, "General", 1900, words.language);
  }
}

function Line({ label, count }: { label: string; count: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={useStyles().count}>{count}</dd>
    </>
  );
}
