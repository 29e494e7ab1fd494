import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SegmentLine } from "../../commands/segment/segmentRun";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
  },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "bottom",
    paddingBottom: tokens.spacingVerticalXS,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: "2px",
    paddingInline: "0 8px",
    width: "34%",
    overflowWrap: "break-word",
  },
  number: {
    width: "18%",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    paddingInlineStart: "8px",
  },
  barCell: { paddingBlock: "2px" },
  bar: {
    display: "block",
    height: "16px",
    minWidth: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: "none",
  },
});

/**
 * How many customers each segment has, as bars from zero with the numbers beside them.
 *
 * It is a table: those who listen hear the names and the numbers, the bars are for the eyes only.
 */
export function SegmentBars({ segments }: { segments: readonly SegmentLine[] }) {
  const styles = useStyles();
  const words = useWords();
  const shown = segments.filter(({ customers }) => customers > 0);
  const most = Math.max(...shown.map(({ customers }) => customers), 1);
  const revenue = shown.reduce((sum, line) => sum + Math.max(line.revenue, 0), 0);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.say("run.chart")}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.name, styles.head)}>
            {words.say("run.chart.segment")}
          </th>
          <td aria-hidden />
          <th scope="col" className={mergeClasses(styles.number, styles.head)}>
            {words.say("run.chart.customers")}
          </th>
          <th scope="col" className={mergeClasses(styles.number, styles.head)}>
            {words.say("run.chart.revenue")}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((line) => (
          <tr key={line.id}>
            <th scope="row" className={styles.name}>
              {words.sayId("segment", line.id)}
            </th>
            <td aria-hidden className={styles.barCell}>
              <span className={styles.bar} style={{ width: `${(100 * line.customers) / most}%` }} />
            </td>
            <td className={styles.number}>{words.number(line.customers)}</td>
            <td className={styles.number}>
              {revenue > 0 ? words.share(Math.max(line.revenue, 0) / revenue) : "—"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
