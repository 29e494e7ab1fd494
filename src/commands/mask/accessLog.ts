/** The sheet that tells who has seen or erased what, and when. It names rows by their mask number, never a person. */
import type { CellContent, CellStyle } from "../../core/plan/content";
import type { RowsChange, SheetChange } from "../../core/plan/plan";
import type { CellValue } from "../../core/table/cells";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { findOurs } from "../../workbook/ours";
import { freeName, type Ground } from "../ground";

const accessLogKey = "accessLog";

export interface AccessLine {
  /** ISO 8601, local time without zone. */
  readonly at: string;
  readonly what: "reveal" | "revealAll" | "erase";
  /** Name of the lock whose passphrase was given; absent where none was needed. */
  readonly by?: string;
  /** Mask numbers of the rows; none where it was all of them. */
  readonly rows: readonly number[];
}

const headings = ["at", "what", "by", "rows"] as const;
const widths = [20, 32, 16, 24];
const styles: readonly CellStyle[] = [{ bold: true, fill: "#E8F1EA" }];

/** One more line: a sheet of its own at first, a row below it later. */
export function accessLog(line: AccessLine, ground: Ground, say: Say<TextKey>): SheetChange | RowsChange {
  const row: readonly CellValue[] = [
    line.at.replace("T", " "),
    say(`accessLog.${line.what}`),
    line.by ?? null,
    line.rows.length > 0 ? line.rows.join(", ") : null,
  ];
  const place = findOurs(ground.names, "sheet", accessLogKey);
  if (place) {
    const { firstRow, lastRow, firstColumn, lastColumn } = place.area;
    const table = { headingRow: firstRow, firstRow: firstRow + 1, lastRow, firstColumn, lastColumn };
    return { kind: "rows", key: accessLogKey, sheet: place.sheet, table, rows: [row] };
  }
  const heading = headings.map((id): CellContent => ({ value: say(`accessLog.${id}`), style: 0 }));
  return {
    kind: "sheet",
    key: accessLogKey,
    name: freeName(ground, say("accessLog.name")),
    visibility: "hidden",
    content: {
      rows: [heading, row.map((value): CellContent => ({ value }))],
      styles,
      widths,
      frozenRows: 1,
      frozenColumns: 0,
      tables: [],
      conditionalFormats: [],
      validations: [],
      links: [],
    },
  };
}
