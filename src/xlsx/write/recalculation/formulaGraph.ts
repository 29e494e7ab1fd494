import type { Area } from "../../../core/plan/content";
import type { ChangedCells } from "./changedCells";
import type { FormulaCell } from "./formulaCells";
import { NumberList } from "./numberList";
import { RegionIndex } from "./regionIndex";
import type { WorkbookScope } from "./workbookScope";

/** Cells of one sheet that lose their value. */
export interface StaleCells {
  /** Of each formula, top to bottom and left to right. */
  readonly rows: NumberList;
  readonly columns: NumberList;
  /** All cells that array formulas among them fill. */
  readonly areas: readonly Area[];
}

/**
 * Which formulas of a workbook depend on which cells. Formulas are numbered as they come and kept as numbers, so
 * that hundreds of thousands of them are judged in about a second.
 */
export class FormulaGraph {
  private readonly sheets: string[] = [];
  /** Of every formula: its sheet's place in `sheets`, its row and its column. */
  private readonly sheetPlaces = new NumberList();
  private readonly rows = new NumberList();
  private readonly columns = new NumberList();
  /** Cells that array formulas and data tables fill. */
  private readonly results = new Map<number, Area>();
  private readonly dataTables = new Set<number>();
  private readonly open: number[] = [];
  private readonly readers = new Map<string, RegionIndex>();

  /**
   * @param former the scope before the edits where names, tables or sheets have changed: a formula whose words
   *   mean other cells now depends on that.
   */
  constructor(
    private readonly scope: WorkbookScope,
    private readonly former?: WorkbookScope,
  ) {}

  /** Sheets come one after the other, the formulas of each top to bottom. */
  add(sheet: string, cell: FormulaCell): void {
    if (this.sheets.at(-1) !== sheet) this.sheets.push(sheet);
    const formula = this.rows.length;
    this.sheetPlaces.push(this.sheets.length - 1);
    this.rows.push(cell.row);
    this.columns.push(cell.column);
    if (cell.results) this.results.set(formula, cell.results);
    if (cell.isDataTable) this.dataTables.add(formula);
    const isTold = this.scope.areasOf(cell, sheet, (target, area) =>
      this.readersOf(target).add(area, formula),
    );
    if (!isTold || this.meansOther(cell, sheet)) this.open.push(formula);
  }

  /**
   * The cells whose value may be another one now, by sheet: formulas that refer to a changed cell, directly, through
   * other formulas, names or tables, those that do not tell what they refer to, and all results of array formulas.
   *
   * @param changes by sheet name in small letters. The graph is used up by them.
   */
  stale(changes: ReadonlyMap<string, ChangedCells>): Map<string, StaleCells> {
    const isStale = new Uint8Array(this.rows.length);
    const queue = new NumberList();
    const found = (formula: number) => {
      if (isStale[formula]) return;
      isStale[formula] = 1;
      queue.push(formula);
    };
    this.open.forEach(found);
    for (const [sheet, changed] of changes) {
      const readers = this.readers.get(sheet);
      if (readers) changed.eachRun((column, first, last) => readers.take(column, first, last, found));
    }
    const readersBySheet = this.sheets.map((sheet) => this.readers.get(sheet.toLowerCase()));
    for (let at = 0; at < queue.length; at++) {
      const formula = queue.at(at);
      const readers = readersBySheet[this.sheetPlaces.at(formula)];
      if (!readers) continue;
      const results = this.results.get(formula);
      const row = this.rows.at(formula);
      if (!results) readers.take(this.columns.at(formula), row, row, found);
      else {
        for (let column = results.firstColumn; column <= results.lastColumn; column++) {
          readers.take(column, results.firstRow, results.lastRow, found);
        }
      }
    }
    return this.bySheet(isStale);
  }

  private bySheet(isStale: Uint8Array): Map<string, StaleCells> {
    const collected = this.sheets.map(() => ({
      rows: new NumberList(),
      columns: new NumberList(),
      areas: [] as Area[],
    }));
    for (let formula = 0; formula < isStale.length; formula++) {
      if (!isStale[formula] || this.dataTables.has(formula)) continue;
      const { rows, columns, areas } = collected[this.sheetPlaces.at(formula)]!;
      rows.push(this.rows.at(formula));
      columns.push(this.columns.at(formula));
      const results = this.results.get(formula);
      if (results) areas.push(results);
    }
    const used = this.sheets.map((sheet, place) => [sheet, collected[place]!] as const);
    return new Map(used.filter(([, { rows }]) => rows.length > 0));
  }

  private readersOf(sheet: string): RegionIndex {
    let readers = this.readers.get(sheet);
    if (!readers) {
      readers = new RegionIndex();
      this.readers.set(sheet, readers);
    }
    return readers;
  }

  private meansOther(cell: FormulaCell, sheet: string): boolean {
    const { former, scope } = this;
    const { references } = cell;
    if (!former || !references) return false;
    const isFixed =
      references.names.length === 0 &&
      references.tables.length === 0 &&
      references.areas.every(({ lastSheet }) => lastSheet === undefined);
    return !isFixed && textOfAreas(scope, cell, sheet) !== textOfAreas(former, cell, sheet);
  }
}

function textOfAreas(scope: WorkbookScope, cell: FormulaCell, sheet: string): string {
  const areas: string[] = [];
  scope.areasOf(cell, sheet, (target, { firstRow, firstColumn, lastRow, lastColumn }) => {
    areas.push(`${target}!${firstRow},${firstColumn},${lastRow},${lastColumn}`);
  });
  return areas.join();
}
