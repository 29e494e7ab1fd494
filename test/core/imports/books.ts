import type { ImportTarget } from "../../../src/core/imports/fields";
import type { ImportPlan } from "../../../src/core/imports/importPlan";
import { mapSource, type SourceWords } from "../../../src/core/imports/mapSource";
import { planImport } from "../../../src/core/imports/planImport";
import { type ImportRules, usualRules } from "../../../src/core/imports/rule";
import type { ImportKind } from "../../../src/core/imports/source";
import { silent } from "../../../src/core/progress";
import { type CellValue, cellAt, formatAt, type SheetCells } from "../../../src/core/table/cells";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import { recognise } from "../../../src/core/table/recognise";

export type Rows = readonly (readonly CellValue[])[];

export function cellsOf(rows: Rows, formats: readonly (readonly string[])[] = []): SheetCells {
  const builder = new CellsBuilder();
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) builder.set(row, column, value, formats[row]?.[column]);
  }
  return builder.finish();
}

export const rowsOf = (cells: SheetCells): Rows =>
  Array.from({ length: cells.rowCount }, (_, row) =>
    Array.from({ length: cells.columnCount }, (_, column) => cellAt(cells, row, column)),
  );

export const sourceOf = (
  rows: Rows,
  name = "file.csv",
  kind: ImportKind = "customers",
  words: SourceWords = {},
  day?: number,
) =>
  mapSource({ name, cells: cellsOf(rows), excelTables: [], ...(day !== undefined && { day }) }, kind, words);

export function targetOf(cells: SheetCells, kind: ImportKind = "customers"): ImportTarget {
  const source = { name: "Book", cells, excelTables: [] };
  const [sheet] = recognise([source], { tables: { [kind]: ["Book"] } }).sheets;
  return { kind, sheet: sheet!, source };
}

export interface Brought {
  readonly plan: ImportPlan;
  /** The target's sheet after the import. */
  readonly cells: SheetCells;
}

/** Plans an import and carries it out on a copy of the cells. */
export async function bring(
  cells: SheetCells,
  sources: readonly ReturnType<typeof sourceOf>[],
  rules: Partial<ImportRules> = {},
  kind: ImportKind = "customers",
): Promise<Brought> {
  const plan = await planImport(targetOf(cells, kind), sources, { ...usualRules, ...rules }, silent);
  const rows = rowsOf(cells).map((row) => [...row]);
  const formats = rows.map((row, at) => row.map((_, column) => formatAt(cells, at, column)));
  for (const { row, column, value, numberFormat } of plan.cells.flatMap((one) => one.cells)) {
    rows[row]![column] = value;
    if (numberFormat) formats[row]![column] = numberFormat;
  }
  const { firstColumn, lastRow } = plan.table;
  for (const [at, added] of plan.rows.entries()) {
    const blank = new Array<null>(firstColumn).fill(null);
    rows[lastRow + 1 + at] = [...blank, ...added];
    formats[lastRow + 1 + at] = [...(formats[lastRow] ?? [])];
  }
  return { plan, cells: cellsOf(rows, formats) };
}
