import type { CountedLines } from "../metrics/countedLines";
import type { MetricFacts } from "../metrics/facts";
import { RowKind } from "../metrics/rowKinds";
import { monthsOf, type Sales } from "./monthlyVariation";

const { sale } = RowKind;

/** The lines that are sales, to be looked at month by month: what came back is no demand. */
export function saleLines(
  { orders }: Pick<MetricFacts, "orders">,
  lines: CountedLines,
  worthOf: (line: number) => number = (line) => lines.worths[line],
): Sales {
  const moments = orders.columns.orderDay!.days;
  const offsets = new Uint32Array(lines.offsets.length);
  const days = new Float64Array(lines.rows.length);
  const values = new Float64Array(lines.rows.length);
  let sales = 0;
  for (let owner = 0; owner + 1 < offsets.length; owner++) {
    for (let line = lines.offsets[owner]; line < lines.offsets[owner + 1]; line++) {
      if (lines.kinds[line] !== sale) continue;
      days[sales] = moments[lines.rows[line]];
      values[sales++] = worthOf(line);
    }
    offsets[owner + 1] = sales;
  }
  return { offsets, months: monthsOf(days.subarray(0, sales)), values: values.subarray(0, sales) };
}
