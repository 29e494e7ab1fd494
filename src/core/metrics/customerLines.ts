/** Lines of sales, those of one customer side by side, the oldest first. */

export interface CustomerLines {
  /** Customer c has the lines `offsets[c]` to `offsets[c + 1] - 1`. */
  readonly offsets: Uint32Array;
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  readonly worths: Float64Array;
  /** Code of the order number, 0 without; absent where no number stands on several lines. */
  readonly numbers?: Uint32Array;
}

/** What is known of each row of the orders. */
export interface LineColumns {
  readonly customer: Int32Array;
  readonly days: Float64Array;
  readonly worths: Float64Array;
  readonly numbers?: Uint32Array | undefined;
}

/**
 * Lays the rows out by customer; those of one day keep their order. A moment counts by its day.
 *
 * @param ends by customer, where its lines end; counted down to where they begin.
 */
export function customerLines(
  rows: Uint32Array,
  ends: Uint32Array,
  { customer, days, worths, numbers }: LineColumns,
): CustomerLines {
  const lineDays = new Int32Array(rows.length);
  const lineWorths = new Float64Array(rows.length);
  const lineNumbers = numbers && new Uint32Array(rows.length);
  const next = ends;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    const place = --next[customer[row]];
    lineDays[place] = Math.floor(days[row]);
    lineWorths[place] = worths[row];
    if (lineNumbers) lineNumbers[place] = numbers[row];
  }
  const offsets = new Uint32Array(ends.length + 1);
  offsets.set(next);
  offsets[ends.length] = rows.length;
  const lines = { offsets, days: lineDays, worths: lineWorths, ...(lineNumbers && { numbers: lineNumbers }) };
  for (let owner = 0; owner < ends.length; owner++) sortByDay(lines, offsets[owner], offsets[owner + 1]);
  return lines;
}

const fewLines = 24;

function sortByDay(lines: CustomerLines, from: number, end: number): void {
  if (end - from <= fewLines) insertByDay(lines, from, end);
  else if (!isAscending(lines.days, from, end)) reorderByDay(lines, from, end);
}

/** Insertion sort: nothing is faster for the few lines that most customers have. */
function insertByDay({ days, worths, numbers }: CustomerLines, from: number, end: number): void {
  for (let line = from + 1; line < end; line++) {
    const day = days[line];
    if (days[line - 1] <= day) continue;
    const worth = worths[line];
    const number = numbers ? numbers[line] : 0;
    let place = line;
    for (; place > from && days[place - 1] > day; place--) {
      days[place] = days[place - 1];
      worths[place] = worths[place - 1];
      if (numbers) numbers[place] = numbers[place - 1];
    }
    days[place] = day;
    worths[place] = worth;
    if (numbers) numbers[place] = number;
  }
}

/** Sorts plain numbers made of day and place, which needs no comparing function. */
function reorderByDay({ days, worths, numbers }: CustomerLines, from: number, end: number): void {
  const count = end - from;
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++) keys[place] = days[from + place] * count + place;
  keys.sort();
  const worthsBefore = worths.slice(from, end);
  const numbersBefore = numbers?.slice(from, end);
  for (let place = 0; place < count; place++) {
    const day = Math.floor(keys[place] / count);
    const before = keys[place] - day * count;
    days[from + place] = day;
    worths[from + place] = worthsBefore[before];
    if (numbers) numbers[from + place] = numbersBefore![before];
  }
}

function isAscending(days: Int32Array, from: number, end: number): boolean {
  for (let line = from + 1; line < end; line++) if (days[line] < days[line - 1]) return false;
  return true;
}
