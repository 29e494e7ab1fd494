import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "../words/WordsContext";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  cell: {
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    padding: "2px 4px",
    whiteSpace: "nowrap",
  },
});

interface HeatTableProps {
  readonly caption: string;
  readonly corner: string;
  readonly headings: readonly string[];
  /** Shares 0–1; rows may be shorter than the headings. */
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly shares: readonly number[];
  }[];
}

/** Shares in cells, the darker the more: the number says it anyway. */
export function HeatTable({ caption, corner, headings, rows }: HeatTableProps) {
  const styles = useStyles();
  const words = useWords();
  const most = Math.max(...rows.flatMap(({ shares }) => shares), Number.MIN_VALUE);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.name, styles.head)}>
            {corner}
          </th>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, shares }) => (
          <tr key={key}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            {headings.map((heading, at) => (
              <td key={heading} className={styles.cell} style={shade((shares[at] ?? 0) / most)}>
                {shares[at] === undefined ? "" : words.share(shares[at])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Never so dark that the text on it could not be read. */
const shade = (part: number) => ({
  backgroundColor: `color-mix(in srgb, ${tokens.colorCompoundBrandBackground} ${Math.round(45 * part)}%, transparent)`,
});
