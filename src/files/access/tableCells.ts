import type MDBReader from "mdb-reader";
import { dayOf } from "../../core/day";
import type { CellValue, SheetCells } from "../../core/table/cells";
import { CellsBuilder } from "../../core/table/cellsBuilder";
import { dayToSerial } from "../../core/table/serialDay";

type AccessTable = ReturnType<MDBReader["getTable"]>;

const dayMs = 86_400_000;
/** In Access a time of day without a date stands on this day. */
const timeOnlyDay = dayOf(1899, 12, 30);

/** The rows of a table under the names of its columns. Pictures, attachments and other binary columns have no cells. */
export function tableCells(table: AccessTable): SheetCells {
  const builder = new CellsBuilder();
  const columns = table.getColumns().filter(({ type }) => !["binary", "ole", "complex"].includes(type));
  const names = columns.map(({ name }) => name);
  for (const [column, name] of names.entries()) builder.set(0, column, name);
  for (const [index, record] of table.getData({ columns: names }).entries()) {
    for (const [column, name] of names.entries()) {
      const value = record[name];
      if (value instanceof Date) {
        const shown = excelMoment(value);
        builder.set(index + 1, column, shown.value, shown.format);
      } else builder.set(index + 1, column, cellOf(value, columns[column]!.type));
    }
  }
  return builder.finish();
}

function cellOf(value: unknown, type: string): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return exactNumber(String(value));
  if (typeof value !== "string") return null;
  // The library hands money and decimals over as texts, to keep all digits.
  return type === "currency" || type === "numeric" ? exactNumber(value) : value;
}

/** A number where Excel keeps all of its digits, else its text. */
function exactNumber(text: string): number | string {
  const digits = text.replace(/^-?0*|\D|0+$/g, "").length;
  return digits <= 15 ? Number(text) : text;
}

/** What Excel shows for a moment: a time of day, or a day with its time where it has one. */
function excelMoment(moment: Date): { readonly value: CellValue; readonly format: string } {
  const days = moment.getTime() / dayMs;
  const day = Math.floor(days);
  const time = days - day;
  if (day === timeOnlyDay) return { value: time, format: "hh:mm:ss" };
  const serial = dayToSerial(day, 1900);
  // Before 1900 Excel has no days.
  if (Number.isNaN(serial)) return { value: moment.toISOString().slice(0, 10), format: "General" };
  return { value: serial + time, format: time > 0 ? "dd.mm.yyyy hh:mm" : "dd.mm.yyyy" };
}
