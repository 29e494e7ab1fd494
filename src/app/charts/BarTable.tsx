import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

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
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    paddingInlineStart: "8px",
    overflowWrap: "break-word",
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
  second: {
    marginTop: "2px",
    height: "6px",
    backgroundColor: tokens.colorNeutralForeground3,
  },
});

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** What the bar is as long as; below zero it is not drawn. */
  readonly value: number;
  /** A thinner bar below it, by the same scale. */
  readonly second?: number;
  readonly figures: readonly string[];
}

interface BarTableProps {
  readonly caption: string;
  /** Heading of the names, then of each figure. */
  readonly headings: readonly [string, ...string[]];
  readonly rows: readonly BarRow[];
}

/**
 * Bars from zero with the numbers beside them.
 *
 * It is a table: those who listen hear the names and the numbers, the bars are for the eyes only.
 */
export function BarTable({ caption, headings: [nameHeading, ...figureHeadings], rows }: BarTableProps) {
  const styles = useStyles();
  const most = Math.max(...rows.flatMap(({ value, second = 0 }) => [value, second]), Number.MIN_VALUE);
  const width = (value: number) => ({ width: `${Math.max(0, (100 * value) / most)}%` });
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.name, styles.head)}>
            {nameHeading}
          </th>
          <td aria-hidden />
          {figureHeadings.map((heading) => (
            <th
              key={heading}
              scope="col"
              className={mergeClasses(styles.number, styles.head)}
              style={{ width: figureWidth }}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, value, second, figures }) => (
          <tr key={key}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td aria-hidden className={styles.barCell}>
              <span className={styles.bar} style={width(value)} />
              {second !== undefined && (
                <span className={mergeClasses(styles.bar, styles.second)} style={width(second)} />
              )}
            </td>
            {figures.map((figure, at) => (
              <td key={figureHeadings[at]} className={styles.number}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const figureWidth = "19%";
