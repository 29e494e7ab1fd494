import type { MetricFacts } from "./facts";
import { RowKind } from "./rowKinds";
import { type Usual, usualOf } from "./usual";

/** Quarters of the day, from midnight on. */
export const timesOfDay = ["night", "morning", "afternoon", "evening"] as const;

/**
 * The usual quarter of the day of each customer's rows of sale; nothing where no row has a time.
 *
 * A moment without a fraction is a day without a time: midnight sharp is nobody's hour of shopping.
 */
export function timesOfLines({ lines, orders, kinds }: MetricFacts): Usual | undefined {
  const moments = orders.columns.orderDay!.days;
  if (!moments.some((moment) => moment % 1 !== 0)) return undefined;
  const { offsets, rows } = lines();
  return usualOf(offsets, timesOfDay.length, (line) => {
    const row = rows[line];
    const time = moments[row] - Math.floor(moments[row]);
    return time > 0 && kinds[row] === RowKind.sale ? Math.floor(time * timesOfDay.length) : -1;
  });
}
