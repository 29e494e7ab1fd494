import { columnLetters, formatCell } from "../../core/plan/cellName";
import type { SheetLocks } from "../../core/plan/locks";
import { type Progress, silent } from "../../core/progress";
import { contactRoles } from "../../core/protection/contactRoles";
import type {
  GuardedColumn,
  GuardedReference,
  ProtectionFacts,
  SheetFacts,
} from "../../core/protection/facts";
import { sheetReferences, tableReferences } from "../../core/protection/formulaReferences";
import { CellKind, type SheetCells } from "../../core/table/cells";
import { eachFilled } from "../../core/table/eachFilled";
import { journalSheet, readJournal } from "../../workbook/journal";
import type { SheetInfo, WorkbookName, WorkbookPort } from "../../workbook/port";
import { parseReference } from "../../workbook/reference";
import { formulaAreas, type TableSheet } from "./guardedSheets";

/** How sheets are or are going to be locked. */
export interface LockedSheet {
  readonly info: Pick<SheetInfo, "name" | "visibility">;
  readonly locks: SheetLocks;
}

export interface LockedBook {
  readonly sheets: readonly LockedSheet[];
  readonly isStructureLocked: boolean;
}

/** Tries the ways out of a workbook: reads all its sheets, formulas, names and the journal. */
export async function gatherFacts(
  port: WorkbookPort,
  tables: readonly TableSheet[],
  { sheets, isStructureLocked }: LockedBook,
  progress: Progress = silent,
): Promise<ProtectionFacts> {
  const targets = tables.flatMap((table) => targetsOf(table, sheets));
  const names = await port.names();
  const infos = await port.sheets();
  const journal = journalSheet(names);
  const formulas: GuardedReference[] = [];
  const copies: ProtectionFacts["copies"][number][] = [];
  for (const [index, info] of infos.entries()) {
    await progress("check", index / infos.length);
    if (info.name === journal) continue;
    const cells = await port.cells(info.name, progress);
    formulas.push(...(await formulasReading(port, info.name, cells, targets, infos)));
    const visibility = sheets.find((one) => one.info.name === info.name)?.info.visibility ?? info.visibility;
    copies.push(...copiesOn({ ...info, visibility }, cells, targets));
  }
  return {
    isStructureLocked,
    sheets: sheets.filter(({ info }) => info.name !== journal).map(sheetFacts),
    guarded: targets.map(({ guarded }) => guarded),
    formulas,
    names: namesReading(names, targets),
    copies,
    ...(await port.outlets()),
    journalRuns: journal === undefined ? 0 : journalRuns(await port.cells(journal, progress), targets),
  };
}

/** A guarded column with its values. */
interface Target {
  readonly guarded: GuardedColumn;
  readonly column: number;
  readonly texts: ReadonlySet<string>;
}

function targetsOf(
  { sheet, recognised, cells, columns }: TableSheet,
  sheets: readonly LockedSheet[],
): Target[] {
  const locks = sheets.find(({ info }) => info.name === sheet)?.locks.cells ?? [];
  return columns.flatMap(({ column, heading, role }): Target[] => {
    if (role === undefined || !contactRoles.has(role)) return [];
    const open = new Uint8Array(cells.rowCount);
    for (const { area, locked } of locks) {
      if (column < area.firstColumn || column > area.lastColumn) continue;
      open.fill(locked ? 0 : 1, area.firstRow, area.lastRow + 1);
    }
    const texts = new Set<string>();
    let values = 0;
    let openValues = 0;
    const { firstRow, lastRow } = recognised.area;
    eachFilled(cells, column, firstRow, lastRow, (row, kind, number) => {
      values++;
      openValues += open[row]!;
      const text = textOf(cells, kind, number);
      if (text.length >= shortestText) texts.add(text);
    });
    if (values === 0) return [];
    return [{ column, texts, guarded: { sheet, heading, values, lockedValues: values - openValues } }];
  });
}

/** Shorter texts say nothing: `2`, `да`. */
const shortestText = 5;

function textOf(cells: SheetCells, kind: CellKind, number: number): string {
  if (kind === CellKind.text) return cells.texts.at(number).trim();
  return kind === CellKind.number ? String(number) : "";
}

const sheetFacts = ({ info, locks: { protection } }: LockedSheet): SheetFacts => ({
  sheet: info.name,
  visibility: info.visibility,
  isProtected: protection !== null,
  ...(protection && protection.password !== "kept" && { hasPassword: protection.password !== "none" }),
  selectsLocked: protection?.allows.selectLockedCells ?? true,
});

