import { CellKind, kindMask } from "./cells";
import { isDateFormat } from "./dateFormat";
import { dayReadings, parseDay } from "./dayText";
import { eachFilled, eachPage } from "./eachFilled";
import type { DateOrder } from "./recognition";
import { serialToDay } from "./serialDay";
import type { Slice, UnreadableCount } from "./slice";

/** Serials of 1954 to 2118: numbers that are dates even where no number format says so. */
const plainSerials = { first: 20_000, last: 80_000 };

/**
 * Reads a column's days into `days` from `offset` on; cells that hold none keep what is there.
 *
 * A number is a serial where its format shows a day or where it lies between 20,000 and 80,000, as a number or as
 * text; a number such as 20251231 is written year first. Texts are read in any notation, by `order` where it is
 * needed.
 */
export function readDays(
  { cells, column, firstRow, lastRow }: Slice,
  order: DateOrder | undefined,
  days: Float64Array,
  offset: number,
  unreadable: UnreadableCount,
): void {
  const { number, text, empty } = CellKind;
  const { calendar, texts } = cells;
  const isDate = cells.formats.map(isDateFormat);
  /** By code of the pool; made when there is a text. */
  let ofText: Float64Array | undefined;
  eachPage(cells, column, firstRow, lastRow, ({ kinds, numbers, styles }, from, to, top) => {
    const shift = offset - firstRow + top;
    for (let at = from; at <= to; at++) {
      const kind = kinds[at] & kindMask;
      const value = numbers[at];
      let day = Number.NaN;
      if (kind === number) {
        day = isDate[styles[at]] ? serialToDay(value, calendar) : dayOfPlain(value, calendar);
      } else if (kind === text) {
        ofText ??= new Float64Array(texts.size).fill(unasked);
        if (ofText[value] === unasked) ofText[value] = dayOfText(texts.at(value), order, calendar);
        day = ofText[value];
      }
      if (kind === empty || day === blank) continue;
      days[at + shift] = day;
      if (Number.isNaN(day)) unreadable.add(at + shift);
    }
  });
}

/** What a column's texts tell of the order of day and month. */
export interface OrderEvidence {
  /** The only order that fits all texts; absent when both do, or neither. */
  readonly order?: DateOrder;
  /** A text that means another day in the other order; absent when the order does not matter. */
  readonly doubtful?: string;
}

/**
 * Looks through a whole column for dates that can be read one way only.
 *
 * Evidence both ways decides nothing, since then somebody typed both.
 */
export function orderEvidence({ cells, column, firstRow, lastRow }: Slice): OrderEvidence {
  const known = new Uint8Array(cells.texts.size);
  let dayFirst = 0;
  let monthFirst = 0;
  let doubtful: string | undefined;
  eachFilled(cells, column, firstRow, lastRow, (_, kind, code) => {
    if (kind !== CellKind.text || known[code] === 1) return;
    known[code] = 1;
    const text = cells.texts.at(code);
    const { dmy, mdy } = dayReadings(text);
    if (Number.isNaN(dmy) && !Number.isNaN(mdy)) monthFirst++;
    else if (Number.isNaN(mdy) && !Number.isNaN(dmy)) dayFirst++;
    else if (dmy !== mdy && !Number.isNaN(dmy)) doubtful ??= text;
  });
  return {
    ...(dayFirst > 0 !== monthFirst > 0 && { order: dayFirst > 0 ? "dmy" : "mdy" }),
    ...(doubtful !== undefined && { doubtful }),
  };
}

/** Stands for a text of spaces. */
const blank = Infinity;
/** Stands for a text that was not read yet. */
const unasked = -Infinity;

function dayOfText(text: string, order: DateOrder | undefined, calendar: 1900 | 1904): number {
  const trimmed = text.trim();
  if (trimmed === "" || /^[-–—]$/.test(trimmed)) return blank;
  return /^\d{5}(?:[.,]\d+)?$/.test(trimmed)
    ? dayOfPlain(Number(trimmed.replace(",", ".")), calendar)
    : parseDay(trimmed, order);
}

function dayOfPlain(number: number, calendar: 1900 | 1904): number {
  if (number >= plainSerials.first && number <= plainSerials.last) return serialToDay(number, calendar);
  return number >= 1e7 && number < 1e8 ? parseDay(String(number)) : Number.NaN;
}
