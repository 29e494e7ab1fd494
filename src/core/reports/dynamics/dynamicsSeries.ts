/** The sales period by period, with what they are compared with. */
import { changesTo, movingAverage, yearToDate } from "../../dynamics/comparisons";
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import { firstDayOf, type PeriodUnit, yearBefore } from "../../dynamics/periods";
import type { SalesSeries } from "../../dynamics/salesSeries";
import type { ColumnKind, ReportValue } from "../blocks";
import { chartColors } from "../looks";
import { type DynamicsSheet, shown } from "./dynamicsSheet";
import type { DynamicsSay } from "./dynamicsTexts";
import { periodName } from "./periodName";

/** More rows nobody reads; the last ones are shown. */
const mostRows: Readonly<Record<PeriodUnit, number>> = {
  day: 92,
  week: 105,
  month: 120,
  quarter: 80,
  year: 100,
};
/** More columns in a chart are a wall. */
const mostInChart = 25;

export function addSeries(sheet: DynamicsSheet, dynamics: SalesDynamics, say: DynamicsSay): void {
  const series = dynamics.series[dynamics.settings.unit];
  if (series.count === 0) return;
  const columns = columnsOf(dynamics, say);
  const first = Math.max(0, series.count - mostRows[series.unit]);
  sheet.section(say("report.dynamics.series"));
  if (first > 0) sheet.note(say("report.dynamics.seriesCut", { count: series.count - first }));
  const places = [sheet.chartPlace(), sheet.chartPlace()];
  const rows = Array.from({ length: series.count - first }, (_, row) =>
    columns.map(({ value }) => value(first + row)),
  );
  const table = sheet.table(columns, rows);
  const area = (id: string) => {
    const column = columns.findIndex((own) => own.id === id);
    return table.lastOf(column, mostInChart);
  };
  sheet.chart("revenue", say("report.dynamics.chart.revenue"), {
    kind: "column",
    area: places[0],
    categories: area("period"),
    series: [
      { name: say("report.column.revenue"), values: area("revenue"), color: chartColors.main },
      {
        name: say("report.dynamics.column.yearBefore"),
        values: area("yearBefore"),
        color: chartColors.second,
        drawnAs: "line",
      },
    ],
    valueFormat: "#,##0",
  });
  sheet.chart("customers", say("report.dynamics.chart.customers"), {
    kind: "stackedColumn",
    area: places[1],
    categories: area("period"),
    series: [
      {
        name: say("report.dynamics.column.returningCustomers"),
        values: area("returningCustomers"),
        color: chartColors.main,
      },
      {
        name: say("report.dynamics.column.newCustomers"),
        values: area("newCustomers"),
        color: chartColors.second,
      },
    ],
    valueFormat: "#,##0",
  });
}

interface SeriesColumn {
  readonly id: string;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** By place in the series. */
  value(at: number): ReportValue;
}

function columnsOf(dynamics: SalesDynamics, say: DynamicsSay): readonly SeriesColumn[] {
  const series = dynamics.series[dynamics.settings.unit];
  const { unit, firstPeriod, isComplete, figures } = series;
  const { revenue } = figures;
  const year = yearToDate(series, revenue);
  const hasReturns = figures.returns.some((value) => value !== 0);
  const known = (id: string, heading: string, kind: ColumnKind, values: Float64Array | undefined) =>
    values ? [{ id, heading, kind, value: (at: number) => shown(values[at]) }] : [];
  const own = (column: Parameters<typeof heading>[0]) => heading(column);
  const isYear = unit === "year";
  return [
    {
      id: "period",
      heading: own("period"),
      kind: unit === "day" ? "day" : "text",
      value: (at) =>
        unit === "day" ? firstDayOf(firstPeriod + at, unit) : periodName(firstPeriod + at, unit, say),
    },
    ...known("revenue", say("report.column.revenue"), "money", revenue),
    ...known("toPrevious", own("toPrevious"), "share", changesTo(series, revenue, "previous").share),
    ...known("yearBefore", own("yearBefore"), "money", yearBeforeOf(series, revenue)),
    ...(isYear
      ? []
      : known("toYearBefore", own("toYearBefore"), "share", changesTo(series, revenue, "yearBefore").share)),
    ...known("average", own("average"), "money", movingAverage(series, revenue)),
    ...known("adjusted", own("adjusted"), "money", adjustedOf(dynamics)),
    ...(isYear
      ? []
      : [
          ...known("yearToDate", own("yearToDate"), "money", year.sum),
          ...known("lastYearToDate", own("lastYearToDate"), "money", year.lastYear),
        ]),
    ...known("planned", own("planned"), "money", figures.planned),
    ...known("planShare", own("planShare"), "share", figures.planShare),
    ...known("orders", say("report.column.orders"), "count", figures.orders),
    ...known("averageOrder", say("report.column.averageOrder"), "money", figures.averageOrder),
    ...known("customers", say("report.column.customers"), "count", figures.customers),
    ...known("newCustomers", own("newCustomers"), "count", figures.newCustomers),
    ...known("returningCustomers", own("returningCustomers"), "count", figures.returningCustomers),
    ...known("units", own("units"), "count", figures.units),
    ...known("margin", own("margin"), "money", figures.margin),
    ...known("returns", own("returns"), "money", hasReturns ? figures.returns : undefined),
    ...known("discount", own("discount"), "share", figures.discountShare),
    ...(isComplete.includes(0)
      ? [
          {
            id: "remark",
            heading: own("remark"),
            kind: "text",
            value: (at: number) => (isComplete[at] ? null : say("report.dynamics.incomplete")),
          } as const,
        ]
      : []),
  ];

  function heading(
    column:
      | "period"
      | "remark"
      | "toPrevious"
      | "yearBefore"
      | "toYearBefore"
      | "average"
      | "adjusted"
      | "yearToDate"
      | "lastYearToDate"
      | "planned"
      | "planShare"
      | "newCustomers"
      | "returningCustomers"
      | "units"
      | "margin"
      | "returns"
      | "discount",
  ): string {
    return say(`report.dynamics.column.${column}`);
  }
}

/** What the same period of the year before brought, whether that was complete or not. */
function yearBeforeOf({ unit, firstPeriod, count }: SalesSeries, values: Float64Array): Float64Array {
  return values.map((_, at) => {
    const place = yearBefore(firstPeriod + at, unit) - firstPeriod;
    return place >= 0 && place < count ? values[place] : Number.NaN;
  });
}

/** Revenue without its season, row for row with the months; undefined for other units and without seasons. */
function adjustedOf({ series, settings, season }: SalesDynamics): Float64Array | undefined {
  if (settings.unit !== "month" || !season.adjusted) return undefined;
  const { firstPeriod, count } = series.month;
  const adjusted = season.adjusted;
  return Float64Array.from(
    { length: count },
    (_, at) => adjusted[firstPeriod + at - season.firstMonth] ?? Number.NaN,
  );
}
