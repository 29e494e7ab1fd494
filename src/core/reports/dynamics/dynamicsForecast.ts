/** What comes next, how far off it may be, and how the methods did on the past. */
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import type { Forecast } from "../../dynamics/forecast/forecast";
import { firstDayOf } from "../../dynamics/periods";
import type { ReportColumn, ReportValue } from "../blocks";
import { chartColors } from "../looks";
import { type DynamicsSheet, dynamicsColors, shown } from "./dynamicsSheet";
import type { DynamicsSay } from "./dynamicsTexts";
import { capitalised, periodName } from "./periodName";

/** Known periods before the forecast, so that the chart shows where it comes from. */
const knownPeriods = 24;

export function addForecast(sheet: DynamicsSheet, dynamics: SalesDynamics, say: DynamicsSay): void {
  const { forecast, limit, periods, periodsNeeded } = dynamics.forecast;
  if (dynamics.series[dynamics.settings.unit].count === 0) return;
  sheet.section(say("report.dynamics.forecast"));
  if (limit) sheet.note(say(`forecast.${limit}`, { needed: periodsNeeded, count: periods }));
  if (!forecast) return;
  sheet.note(chosen(forecast, say));
  sheet.note(say("report.dynamics.forecastInterval", { confidence: Math.round(forecast.confidence * 100) }));
  addAhead(sheet, dynamics, forecast, say);
  addRivals(sheet, forecast, say);
}

function chosen({ model, naive, rivals }: Forecast, say: DynamicsSay): string {
  const name = (id: Forecast["model"]) => say(`forecast.model.${id}`);
  const offBy = (id: Forecast["model"]) =>
    Math.round((rivals.find((rival) => rival.model === id)?.test?.errorShare ?? 0) * 100);
  if (!rivals[0]?.test) return say("report.dynamics.forecastUntested", { naive: name(naive) });
  if (model === naive)
    return say("report.dynamics.forecastNaive", { naive: name(naive), share: offBy(naive) });
  const names = { model: name(model), naive: name(naive) };
  return say("report.dynamics.forecastChosen", { ...names, share: offBy(model), naiveShare: offBy(naive) });
}

function addAhead(sheet: DynamicsSheet, dynamics: SalesDynamics, ahead: Forecast, say: DynamicsSay): void {
  const { unit, firstPeriod, figures } = dynamics.series[dynamics.settings.unit];
  const start = dynamics.forecast.firstPeriod;
  const column = (id: "period" | "forecast" | "low" | "high" | "bandBase" | "bandHeight") =>
    say(`report.dynamics.column.${id}`);
  const columns: readonly ReportColumn[] = [
    { heading: column("period"), kind: unit === "day" ? "day" : "text" },
    { heading: say("report.column.revenue"), kind: "money" },
    { heading: column("forecast"), kind: "money" },
    { heading: column("low"), kind: "money" },
    { heading: column("high"), kind: "money" },
    { heading: column("bandBase"), kind: "money" },
    { heading: column("bandHeight"), kind: "money" },
  ];
  const label = (period: number): ReportValue =>
    unit === "day" ? firstDayOf(period, unit) : periodName(period, unit, say);
  const before = Math.min(knownPeriods, start - firstPeriod);
  const known = Array.from({ length: before }, (_, at): ReportValue[] => {
    const period = start - before + at;
    const revenue = figures.revenue[period - firstPeriod];
    // The line of the forecast begins where the known values end.
    const joint = at === before - 1 ? revenue : null;
    return [label(period), revenue, joint, null, null, revenue, 0];
  });
  const future = Array.from(ahead.values, (value, step): ReportValue[] => {
    const [low, high] = [ahead.low[step], ahead.high[step]];
    return [label(start + step), null, value, low, high, low, high - low];
  });
  const place = sheet.chartPlace();
  const table = sheet.table(columns, [...known, ...future]);
  sheet.chart("forecast", say("report.dynamics.chart.forecast"), {
    kind: "line",
    area: place,
    categories: table.column(0),
    series: [
      {
        name: column("bandBase"),
        values: table.column(5),
        color: dynamicsColors.band,
        drawnAs: "area",
        isBase: true,
      },
      {
        name: `${column("low")} – ${column("high")}`,
        values: table.column(6),
        color: dynamicsColors.band,
        drawnAs: "area",
      },
      { name: say("report.column.revenue"), values: table.column(1), color: chartColors.main },
      { name: column("forecast"), values: table.column(2), color: chartColors.second, isDashed: true },
    ],
    valueFormat: "#,##0",
  });
}

function addRivals(sheet: DynamicsSheet, { rivals }: Forecast, say: DynamicsSay): void {
  if (!rivals[0]?.test) return;
  sheet.add({ kind: "gap", rows: 1 });
  sheet.table(
    [
      { heading: say("report.dynamics.column.model"), kind: "text" },
      { heading: say("report.dynamics.column.error"), kind: "money" },
      { heading: say("report.dynamics.column.errorShare"), kind: "share" },
    ],
    rivals.map(({ model, test }) => [
      capitalised(say(`forecast.model.${model}`)),
      shown(test?.error),
      shown(test?.errorShare),
    ]),
  );
}
