import type { SheetContent } from "../plan/content";
import type { Say } from "../texts";
import type { Block } from "./blocks";
import { classTable } from "./classTable";
import { layOut } from "./content";
import { notComputedBlocks } from "./notComputed";
import type { Report } from "./report";
import { scoreBlocks } from "./scoreLimits";
import type { SegmentsReportInput } from "./segmentsInput";
import { migrationBlocks, overviewBlocks, ownBlocks } from "./segmentsMore";
import { leftOutBlocks, linkBlocks, recognitionBlocks } from "./segmentsOrigin";
import type { SegmentsReportKey } from "./segmentsTexts";

/** Who the customers are by segment and by ABC class, and what that was found from. */
export const segments = {
  id: "segments",
  content: segmentsContent,
} as const satisfies Report<SegmentsReportInput, SegmentsReportKey>;

type SegmentsSay = Say<SegmentsReportKey>;

/** Title and lead stay in view. */
const frozenRows = 2;

function segmentsContent(input: SegmentsReportInput, say: SegmentsSay): SheetContent {
  const blocks: Block[] = [
    { kind: "title", text: say("report.segments.title") },
    { kind: "lead", text: lead(input, say) },
    { kind: "gap", rows: 1 },
    { kind: "facts", facts: factsOf(input, say) },
    ...(hasCustomers(input) ? results(input, say) : []),
    ...overviewBlocks(input.more ?? [], say),
    ...ownBlocks(input.own ?? [], say),
    ...(input.moves ? migrationBlocks(input.moves, say) : []),
    ...notComputedBlocks(
      say("report.abcXyz.notComputed"),
      (input.notComputed ?? []).map(({ id, why }) => ({ what: say(`metric.${id}`), why })),
      say,
    ),
    ...linkBlocks(input, say),
    ...leftOutBlocks(input, say),
    ...recognitionBlocks(input, say),
  ];
  return layOut(blocks, { calendar: input.calendar, dayFormat: say("report.dayFormat"), frozenRows });
}

function results(input: SegmentsReportInput, say: SegmentsSay): Block[] {
  const a = Math.round(input.abcCutoffs.a * 100);
  const b = Math.round(input.abcCutoffs.b * 100);
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.segments.bySegment") },
    classTable(
      input.segments.map((figures) => ({
        ...figures,
        name: say(`segment.${figures.id}`),
        remark: say(`segment.${figures.id}.meaning`),
      })),
      { name: say("report.column.segment"), remark: say("report.column.meaning") },
      say,
      { name: "segments", title: say("report.segments.chart"), altText: say("report.segments.chartAlt") },
    ),
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.segments.byAbc") },
    classTable(
      input.abc.map((figures) => ({
        ...figures,
        name: say(`abc.${figures.id}`),
        remark: say(`abc.${figures.id}.meaning`, { a, b }),
      })),
      { name: say("report.column.abcClass"), remark: say("report.column.limits") },
      say,
    ),
    ...scoreBlocks(input.breaks, say),
  ];
}

/** The sentence to remember: how few customers bring most of the revenue. */
function lead({ abc, segments }: SegmentsReportInput, say: SegmentsSay): string {
  const total = sum(abc.map(({ customers }) => customers));
  const revenue = sum(abc.map((line) => line.revenue));
  const best = abc.find(({ id }) => id === "A");
  if (total === 0 || !hasCustomers({ segments })) return say("report.segments.noCustomers");
  if (!best || revenue <= 0) return say("report.segments.noRevenue");
  if (total === 1) return say("report.segments.onlyOne");
  const share = Math.round((best.revenue / revenue) * 100);
  return say("report.segments.headline", { share, count: best.customers, total });
}

function factsOf({ asOfDay, version: number }: SegmentsReportInput, say: SegmentsSay) {
  const version = say("report.segments.version", { version: number });
  return [
    { label: say("report.segments.asOf"), value: asOfDay, kind: "day" },
    { label: say("report.segments.madeBy"), value: version, kind: "text" },
  ] as const;
}

/** Whether anybody has an order that counts. */
function hasCustomers({ segments }: Pick<SegmentsReportInput, "segments">): boolean {
  return segments.some(({ id, customers }) => id !== "noOrders" && customers > 0);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
