/** The lower part of the report: what the figures were found from, and what was not counted. */
import { linkWays } from "../matches/ways";
import type { RecognisedSheet } from "../table/recognition";
import type { Say } from "../texts";
import type { Block, ReportValue } from "./blocks";
import { placeIn } from "./places";
import type { LeftOutRows, SegmentsReportInput } from "./segmentsInput";
import type { SegmentsReportKey } from "./segmentsTexts";

type SegmentsSay = Say<SegmentsReportKey>;

/** How the order rows found their customers. */
export function linkBlocks({ links }: SegmentsReportInput, say: SegmentsSay): Block[] {
  const ways = [...linkWays, "none"] as const;
  const all = ways.reduce((total, way) => total + links[way], 0);
  if (all === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.segments.links") },
    {
      kind: "table",
      columns: [
        { heading: say("report.column.way"), kind: "text" },
        { heading: say("report.column.rows"), kind: "count" },
        { heading: say("report.column.rowsShare"), kind: "share" },
      ],
      rows: ways
        .filter((way) => links[way] > 0)
        .map((way) => [say(`link.${way}`), links[way], links[way] / all]),
    },
  ];
}

/** Which rows were left out, why, and where the first of them stands. */
export function leftOutBlocks({ leftOut, ownSheets }: SegmentsReportInput, say: SegmentsSay): Block[] {
  const heading: Block[] = [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.segments.leftOut") },
  ];
  const present = leftOut.filter(({ rows }) => rows > 0);
  if (present.length === 0)
    return [...heading, { kind: "note", text: say("report.segments.nothingLeftOut") }];
  return [
    ...heading,
    {
      kind: "table",
      columns: [
        { heading: say("report.column.reason"), kind: "text" },
        { heading: say("report.column.rows"), kind: "count" },
        { heading: say("report.column.firstPlace"), kind: "text" },
      ],
      rows: present.map((line) => [say(`leftOut.${line.reason}`), line.rows, firstPlace(line)]),
    },
  ];

  function firstPlace({ first }: LeftOutRows): ReportValue {
    if (!first) return null;
    // As a text: a row number is a name, not a quantity to be grouped by thousands.
    const value = say("report.segments.place", { sheet: first.sheet, row: String(first.row + 1) });
    return placeIn(ownSheets, first.sheet, first.row, 0, value);
  }
}

/** Which column was taken for what, and why. */
export function recognitionBlocks(
  { recognition, ownSheets }: SegmentsReportInput,
  say: SegmentsSay,
): Block[] {
  const rows = recognition.sheets.filter(({ kind }) => kind).flatMap(columnsOf);
  if (rows.length === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.segments.recognised") },
    {
      kind: "table",
      columns: [
        { heading: say("report.column.role"), kind: "text" },
        { heading: say("report.column.sheet"), kind: "text" },
        { heading: say("report.column.heading"), kind: "text" },
        { heading: say("report.column.evidence"), kind: "text" },
      ],
      rows,
    },
  ];

  function columnsOf({ sheet, area, columns }: RecognisedSheet): ReportValue[][] {
    return columns.flatMap(({ role, column, heading, evidence }) => {
      if (!role) return [];
      const place = placeIn(ownSheets, sheet, area.headingRow, column, heading);
      return [[say(`role.${role}`), sheet, place, evidence ? say(`evidence.${evidence}`) : null]];
    });
  }
}
