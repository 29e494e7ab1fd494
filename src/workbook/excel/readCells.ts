import type { Progress } from "../../core/progress";
import type { Calendar, SheetCells } from "../../core/table/cells";
import { CellsBuilder } from "../../core/table/cellsBuilder";
import { areaOf, areaProperties } from "./area";
import { cellReading } from "./cellReading";
import { cellValue, formulaIn } from "./cellValue";
import { ErrorTexts } from "./errorTexts";
import { readPieces } from "./readPieces";
import { ownRequests } from "./requests";

/**
 * The cells of a sheet, read piece by piece; each piece is converted and let go before the next is asked for.
 *
 * @throws InputError `excel.incomplete` where Excel answers with holes, also when asked again.
 */
export async function readCells(
  context: Excel.RequestContext,
  sheet: string,
  calendar: Calendar,
  progress: Progress,
): Promise<SheetCells> {
  await progress("read", 0);
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load(areaProperties);
  await context.sync();
  const builder = new CellsBuilder(calendar);
  if (used.isNullObject) return builder.finish();

  const errors = new ErrorTexts();
  const reading = cellReading(context, (block, { area }) => {
    for (const [index, values] of block.values.entries()) {
      const row = area.firstRow + index;
      const formats = block.formats[index]!;
      for (let offset = 0; offset < values.length; offset++) {
        const value = values[offset];
        if (value === "") continue;
        const column = area.firstColumn + offset;
        errors.note(sheet, row, column, value);
        const isFormula = formulaIn(block, index, offset) !== undefined;
        builder.set(row, column, cellValue(value), formats[offset], isFormula);
      }
    }
  });
  await readPieces(ownRequests(context), [{ sheet, area: areaOf(used) }], reading, (share) =>
    progress("read", share),
  );
  await errors.eachText(ownRequests(context), (_, row, column, text) => builder.set(row, column, text));
  return builder.finish();
}
