/** The sheet of rows that went into others: the user reads the rows, we read what their coming back needs. */
import type { MergedLine, MergeRecord } from "../../core/merges/mergedLine";
import type { CellContent, CellStyle, SheetContent } from "../../core/plan/content";
import type { SheetChange } from "../../core/plan/plan";
import type { CellValue } from "../../core/table/cells";
import { dayToSerial, serialToDay } from "../../core/table/serialDay";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { findOurs } from "../../workbook/ours";
import type { WorkbookPort } from "../../workbook/port";
import type { Ground } from "../ground";
import { reportSheet } from "../reportSheet";

export const mergedSheetKey = "mergedCustomers";

const ownColumns = 4;
/** A cell holds 32,767 characters. */
const pieceLength = 32_000;
const pieceHeading = /^#\d+$/;

/** The lines that stand on the sheet; none where there is no such sheet. */
export async function readMerged(port: WorkbookPort, ground: Ground): Promise<readonly MergedLine[]> {
  const place = findOurs(ground.names, "sheet", mergedSheetKey);
  if (!place || !ground.sheetNames.includes(place.sheet)) return [];
  const { rows, styles } = await port.content(place.sheet, place.area);
  const [headings = [], ...lines] = rows;
  const labels = headings.map((cell) => textOf(plain(cell)));
  const firstPiece = labels.findIndex((label, at) => at >= ownColumns && pieceHeading.test(label));
  return lines.flatMap((cells): MergedLine[] => {
    const merge = textOf(plain(cells[0]));
    if (merge === "") return [];
    const backDay = dayIn(cells[3], ground);
    const json =
      firstPiece < 0
        ? ""
        : cells
            .slice(firstPiece)
            .map((cell) => textOf(plain(cell)))
            .join("");
    const kept = labels.slice(ownColumns, firstPiece < 0 ? undefined : firstPiece).flatMap((label, index) => {
      const cell = cells[ownColumns + index];
      const value = plain(cell);
      if (value === null || value === "") return [];
      const format = styles[cell?.style ?? -1]?.numberFormat;
      return [[label, { value, ...(format !== undefined && format !== "General" && { format }) }] as const];
    });
    return [
      {
        merge,
        day: dayIn(cells[1], ground),
        into: textOf(plain(cells[2])),
        ...(!Number.isNaN(backDay) && { backDay }),
        cells: new Map(kept),
        ...(json !== "" && { record: JSON.parse(json) as MergeRecord }),
      },
    ];
  });
}

/** The sheet as it is to be: all lines, under the headings of all columns that any of them fills. */
export function mergedSheet(ground: Ground, lines: readonly MergedLine[], say: Say<TextKey>): SheetChange {
  return reportSheet(ground, mergedSheetKey, say("merge.sheet"), contentOf(lines, ground, say));
}

const headingLook: CellStyle = { bold: true, fill: "#E8F1EA" };
const quietLook: CellStyle = { fontColor: "#8A8A8A" };

function contentOf(lines: readonly MergedLine[], { calendar }: Ground, say: Say<TextKey>): SheetContent {
  const labels = [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))];
  const pieces = lines.map(({ record }) => piecesOf(record));
  const mostPieces = Math.max(1, ...pieces.map(({ length }) => length));
  const styles: CellStyle[] = [headingLook, { numberFormat: say("report.dayFormat") }, quietLook];
  const styleOf = (format: string | undefined): number | undefined => {
    if (format === undefined) return undefined;
    const known = styles.findIndex(({ numberFormat }, at) => at > 1 && numberFormat === format);
    return known >= 0 ? known : styles.push({ numberFormat: format }) - 1;
  };
  const heading = [
    say("merge.column.merge"),
    say("merge.column.day"),
    say("merge.column.into"),
    say("merge.column.back"),
    ...labels,
    ...Array.from({ length: mostPieces }, (_, index) => `#${index + 1}`),
  ];
  const dayCell = (day: number | undefined): CellContent => ({
    value: day === undefined ? null : dayToSerial(day, calendar),
    style: 1,
  });
  const rows = lines.map(({ merge, day, into, backDay, cells }, at): CellContent[] => [
    { value: merge },
    dayCell(day),
    { value: into },
    dayCell(backDay),
    ...labels.map((label): CellContent => {
      const kept = cells.get(label);
      const style = styleOf(kept?.format);
      return { value: kept?.value ?? null, ...(style !== undefined && { style }) };
    }),
    ...Array.from(
      { length: mostPieces },
      (_, index): CellContent => ({ value: pieces[at]![index] ?? null, style: 2 }),
    ),
  ]);
  return {
    rows: [heading.map((value): CellContent => ({ value, style: 0 })), ...rows],
    styles,
    widths: heading.map((text, index) => (index >= heading.length - mostPieces ? 4 : widthOf(text, index))),
    frozenRows: 1,
    frozenColumns: 0,
    tables: [],
    conditionalFormats: [],
    validations: [],
    links: [],
  };
}

const widthOf = (heading: string, index: number) =>
  Math.min(32, Math.max(index === 2 ? 24 : index < ownColumns ? 12 : 16, heading.length + 2));

function piecesOf(record: MergeRecord | undefined): readonly string[] {
  if (!record) return [];
  const json = JSON.stringify(record);
  return Array.from({ length: Math.ceil(json.length / pieceLength) }, (_, index) =>
    json.slice(index * pieceLength, (index + 1) * pieceLength),
  );
}

function plain(cell: CellContent | null | undefined): CellValue {
  const value = cell?.value ?? null;
  return typeof value === "object" && value !== null && "formula" in value ? value.value : value;
}

const textOf = (value: CellValue) =>
  typeof value === "object" && value !== null ? value.error : String(value ?? "");

function dayIn(cell: CellContent | null | undefined, { calendar }: Ground): number {
  const value = plain(cell);
  return typeof value === "number" ? serialToDay(value, calendar) : Number.NaN;
}
