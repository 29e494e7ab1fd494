import type { Area } from "../../../core/plan/content";
import { maxColumns, maxRows } from "../../package/scanRows";
import type { XlsxName } from "../../types";
import { Side } from "./corners";
import type { FormulaCell } from "./formulaCells";
import { type AreaReference, type NameReference, type References, readReferences } from "./references";
import { type TableShape, tableArea } from "./tableShape";

/** Takes the areas a formula refers to; the sheet by its name in small letters. */
export type TakeArea = (sheet: string, area: Area) => void;

/** What the words of formulas mean in a workbook: its sheets, names and tables. */
export class WorkbookScope {
  private readonly places: ReadonlyMap<string, number>;
  private readonly names: ReadonlyMap<string, XlsxName>;
  private readonly readNames = new Map<XlsxName, References>();

  /**
   * @param sheets in tab order.
   * @param tables by their names in small letters.
   */
  constructor(
    private readonly sheets: readonly string[],
    names: readonly XlsxName[],
    private readonly tables: ReadonlyMap<string, TableShape>,
  ) {
    this.places = new Map(sheets.map((sheet, place) => [sheet.toLowerCase(), place]));
    this.names = new Map(names.map((name) => [nameKey(name.sheet, name.name), name]));
  }

  /**
   * The areas a formula refers to, through names and tables also. False where that cannot be told wholly.
   *
   * @param sheet of the formula.
   */
  areasOf(cell: FormulaCell, sheet: string, take: TakeArea): boolean {
    const { references, rowShift, columnShift } = cell;
    if (!references) return false;
    return this.resolve(references, { sheet, cell, rowShift, columnShift, within: [] }, take);
  }

  private resolve({ areas, names, tables, isOpen }: References, user: User, take: TakeArea): boolean {
    let isTold = !isOpen;
    for (const reference of areas) isTold = this.area(reference, user, take) && isTold;
    for (const reference of names) isTold = this.name(reference, user, take) && isTold;
    for (const { table, inner } of tables) isTold = this.table(table, inner, user, take) && isTold;
    return isTold;
  }

  private area(reference: AreaReference, { sheet, rowShift, columnShift }: User, take: TakeArea): boolean {
    const area = shifted(reference, rowShift, columnShift);
    const first = (reference.sheet ?? sheet).toLowerCase();
    const place = this.places.get(first);
    if (place === undefined) return false;
    if (reference.lastSheet === undefined) {
      take(first, area);
      return true;
    }
    const lastPlace = this.places.get(reference.lastSheet.toLowerCase());
    if (lastPlace === undefined) return false;
    for (let at = Math.min(place, lastPlace); at <= Math.max(place, lastPlace); at++) {
      take(this.sheets[at]!.toLowerCase(), area);
    }
    return true;
  }

  /** A name of the sheet goes before one of the workbook; a table may be called by its name alone. */
  private name({ sheet, name, isCall }: NameReference, user: User, take: TakeArea): boolean {
    if (isCall && this.names.size === 0) return true;
    const found =
      this.names.get(nameKey(sheet ?? user.sheet, name)) ?? this.names.get(nameKey(undefined, name));
    if (!found) return isCall || this.table(name, "", user, take);
    if (user.within.includes(found)) return false;
    let references = this.readNames.get(found);
    if (!references) {
      references = readReferences(found.refersTo);
      this.readNames.set(found, references);
    }
    // Relative references of a name are written as seen from A1.
    const { row, column } = user.cell;
    const within = [...user.within, found];
    return this.resolve(references, { ...user, rowShift: row, columnShift: column, within }, take);
  }

  private table(name: string, inner: string, { cell }: User, take: TakeArea): boolean {
    const table = this.tables.get(name.toLowerCase());
    const area = table && tableArea(table, inner, cell.row);
    if (!area) return false;
    take(table.sheet.toLowerCase(), area);
    return true;
  }
}

/** The formula on whose behalf references are followed. */
interface User {
  readonly sheet: string;
  readonly cell: FormulaCell;
  readonly rowShift: number;
  readonly columnShift: number;
  /** Names on the way here; one that comes again tells nothing. */
  readonly within: readonly XlsxName[];
}

const nameKey = (sheet: string | undefined, name: string) =>
  `${sheet === undefined ? "" : sheet.toLowerCase()}!${name.toLowerCase()}`;

function shifted({ area, moving }: AreaReference, rows: number, columns: number): Area {
  if (moving === 0 || (rows === 0 && columns === 0)) return area;
  const firstRow = wrapped(area.firstRow, moving & Side.firstRow ? rows : 0, maxRows);
  const lastRow = wrapped(area.lastRow, moving & Side.lastRow ? rows : 0, maxRows);
  const firstColumn = wrapped(area.firstColumn, moving & Side.firstColumn ? columns : 0, maxColumns);
  const lastColumn = wrapped(area.lastColumn, moving & Side.lastColumn ? columns : 0, maxColumns);
  return {
    firstRow: Math.min(firstRow, lastRow),
    firstColumn: Math.min(firstColumn, lastColumn),
    lastRow: Math.max(firstRow, lastRow),
    lastColumn: Math.max(firstColumn, lastColumn),
  };
}

/** References that run over the edge of the sheet come in again at the other. */
function wrapped(at: number, by: number, size: number): number {
  return (at + by + size) % size;
}
