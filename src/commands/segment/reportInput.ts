import type { MovesSince, SegmentsReportInput } from "../../core/reports/segmentsInput";
import { customaryCutoffs } from "../../core/segments/abcCutoffs";
import { placeOf } from "../../core/table/tables";
import type { OrdersBook } from "../customers/readOrders";
import { abcLines, segmentLines } from "../describe";
import { version } from "../version";
import type { Further } from "./further";

/**
 * What the sheet of segments shows.
 *
 * Nothing in it depends on the moment: the same data give the same report, so that a second run changes nothing.
 */
export function reportInput(
  { read, ground, descriptions, tables }: OrdersBook,
  further: Further | undefined,
  moves: MovesSince | undefined,
): SegmentsReportInput {
  const { recognition } = read;
  const { sheetNames, madeSheet, calendar } = ground;
  const sheets = recognition.sheets.filter(({ sheet }) => sheet !== madeSheet).map(said);
  return {
    asOfDay: descriptions.asOfDay,
    segments: segmentLines(descriptions),
    abc: abcLines(descriptions),
    abcCutoffs: customaryCutoffs,
    breaks: descriptions.scores.breaks,
    links: descriptions.links.by,
    leftOut: descriptions.leftOut.map(({ reason, rows, firstIndexes: [first] }) => ({
      reason,
      rows,
      ...(first !== undefined && { first: placeOf(tables.orders, first) }),
    })),
    ...(moves && { moves }),
    ...(further && {
      more: further.overviews,
      own: further.own,
      notComputed: further.notComputed,
    }),
    recognition: { ...recognition, sheets },
    ownSheets: sheetNames,
    version,
    calendar,
  };
}

/** What the user said once is said for good: remembered or just now makes no difference to a reader. */
function said(sheet: SegmentsReportInput["recognition"]["sheets"][number]) {
  const columns = sheet.columns.map((column) =>
    column.evidence === "remembered" ? { ...column, evidence: "user" as const } : column,
  );
  return { ...sheet, columns };
}
