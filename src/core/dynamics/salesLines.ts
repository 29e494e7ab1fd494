/** The order rows that count, each with its day and what it adds to revenue. */
import { type LeftOut, LeftOutRows } from "../metrics/leftOut";
import { counts, RowKind } from "../metrics/rowKinds";
import type { OrdersTable } from "../table/tables";
import { otherCurrencies } from "./currencies";

/** All columns are line for line with `rows`, in the order of the sheet. */
export interface SalesLines {
  /** Table index of the order row. */
  readonly rows: Uint32Array;
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** Sale above zero, return below it, 0 for a sale that came back by its status. */
  readonly nets: Float64Array;
  /** First and last day of a line; NaN without lines. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Lines, the oldest first; those of one day keep their order. */
  readonly byDay: Uint32Array;
  /** By day from the first on: where its lines begin in `byDay`; one more at the end. */
  readonly offsets: Uint32Array;
}

/** The lines of these days, ends inclusive. */
export function linesBetween(
  { byDay, offsets, firstDay }: SalesLines,
  first: number,
  last: number,
): Uint32Array {
  const from = (day: number) => (day <= firstDay ? 0 : (offsets[day - firstDay] ?? byDay.length));
  return byDay.subarray(from(first), Math.max(from(first), from(last + 1)));
}

export interface CountedLines {
  readonly lines: SalesLines;
  /** Rows without a customer count here, so they are not among these. */
  readonly leftOut: readonly LeftOut[];
  readonly future: Beyond;
  /** Their money is not added: it may be of several currencies. */
  readonly otherCurrency: Omit<Beyond, "revenue">;
  /** More than a hundred years before the as-of day: typing errors, which would make ten thousand empty periods. */
  readonly tooEarly: Beyond;
}

/** Rows that are marked and left out of the past. */
export interface Beyond {
  readonly rows: number;
  readonly revenue: number;
  /** Table index of the first; -1 without rows. */
  readonly firstIndex: number;
}

/** A hundred years. */
const mostDays = 36_525;

/**
 * Which rows count for the sales up to the as-of day, and which do not?
 *
 * @param kinds from `rowKinds`.
 * @param currency keep rows of this one and those that name none.
 */
export function salesLines(
  orders: OrdersTable,
  kinds: Uint8Array,
  asOfDay: number,
  currency?: string,
): CountedLines {
  const days = orders.columns.orderDay?.days ?? new Float64Array(0);
  const worths = orders.columns.amount?.values ?? new Float64Array(0);
  const others = currency === undefined ? undefined : otherCurrencies(orders, currency);
  const leftOut = new LeftOutRows();
  const beyond = { future: new BeyondRows(), otherCurrency: new BeyondRows(), tooEarly: new BeyondRows() };
  const rows = new Uint32Array(orders.rowCount);
  const lineDays = new Int32Array(orders.rowCount);
  const nets = new Float64Array(orders.rowCount);
  let count = 0;
  let firstDay = Number.NaN;
  let lastDay = Number.NaN;
  for (let row = 0; row < orders.rowCount; row++) {
    const kind = kinds[row];
    if (!counts(kind)) {
      if (kind === RowKind.cancelled) leftOut.add("cancelled", row);
      else if (kind === RowKind.noDay) leftOut.add("noDay", row);
      else if (kind === RowKind.noAmount) leftOut.add("noAmount", row);
      continue;
    }
    const day = Math.floor(days[row]);
    const net = netOf(kind, worths[row]);
    if (others?.isOther[others.codes[row]] === 1) beyond.otherCurrency.add(row, net);
    else if (day > asOfDay) beyond.future.add(row, net);
    else if (asOfDay - day > mostDays) beyond.tooEarly.add(row, net);
    else {
      rows[count] = row;
      lineDays[count] = day;
      nets[count++] = net;
      if (!(day >= firstDay)) firstDay = day;
      if (!(day <= lastDay)) lastDay = day;
    }
  }
  const otherCurrency = beyond.otherCurrency.finish();
  return {
    lines: {
      rows: rows.subarray(0, count),
      days: lineDays.subarray(0, count),
      nets: nets.subarray(0, count),
      firstDay,
      lastDay,
      ...linesByDay(lineDays.subarray(0, count), firstDay, lastDay),
    },
    leftOut: leftOut.finish(),
    future: beyond.future.finish(),
    otherCurrency: { rows: otherCurrency.rows, firstIndex: otherCurrency.firstIndex },
    tooEarly: beyond.tooEarly.finish(),
  };
}

/** Counts the lines of each day, then puts each in its place. */
function linesByDay(days: Int32Array, firstDay: number, lastDay: number) {
  const offsets = new Uint32Array(days.length > 0 ? lastDay - firstDay + 2 : 1);
  for (let line = 0; line < days.length; line++) offsets[days[line] - firstDay + 1]++;
  for (let day = 1; day < offsets.length; day++) offsets[day] += offsets[day - 1];
  const next = offsets.slice();
  const byDay = new Uint32Array(days.length);
  for (let line = 0; line < days.length; line++) byDay[next[days[line] - firstDay]++] = line;
  return { byDay, offsets };
}

function netOf(kind: number, worth: number): number {
  if (kind === RowKind.sale) return worth;
  return kind === RowKind.return ? -Math.abs(worth) : 0;
}

class BeyondRows {
  private rows = 0;
  private revenue = 0;
  private firstIndex = -1;

  add(row: number, net: number): void {
    if (this.rows++ === 0) this.firstIndex = row;
    this.revenue += net;
  }

  finish(): Beyond {
    const { rows, revenue, firstIndex } = this;
    return { rows, revenue, firstIndex };
  }
}
