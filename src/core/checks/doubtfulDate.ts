import { CellKind } from "../table/cells";
import { dayReadings } from "../table/dayText";
import { eachFilled } from "../table/eachFilled";
import type { RolePart } from "./scope";

// Asked a million times: a local is nearer than another module's export.
const { text: textKind } = CellKind;

/**
 * Whether the day of a text depends on which of its numbers is the month, and the column does not settle that.
 *
 * A column settles it where all its texts that can be read one way only agree, or where the user has said so and no
 * text contradicts.
 */
export function doubtfulDate(part: RolePart, text: string): boolean {
  const { dmy, mdy } = dayReadings(text);
  if (dmy === mdy || Number.isNaN(dmy) || Number.isNaN(mdy)) return false;
  const { dateOrder } = part.column;
  return dateOrder === undefined || ordersOf(part)[dateOrder === "dmy" ? "mdy" : "dmy"];
}

interface Orders {
  /** Whether some text can be read in this order only. */
  readonly dmy: boolean;
  readonly mdy: boolean;
}

const known = new WeakMap<object, Orders>();

function ordersOf({ cells, column, firstRow, lastRow }: RolePart): Orders {
  const before = known.get(column);
  if (before) return before;
  const seen = new Uint8Array(cells.texts.size);
  const orders = { dmy: false, mdy: false };
  eachFilled(cells, column.column, firstRow, lastRow, (_, kind, code) => {
    if (kind !== textKind || seen[code] === 1) return;
    seen[code] = 1;
    const { dmy, mdy } = dayReadings(cells.texts.at(code));
    if (Number.isNaN(mdy) && !Number.isNaN(dmy)) orders.dmy = true;
    if (Number.isNaN(dmy) && !Number.isNaN(mdy)) orders.mdy = true;
  });
  known.set(column, orders);
  return orders;
}
