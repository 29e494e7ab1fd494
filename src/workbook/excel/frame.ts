import type { Area, ContentTable } from "../../core/plan/content";
import { areaOf, areaProperties, rangeOf } from "./area";
import { charactersOf } from "./columnWidth";
import type { Wanted } from "./readPieces";
import type { Requests } from "./requests";

/** The used area of sheets, looks included; undefined where a sheet is empty. */
export async function readUsedAreas(
  { context, sync }: Requests,
  sheets: Iterable<string>,
): Promise<ReadonlyMap<string, Area | undefined>> {
  const used = [...new Set(sheets)].map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject();
    return [sheet, range.load(areaProperties)] as const;
  });
  if (used.length > 0) await sync();
  return new Map(used.map(([sheet, range]) => [sheet, range.isNullObject ? undefined : areaOf(range)]));
}

/** Widths in characters of the columns of an area; null where a column has the sheet's own. */
export async function readWidths(
  { context, sync }: Requests,
  { sheet, area }: Wanted,
): Promise<readonly (number | null)[]> {
  const columns = rangeOf(context, sheet, { ...area, lastRow: area.firstRow }).getColumnProperties({
    format: { columnWidth: true, useStandardWidth: true },
  });
  await sync();
  return columns.value.map(({ format }) =>
    format?.useStandardWidth === false ? charactersOf(format.columnWidth!) : null,
  );
}

/** How many rows and columns at the top left are frozen. */
export async function readFrozen(
  { context, sync }: Requests,
  sheet: string,
): Promise<{ readonly rows: number; readonly columns: number }> {
  const panes = context.workbook.worksheets.getItem(sheet).freezePanes;
  const frozen = panes.getLocationOrNullObject().load(areaProperties);
  await sync();
  if (frozen.isNullObject) return { rows: 0, columns: 0 };
  const { rowCount, columnCount } = frozen;
  return {
    rows: rowCount >= sheetRows ? 0 : rowCount,
    columns: columnCount >= sheetColumns ? 0 : columnCount,
  };
}

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** A table of the workbook, counted on its sheet. */
export interface PresentTable extends ContentTable {
  readonly sheet: string;
}

/** All tables of the workbook. */
export async function readTables({ context, sync }: Requests): Promise<readonly PresentTable[]> {
  const tables = context.workbook.tables.load(
    "items/name,items/style,items/showBandedRows,items/worksheet/name",
  );
  await sync();
  const areas = tables.items.map((table) => table.getRange().load(areaProperties));
  if (areas.length > 0) await sync();
  return tables.items.map(({ name, style, showBandedRows, worksheet }, index) => ({
    sheet: worksheet.name,
    name,
    style,
    bandedRows: showBandedRows,
    area: areaOf(areas[index]!),
  }));
}
