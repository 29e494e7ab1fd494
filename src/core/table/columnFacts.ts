import { cellAt, formatAt } from "./cells";
import { isDateFormat } from "./dateFormat";
import { dayReadings, parseDay } from "./dayText";
import { isStatusWord } from "./headings";
import { parseNumber } from "./numberText";
import type { Slice } from "./slice";

/** What a sample of a column's cells looks like. Shares are 0–1 of the filled cells of the sample. */
export interface ColumnFacts {
  /** Filled cells in the sample. */
  readonly filled: number;
  readonly numbers: number;
  /** Numbers with pennies. */
  readonly fractions: number;
  /** Dates by number format or as text. */
  readonly days: number;
  /** Whole numbers that are dates where the heading says so. */
  readonly serials: number;
  readonly emails: number;
  /** Texts or numbers that could be phones; `plainPhones` counts those that can hardly be anything else. */
  readonly phones: number;
  readonly plainPhones: number;
  /** Numbers, and texts of one word with a digit in them: what ids look like. */
  readonly codes: number;
  readonly statuses: number;
  /** Cells with a value that no cell of the sample above them has. */
  readonly distinct: number;
}

const sampleCells = 400;

/** Looks at about 400 cells, evenly spread over the column, and as many from its top where those are mostly empty. */
export function columnFacts(slice: Slice): ColumnFacts {
  const rowCount = slice.lastRow - slice.firstRow + 1;
  const spread = sampleFacts(slice, Math.max(1, Math.floor(rowCount / sampleCells)));
  return spread.filled * 20 >= Math.min(sampleCells, rowCount) ? spread : sampleFacts(slice, 1);
}

function sampleFacts({ cells, column, firstRow, lastRow }: Slice, step: number): ColumnFacts {
  const count = {
    numbers: 0,
    fractions: 0,
    days: 0,
    serials: 0,
    emails: 0,
    phones: 0,
    plainPhones: 0,
    codes: 0,
  };
  const seen = new Set<string>();
  let filled = 0;
  let statuses = 0;
  for (let row = firstRow, looked = 0; row <= lastRow && filled < sampleCells * 2; row += step, looked++) {
    if (step === 1 && looked > sampleCells * 100) break;
    const value = cellAt(cells, row, column);
    if (value === null || typeof value === "object") continue;
    const text = String(value).trim();
    if (text === "") continue;
    filled++;
    seen.add(text);
    const isNumber = typeof value === "number";
    const number = isNumber ? value : parseNumber(text);
    const isDay = isNumber ? isDateFormat(formatAt(cells, row, column)) : isDayText(text);
    if (isDay) count.days++;
    else if (!Number.isNaN(number)) {
      count.numbers++;
      if (!Number.isInteger(number)) count.fractions++;
      if ((number >= 20_000 && number <= 80_000) || isCompactDay(number)) count.serials++;
    }
    if (emailPattern.test(text)) count.emails++;
    if (!isDay && isPhone(text)) count.phones++;
    if (!isDay && plainPhone.test(text) && isPhone(text)) count.plainPhones++;
    if (!isDay && /^\S*\d\S*$/.test(text)) count.codes++;
    if (!isNumber && isStatusWord(text)) statuses++;
  }
  const share = (cellsOfKind: number) => (filled === 0 ? 0 : cellsOfKind / filled);
  return {
    filled,
    numbers: share(count.numbers),
    fractions: share(count.fractions),
    days: share(count.days),
    serials: share(count.serials),
    emails: share(count.emails),
    phones: share(count.phones),
    plainPhones: share(count.plainPhones),
    codes: share(count.codes),
    statuses: share(statuses),
    distinct: share(seen.size),
  };
}

const emailPattern = /[^\s@;,<>]+@[^\s@;,<>]+\.\p{L}{2,}/u;
/** A plus in front, or groups of digits with brackets or spaces as only phones have. */
const plainPhone = /^\s*(?:\+\d|8[\s(-]*\d{3}[\s)-]|\(\d{3}\)|\d{3}[\s-]\d{3}[\s-]\d{3,4}$)/;

function isPhone(text: string): boolean {
  if (/\p{L}{12,}|@/u.test(text)) return false;
  const first = text.split(/[,;]/, 1)[0];
  const digits = first.replace(/\D/g, "").length;
  return digits >= 6 && digits <= 17 && /^[^\p{L}]*(?:\p{L}{1,8}[^\p{L}]*)?$/u.test(first);
}

function isDayText(text: string): boolean {
  const { dmy, mdy } = dayReadings(text);
  return !(Number.isNaN(dmy) && Number.isNaN(mdy)) && !/^\d+$/.test(text);
}

/** A day written year first without anything between, such as 20251231. */
function isCompactDay(number: number): boolean {
  return number >= 18_000_000 && number < 21_000_000 && !Number.isNaN(parseDay(String(number)));
}
