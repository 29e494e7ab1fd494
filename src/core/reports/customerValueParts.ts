/** The upper part of the report of customer value: what is expected, and whether to believe it. */
import type { Say } from "../texts";
import type { HoldOut } from "../value/holdOut";
import { mostRepeats } from "../value/mostRepeats";
import type { Block, ReportValue } from "./blocks";
import type { CustomerValueReportInput } from "./customerValueInput";
import type { CustomerValueKey } from "./customerValueTexts";
import { chartColors } from "./looks";

type ValueSay = Say<CustomerValueKey>;
/** How far the estimate would have been off, in whole per cent of what came. */
export function errorPercent({ predicted, actual }: Pick<HoldOut, "predicted" | "actual">): number {
  return Math.round((100 * Math.abs(predicted - actual)) / Math.max(actual, 1));
}

type Found = CustomerValueReportInput["found"];

/** NaN is an empty cell. */
export const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** What could not be computed, and why; nothing where everything could. */
export function obstacleBlocks({ obstacles }: Found, say: ValueSay): Block[] {
  return (["orders", "worth", "holdOut"] as const).flatMap((part): Block[] => {
    const obstacle = obstacles[part];
    if (!obstacle) return [];
    return [
      { kind: "gap", rows: 1 },
      { kind: "section", text: say(`value.part.${part}`) },
      { kind: "note", text: say(`value.obstacle.${obstacle.id}`, obstacle.params) },
    ];
  });
}

/** What the estimate would have said earlier, beside what came. */
export function checkBlocks({ holdOut }: Found, say: ValueSay): Block[] {
  if (!holdOut) return [];
  const { verdict, predicted, actual, low, high, byInterval, groups } = holdOut;
  const present = groups.filter(({ customers }) => customers > 0);
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.customerValue.check") },
    {
      kind: "note",
      text: say(`report.customerValue.check.${verdict}`, {
        predicted: Math.round(predicted),
        count: actual,
        error: errorPercent(holdOut),
      }),
    },
    {
      kind: "note",
      text: say("report.customerValue.check.limits", { low: Math.round(low), high: Math.round(high) }),
    },
    {
      kind: "note",
      text: say("report.customerValue.check.byInterval", { orders: Math.round(byInterval) }),
    },
    {
      kind: "facts",
      facts: [
        { label: say("report.customerValue.check.learntUntil"), value: holdOut.cutDay, kind: "day" },
        { label: say("report.customerValue.check.comparedUntil"), value: holdOut.endDay, kind: "day" },
      ],
    },
    { kind: "gap", rows: 1 },
    {
      kind: "table",
      columns: [
        { heading: say("report.customerValue.column.repeats"), kind: "text" },
        { heading: say("report.column.customers"), kind: "count" },
        { heading: say("report.customerValue.column.predicted"), kind: "decimal" },
        { heading: say("report.customerValue.column.actual"), kind: "decimal" },
      ],
      rows: present.map((group) => [
        group.repeats === mostRepeats
          ? say("report.range.from", { low: mostRepeats })
          : String(group.repeats),
        group.customers,
        group.predicted / group.customers,
        group.actual / group.customers,
      ]),
      chart: {
        name: "holdOut",
        kind: "line",
        title: say("report.customerValue.check.chart"),
        altText: say("report.customerValue.check.chartAlt", {
          predicted: Math.round(predicted),
          actual,
        }),
        series: [
          { column: 2, color: chartColors.second },
          { column: 3, color: chartColors.main },
        ],
      },
    },
  ];
}

/** How many customers are probably still here, and how their value is spread. */
export function spreadBlocks({ bands, bins }: CustomerValueReportInput, say: ValueSay): Block[] {
  const customers = bands.reduce((sum, band) => sum + band.customers, 0);
  const who: Block[] = [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.customerValue.bands") },
    { kind: "note", text: say("report.customerValue.bands.note") },
    {
      kind: "table",
      columns: [
        { heading: say("report.customerValue.column.band"), kind: "text" },
        { heading: say("report.column.customers"), kind: "count" },
        { heading: say("report.column.customersShare"), kind: "share", bars: true },
        { heading: say("report.customerValue.column.expectedMoney"), kind: "money" },
      ],
      rows: bands.map((band) => [
        say(`report.customerValue.band.${band.id}`),
        band.customers,
        band.customers / customers,
        band.value,
      ]),
    },
  ];
  const spread: Block[] = [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.customerValue.bins") },
    {
      kind: "table",
      columns: [
        { heading: say("report.customerValue.column.range"), kind: "text" },
        { heading: say("report.column.customers"), kind: "count" },
        { heading: say("report.customerValue.column.expectedMoney"), kind: "money" },
      ],
      rows: bins.map(({ from, to, customers: count, value }) => [
        to === undefined
          ? say("report.range.from", { low: from })
          : say("report.range.between", { low: from, high: to }),
        count,
        value,
      ]),
      chart: {
        name: "values",
        kind: "column",
        title: say("report.customerValue.bins.chart"),
        altText: say("report.customerValue.bins.chartAlt"),
        series: [{ column: 1, color: chartColors.main }],
        gap: 0,
      },
    },
  ];
  return [...(bands.length > 0 ? who : []), ...(bins.length > 0 ? spread : [])];
}

/** The parameters, for whoever wants to check them. */
export function modelBlocks({ purchaseFit, worthFit }: Found, say: ValueSay): Block[] {
  if (!purchaseFit && !worthFit) return [];
  const logLikelihood = say("report.customerValue.model.logLikelihood");
  const row = (method: string, parameter: string, value: number): ReportValue[] => [method, parameter, value];
  const rows: ReportValue[][] = [];
  if (purchaseFit) {
    const { r, alpha, a, b } = purchaseFit.parameters;
    const name = say(`value.method.${purchaseFit.id}`);
    rows.push(row(name, "r", r), row(name, "α", alpha), row(name, "a", a), row(name, "b", b));
    rows.push(row(name, logLikelihood, purchaseFit.logLikelihood));
  }
  if (worthFit) {
    const { p, q, v } = worthFit.parameters;
    const name = say("value.method.gammaGamma");
    rows.push(row(name, "p", p), row(name, "q", q), row(name, "v", v));
    rows.push(row(name, logLikelihood, worthFit.logLikelihood));
  }
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.customerValue.model") },
    ...(purchaseFit?.isSteadied
      ? [{ kind: "note", text: say("report.customerValue.model.steadied") } as const]
      : []),
    {
      kind: "table",
      columns: [
        { heading: say("report.customerValue.ordersBy"), kind: "text" },
        { heading: say("report.customerValue.column.parameter"), kind: "text" },
        { heading: say("report.customerValue.column.parameterValue"), kind: "parameter" },
      ],
      rows,
    },
  ];
}
