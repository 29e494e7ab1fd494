import type { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import type { AskPassword } from "../../../src/workbook/excel/guards";
import { openExcel } from "../../../src/workbook/excel/openExcel";
import type { XlsxWorkbook } from "../../../src/xlsx/types";
import type { Host, HostOptions } from "../../office-host/host";
import { hostFrom } from "../../office-host/hostFrom";
import { installOffice } from "../../office-host/seam/installOffice";

/** Excel with a workbook open in it, and the port over it. */
export interface InExcel {
  readonly host: Host;
  readonly port: ExcelWorkbook;
}

const noPassword: AskPassword = async () => undefined;

/** Opens the workbook of a file in Excel. */
export async function inExcel(
  xlsx: XlsxWorkbook,
  askPassword: AskPassword = noPassword,
  options?: HostOptions,
): Promise<InExcel> {
  const host = hostFrom(xlsx, options);
  return { host, port: await openIn(host, askPassword) };
}

/** Opens the add-in in an Excel that runs. */
export async function openIn(host: Host, askPassword: AskPassword = noPassword): Promise<ExcelWorkbook> {
  installOffice(host);
  return openExcel(askPassword);
}
