import { isLocal } from "./headings/language";
import type { DecimalMark } from "./numberText";
import { decimalOf } from "./readNumbers";
import type { RecognisedSheet } from "./recognition";
import type { SourceSheet } from "./sourceSheet";

/**
 * The decimal mark of a sheet, for a column whose own texts leave it open (`1,234` and nothing plainer).
 *
 * It is the mark most of the sheet's other columns show; where none does, the comma on a sheet with Russian or Czech
 * headings and the point on any other.
 */
export function sheetDecimal({ cells }: SourceSheet, { area, columns }: RecognisedSheet): DecimalMark {
  const { firstRow, lastRow } = area;
  const marks = columns.map(({ column }) => decimalOf({ cells, column, firstRow, lastRow }));
  const commas = marks.filter((mark) => mark === ",").length;
  const points = marks.filter((mark) => mark === ".").length;
  if (commas !== points) return commas > points ? "," : ".";
  return columns.some(({ heading }) => isLocal(heading)) ? "," : ".";
}
