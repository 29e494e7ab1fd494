import { type ContentPivot, chartNamePrefix, type PivotField } from "../../core/plan/content";
import type { ChartPlace } from "../../core/plan/edit";
import { valueCaption } from "../../core/plan/pivotNames";
import { rangeOf } from "./area";

/** Queues a pivot; its cells are empty by then. Excel names its totals and blanks in its own language. */
export function putPivot(context: Excel.RequestContext, sheet: string, pivot: ContentPivot): void {
  const { source, area, row, column, values, totals } = pivot;
  const rows =
    "table" in source
      ? context.workbook.tables.getItem(source.table)
      : rangeOf(context, source.sheet, source.area);
  const corner = { ...area, lastRow: area.firstRow, lastColumn: area.firstColumn };
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const made = worksheet.pivotTables.add(pivot.name, rows, rangeOf(context, sheet, corner));
  const { right, below } = totals ?? { right: true, below: true };
  made.layout.layoutType = "Compact";
  made.layout.showRowGrandTotals = right;
  made.layout.showColumnGrandTotals = below;
  // Widths are the user's.
  made.layout.autoFormat = false;
  made.refreshOnOpen = true;
  const fieldOf = ({ heading }: PivotField, axis: Excel.RowColumnPivotHierarchyCollection) =>
    axis.add(made.hierarchies.getItem(heading)).fields.getItem(heading);
  const fields = [[row, fieldOf(row, made.rowHierarchies)] as const];
  if (column) fields.push([column, fieldOf(column, made.columnHierarchies)]);
  const shown = values.map(({ heading, name, by, numberFormat }) => {
    const value = made.dataHierarchies.add(made.hierarchies.getItem(heading));
    value.summarizeBy = by === "count" ? "Count" : "Sum";
    value.name = valueCaption(name);
    if (numberFormat !== undefined) value.numberFormat = numberFormat;
    return value;
  });
  for (const [{ largestFirst }, field] of fields) {
    if (largestFirst) field.sortByValues("Descending", shown[0]!);
    else field.sortByLabels("Ascending" as Excel.SortBy);
  }
}

/** Slicers are known by the pivot they are for; no reader sees the name. */
export const slicerName = ({ name }: ContentPivot) => `${chartNamePrefix}${name}`;

/** Queues the slicer of a pivot. @param place of its area. */
export function putSlicer(
  context: Excel.RequestContext,
  sheet: string,
  pivot: ContentPivot,
  { heading, caption }: NonNullable<ContentPivot["slicer"]>,
  { left, top, width, height }: ChartPlace,
): void {
  const made = context.workbook.worksheets.getItem(sheet).slicers.add(pivot.name, heading, sheet);
  made.name = slicerName(pivot);
  made.caption = caption;
  made.left = left;
  made.top = top;
  made.width = width;
  made.height = height;
}

/** How many calls a pivot is, about. */
export const callsOfPivot = ({ values }: ContentPivot) => 30 + 6 * values.length;
