/** When and where revenue comes in: by weekday and hour, by product, town, channel, manager. */
import type { Breakdown } from "../../dynamics/breakdown";
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import type { WeekdayHours } from "../../dynamics/weekdayHours";
import type { ReportColumn, ReportValue } from "../blocks";
import { chartColors } from "../looks";
import type { DynamicsSheet } from "./dynamicsSheet";
import type { DynamicsReportKey, DynamicsSay } from "./dynamicsTexts";
import { periodName } from "./periodName";

export function addPlaces(sheet: DynamicsSheet, dynamics: SalesDynamics, say: DynamicsSay): void {
  if (dynamics.hours) addHours(sheet, dynamics.hours, say);
  for (const breakdown of dynamics.breakdowns) addBreakdown(sheet, dynamics, breakdown, say);
}

function addHours(sheet: DynamicsSheet, { revenue }: WeekdayHours, say: DynamicsSay): void {
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    revenue.some((ofDay) => ofDay[hour] !== 0),
  );
  const [first, last] = [hours[0] ?? 0, hours.at(-1) ?? 0];
  sheet.section(say("report.dynamics.hours"));
  sheet.table(
    [
      { heading: say("report.dynamics.column.weekday"), kind: "text" },
      ...Array.from(
        { length: last - first + 1 },
        (_, hour): ReportColumn => ({ heading: `${first + hour}:00`, kind: "money", scale: true }),
      ),
    ],
    revenue.map((ofDay, weekday) => [
      say(`weekday.${weekday + 1}` as DynamicsReportKey),
      ...ofDay.slice(first, last + 1),
    ]),
  );
}

/** A Pareto chart of fewer columns says nothing. */
const leastInPareto = 3;

function addBreakdown(
  sheet: DynamicsSheet,
  dynamics: SalesDynamics,
  { dimension, firstPeriod, lines }: Breakdown,
  say: DynamicsSay,
): void {
  if (lines.length === 0) return;
  const { unit } = dynamics.settings;
  const periods = lines[0].revenue.length;
  const totals = lines.map(({ revenue }) => revenue.reduce((sum, value) => sum + value, 0));
  const whole = totals.reduce((sum, value) => sum + value, 0);
  const name = say(`dimension.${dimension}`);
  // Shares of a whole that returns have eaten into say nothing.
  const hasShares = whole > 0 && totals.every((total) => total >= 0);
  const isDrawn = dimension === "product" && hasShares && lines.length > leastInPareto;
  sheet.section(say("report.dynamics.breakdown", { dimension: name }));
  const place = isDrawn ? sheet.chartPlace() : undefined;
  let sum = 0;
  const rows = lines.map((line, at): ReportValue[] => {
    sum += totals[at];
    return [
      line.name || say(line.isRest ? "report.dynamics.allOthers" : "report.dynamics.notStated"),
      totals[at],
      hasShares ? sum / whole : null,
      ...line.revenue,
    ];
  });
  const table = sheet.table(
    [
      { heading: name, kind: "text" },
      { heading: say("report.column.revenue"), kind: "money" },
      { heading: say("report.dynamics.column.cumulativeShare"), kind: "share" },
      ...Array.from(
        { length: periods },
        (_, at): ReportColumn => ({
          heading: periodName(firstPeriod + at, unit, say),
          kind: "money",
        }),
      ),
    ],
    rows,
  );
  // The rest is larger than all others by nature: it would leave them pale, and flat in the chart.
  const named = lines.filter((line) => line.name !== "").length;
  const top = (column: number, lastColumn = column) => ({
    ...table.column(column, lastColumn),
    lastRow: table.firstRow + named - 1,
  });
  if (named > 0) sheet.heat(top(3, 2 + periods));
  if (!place) return;
  sheet.chart("pareto", say("report.dynamics.chart.pareto", { dimension: name }), {
    kind: "column",
    area: place,
    categories: top(0),
    series: [
      { name: say("report.column.revenue"), values: top(1), color: chartColors.main },
      {
        name: say("report.dynamics.column.cumulativeShare"),
        values: top(2),
        color: chartColors.second,
        drawnAs: "line",
        onSecondAxis: true,
      },
    ],
    valueFormat: "#,##0",
    secondFormat: "0%",
    secondMaximum: 1,
  });
}
