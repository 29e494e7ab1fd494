import type { Edit } from "../core/plan/edit";
import {
  type CellLocks,
  type LockPassword,
  plainLocks,
  type SheetLocks,
  type SheetProtection,
} from "../core/plan/locks";
import type { ChangePreview, ProtectionChange } from "../core/plan/plan";
import type { SheetCells } from "../core/table/cells";
import type { Compiled } from "./compiled";
import type { ProtectionChanged } from "./reverse";
import type { Snapshot } from "./snapshot";

/**
 * Edits, reverse and preview of locks. Sheets that are locked like that already are left out.
 *
 * A password is known by its verifier at most, so one that is given counts as the present one where there is one: the
 * adapter refuses to write when it is not.
 */
export async function compileProtection(change: ProtectionChange, snapshot: Snapshot): Promise<Compiled> {
  const edits: Edit[] = [];
  const sheets: ProtectionChanged["sheets"][number][] = [];
  const previews: ChangePreview[] = [];
  for (const wanted of change.sheets) {
    const info = snapshot.sheets.find(({ name }) => name === wanted.sheet);
    if (!info) throw new Error(`no sheet ${wanted.sheet}`);
    const { sheet, protection } = wanted;
    const present = await snapshot.port.locks(sheet);
    const own: Edit[] = [];
    const cells = plainLocks(wanted.cells ?? present.cells);
    const areCellsOther = JSON.stringify(cells) !== JSON.stringify(plainLocks(present.cells));
    if (areCellsOther) own.push({ edit: "locks", sheet, cells });
    if (wanted.visibility !== undefined && wanted.visibility !== info.visibility) {
      own.push({ edit: "visibility", sheet, visibility: wanted.visibility });
    }
    if (isOther(protection, present.protection)) own.push(protectionEdit(sheet, protection));
    const counted = areCellsOther ? changedCells(await snapshot.cells(sheet), present, cells) : 0;
    previews.push(previewOf(change.key, sheet, own.length > 0 ? Math.max(1, counted) : 0));
    if (own.length === 0) continue;
    edits.push(...own);
    sheets.push({ sheet, before: present, visibility: info.visibility });
  }
  const structure = await structureChange(change, snapshot);
  if (structure) previews.push(previewOf(`${change.key}.structure`, "", structure.edits.length));
  if (sheets.length === 0 && !structure?.edits.length) return { edits: [], reverse: [], previews };
  const reverse: ProtectionChanged = {
    kind: "protectionChanged",
    sheets,
    ...(structure?.edits.length && { structure: structure.before }),
  };
  return { edits: [...edits, ...(structure?.edits ?? [])], reverse: [reverse], previews };
}

export function protectionEdit(sheet: string, protection: SheetProtection | null): Edit {
  return protection === null
    ? { edit: "unprotectSheet", sheet }
    : { edit: "protectSheet", sheet, protection };
}

async function structureChange({ structure: wanted }: ProtectionChange, { port }: Snapshot) {
  if (wanted === undefined) return undefined;
  const before = await port.structure();
  const isSame = wanted === null || before === null ? wanted === before : !isOtherPassword(wanted, before);
  const edits: Edit[] = isSame ? [] : [{ edit: "structure", password: wanted }];
  return { before, edits };
}

function isOther(wanted: SheetProtection | null, present: SheetProtection | null): boolean {
  if (wanted === null || present === null) return wanted !== present;
  return (
    JSON.stringify(wanted.allows) !== JSON.stringify({ ...wanted.allows, ...present.allows }) ||
    isOtherPassword(wanted.password, present.password)
  );
}

const isOtherPassword = (wanted: LockPassword, present: LockPassword) =>
  wanted === "given" && typeof present !== "object";

/** Cells with a value whose locks become others. */
function changedCells(cells: SheetCells, present: SheetLocks, wanted: readonly CellLocks[]): number {
  const former = statesByColumn(plainLocks(present.cells), cells);
  const next = statesByColumn(wanted, cells);
  return former.reduce(
    (sum, column, at) =>
      sum + column.reduce((count, state, row) => count + (state !== next[at]![row] ? 1 : 0), 0),
    0,
  );
}

function statesByColumn(locks: readonly CellLocks[], { columnCount, rowCount }: SheetCells): Uint8Array[] {
  const states = Array.from({ length: columnCount }, () => new Uint8Array(rowCount).fill(1));
  for (const { area, locked, formulaHidden } of locks) {
    for (let column = area.firstColumn; column <= Math.min(area.lastColumn, columnCount - 1); column++) {
      states[column]!.fill(Number(locked) + 2 * Number(formulaHidden), area.firstRow, area.lastRow + 1);
    }
  }
  return states;
}

const previewOf = (key: string, sheet: string, changed: number): ChangePreview => ({
  kind: "protection",
  key,
  sheet,
  heading: "",
  isNew: false,
  cells: changed,
  changedCells: changed,
  samples: [],
});
