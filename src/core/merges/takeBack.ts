/** Rows that went into another come back, with their orders, at any later time. */
import type { CellValue } from "../table/cells";
import type { OrderRole } from "../table/roles";
import { type CustomerCells, isSameValue } from "./customerCells";
import { OrderFinder, type WantedCell } from "./findOrder";
import type { FieldChange, KeptCell, MergedLine, SurvivorChange } from "./mergedLine";
import type { MergedCell } from "./mergePlan";
import type { LinkRole, OrderCells } from "./orderCells";
import { PresentCustomers, PresentOrders } from "./presentCells";
import { isSameLink, type RepointedOrder } from "./repointOrders";

export interface TakenBack {
  readonly cells: readonly MergedCell[];
  readonly orders: readonly { readonly row: number; readonly role: OrderRole; readonly value: CellValue }[];
  /** Rows for which there was no empty place: by index of the columns. */
  readonly below: readonly (readonly CellValue[])[];
  /** All lines as they are afterwards, in the order they were given. */
  readonly lines: readonly MergedLine[];
  readonly restoredRows: number;
  readonly restoredOrders: number;
  /** Rows of orders that are gone or have been given to somebody else since. */
  readonly lostOrders: number;
}

/**
 * Takes merges back, the newest first.
 *
 * A row comes back where it stood if that is empty still, else to another empty row, else below the table. The row that
 * stayed loses what it got, unless somebody has changed it since. Merges may be taken back in any order: what a later
 * merge did to the same cells remains until that one is taken back too.
 *
 * @param customers as they are now; rows that are empty up to the last place of the lines are among them.
 * @param placeOf table index of a 0-based row of the sheet of customers.
 * @param chosen of `lines`, all of each merge.
 * @param day days since 1970-01-01.
 */
export function takeBack(
  customers: CustomerCells,
  orders: OrderCells,
  placeOf: (sheetRow: number) => number,
  lines: readonly MergedLine[],
  chosen: readonly MergedLine[],
  day: number,
): TakenBack {
  const present = new PresentCustomers(customers);
  const presentOrders = new PresentOrders(orders);
  const finder = new OrderFinder(orders);
  const below: (readonly CellValue[])[] = [];
  let after = lines;
  let restoredOrders = 0;
  let lostOrders = 0;
  const merges = [...new Set(chosen.map(({ merge }) => merge))].sort(
    (one, other) => order(other) - order(one),
  );
  for (const merge of merges) {
    const own = after.filter((line) => line.merge === merge && line.record);
    for (const line of own) {
      for (const repointed of line.record!.orders) {
        const { cells, lines: left } = followed(repointed, merge, after);
        after = left;
        const row = finder.find(presentOrders, merge, repointed, cells);
        if (row === undefined) lostOrders++;
        else {
          restoredOrders++;
          for (const { role, now, to } of cells) {
            if (isSameLink(role, presentOrders.value(row, role) ?? null, now))
              presentOrders.set(row, role, to);
          }
        }
      }
    }
    const survivor = own.find(({ record }) => record!.survivor)?.record?.survivor;
    if (survivor) after = giveBack(survivor, merge, present, placeOf, after);
    putRows(own, present, placeOf, after, below);
    after = after.map((line) => (line.merge === merge && line.record ? closed(line, day) : line));
  }
  return {
    cells: present.changes().filter(({ row, at, value }) => !isSameValue(customers.value(row, at), value)),
    orders: presentOrders
      .changes()
      .filter(({ row, role, value }) => !isSameValue(orders.value(row, role) ?? null, value)),
    below,
    lines: after,
    restoredRows: chosen.length,
    restoredOrders,
    lostOrders,
  };
}

const order = (merge: string) => Number(merge.replace(/\D/g, ""));

const closed = ({ merge, day, into }: MergedLine, backDay: number): MergedLine => ({
  merge,
  day,
  into,
  backDay,
  cells: new Map(),
});

/** What the cells of an order say by now, later merges having changed them again: those forget the order. */
function followed(
  repointed: RepointedOrder,
  merge: string,
  lines: readonly MergedLine[],
): { readonly cells: readonly WantedCell[]; readonly lines: readonly MergedLine[] } {
  const wanted = new Map<LinkRole, WantedCell>(
    repointed.cells.map(({ role, before, after }) => [role, { role, now: after, to: before }]),
  );
  let left = lines;
  const later = lines
    .filter((line) => line.record && order(line.merge) > order(merge))
    .sort((one, other) => order(one.merge) - order(other.merge));
  for (const { merge: laterMerge, record } of later) {
    const same = record!.orders.filter(
      ({ key, cells }) =>
        key === repointed.key &&
        cells.some(({ role, before }) => wanted.has(role) && isSameValue(wanted.get(role)!.now, before)),
    );
    const next = same.find(({ row, sheet }) => row === repointed.row && sheet === repointed.sheet) ?? same[0];
    if (!next) continue;
    for (const { role, before, after } of next.cells) {
      wanted.set(role, { role, now: after, to: wanted.get(role)?.to ?? before });
    }
    left = left.map((line) =>
      line.merge === laterMerge && line.record?.orders.includes(next)
        ? { ...line, record: { ...line.record, orders: line.record.orders.filter((one) => one !== next) } }
        : line,
    );
  }
  return { cells: [...wanted.values()], lines: left };
}

