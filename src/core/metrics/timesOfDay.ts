import type { OrdersTable } from "../table/tables";
import type { CountedLines } from "./countedLines";
import { RowKind } from "./rowKinds";
import { type Usual, usualOf } from "./usual";

const { sale } = RowKind;

/** Quarters of the day, from midnight on. */
export const timesOfDay = ["night", "morning", "afternoon", "evening"] as const;

/**
 * The usual quarter of the day of each customer's rows of sale; nothing where no row has a time.
 *
 * A moment without a fraction is a day without a time: midnight sharp is nobody's hour of shopping.
 */
export function usualTimes(
  { offsets, rows, kinds }: CountedLines,
  { columns }: OrdersTable,
): Usual | undefined {
  const moments = columns.orderDay!.days;
  if (!moments.some((moment) => moment % 1 !== 0)) return undefined;
  return usualOf(offsets, timesOfDay.length, (line) => {
    const moment = moments[rows[line]];
    const time = moment - Math.floor(moment);
    return time > 0 && kinds[line] === sale ? Math.floor(time * timesOfDay.length) : -1;
  });
}
