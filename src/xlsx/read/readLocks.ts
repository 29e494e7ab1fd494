import { type CellLocks, lastSheetRow, plainLocks, type SheetLocks } from "../../core/plan/locks";
import type { OoxmlPackage } from "../package/package";
import { splitSheet } from "../package/sheetXml";
import type { WorkbookPart } from "../package/workbookPart";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import { eachCellFormat } from "../write/locks/cellLocks";
import { type LockState, lockStateOf } from "../write/locks/lockStates";
import { readSheetProtection } from "../write/locks/sheetProtection";

/** The locks of a sheet: those of its cells in the plain form, and how it is closed. */
export function readLocks(
  pkg: OoxmlPackage,
  { stylesPart }: WorkbookPart,
  part: string,
  frame: XmlElement,
): SheetLocks {
  const protection = readSheetProtection(frame);
  const styles = stylesPart !== undefined && pkg.has(stylesPart) ? pkg.text(stylesPart) : undefined;
  const xfs = styles ? (childNamed(parseXml(styles, stylesPart!), "cellXfs")?.children ?? []) : [];
  const states = xfs.map(lockStateOf);
  const isUsual = ({ locked, formulaHidden }: LockState) => locked && !formulaHidden;
  if (states.every(isUsual)) return { cells: [], protection };
  const columns = childrenNamed(childNamed(frame, "cols"), "col").map(({ attributes }) => ({
    first: Number(attributes.get("min")) - 1,
    last: Number(attributes.get("max")) - 1,
    state: states[Number(attributes.get("style") ?? 0)] ?? usual,
  }));
  const whole = columns.flatMap(({ first, last, state }): CellLocks[] => {
    const area = { firstRow: 0, lastRow: lastSheetRow, firstColumn: first, lastColumn: last };
    return isUsual(state) ? [] : [{ area, ...state }];
  });
  const apart = cellsApart(pkg, part, states, (column) => {
    const own = columns.find(({ first, last }) => column >= first && column <= last);
    return own?.state ?? usual;
  });
  return { cells: plainLocks([...whole, ...apart]), protection };
}

const usual: LockState = { locked: true, formulaHidden: false };

/** Cells that differ from their column, stretch by stretch downwards. */
function cellsApart(
  pkg: OoxmlPackage,
  part: string,
  states: readonly LockState[],
  stateOfColumn: (column: number) => LockState,
): CellLocks[] {
  const stretches = new Map<number, { firstRow: number; lastRow: number; state: LockState }[]>();
  const bases: LockState[] = [];
  eachCellFormat(splitSheet(pkg.bytes(part), part), part, (row, column, format) => {
    const state = states[format] ?? usual;
    const base = (bases[column] ??= stateOfColumn(column));
    if (isSame(state, base)) return;
    const own = stretches.get(column) ?? [];
    if (own.length === 0) stretches.set(column, own);
    const last = own.at(-1);
    if (last && last.lastRow === row - 1 && isSame(last.state, state)) last.lastRow = row;
    else own.push({ firstRow: row, lastRow: row, state });
  });
  return [...stretches].flatMap(([column, own]) =>
    own.map(({ firstRow, lastRow, state: { locked, formulaHidden } }) => ({
      area: { firstRow, lastRow, firstColumn: column, lastColumn: column },
      locked,
      formulaHidden,
    })),
  );
}

const isSame = (one: LockState, other: LockState) =>
  one.locked === other.locked && one.formulaHidden === other.formulaHidden;
