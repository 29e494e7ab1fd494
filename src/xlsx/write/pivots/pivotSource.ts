import { InputError } from "../../../core/errors";
import { formatCell } from "../../../core/plan/cellName";
import type { Area, ContentPivot } from "../../../core/plan/content";
import { type CellValue, cellAt, formatAt, type SheetCells } from "../../../core/table/cells";
import { isDateFormat } from "../../../core/table/dateFormat";
import type { PackageReader } from "../../read/packageReader";
import { parseArea } from "../reference";
import { nameOf, tablesOf } from "../tableParts";
import type { WorkbookDraft } from "../workbookDraft";

/** Where a pivot's rows come from. */
export interface SourcePlace {
  readonly sheet: string;
  readonly area: Area;
  /** Name of the Excel table they are. */
  readonly table?: string;
}

export interface SourceColumn {
  readonly name: string;
  /** By row below the headings. */
  at(row: number): CellValue;
  /** Whether the cell is shown as a day or time. */
  isDate(row: number): boolean;
}

export interface PivotRows {
  readonly place: SourcePlace;
  readonly count: number;
  readonly columns: readonly SourceColumn[];
}

/** @throws InputError `write.noTable` naming the pivot's own sheet, `write.noSheet` */
export function placeOfSource(draft: WorkbookDraft, onSheet: string, { source }: ContentPivot): SourcePlace {
  if (!("table" in source)) {
    draft.sheetPart(source.sheet);
    return source;
  }
  for (const { name: sheet, kind, part } of draft.workbook.sheets) {
    if (kind !== "worksheet") continue;
    for (const { root } of tablesOf(draft, { part })) {
      if (nameOf(root).toLowerCase() !== source.table.toLowerCase()) continue;
      const area = parseArea(root.attributes.get("ref") ?? "")!;
      const totals = Number(root.attributes.get("totalsRowCount") ?? 0);
      return { sheet, area: { ...area, lastRow: area.lastRow - totals }, table: source.table };
    }
  }
  throw new InputError("write.noTable", { sheet: onSheet, table: source.table });
}

/**
 * Reads the source once everything else is written.
 *
 * @throws InputError `write.tableHeading` where a column has no heading.
 */
export function readSource(reader: PackageReader, place: SourcePlace): PivotRows {
  const { sheet, area } = place;
  const cells = reader.cells(reader.sheet(sheet).part);
  const names = new Set<string>();
  const columns: SourceColumn[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    const heading = cellAt(cells, area.firstRow, column);
    if (heading === null || heading === "" || typeof heading === "object") {
      throw new InputError("write.tableHeading", { sheet, cell: formatCell(area.firstRow, column) });
    }
    columns.push(columnOf(cells, column, area.firstRow + 1, freeName(String(heading), names)));
  }
  return { place, count: area.lastRow - area.firstRow, columns };
}

function columnOf(cells: SheetCells, column: number, firstRow: number, name: string): SourceColumn {
  const isDate = new Map(cells.formats.map((code) => [code, isDateFormat(code)]));
  const format = (row: number) => formatAt(cells, firstRow + row, column);
  return {
    name,
    at: (row) => cellAt(cells, firstRow + row, column),
    isDate: (row) => isDate.get(format(row)) ?? false,
  };
}

/** As Excel does: the second `Town` is `Town2`. */
function freeName(heading: string, taken: Set<string>): string {
  let name = heading;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${heading}${number}`;
  taken.add(name.toLowerCase());
  return name;
}
