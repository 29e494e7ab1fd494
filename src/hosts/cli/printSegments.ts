import { countsOf, type Described, segmentLines } from "../../commands/describe";
import type { ChangePreview } from "../../core/plan/plan";
import { type Language, say } from "../../i18n";

interface Written {
  readonly out?: string;
  readonly backup?: string;
}

/** The result for people: how much was read, the segments as a table, what changes, where it is. */
export function printSegments(
  language: Language,
  described: Described,
  changes: readonly ChangePreview[],
  { out, backup }: Written,
): void {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const { customers, orders } = countsOf(described);
  const asOf = new Intl.DateTimeFormat(language, { timeZone: "UTC" }).format(
    described.descriptions.asOfDay * 86_400_000,
  );
  console.log(
    [
      say(language, "head.customers", { count: customers }),
      say(language, "head.orders", { count: orders }),
      say(language, "head.until", { day: asOf }),
    ].join(" · "),
  );
  console.log();
  const lines = segmentLines(described.descriptions).filter((line) => line.customers > 0);
  const heading = [
    say(language, "metric.rfmSegment"),
    say(language, "cli.customers"),
    say(language, "metric.monetary"),
  ] as const;
  printTable([
    heading,
    ...lines.map(
      ({ id, customers, revenue }) =>
        [say(language, `segment.${id}`), number.format(customers), number.format(revenue)] as const,
    ),
  ]);
  console.log();
  for (const { reason, rows } of described.descriptions.leftOut) {
    console.log(say(language, "cli.leftOut", { count: rows, reason: say(language, `leftOut.${reason}`) }));
  }
  const cells = changes.reduce((sum, { changedCells }) => sum + changedCells, 0);
  console.log(say(language, out ? "cli.written" : "cli.wouldWrite", { count: cells }));
  if (out) console.log(say(language, "cli.out", { file: out }));
  if (backup) console.log(say(language, "cli.backup", { file: backup }));
}

/** First column to the left, figures to the right. */
function printTable(rows: readonly (readonly [string, string, string])[]): void {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [name, ...figures] of rows) {
    const cells = figures.map((figure, index) => figure.padStart(widths[index + 1]));
    console.log(`${name.padEnd(widths[0])}  ${cells.join("  ")}`);
  }
}
