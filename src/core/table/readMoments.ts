/** Days with their time of day, for those who ask at which hour people buy: the tables keep days only. */
import { CellKind, kindMask } from "./cells";
import { eachPage } from "./eachFilled";
import type { Recognition } from "./recognition";
import type { SourceSheet } from "./sourceSheet";
import type { OrdersTable } from "./tables";

/**
 * The order days with the time of day as a fraction; a whole number where no time is written.
 *
 * @param sources the sheets that the orders were read from.
 * @returns undefined where no row has a time.
 */
export function readMoments(
  sources: readonly SourceSheet[],
  recognition: Recognition,
  orders: OrdersTable,
): Float64Array | undefined {
  const days = orders.columns.orderDay?.days;
  if (!days) return undefined;
  const moments = days.slice();
  let timed = 0;
  for (const { sheet, area, firstIndex } of orders.sources) {
    const cells = sources.find(({ name }) => name === sheet)?.cells;
    const recognised = recognition.sheets.find((candidate) => candidate.sheet === sheet);
    const played = recognised?.columns.find(({ role }) => role === "orderDay");
    if (!cells || !played) continue;
    const ofText = new Float64Array(cells.texts.size).fill(Number.NaN);
    const shift = firstIndex - area.firstRow;
    eachPage(cells, played.column, area.firstRow, area.lastRow, ({ kinds, numbers }, from, to, top) => {
      for (let at = from; at <= to; at++) {
        const row = at + top + shift;
        const kind = kinds[at] & kindMask;
        const value = numbers[at];
        let time = 0;
        if (kind === CellKind.number) time = value - Math.floor(value);
        else if (kind === CellKind.text) {
          if (Number.isNaN(ofText[value])) ofText[value] = timeOf(cells.texts.at(value));
          time = ofText[value];
        }
        if (!(time > 0) || Number.isNaN(moments[row])) continue;
        moments[row] += time;
        timed++;
      }
    });
  }
  return timed > 0 ? moments : undefined;
}

/**
 * The time of day at the end of a date typed as text, as a part of the day; 0 where there is none.
 *
 * @example
 * timeOf("31.12.2025 18:00"); // 0.75
 * timeOf("12/31/2025 6:00 PM"); // 0.75
 * timeOf("31.12.2025"); // 0
 * @public for its examples
 */
export function timeOf(text: string): number {
  const match = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(?:([ap])\.?m\.?)?/i.exec(text);
  if (!match) return 0;
  const [, hours, minutes, seconds = "0", half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  const time = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return time < 1 ? time : 0;
}
