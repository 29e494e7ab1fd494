import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChangePreview } from "../../core/plan/plan";
import type { CellValue } from "../../core/table/cells";
import { displayText } from "../display/displayText";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, width: "100%" },
  cell: {
    padding: "4px 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "top",
  },
  head: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  heading: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: "88px" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  before: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Three rows of the user's sheet with what each new column will say about them, and what it said before. */
export function SampleRows({ columns }: { columns: readonly ChangePreview[] }) {
  const styles = useStyles();
  const words = useWords();
  const rows = [...new Set(columns.flatMap(({ samples }) => samples.map(({ row }) => row)))].slice(0, 3);
  if (!rows.length) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className={styles.scroller} aria-label={words.say("run.samples")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {words.say("run.samples.column")}
            </th>
            {rows.map((row) => (
              <th key={row} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {words.say("run.samples.row", { row: row + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.heading)}>
                {column.heading}
              </th>
              {rows.map((row) => (
                <SampleCell key={row} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SampleCell({ column, row }: { column: ChangePreview; row: number }) {
  const styles = useStyles();
  const words = useWords();
  const sample = column.samples.find((one) => one.row === row);
  const shown = (value: CellValue) =>
    displayText(value, column.numberFormat ?? "General", 1900, words.language) ||
    words.say("run.samples.empty");
  const isNumber = typeof sample?.after === "number";
  if (!sample) return <td className={styles.cell} />;
  const after = shown(sample.after);
  const before = sample.before === null ? after : shown(sample.before);
  return (
    <td className={mergeClasses(styles.cell, isNumber && styles.number)}>
      {after}
      {before !== after && (
        <Caption1 className={styles.before}>{words.say("run.samples.before", { value: before })}</Caption1>
      )}
    </td>
  );
}
