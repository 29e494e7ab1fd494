/** Everything the product knows of each customer: reports and commands read this and nothing else. */

import { customersFromOrders } from "../matches/customersFromOrders";
import { linkOrders } from "../matches/linkOrders";
import type { OrderLinks } from "../matches/orderLinks";
import { defaultAsOfDay } from "../metrics/asOfDay";
import { computeMetrics, type MetricColumns } from "../metrics/compute";
import { type CustomerHistory, historyOf } from "../metrics/history";
import type { LeftOut } from "../metrics/leftOut";
import { rowKinds } from "../metrics/rowKinds";
import { type Progress, silent } from "../progress";
import { blankRowTest } from "../table/blankRow";
import type { CustomersTable, Tables } from "../table/tables";
import type { SegmentSettings } from "./classification";
import { type Classes, classifyAll } from "./classifyAll";
import { type RfmScores, scoreRfm } from "./rfmScores";

/** All columns are row for row with `customers`. */
export interface CustomerDescriptions {
  /** Those of the workbook, or made from its orders: then `sources` is empty. */
  readonly customers: CustomersTable;
  /** 1 where the row of the sheet is blank: it stands in the columns, but is no customer. */
  readonly blank: Uint8Array;
  readonly asOfDay: number;
  readonly history: CustomerHistory;
  readonly metrics: MetricColumns;
  readonly scores: RfmScores;
  readonly classes: Classes;
  readonly links: OrderLinks;
  /** By order row, see RowKind. */
  readonly kinds: Uint8Array;
  /** Order rows that count for no customer, by reason. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Ties the orders to the customers, computes every metric and puts every customer into the classes.
 *
 * Pauses between stages, each of which takes well under a second on a million order rows.
 *
 * @param today days since 1970-01-01; order days after it do not become the as-of day.
 * @throws InputError `rfm.breaks`, `rfm.map`, `abc.cutoffs` for settings that are none.
 */
export async function describeCustomers(
  { customers: known, orders }: Tables,
  settings: SegmentSettings,
  today: number,
  progress: Progress = silent,
): Promise<CustomerDescriptions> {
  await progress("match", 0);
  const { customers, links } = known
    ? { customers: known, links: linkOrders(known, orders) }
    : customersFromOrders(orders);

  await progress("metrics", 0);
  const kinds = rowKinds(orders);
  const asOfDay = settings.asOfDay ?? defaultAsOfDay(orders, kinds, today);
  await progress("metrics", 0.2);
  const rows = { customer: links.customer, customerCount: customers.rowCount };
  const { history, leftOut } = historyOf(orders, kinds, rows, asOfDay);

  await progress("metrics", 0.6);
  const metrics = computeMetrics(history, { asOfDay });
  const scores = scoreRfm(metrics, settings.rfmBreaks);
  await progress("metrics", 0.8);
  const classes = classifyAll({ metrics, scores }, settings);
  await progress("metrics", 1);
  return {
    customers,
    blank: blankRows(customers),
    asOfDay,
    history,
    metrics,
    scores,
    classes,
    links,
    kinds,
    leftOut,
  };
}

function blankRows({ rowCount, columns }: CustomersTable): Uint8Array {
  const isBlank = blankRowTest(columns);
  const blank = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) blank[row] = isBlank(row) ? 1 : 0;
  return blank;
}
