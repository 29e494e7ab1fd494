import type { Calendar } from "../../core/table/cells";
import { ExcelWorkbook } from "./excelWorkbook";
import type { AskPassword } from "./guards";
import { readExcel, type Supports, supportsExcelApi } from "./runExcel";

/**
 * The workbook the add-in is open in.
 *
 * @param askPassword asks the user for the password of a protected sheet, or of the workbook's structure where no
 *   sheet is named; undefined when they have none to give.
 */
export async function openExcel(
  askPassword: AskPassword,
  supports: Supports = supportsExcelApi,
): Promise<ExcelWorkbook> {
  const { fileName, calendar } = await readExcel(async (context) => {
    const workbook = context.workbook.load("name");
    const serial = context.workbook.functions.date(1904, 1, 2).load("value");
    await context.sync();
    return { fileName: workbook.name, calendar: calendarOf(serial.value) };
  });
  return new ExcelWorkbook(fileName, calendar, askPassword, supports);
}

/** The second day of 1904 is serial 1 where days are counted from 1904, and 1463 where they are from 1900. */
function calendarOf(serial: number): Calendar {
  return serial === 1 ? 1904 : 1900;
}
