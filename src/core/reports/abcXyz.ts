import type { SheetContent } from "../plan/content";
import { abcClasses } from "../segments/abc";
import { rfmSegments } from "../segments/rfmMap";
import { percent } from "../segments/thresholds";
import { xyzClasses } from "../segments/xyz";
import type { Say } from "../texts";
import type { AbcXyzInput, RankedGroup } from "./abcXyzInput";
import type { AbcXyzReportKey } from "./abcXyzTexts";
import type { Block } from "./blocks";
import { layOut } from "./content";
import { matrixTable } from "./matrixTable";
import { notComputedBlocks } from "./notComputed";
import { paretoTable } from "./paretoTable";
import type { Report } from "./report";

/** Who and what brings the money, and how evenly: ABC, XYZ, and both crossed. */
export const abcXyz = {
  id: "abcXyz",
  content: abcXyzContent,
} as const satisfies Report<AbcXyzInput, AbcXyzReportKey>;

type AbcXyzSay = Say<AbcXyzReportKey>;

/** Title and lead stay in view. */
const frozenRows = 2;

function abcXyzContent(input: AbcXyzInput, say: AbcXyzSay): SheetContent {
  const customers = input.groups.find(({ dimension }) => dimension === "customer");
  const blocks: Block[] = [
    { kind: "title", text: say("report.abcXyz.title") },
    { kind: "lead", text: lead(customers, say) },
    { kind: "gap", rows: 1 },
    { kind: "facts", facts: [{ label: say("report.segments.asOf"), value: input.asOfDay, kind: "day" }] },
    ...input.groups.flatMap((group) => groupBlocks(group, say)),
    ...(customers ? abcRfmBlocks(input, say) : []),
    ...letterBlocks(input, say),
    ...notComputedBlocks(
      say("report.abcXyz.notComputed"),
      input.notComputed.map(({ dimension, why }) => ({ what: say(`dimension.${dimension}`), why })),
      say,
    ),
  ];
  return layOut(blocks, { calendar: input.calendar, dayFormat: say("report.dayFormat"), frozenRows });
}

function lead(customers: RankedGroup | undefined, say: AbcXyzSay): string {
  const worth = customers?.matrix.worth.map((row) => row.reduce((sum, value) => sum + value, 0)) ?? [];
  const revenue = worth.reduce((sum, value) => sum + value, 0);
  if (!customers || revenue <= 0) return say("report.abcXyz.nobody");
  if (customers.count === 1) return say("report.abcXyz.onlyOne");
  const best = customers.matrix.counts[0].reduce((sum, count) => sum + count, 0);
  const share = Math.round((worth[0] / revenue) * 100);
  return say("report.abcXyz.lead", { count: best, total: customers.count, share });
}

function groupBlocks(group: RankedGroup, say: AbcXyzSay): Block[] {
  const { dimension, matrix } = group;
  const crossed: Block[] =
    dimension === "customer" || dimension === "product"
      ? [
          { kind: "gap", rows: 1 },
          { kind: "section", text: say(`report.abcXyz.matrix.${dimension}`) },
          abcByXyz(matrix.counts, "count", say),
          { kind: "gap", rows: 1 },
          { kind: "section", text: say(`report.abcXyz.worth.${dimension}`) },
          abcByXyz(matrix.worth, "money", say),
        ]
      : [];
  return [...crossed, ...paretoTable(group, say)];
}

function abcByXyz(values: readonly (readonly number[])[], kind: "count" | "money", say: AbcXyzSay): Block {
  return matrixTable(
    values,
    {
      kind,
      corner: say("report.column.class"),
      rows: abcClasses.map((name) => say(`abc.${name}`)),
      columns: xyzClasses.map((name) => say(`xyz.${name}`)),
    },
    say("report.total"),
  );
}

function abcRfmBlocks({ abcRfm }: AbcXyzInput, say: AbcXyzSay): Block[] {
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.abcXyz.rfm") },
    matrixTable(
      abcRfm.counts,
      {
        kind: "count",
        corner: say("report.column.segment"),
        rows: rfmSegments.map((name) => say(`segment.${name}`)),
        columns: abcClasses.map((name) => say(`abc.${name}`)),
      },
      say("report.total"),
    ),
  ];
}

/** What each letter means by these settings, and what to do with each pair. */
function letterBlocks({ abcCutoffs, xyz }: AbcXyzInput, say: AbcXyzSay): Block[] {
  const abc = { a: percent(abcCutoffs.a), b: percent(abcCutoffs.b) };
  const limits = { x: percent(xyz.x), y: percent(xyz.y), fewestMonths: xyz.fewestMonths };
  const pairs = abcClasses.flatMap((one) =>
    (["X", "Y", "Z"] as const).map((other) => `${one}${other}` as const),
  );
  const line = (name: string, meaning: string) =>
    ({ kind: "note", text: say("report.abcXyz.legend", { name, meaning }) }) as const;
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.abcXyz.letters") },
    { kind: "note", text: say("report.abcXyz.monthsNote") },
    ...abcClasses.map((name) => line(say(`abc.${name}`), say(`abc.${name}.meaning`, abc))),
    ...xyzClasses.map((name) => line(say(`xyz.${name}`), say(`xyz.${name}.meaning`, limits))),
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.abcXyz.advice") },
    ...pairs.map((pair) => line(pair, say(`report.abcXyz.advice.${pair}`))),
  ];
}
