import type { Area } from "../../../core/plan/content";
import type { ChangedCells } from "./changedCells";
import type { FormulaCell } from "./formulaCells";
import { RegionIndex } from "./regionIndex";
import type { WorkbookScope } from "./workbookScope";

export interface SheetFormulas {
  readonly sheet: string;
  readonly cells: readonly FormulaCell[];
}

/**
 * The formulas whose result may be another one now, by sheet: those that refer to a changed cell, directly, through
 * other formulas, names or tables, and those that do not tell what they refer to.
 *
 * Formulas that came with the edits are left out. Takes about n log n steps for n references.
 *
 * @param changes by sheet name in small letters.
 * @param former the scope before the edits where names, tables or sheets have changed: a formula whose words
 *   mean other cells now depends on that.
 */
export function dependents(
  formulas: readonly SheetFormulas[],
  changes: ReadonlyMap<string, ChangedCells>,
  scope: WorkbookScope,
  former?: WorkbookScope,
): Map<string, FormulaCell[]> {
  const all = formulas.flatMap(({ sheet, cells }) => {
    const written = changes.get(sheet.toLowerCase());
    const judged = written ? cells.filter(({ row, column }) => !written.hasFormula(row, column)) : cells;
    return judged.map((cell) => ({ sheet, cell }));
  });
  const indexes = new Map<string, RegionIndex>();
  const isDependent = new Uint8Array(all.length);
  const queue: number[] = [];
  const found = (formula: number) => {
    if (isDependent[formula]) return;
    isDependent[formula] = 1;
    queue.push(formula);
  };
  const open: number[] = [];
  for (const [formula, { sheet, cell }] of all.entries()) {
    const take = (target: string, area: Area) => {
      let index = indexes.get(target);
      if (!index) indexes.set(target, (index = new RegionIndex()));
      index.add(area, formula);
    };
    const isTold = scope.areasOf(cell, sheet, take);
    if (!isTold || (former && meansOther(cell, sheet, scope, former))) open.push(formula);
  }
  open.forEach(found);
  for (const [sheet, changed] of changes) {
    const index = indexes.get(sheet);
    if (index) changed.eachRun((column, first, last) => index.take(column, first, last, found));
  }
  const bySheet = new Map<string, FormulaCell[]>();
  for (let at = 0; at < queue.length; at++) {
    const { sheet, cell } = all[queue[at]!]!;
    const list = bySheet.get(sheet);
    if (list) list.push(cell);
    else bySheet.set(sheet, [cell]);
    const index = indexes.get(sheet.toLowerCase());
    if (!index) continue;
    const { row, column } = cell;
    const results = cell.results ?? { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    for (let own = results.firstColumn; own <= results.lastColumn; own++) {
      index.take(own, results.firstRow, results.lastRow, found);
    }
  }
  return bySheet;
}

/** Whether a formula refers to other cells than before the edits. */
function meansOther(cell: FormulaCell, sheet: string, scope: WorkbookScope, former: WorkbookScope): boolean {
  const { references } = cell;
  const isFixed =
    references?.names.length === 0 &&
    references.tables.length === 0 &&
    references.areas.every(({ lastSheet }) => lastSheet === undefined);
  if (isFixed) return false;
  const cellsOf = (of: WorkbookScope) => {
    const areas: string[] = [];
    of.areasOf(cell, sheet, (target, { firstRow, firstColumn, lastRow, lastColumn }) => {
      areas.push(`${target}!${firstRow},${firstColumn},${lastRow},${lastColumn}`);
    });
    return areas.join();
  };
  return cellsOf(scope) !== cellsOf(former);
}
