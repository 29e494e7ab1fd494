import { refusalFor } from "./failure";

/** Does work with Excel's objects; what they hold is valid until it ends. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Whether this Excel has a requirement set of ExcelApi, e.g. `1.20`. */
export type Supports = (version: string) => boolean;

export const supportsExcelApi: Supports = (version) =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

/** Reads from Excel; waits while the user is typing into a cell. @throws InputError `excel.*` for Excel's errors */
export async function readExcel<T>(batch: Batch<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw refusalFor(error);
  }
}

/** Changes the workbook, where Excel can as one step of its own undo. Excel's errors pass as they are. */
export function changeExcel<T>(batch: Batch<T>, supports: Supports): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (supports("1.20")) options.mergeUndoGroup = true;
  return Excel.run(options, batch);
}
