import type { Outlets } from "../port";

/** PivotTables with the sheet they stand on. Of connections Excel tells add-ins nothing. */
export async function readOutlets(context: Excel.RequestContext): Promise<Outlets> {
  const worksheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const found = worksheets.items.map(({ name, pivotTables }) => ({
    sheet: name,
    pivots: pivotTables.load("items/name"),
  }));
  await context.sync();
  return {
    pivots: found.flatMap(({ sheet, pivots }) => pivots.items.map(({ name }) => ({ sheet, name }))),
  };
}
