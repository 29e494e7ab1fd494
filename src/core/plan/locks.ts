/** What is closed to editing, as data. Locks act only while their sheet is protected. */
import type { Area } from "./content";

/** Cells that are not as cells usually are: locked, with formulas that show. */
export interface CellLocks {
  readonly area: Area;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What a protected sheet still allows. Every key is a permission. */
export const permissions = [
  "selectLockedCells",
  "selectUnlockedCells",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
  "objects",
  "scenarios",
] as const;

export type Permission = (typeof permissions)[number];

export type Permissions = Readonly<Record<Permission, boolean>>;

/** The attributes by which a file knows a right password: algorithm, hash, salt, rounds. Never the password. */
export interface PasswordVerifier {
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * With which password something is closed: none; the one given to the write, which no plan holds; the one it has had
 * so far; or one of which only the verifier is known.
 */
export type LockPassword = "none" | "given" | "kept" | PasswordVerifier;

export interface SheetProtection {
  readonly allows: Permissions;
  readonly password: LockPassword;
}

/** The locks of a sheet. */
export interface SheetLocks {
  /** Laid over cells as they usually are, later ones over earlier ones, see `plainLocks`. */
  readonly cells: readonly CellLocks[];
  /** null where the sheet is open. */
  readonly protection: SheetProtection | null;
}

/** Excel's last row; an area from the first to this one is a whole column. */
export const lastSheetRow = 1_048_575;

/** Whether an area is made of whole columns. */
export const isWholeColumn = ({ firstRow, lastRow }: Area) => firstRow === 0 && lastRow >= lastSheetRow;

/**
 * The same locks in the one form that can be compared: whole columns first, then cells that differ from their column,
 * each in rectangles as wide as possible.
 */
export function plainLocks(cells: readonly CellLocks[]): readonly CellLocks[] {
  const columns = new Map<number, CellLocks[]>();
  for (const one of cells) {
    for (let column = one.area.firstColumn; column <= one.area.lastColumn; column++) {
      const known = columns.get(column);
      if (known) known.push(one);
      else columns.set(column, [one]);
    }
  }
  const ordered = [...columns].sort(([one], [other]) => one - other);
  const bases = ordered.map(([column, locks]) => [column, baseOf(locks)] as const);
  const wholes = bases.flatMap(([column, state]): Stretch[] =>
    state === usual ? [] : [{ column, firstRow: 0, lastRow: lastSheetRow, state }],
  );
  const parts = ordered.flatMap(([column, locks]): Stretch[] =>
    stretches(locks).map((stretch) => ({ ...stretch, column })),
  );
  return [...rectangles(wholes), ...rectangles(parts)];
}

/** Locks of a cell as one number: 1 locked, 2 formula hidden. */
const usual = 1;
const stateOf = ({ locked, formulaHidden }: Omit<CellLocks, "area">) =>
  (locked ? 1 : 0) + (formulaHidden ? 2 : 0);

interface Stretch {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly state: number;
}

const baseOf = (locks: readonly CellLocks[]) => {
  const whole = locks.findLast(({ area }) => isWholeColumn(area));
  return whole ? stateOf(whole) : usual;
};

/** Rows of one column that differ from the column's own state. */
function stretches(locks: readonly CellLocks[]): Omit<Stretch, "column">[] {
  const lastWhole = locks.findLastIndex(({ area }) => isWholeColumn(area));
  const base = baseOf(locks);
  const parts = locks.slice(lastWhole + 1);
  const edges = [...new Set(parts.flatMap(({ area }) => [area.firstRow, area.lastRow + 1]))].sort(
    (one, other) => one - other,
  );
  const ordered = parts.map((part, order) => ({ part, order }));
  const starts = [...ordered].sort((one, other) => one.part.area.firstRow - other.part.area.firstRow);
  const found: { firstRow: number; lastRow: number; state: number }[] = [];
  let active: typeof ordered = [];
  let next = 0;
  for (const [index, firstRow] of edges.slice(0, -1).entries()) {
    active = active.filter(({ part }) => part.area.lastRow >= firstRow);
    while (next < starts.length && starts[next]!.part.area.firstRow <= firstRow) active.push(starts[next++]!);
    const top = active.reduce<(typeof ordered)[number] | undefined>(
      (best, one) => (best && best.order > one.order ? best : one),
      undefined,
    );
    const state = top ? stateOf(top.part) : base;
    const lastRow = edges[index + 1]! - 1;
    const last = found.at(-1);
    if (state === base) continue;
    if (last && last.state === state && last.lastRow === firstRow - 1) last.lastRow = lastRow;
    else found.push({ firstRow, lastRow, state });
  }
  return found;
}

/** Stretches of neighbouring columns put together; in the order of their columns, then rows. */
function rectangles(stretches: readonly Stretch[]): CellLocks[] {
  const open = new Map<string, { firstColumn: number; lastColumn: number } & Omit<Stretch, "column">>();
  const all: ({ firstColumn: number; lastColumn: number } & Omit<Stretch, "column">)[] = [];
  for (const { column, firstRow, lastRow, state } of stretches) {
    const key = `${firstRow} ${lastRow} ${state}`;
    const known = open.get(key);
    if (known && known.lastColumn === column - 1) {
      known.lastColumn = column;
      continue;
    }
    const made = { firstColumn: column, lastColumn: column, firstRow, lastRow, state };
    open.set(key, made);
    all.push(made);
  }
  return all
    .sort((one, other) => one.firstColumn - other.firstColumn || one.firstRow - other.firstRow)
    .map(({ state, firstRow, lastRow, firstColumn, lastColumn }) => ({
      area: { firstRow, firstColumn, lastRow, lastColumn },
      locked: (state & 1) !== 0,
      formulaHidden: (state & 2) !== 0,
    }));
}

/** The locks of a cell under `cells`. */
export function locksAt(cells: readonly CellLocks[], row: number, column: number): Omit<CellLocks, "area"> {
  const top = cells.findLast(
    ({ area }) =>
      row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
  );
  return top ?? { locked: true, formulaHidden: false };
}
