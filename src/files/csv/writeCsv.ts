import type { CellValue } from "../../core/table/cells";
import { guarded } from "./guard";

export interface WrittenAs {
  /** Excel takes the semicolon where the decimal mark is a comma, else the comma. */
  readonly delimiter: ";" | "," | "\t";
  readonly decimal: "." | ",";
}

/**
 * A CSV file: UTF-8 with a byte order mark, by which Excel knows it, and lines as RFC 4180 ends them.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, which `readCsv` takes off again;
 * numbers need none. Cells hold the same texts after reading, empty rows at the end left out.
 */
export function writeCsv(
  rows: readonly (readonly CellValue[])[],
  { delimiter, decimal }: WrittenAs = { delimiter: ";", decimal: "," },
): Uint8Array {
  const field = (value: CellValue) => quoted(textOf(value, decimal), delimiter);
  const lines = rows.map((row) => `${row.map(field).join(delimiter)}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join("")}`);
}

function textOf(value: CellValue, decimal: "." | ","): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", decimal);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return guarded(typeof value === "string" ? value : value.error);
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
