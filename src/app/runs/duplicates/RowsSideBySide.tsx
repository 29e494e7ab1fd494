import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ShownRow } from "../../../commands/duplicates/shownRows";
import { displayText } from "../../display/displayText";
import { useWords } from "../../words/WordsContext";

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "4px 6px",
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    minWidth: "72px",
  },
  head: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  heading: { fontWeight: tokens.fontWeightSemibold },
});

/** Rows of the sheet beside each other, field by field. */
export function RowsSideBySide({ rows }: { readonly rows: readonly ShownRow[] }) {
  const styles = useStyles();
  const words = useWords();
  const labels = [...new Set(rows.flatMap(({ cells }) => cells.map(({ label }) => label)))];
  const textOf = (row: ShownRow, label: string) => {
    const cell = row.cells.find((one) => one.label === label);
    return cell ? displayText(cell.value, cell.format, 1900, words.language) : "";
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className={styles.scroller} aria-label={words.say("duplicates.compare")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.cell} />
            {rows.map(({ index, row }) => (
              <th key={index} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {words.say("duplicates.row", { row: String(row) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th scope="row" className={mergeClasses(styles.cell, styles.heading)}>
                {label}
              </th>
              {rows.map((row) => (
                <td key={row.index} className={styles.cell}>
                  {textOf(row, label)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