/** Takes from the row that stayed what the merge gave it, wherever that row is now. */
function giveBack(
  survivor: SurvivorChange,
  merge: string,
  present: PresentCustomers,
  placeOf: (sheetRow: number) => number,
  lines: readonly MergedLine[],
): readonly MergedLine[] {
  let left = lines;
  const rest = survivor.changes.filter((change) => {
    const line = laterChange(change, survivor, merge, left);
    if (line) left = left.map((one) => (one === line ? spliced(one, change) : one));
    return !line;
  });
  const row = findSurvivor(survivor, present, placeOf(survivor.row));
  if (row !== undefined) {
    for (const { label, before, after } of rest) {
      const at = present.cells.columns.findIndex((column) => column.label === label);
      if (at < 0 || present.cells.isFormula(row, at)) continue;
      if (isSameValue(present.value(row, at), after)) present.set(row, at, before);
    }
    return left;
  }
  // It has gone into yet another row meanwhile.
  const gone = left.find(
    ({ merge: later, record, cells }) =>
      record &&
      order(later) > order(merge) &&
      (survivor.id === ""
        ? survivor.shown?.every(([label, value]) => isSameValue(cells.get(label)?.value ?? null, value))
        : record.id === survivor.id),
  );
  if (!gone) return left;
  const cells = new Map<string, KeptCell>(gone.cells);
  for (const { label, before, after } of rest) {
    const kept = cells.get(label);
    if (isSameValue(kept?.value ?? null, after)) cells.set(label, { ...kept, value: before });
  }
  return left.map((line) => (line === gone ? { ...line, cells } : line));
}

/** A later merge into the same row that changed the cell again. */
function laterChange(
  { label, after }: FieldChange,
  { id, row }: SurvivorChange,
  merge: string,
  lines: readonly MergedLine[],
): MergedLine | undefined {
  return lines.find(({ merge: later, record }) => {
    const survivor = order(later) > order(merge) ? record?.survivor : undefined;
    if (!survivor || survivor.id !== id || (id === "" && survivor.row !== row)) return false;
    return survivor.changes.some((change) => change.label === label && isSameValue(change.before, after));
  });
}

function spliced(line: MergedLine, { label, before }: FieldChange): MergedLine {
  const record = line.record!;
  const survivor = record.survivor!;
  const changes = survivor.changes.map((change) => (change.label === label ? { ...change, before } : change));
  return { ...line, record: { ...record, survivor: { ...survivor, changes } } };
}

/** By its id, else by what it said; of several rows the one that stood there. */
function findSurvivor(
  { id, shown = [] }: SurvivorChange,
  present: PresentCustomers,
  former: number,
): number | undefined {
  const { columns, rowCount } = present.cells;
  const idAt = columns.findIndex(({ role }) => role === "customerId");
  const places = new Map(columns.map(({ label }, at) => [label, at]));
  const likeness = (row: number): number => {
    if (id !== "")
      return idAt >= 0 && isSameLink("customerId", present.value(row, idAt), id) ? shown.length + 1 : 0;
    return shown.filter(([label, value]) => {
      const at = places.get(label);
      return at !== undefined && isSameValue(present.value(row, at), value);
    }).length;
  };
  let best: number | undefined;
  let most = id === "" ? shown.length / 2 : 0;
  for (let row = 0; row < rowCount; row++) {
    const count = likeness(row);
    if (count < most || count === 0 || (count === most && row !== former)) continue;
    best = row;
    most = count;
  }
  return best;
}

/** Rows that stand where they stood are put first: another must not take their place. */
function putRows(
  own: readonly MergedLine[],
  present: PresentCustomers,
  placeOf: (sheetRow: number) => number,
  lines: readonly MergedLine[],
  below: (readonly CellValue[])[],
): void {
  const { rowCount, columns } = present.cells;
  const isFree = (row: number) => row >= 0 && row < rowCount && present.isBlank(row);
  const homeless = own.filter((line) => {
    const row = placeOf(line.record!.row);
    if (!isFree(row)) return true;
    put(line, row);
    return false;
  });
  const kept = new Set(
    lines.flatMap(({ record }) =>
      record && !own.some((line) => line.record === record) ? [record.row] : [],
    ),
  );
  const keptIndexes = new Set([...kept].map(placeOf));
  for (const line of homeless) {
    const row = Array.from({ length: rowCount }, (_, index) => index).find(
      (index) => isFree(index) && !keptIndexes.has(index),
    );
    if (row === undefined) below.push(columns.map(({ label }) => line.cells.get(label)?.value ?? null));
    else put(line, row);
  }

  function put({ cells }: MergedLine, row: number): void {
    for (const [at, { label }] of columns.entries()) {
      const value = cells.get(label)?.value ?? null;
      if (value !== null && !present.cells.isFormula(row, at)) present.set(row, at, value);
    }
  }
}