/** Formulas of a sheet that read guarded columns of other sheets: of each column the first, with their number. */
async function formulasReading(
  port: WorkbookPort,
  sheet: string,
  cells: SheetCells,
  targets: readonly Target[],
  infos: readonly SheetInfo[],
): Promise<GuardedReference[]> {
  const others = targets.filter(({ guarded }) => guarded.sheet !== sheet);
  if (others.length === 0) return [];
  const found = new Map<Target, { cell: string; count: number }>();
  for (const area of formulaAreas(cells)) {
    const { rows } = await port.content(sheet, area);
    for (const [offset, [cell]] of rows.entries()) {
      const value = cell?.value;
      if (typeof value !== "object" || value === null || !("formula" in value)) continue;
      const reads = reader(value.formula, infos);
      for (const target of others) {
        if (!reads(target)) continue;
        const known = found.get(target);
        if (known) known.count++;
        else found.set(target, { cell: formatCell(area.firstRow + offset, area.firstColumn), count: 1 });
      }
    }
  }
  return [...found].map(
    ([
      {
        guarded: { sheet: read, heading },
      },
      { cell, count },
    ]) => ({
      from: sheet,
      cell,
      sheet: read,
      heading,
      count,
    }),
  );
}

/** Whether a formula reads a column. */
function reader(formula: string, infos: readonly SheetInfo[]): (target: Target) => boolean {
  const sheets = sheetReferences(formula);
  const tables = tableReferences(formula);
  return ({ guarded, column }) =>
    sheets.some(
      ({ sheet, firstColumn = column, lastColumn = column }) =>
        sheet.toLowerCase() === guarded.sheet.toLowerCase() && column >= firstColumn && column <= lastColumn,
    ) ||
    tables.some(({ table, heading }) => {
      const home = infos.find((info) =>
        info.tables.some((one) => one.name.toLowerCase() === table.toLowerCase()),
      );
      return home?.name === guarded.sheet && (heading === undefined || heading === guarded.heading);
    });
}

/** The user's names for guarded cells; ours point to columns of ours only. */
function namesReading(names: readonly WorkbookName[], targets: readonly Target[]): GuardedReference[] {
  return names.flatMap(({ name, refersTo }) => {
    const place = name.startsWith("_klientela.") ? undefined : parseReference(refersTo);
    const target = targets.find(
      ({ guarded, column }) =>
        place?.sheet === guarded.sheet && column >= place.area.firstColumn && column <= place.area.lastColumn,
    );
    if (!target) return [];
    const { sheet, heading } = target.guarded;
    return [{ from: name, cell: "", sheet, heading, count: 1 }];
  });
}

/** Columns that hold half of a guarded column's values or more. */
function copiesOn(
  { name, visibility }: SheetInfo,
  cells: SheetCells,
  targets: readonly Target[],
): ProtectionFacts["copies"] {
  const others = targets.filter(({ guarded, texts }) => guarded.sheet !== name && texts.size >= fewestTexts);
  const isGuardedItself = (column: number) =>
    targets.some((target) => target.guarded.sheet === name && target.column === column);
  if (others.length === 0) return [];
  const copies: ProtectionFacts["copies"][number][] = [];
  for (let column = 0; column < cells.columnCount; column++) {
    if (isGuardedItself(column)) continue;
    const present = new Set<string>();
    eachFilled(cells, column, 0, cells.rowCount - 1, (_row, kind, number) => {
      const text = textOf(cells, kind, number);
      if (text.length >= shortestText) present.add(text);
    });
    for (const { guarded, texts } of others) {
      let same = 0;
      for (const text of texts) if (present.has(text)) same++;
      const share = same / texts.size;
      if (share < smallestShare) continue;
      const of = { sheet: guarded.sheet, heading: guarded.heading };
      copies.push({ sheet: name, visibility, column: columnLetters(column), of, share });
    }
  }
  return copies;
}

const fewestTexts = 3;
const smallestShare = 0.5;

/** Runs whose way back holds a guarded value. */
function journalRuns(cells: SheetCells, targets: readonly Target[]): number {
  const guarded = new Set(targets.flatMap(({ texts }) => [...texts]));
  const holds = (value: unknown): boolean => {
    if (typeof value === "string") return guarded.has(value.trim());
    if (typeof value === "number") return guarded.has(String(value));
    return typeof value === "object" && value !== null && Object.values(value).some(holds);
  };
  return readJournal(cells).filter(({ reverse }) => reverse && holds(reverse)).length;
}
