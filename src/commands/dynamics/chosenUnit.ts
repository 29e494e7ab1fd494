import type { PeriodUnit } from "../../core/dynamics/periods";
import type { Progress } from "../../core/progress";
import { dynamics } from "../../core/reports";
import { unitCell, unitNamed } from "../../core/reports/dynamics/dynamics";
import { cellAt } from "../../core/table/cells";
import { languageIds, say } from "../../i18n";
import { findBlocks, findOurs } from "../../workbook/ours";
import type { WorkbookPort } from "../../workbook/port";

/** The period that the user chose in the cell of the sheet, in whatever language it was made; undefined without one. */
export async function chosenUnit(port: WorkbookPort, progress: Progress): Promise<PeriodUnit | undefined> {
  const names = await port.names();
  const place = findOurs(names, "sheet", dynamics.id);
  if (!place || !(await port.sheets()).some(({ name }) => name === place.sheet)) return undefined;
  // The user may have moved the facts, which are the second block.
  const facts = findBlocks(names, dynamics.id)?.[1];
  const top = facts ?? {
    firstRow: place.area.firstRow + factsRow,
    firstColumn: place.area.firstColumn,
  };
  const cells = await port.cells(place.sheet, progress);
  const text = cellAt(cells, top.firstRow + unitCell.row - factsRow, top.firstColumn + unitCell.column);
  if (typeof text !== "string") return undefined;
  return languageIds
    .map((language) => unitNamed(text, (key) => say(language, key)))
    .find((unit) => unit !== undefined);
}

/** Row of the report at which its facts begin. */
const factsRow = 3;
