import { InputError } from "../../core/errors";
import type { SheetCells } from "../../core/table/cells";
import { findArea } from "../../core/table/findArea";
import { readCsv } from "../../files/csv/readCsv";
import type { XlsxWorkbook } from "../../xlsx/types";
import { createWorkbook, openWorkbook } from "../../xlsx/workbook";
import type { AskPassword } from "../port";
import { FileWorkbook } from "./fileWorkbook";
import { sheetOfTexts } from "./sheetOfTexts";

/** How a file is read, by the end of its name. */
const kinds = {
  ".xlsx": "workbook",
  ".xlsm": "workbook",
  ".csv": "texts",
  ".txt": "texts",
  ".tsv": "texts",
} as const;

/**
 * Opens a file as a workbook. A CSV file becomes a new workbook with one sheet.
 *
 * @param fileName with its ending; folders are left out of sheet names.
 * @param askPassword for locks that are to be changed and have a password; without it they stay.
 * @throws InputError `file.kind` for other endings, `file.*` and `csv.*` for content that cannot be read.
 */
export function openFile(bytes: Uint8Array, fileName: string, askPassword?: AskPassword): FileWorkbook {
  if (kindOf(fileName) === "workbook") return new FileWorkbook(openWorkbook(bytes), fileName, askPassword);
  const xlsx = createWorkbook();
  addTexts(xlsx, fileName, readCsv(bytes));
  return new FileWorkbook(xlsx, fileName);
}

/** Puts the cells of a CSV file on a new sheet named after the file; answers the sheet's name. */
export function addTexts(xlsx: XlsxWorkbook, fileName: string, cells: SheetCells): string {
  const sheet = sheetNameFor(
    fileName,
    xlsx.sheets().map(({ name }) => name),
  );
  const headingRow = findArea(cells, [])?.headingRow ?? 0;
  xlsx.apply(sheetOfTexts(sheet, cells, headingRow));
  return sheet;
}

/** Whether a file is opened as a workbook or read as texts. */
export function kindOf(fileName: string): "workbook" | "texts" {
  const ending = fileName.slice(fileName.lastIndexOf(".")).toLowerCase();
  const kind = Object.entries(kinds).find(([known]) => known === ending)?.[1];
  if (!kind) throw new InputError("file.kind", { file: fileName });
  return kind;
}

/** A sheet name for a file: without folder and ending, within Excel's rules, unlike the others. */
function sheetNameFor(fileName: string, taken: readonly string[]): string {
  const base = fileName.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
  const legal =
    base
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 28) || "Sheet";
  const lower = new Set(["history", ...taken.map((name) => name.toLowerCase())]);
  let name = legal;
  for (let number = 2; lower.has(name.toLowerCase()); number++) name = `${legal} ${number}`;
  return name;
}
