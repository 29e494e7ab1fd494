import { createSession } from "../../../commands/createSession";
import type { Session } from "../../../commands/session";
import type { FileWorkbook } from "../../../workbook/file/fileWorkbook";
import { openFile } from "../../../workbook/file/openFile";
import type { XlsxWorkbook } from "../../../xlsx/types";
import { localNow, today } from "../../clock";

/** An open workbook as the worker holds it. */
export interface OpenBook {
  readonly fileName: string;
  readonly xlsx: XlsxWorkbook;
  readonly workbook: FileWorkbook;
  readonly session: Session;
}

/** @throws InputError as `openFile`; nothing is held then. */
export function openBook(bytes: Uint8Array, fileName: string): OpenBook {
  const workbook = openFile(bytes, fileName);
  const host = { today, now: localNow, newId: () => crypto.randomUUID() };
  const session = createSession({ port: workbook, outside: [] }, host);
  return { fileName, xlsx: workbook.xlsx, workbook, session };
}
