/** Orders of a merge are found again wherever they are now. */
import type { CellValue } from "../table/cells";
import type { LinkRole, OrderCells } from "./orderCells";
import { orderKey } from "./orderKey";
import type { PresentOrders } from "./presentCells";
import { isSameLink } from "./repointOrders";

/** What a cell of an order says now, and what it is to say. */
export interface WantedCell {
  readonly role: LinkRole;
  readonly now: CellValue;
  readonly to: CellValue;
}

export class OrderFinder {
  private readonly byKey = new Map<string, number[]>();
  private readonly byPlace = new Map<string, number>();
  private readonly taken = new Set<string>();

  constructor(orders: OrderCells) {
    for (let row = 0; row < orders.rowCount; row++) {
      const key = orderKey(orders, row);
      const rows = this.byKey.get(key);
      if (rows) rows.push(row);
      else this.byKey.set(key, [row]);
      this.byPlace.set(placeKey(orders.place(row)), row);
    }
  }

  /**
   * The row that says what was bought then and names the customer it was given to: where it stood if it still does.
   * Each row is found once by each merge. Undefined where it is gone or names somebody else.
   */
  find(
    present: PresentOrders,
    merge: string,
    { key, ...place }: { readonly key: string; readonly sheet: string; readonly row: number },
    cells: readonly WantedCell[],
  ): number | undefined {
    const former = this.byPlace.get(placeKey(place));
    const matches = (row: number) =>
      cells.filter(({ role, now }) => isSameLink(role, present.value(row, role) ?? null, now)).length;
    let best: number | undefined;
    let most = 0;
    for (const row of this.byKey.get(key) ?? (former === undefined ? [] : [former])) {
      if (this.taken.has(`${merge} ${row}`)) continue;
      const count = matches(row);
      if (count < most || count === 0 || (count === most && row !== former)) continue;
      best = row;
      most = count;
    }
    if (best !== undefined) this.taken.add(`${merge} ${best}`);
    return best;
  }
}

const placeKey = ({ sheet, row }: { readonly sheet: string; readonly row: number }) => `${row} ${sheet}`;
