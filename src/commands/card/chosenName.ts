import type { Progress } from "../../core/progress";
import { customerCard } from "../../core/reports";
import { nameCell } from "../../core/reports/customerCard";
import { cellAt } from "../../core/table/cells";
import { findBlocks, findOurs } from "../../workbook/ours";
import type { WorkbookPort } from "../../workbook/port";

/** The customer whose name stands in the cell of the card; undefined without a card or a name. */
export async function chosenName(port: WorkbookPort, progress: Progress): Promise<string | undefined> {
  const names = await port.names();
  const place = findOurs(names, "sheet", customerCard.id);
  if (!place || !(await port.sheets()).some(({ name }) => name === place.sheet)) return undefined;
  const top = findBlocks(names, customerCard.id)?.[0] ?? place.area;
  const cells = await port.cells(place.sheet, progress);
  const text = cellAt(cells, top.firstRow + nameCell.firstRow, top.firstColumn + nameCell.firstColumn);
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}
