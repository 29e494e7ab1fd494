import type { Say } from "../texts";
import type { Block, ReportColumn, ReportValue, TableChart } from "./blocks";
import { chartColors } from "./looks";
import type { SegmentsOwnKey } from "./segmentsTexts";

/** One class of customers, named in the reader's language. */
export interface NamedClass {
  readonly name: string;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly remark: string;
}

/**
 * Customers, orders and revenue by class, with shares of the whole and a total.
 *
 * The picture, where one is wanted, is of both shares. Shares of revenue are left empty where there is no revenue to share; so is the average order without orders.
 */
export function classTable(
  classes: readonly NamedClass[],
  headings: { readonly name: string; readonly remark: string },
  say: Say<SegmentsOwnKey>,
  chart?: Pick<TableChart, "name" | "title" | "altText">,
): Block {
  const columns: ReportColumn[] = [
    { heading: headings.name, kind: "text" },
    { heading: say("report.column.customers"), kind: "count" },
    { heading: say("report.column.customersShare"), kind: "share" },
    { heading: say("report.column.orders"), kind: "count" },
    { heading: say("report.column.revenue"), kind: "money" },
    { heading: say("report.column.revenueShare"), kind: "share", bars: true },
    { heading: say("report.column.averageOrder"), kind: "money" },
    { heading: headings.remark, kind: "text" },
  ];
  const whole = totalOf(classes, say("report.total"));
  const row = (line: NamedClass): ReportValue[] => [
    line.name,
    line.customers,
    share(line.customers, whole.customers),
    line.orders,
    line.revenue,
    share(line.revenue, whole.revenue),
    line.orders > 0 ? line.revenue / line.orders : null,
    line.remark,
  ];
  return {
    kind: "table",
    columns,
    rows: classes.map(row),
    total: row(whole),
    ...(chart && {
      chart: {
        ...chart,
        kind: "bar",
        series: [
          { column: customersShare, color: chartColors.main },
          { column: revenueShare, color: chartColors.second },
        ],
        valueFormat: "0%",
      },
    }),
  };
}

/** Places among the columns. */
const customersShare = 2;
const revenueShare = 5;

function totalOf(classes: readonly NamedClass[], name: string): NamedClass {
  const sum = (figure: "customers" | "orders" | "revenue") =>
    classes.reduce((total, line) => total + line[figure], 0);
  return { name, customers: sum("customers"), orders: sum("orders"), revenue: sum("revenue"), remark: "" };
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
