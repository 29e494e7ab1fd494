import { Host, type HostOptions } from "./host";
import type { Sheet } from "./model/book";
import { addSheet, newBook } from "./model/newBook";
import { installOffice } from "./seam/installOffice";

/** Excel with an empty workbook open in front of the client, and its first sheet. */
export function openExcel(options?: HostOptions): { readonly host: Host; readonly sheet: Sheet } {
  const book = newBook();
  const sheet = addSheet(book, "Orders");
  const host = new Host(book, options);
  installOffice(host);
  return { host, sheet };
}

/** The refusal a run ends in: its code, and where Excel says it happened. */
export async function refusal(run: Promise<unknown>): Promise<string> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof OfficeExtension.Error) return error.code;
  throw error ?? new Error("not refused");
}

/** Runs on the first sheet and syncs at the end. */
export function onOrders<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem("Orders"), context);
    await context.sync();
    return result;
  });
}
