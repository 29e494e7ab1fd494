import { createWorkbook } from "../../src/xlsx/workbook";
import type { SampleBook } from "./sampleBook";
import { editsOf } from "./sheets";

/** The book as an .xlsx. */
export function sampleFile(book: SampleBook): Uint8Array {
  const workbook = createWorkbook();
  workbook.apply(editsOf(book));
  return workbook.save();
}
