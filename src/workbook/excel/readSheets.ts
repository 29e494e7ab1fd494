import type { Visibility } from "../../core/plan/content";
import type { SheetInfo, WorkbookName } from "../port";
import { areaOf, areaProperties } from "./area";

/** Excel's words for them. */
export const visibilities: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** The worksheets in tab order, with their tables and hidden columns: three requests for the whole workbook. */
export async function readSheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const worksheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();

  const details = worksheets.items.map((worksheet) => ({
    protection: worksheet.protection.load("protected"),
    tables: worksheet.tables.load("items/name,items/showTotals"),
    used: worksheet.getUsedRangeOrNullObject().load(areaProperties),
  }));
  await context.sync();

  const rest = details.map(({ tables, used }) => ({
    areas: tables.items.map((table) => table.getRange().load(areaProperties)),
    columns: used.isNullObject
      ? undefined
      : used.getColumnProperties({ columnHidden: true, columnIndex: true }),
  }));
  await context.sync();

  return worksheets.items.map(({ name, visibility }, index) => {
    const { protection, tables, used } = details[index]!;
    const { areas, columns } = rest[index]!;
    const hidden = columns?.value.map(({ columnHidden }) => columnHidden === true) ?? [];
    return {
      name,
      visibility: visibilities[visibility]!,
      isProtected: protection.protected,
      tables: tables.items.map((table, place) => ({
        name: table.name,
        area: areaOf(areas[place]!),
        totalRows: table.showTotals ? 1 : 0,
      })),
      hiddenColumns: hidden.flatMap((isHidden, offset) => (isHidden ? [used.columnIndex + offset] : [])),
    };
  });
}

/** Names of the whole workbook, hidden ones included. */
export async function readNames(context: Excel.RequestContext): Promise<readonly WorkbookName[]> {
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  return names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, "") }));
}
