import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ShownPair } from "../../../commands/duplicates/shownRows";
import { useWords } from "../../words/WordsContext";

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
    paddingBottom: tokens.spacingVerticalXS,
  },
  name: {
    width: "40%",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: "2px",
    paddingInlineEnd: "8px",
    overflowWrap: "break-word",
  },
  head: { color: tokens.colorNeutralForeground2 },
  number: {
    width: "22%",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    paddingInlineStart: "8px",
    whiteSpace: "nowrap",
  },
  track: { display: "block", position: "relative", height: "14px" },
  bar: {
    position: "absolute",
    top: 0,
    height: "14px",
    minWidth: "2px",
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
  },
  speaksFor: { backgroundColor: tokens.colorCompoundBrandBackground },
  speaksAgainst: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface WaterfallProps {
  readonly pair: ShownPair;
  /** Where every pair begins. */
  readonly priorBits: number;
}

/**
 * What each field says of a pair: one bar begins where the last has ended.
 *
 * It is a table: those who listen hear the names and the numbers, the bars are for the eyes only.
 */
export function Waterfall({ pair, priorBits }: WaterfallProps) {
  const styles = useStyles();
  const words = useWords();
  const steps = stepsOf(pair, priorBits).map(({ id, bits }) => ({
    name: id === "prior" || id === "learned" ? words.say(`duplicates.why.${id}`) : nameOf(id),
    bits,
  }));
  let reached = 0;
  const bars = steps.map(({ bits }) => {
    const from = reached;
    reached += bits;
    return { from: Math.min(from, reached), to: Math.max(from, reached) };
  });
  const least = Math.min(0, ...bars.map(({ from }) => from));
  const width = Math.max(0, ...bars.map(({ to }) => to)) - least || 1;
  const number = new Intl.NumberFormat(words.language, {
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const [one, other] = pair.rows;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {words.say("duplicates.why", { one: one.row, other: other.row })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.name, styles.head)}>
            {words.say("duplicates.why.field")}
          </th>
          <td aria-hidden />
          <th scope="col" className={mergeClasses(styles.number, styles.head)}>
            {words.say("duplicates.why.weight")}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ name, bits }, index) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td aria-hidden>
              <span className={styles.track}>
                <span
                  className={mergeClasses(styles.bar, bits < 0 ? styles.speaksAgainst : styles.speaksFor)}
                  style={{
                    insetInlineStart: `${(100 * (bars[index]!.from - least)) / width}%`,
                    width: `${(100 * (bars[index]!.to - bars[index]!.from)) / width}%`,
                  }}
                />
              </span>
            </td>
            <td className={styles.number}>{number.format(bits)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={2} className={mergeClasses(styles.name, styles.total)}>
            {words.say("duplicates.why.total", { probability: words.share(pair.probability) })}
          </th>
          <td className={mergeClasses(styles.number, styles.total)}>{number.format(reached)}</td>
        </tr>
      </tbody>
    </table>
  );

  function nameOf(id: string): string {
    return words.sayId("duplicates.field", id);
  }
}

/** The prior, what the fields say, and what answers added so that all of it makes the probability. */
function stepsOf({ weights, probability }: ShownPair, priorBits: number) {
  const fields = Object.entries(weights)
    .map(([id, bits]) => ({ id, bits }))
    .filter(({ bits }) => Math.abs(bits) >= 0.05);
  const steps = [{ id: "prior", bits: priorBits }, ...fields];
  if (probability === 0 || probability === 1) return steps;
  const missing = Math.log2(probability / (1 - probability)) - steps.reduce((sum, { bits }) => sum + bits, 0);
  // A probability next to 1 is too coarse to be taken back to bits.
  return Math.abs(missing) < 0.2 || probability > 1 - 1e-9
    ? steps
    : [...steps, { id: "learned", bits: missing }];
}
