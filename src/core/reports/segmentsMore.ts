/** The parts of the report that are there on request: further segments with their rules, and who has moved. */
import type { SegmentOverview } from "../segments/overview";
import type { Say } from "../texts";
import type { Block } from "./blocks";
import { classTable } from "./classTable";
import { matrixTable } from "./matrixTable";
import { ruleText } from "./ruleText";
import type { MovesSince, OwnFigures } from "./segmentsInput";
import type { SegmentsReportKey } from "./segmentsTexts";

type SegmentsSay = Say<SegmentsReportKey>;

/** Each segment with its classes; beside each class the rule by which customers come into it. */
export function overviewBlocks(overviews: readonly SegmentOverview[], say: SegmentsSay): Block[] {
  return overviews.flatMap(({ id, classes, params }): Block[] => [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say(`metric.${id}`) },
    classTable(
      classes.map(({ text, ...figures }) => ({
        ...figures,
        name: say(text),
        remark: say(`${text}.meaning`, params),
      })),
      { name: say("report.column.segment"), remark: say("report.column.rule") },
      say,
    ),
  ]);
}

/** The segments of the user's own, each with its rule. A customer may be in several of them. */
export function ownBlocks(own: readonly OwnFigures[], say: SegmentsSay): Block[] {
  if (own.length === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("metric.ownSegment") },
    { kind: "note", text: say("report.segments.ownNote") },
    {
      kind: "table",
      columns: [
        { heading: say("report.column.segment"), kind: "text" },
        { heading: say("report.column.customers"), kind: "count" },
        { heading: say("report.column.orders"), kind: "count" },
        { heading: say("report.column.revenue"), kind: "money" },
        { heading: say("report.column.rule"), kind: "text" },
      ],
      rows: own.map(({ name, rule, customers, orders, revenue }) => [
        name,
        customers,
        orders,
        revenue,
        ruleText(rule, say),
      ]),
    },
  ];
}

/** Who has moved from where to where; those who stayed stand on the diagonal. */
export function migrationBlocks({ asOfDay, before, now, migration }: MovesSince, say: SegmentsSay): Block[] {
  const { moves, come, gone } = migration;
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.segments.moves") },
    { kind: "note", text: say("report.segments.movesNote") },
    { kind: "facts", facts: [{ label: say("report.segments.since"), value: asOfDay, kind: "day" }] },
    matrixTable(
      [...moves.map((row, place) => [...row, gone[place]]), [...come, 0]],
      {
        kind: "count",
        corner: say("report.column.before"),
        rows: [...before, say("report.segments.come")],
        columns: [...now, say("report.segments.gone")],
      },
      say("report.total"),
    ),
  ];
}
