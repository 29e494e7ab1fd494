import { averageRetention, cumulativeValue, retention } from "../cohorts/cohortFigures";
import type { Cohort, CohortTable } from "../cohorts/cohorts";
import { monthOf, yearOf } from "../metrics/civil";
import type { SheetContent } from "../plan/content";
import type { Say } from "../texts";
import type { Block, ColumnKind, ReportColumn, ReportValue } from "./blocks";
import type { CohortsReportInput } from "./cohortsInput";
import type { CohortsKey } from "./cohortsTexts";
import { layOut } from "./content";
import { chartColors } from "./looks";
import type { Report } from "./report";

/** What became of the customers who came in the same month or quarter. */
export const cohorts = {
  id: "cohorts",
  content: cohortsContent,
} as const satisfies Report<CohortsReportInput, CohortsKey>;

type CohortsSay = Say<CohortsKey>;

/** Title and lead stay in view. */
const frozenRows = 2;
/** The latest are shown: more rows and columns than this nobody takes in. */
const mostCohorts = 24;

function cohortsContent(input: CohortsReportInput, say: CohortsSay): SheetContent {
  const { asOfDay, table, version, calendar } = input;
  const shown = table.cohorts.slice(-mostCohorts);
  const leftOut = table.cohorts.length - shown.length;
  const blocks: Block[] = [
    { kind: "title", text: say("report.cohorts.title") },
    { kind: "lead", text: lead(table, say) },
    { kind: "gap", rows: 1 },
    {
      kind: "facts",
      facts: [
        { label: say("report.segments.asOf"), value: asOfDay, kind: "day" },
        {
          label: say("report.segments.madeBy"),
          value: say("report.segments.version", { version }),
          kind: "text",
        },
      ],
    },
    ...(leftOut > 0
      ? [{ kind: "note", text: say("report.cohorts.earlierLeftOut", { count: leftOut }) } as const]
      : []),
    ...(!table.isLastWhole && shown.length > 0
      ? [{ kind: "note", text: say("report.cohorts.lastIsPart") } as const]
      : []),
    ...(shown.length > 0
      ? [...averageBlocks(table, say), ...matrices({ ...table, cohorts: shown }, say)]
      : []),
  ];
  return layOut(blocks, { calendar, dayFormat: say("report.dayFormat"), frozenRows });
}

function lead(table: CohortTable, say: CohortsSay): string {
  if (table.cohorts.length === 0) return say("report.cohorts.none");
  const next = averageRetention(table)[1];
  if (next === undefined) return say("report.cohorts.nothingLater");
  return say(`report.cohorts.headline.${table.unit}`, { count: Math.round(next * 100) });
}

/** Retention of all cohorts together, with its picture. */
function averageBlocks(table: CohortTable, say: CohortsSay): Block[] {
  // Everybody orders in the period of the first order: nothing to show.
  const average = averageRetention(table).slice(1, mostCohorts);
  if (average.length === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.cohorts.average") },
    {
      kind: "table",
      columns: [
        { heading: say(`report.cohorts.since.${table.unit}`), kind: "text" },
        { heading: say("report.cohorts.retentionShare"), kind: "share", bars: true },
      ],
      rows: average.map((share, index) => [String(index + 1), share]),
      chart: {
        name: "retention",
        kind: "line",
        title: say("report.cohorts.average.chart"),
        altText: say("report.cohorts.average.chartAlt", { share: Math.round(average[0] * 100) }),
        series: [{ column: 1, color: chartColors.main }],
        valueFormat: "0%",
      },
    },
  ];
}

/** Retention, revenue and cumulative value, cohorts down and periods since across. */
function matrices(table: CohortTable, say: CohortsSay): Block[] {
  const { cohorts: shown, unit } = table;
  const width = shown.reduce((most, { buyers }) => Math.max(most, buyers.length), 0);
  const across = Math.min(width, mostCohorts);
  const average = averageRetention(table);
  const matrix = (kind: ColumnKind, firstScaled: number, figures: (cohort: Cohort) => readonly number[]) => ({
    columns: [...headColumns(), ...periodColumns(kind, firstScaled)],
    rows: shown.map((cohort) => {
      const own = figures(cohort);
      return [
        nameOf(cohort),
        cohort.customers,
        ...Array.from({ length: across }, (_, since) => own[since] ?? null),
      ];
    }),
  });
  const retained = matrix("share", 1, retention);
  const revenue = matrix("money", 0, ({ revenue: money }) => [...money]);
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.cohorts.retention") },
    { kind: "note", text: say("report.cohorts.retention.note") },
    {
      kind: "table",
      ...retained,
      total: [
        say("report.cohorts.retention.average"),
        shown.reduce((sum, { customers }) => sum + customers, 0),
        ...Array.from({ length: across }, (_, since) => average[since] ?? null),
      ],
    },
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.cohorts.cumulative") },
    { kind: "note", text: say("report.cohorts.cumulative.note") },
    { kind: "table", ...matrix("money", 0, cumulativeValue) },
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.cohorts.revenue") },
    ...revenueBlocks(revenue, shown, say),
  ];

  function headColumns(): ReportColumn[] {
    return [
      { heading: say(`report.cohorts.cohort.${unit}`), kind: "text" },
      { heading: say("report.column.customers"), kind: "count" },
    ];
  }

  /** The period of the first order is not shaded where it says nothing: every customer bought in it. */
  function periodColumns(kind: ColumnKind, firstScaled: number): ReportColumn[] {
    return Array.from({ length: across }, (_, since) => ({
      heading: String(since),
      kind,
      ...(since >= firstScaled && { scale: true }),
    }));
  }

  function nameOf({ startDay }: Cohort): string {
    const month = monthOf(startDay);
    return say(`report.cohorts.name.${unit}`, {
      year: String(yearOf(startDay)),
      month: String(month).padStart(2, "0"),
      quarter: String(Math.ceil(month / 3)),
    });
  }
}

/** Returns are told only where there are any. */
function revenueBlocks(
  {
    columns,
    rows,
  }: { readonly columns: readonly ReportColumn[]; readonly rows: readonly (readonly ReportValue[])[] },
  shown: readonly Cohort[],
  say: CohortsSay,
): Block[] {
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  const total = columns.map((_, column) => (column === 0 ? say("report.total") : sum(column)));
  const returned = shown.reduce((all, cohort) => all + cohort.returned, 0);
  if (returned === 0) return [{ kind: "table", columns, rows, total }];
  return [
    { kind: "note", text: say("report.cohorts.revenue.note") },
    {
      kind: "table",
      columns: [...columns, { heading: say("report.cohorts.returned"), kind: "money" }],
      rows: rows.map((row, index) => [...row, shown[index].returned]),
      total: [...total, returned],
    },
  ];
}
