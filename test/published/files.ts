/** The published data, read without any code of the product. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "papaparse";

/** Rows by heading of a CSV file under the shared data. */
export function publishedRows(path: string): Record<string, string>[] {
  const text = readFileSync(join(__dirname, "../../../shared/data", path), "utf8");
  return parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
