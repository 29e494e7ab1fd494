/** Season by month and weekday, and what sells before the holidays. */
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import type { SeasonalIndex, SeasonalIndices } from "../../dynamics/season/seasonalIndices";
import type { HolidayLeaders } from "../../dynamics/seasonLeaders";
import type { ReportColumn, ReportValue } from "../blocks";
import { chartColors } from "../looks";
import { type DynamicsSheet, shown, type TablePlace } from "./dynamicsSheet";
import type { DynamicsReportKey, DynamicsSay } from "./dynamicsTexts";
import { capitalised } from "./periodName";

export function addSeason(sheet: DynamicsSheet, { season, leaders }: SalesDynamics, say: DynamicsSay): void {
  const { byMonth, byWeekday } = season;
  if (byMonth) {
    sheet.section(say("report.dynamics.season"));
    sheet.note(strength(byMonth, say));
    const place = sheet.chartPlace();
    const table = indexTable(sheet, byMonth, "month", say);
    sheet.chart("season", say("report.dynamics.chart.season"), {
      kind: "column",
      area: place,
      categories: table.column(0),
      series: [{ name: heading(byMonth, say), values: table.column(1), color: chartColors.main }],
      valueFormat: byMonth.kind === "additive" ? "#,##0" : "0%",
    });
  }
  if (byWeekday) {
    sheet.section(say("report.dynamics.seasonWeekday"));
    sheet.note(strength(byWeekday, say));
    indexTable(sheet, byWeekday, "weekday", say);
  }
  if (leaders && leaders.length > 0) addLeaders(sheet, leaders, say);
}

function strength({ strength: share }: SeasonalIndices, say: DynamicsSay): string {
  return say("report.dynamics.seasonStrength", { share: Math.round(share * 100) });
}

const heading = ({ kind }: SeasonalIndices, say: DynamicsSay) =>
  say(`report.dynamics.column.${kind === "additive" ? "indexMoney" : "index"}`);

function indexTable(
  sheet: DynamicsSheet,
  season: SeasonalIndices,
  part: "month" | "weekday",
  say: DynamicsSay,
): TablePlace {
  const kind = season.kind === "additive" ? "money" : "share";
  const column = (id: "from" | "to" | "years" | "weeks" | "above" | "certainty" | "month" | "weekday") =>
    say(`report.dynamics.column.${id}`);
  const columns: readonly ReportColumn[] = [
    { heading: column(part), kind: "text" },
    { heading: heading(season, say), kind, scale: true },
    { heading: column("from"), kind },
    { heading: column("to"), kind },
    { heading: column(part === "month" ? "years" : "weeks"), kind: "count" },
    { heading: column("above"), kind: "count" },
    { heading: column("certainty"), kind: "text" },
  ];
  return sheet.table(columns, season.indices.map(rowOf));

  function rowOf({ index, low, high, seasons, above, certainty }: SeasonalIndex, at: number): ReportValue[] {
    const name = say(`${part}.${at + 1}` as DynamicsReportKey);
    return [name, shown(index), shown(low), shown(high), seasons, above, say(`certainty.${certainty}`)];
  }
}

function addLeaders(sheet: DynamicsSheet, holidays: readonly HolidayLeaders[], say: DynamicsSay): void {
  sheet.section(say("report.dynamics.leaders"));
  const led = holidays.filter(({ leaders }) => leaders.length > 0);
  if (led.length === 0) sheet.note(say("report.dynamics.leadersNone"));
  for (const [at, { holiday, years: all, leaders }] of led.entries()) {
    if (at > 0) sheet.add({ kind: "gap", rows: 1 });
    sheet.table(
      [
        { heading: capitalised(say(`holiday.${holiday}`)), kind: "text" },
        { heading: say("report.column.revenue"), kind: "money" },
        { heading: say("report.dynamics.column.times"), kind: "decimal" },
        { heading: say("report.dynamics.column.ofYears"), kind: "text" },
      ],
      leaders.map(({ name, revenue, times, years }): ReportValue[] => [
        name,
        revenue,
        times === Infinity ? say("report.dynamics.onlyThen") : times,
        say("report.dynamics.ofYears", { years, all }),
      ]),
    );
  }
}
