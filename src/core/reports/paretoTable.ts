import { abcClasses } from "../segments/abc";
import { xyzClasses } from "../segments/xyz";
import type { Say } from "../texts";
import type { RankedGroup } from "./abcXyzInput";
import type { AbcXyzReportKey } from "./abcXyzTexts";
import type { Block, TableChart } from "./blocks";
import { chartColors } from "./looks";

type AbcXyzSay = Say<AbcXyzReportKey>;

/** The largest first with classes, and a Pareto chart: of all of them, or of their tenths where they are many. */
export function paretoTable(group: RankedGroup, say: AbcXyzSay): Block[] {
  const { dimension, lines, count, tenths } = group;
  const title = say(`report.abcXyz.pareto.${dimension}`);
  const isSmall = tenths.length === 0 && lines.length > 1;
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: title },
    {
      kind: "table",
      columns: [
        { heading: say(`dimension.${dimension}`), kind: "text" },
        { heading: say("report.column.revenue"), kind: "money" },
        { heading: say("report.column.revenueShare"), kind: "share", bars: true },
        { heading: say("report.column.cumulativeShare"), kind: "share" },
        { heading: say("report.column.abc"), kind: "text" },
        { heading: say("report.column.variation"), kind: "share" },
        { heading: say("report.column.xyzClass"), kind: "text" },
      ],
      rows: lines.map((line) => [
        line.name,
        line.value,
        known(line.share),
        known(line.cumulativeShare),
        say(`abc.${abcClasses[line.abc]}`),
        known(line.variation),
        say(`xyz.${xyzClasses[line.xyz]}`),
      ]),
      ...(isSmall && { chart: chartOf(group, title, [1, 3], say) }),
    },
    ...(count > lines.length
      ? [{ kind: "note", text: say("report.abcXyz.more", { count: count - lines.length }) } as const]
      : []),
    ...(tenths.length > 0 ? tenthBlocks(group, say) : []),
  ];
}

function tenthBlocks(group: RankedGroup, say: AbcXyzSay): Block[] {
  const title = say(`report.abcXyz.tenths.${group.dimension}`);
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: title },
    {
      kind: "table",
      columns: [
        { heading: say("report.column.tenth"), kind: "text" },
        { heading: say("report.column.howMany"), kind: "count" },
        { heading: say("report.column.revenue"), kind: "money" },
        { heading: say("report.column.revenueShare"), kind: "share", bars: true },
        { heading: say("report.column.cumulativeShare"), kind: "share" },
      ],
      rows: group.tenths.map(({ count, value, share, cumulativeShare }, tenth) => [
        say("report.abcXyz.upTo", { percent: (tenth + 1) * 10 }),
        count,
        value,
        share,
        cumulativeShare,
      ]),
      chart: chartOf(group, title, [2, 4], say),
    },
  ];
}

function chartOf(
  { dimension }: RankedGroup,
  title: string,
  [value, cumulative]: readonly [number, number],
  say: AbcXyzSay,
): TableChart {
  return {
    name: `pareto.${dimension}`,
    kind: "column",
    title,
    altText: say("report.abcXyz.paretoAlt"),
    series: [
      { column: value, color: chartColors.main },
      { column: cumulative, color: chartColors.second, drawnAs: "line", onSecondAxis: true },
    ],
    valueFormat: "#,##0",
    secondFormat: "0%",
    secondMaximum: 1,
    gap: 30,
  };
}

const known = (value: number) => (Number.isNaN(value) ? null : value);
