import { abcClasses } from "../segments/abc";
import { xyzClasses } from "../segments/xyz";
import type { Say } from "../texts";
import type { RankedGroup } from "./abcXyzInput";
import type { AbcXyzReportKey } from "./abcXyzTexts";
import type { Block, ReportColumn } from "./blocks";
import { chartColors } from "./looks";

/** The largest first with classes, and a Pareto chart: what each brings, and all up to it together. */
export function paretoTable({ dimension, lines, count }: RankedGroup, say: Say<AbcXyzReportKey>): Block[] {
  const title = say(`report.abcXyz.pareto.${dimension}`);
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const columns: ReportColumn[] = [
    { heading: say(`dimension.${dimension}`), kind: "text" },
    { heading: say("report.column.revenue"), kind: "money" },
    { heading: say("report.column.revenueShare"), kind: "share", bars: true },
    { heading: say("report.column.cumulativeShare"), kind: "share" },
    { heading: say("report.column.abc"), kind: "text" },
    { heading: say("report.column.variation"), kind: "share" },
    { heading: say("report.column.xyzClass"), kind: "text" },
  ];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: title },
    {
      kind: "table",
      columns,
      rows: lines.map((line) => [
        line.name,
        line.value,
        known(line.share),
        known(line.cumulativeShare),
        say(`abc.${abcClasses[line.abc]}`),
        known(line.variation),
        say(`xyz.${xyzClasses[line.xyz]}`),
      ]),
      ...(lines.length > 1 && {
        chart: {
          name: `pareto.${dimension}`,
          kind: "column",
          title,
          altText: say("report.abcXyz.paretoAlt"),
          series: [
            { column: 1, color: chartColors.main },
            { column: 3, color: chartColors.second, drawnAs: "line", onSecondAxis: true },
          ],
          valueFormat: "#,##0",
          secondFormat: "0%",
          secondMaximum: 1,
          gap: 30,
        } as const,
      }),
    },
    ...(count > lines.length
      ? [{ kind: "note", text: say("report.abcXyz.more", { count: count - lines.length }) } as const]
      : []),
  ];
}
