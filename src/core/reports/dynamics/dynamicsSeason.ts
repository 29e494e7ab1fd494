/** Season by month and weekday, and what sells before the holidays. */
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import type { SeasonalIndex, SeasonalIndices } from "../../dynamics/season/seasonalIndices";
import type { HolidayLeaders } from "../../dynamics/seasonLeaders";
import type { ReportColumn, ReportValue } from "../blocks";
import { chartLooks, type DynamicsSheet, shown, type TablePlace } from "./dynamicsSheet";
import type { DynamicsReportKey, DynamicsSay } from "./dynamicsTexts";

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
      series: [{ name: heading(byMonth, say), values: table.column(1), color: chartLooks.main }],
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
    { heading: heading(season, say), kind },
    { heading: column("from"), kind },
    { heading: column("to"), kind },
    { heading: column(part === "month" ? "years" : "weeks"), kind: "count" },
    { heading: column("above"), kind: "count" },
    { heading: column("certainty"), kind: "text" },
  ];
  const table = sheet.table(columns, season.indices.map(rowOf));
  sheet.heat(table.column(1));
  return table;

  function rowOf({ index, low, high, seasons, above, certainty }: SeasonalIndex, at: number): ReportValue[] {
    const name = say(`${part}.${at + 1}` as DynamicsReportKey);
    return [name, shown(index), shown(low), shown(high), seasons, above, say(`certainty.${certainty}`)];
  }
}

function addLeaders(sheet: DynamicsSheet, holidays: readonly HolidayLeaders[], say: DynamicsSay): void {
  sheet.section(say("report.dynamics.leaders"));
  const rows = holidays.flatMap(({ holiday, years: all, leaders }) =>
    leaders.map(({ name, revenue, times, years }): ReportValue[] => [
      say(`holiday.${holiday}`),
      revenue,
      times === Infinity ? say("report.dynamics.onlyThen") : times,
      say("report.dynamics.ofYears", { years, all }),
      name,
    ]),
  );
  if (rows.length === 0) {
    sheet.note(say("report.dynamics.leadersNone"));
    return;
  }
  sheet.table(
    [
      { heading: say("report.dynamics.column.holiday"), kind: "text" },
      { heading: say("report.column.revenue"), kind: "money" },
      { heading: say("report.dynamics.column.times"), kind: "money" },
      { heading: say("report.dynamics.column.ofYears"), kind: "text" },
      { heading: say("report.dynamics.column.product"), kind: "text" },
    ],
    rows,
  );
}
