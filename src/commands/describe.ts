import type { Progress } from "../core/progress";
import type { ClassFigures } from "../core/reports/segmentsInput";
import { type AbcClass, abcClasses } from "../core/segments/abc";
import { type CustomerDescriptions, describeCustomers } from "../core/segments/describeCustomers";
import { type RfmSegment, rfmSegments } from "../core/segments/rfmMap";
import type { Tables } from "../core/table/tables";
import type { Counts, LeftOut, LinkLine } from "./runCommand";

/** The tables and all that follows from them. */
export interface Described {
  readonly tables: Tables;
  readonly descriptions: CustomerDescriptions;
}

export async function describe(
  tables: Tables,
  asOfDay: number | undefined,
  today: number,
  progress: Progress,
): Promise<Described> {
  const settings = asOfDay === undefined ? {} : { asOfDay };
  return { tables, descriptions: await describeCustomers(tables, settings, today, progress) };
}

/** How many customers and orders there are; blank rows are none. */
export function countsOf({ tables, descriptions }: Described): Counts {
  const { blank, history } = descriptions;
  return {
    customers: blank.reduce((sum, isBlank) => sum + 1 - isBlank, 0),
    orders: history.orderDays.length,
    orderRows: tables.orders.rowCount,
    products: tables.products?.rowCount ?? 0,
  };
}

/** Customers, orders and revenue of each RFM segment, in the order of worth. */
export function segmentLines(descriptions: CustomerDescriptions): readonly ClassFigures<RfmSegment>[] {
  return linesOf(descriptions, descriptions.classes.rfmSegment.classOf, rfmSegments);
}

/** The same of each ABC class. */
export function abcLines(descriptions: CustomerDescriptions): readonly ClassFigures<AbcClass>[] {
  return linesOf(descriptions, descriptions.classes.abc.classOf, abcClasses);
}

function linesOf<Id extends string>(
  { metrics, blank }: CustomerDescriptions,
  classOf: Uint8Array,
  ids: readonly Id[],
): readonly ClassFigures<Id>[] {
  const lines = ids.map((id) => ({ id, customers: 0, orders: 0, revenue: 0 }));
  for (const [row, place] of classOf.entries()) {
    if (blank[row]) continue;
    lines[place].customers++;
    lines[place].orders += metrics.frequency[row];
    lines[place].revenue += metrics.monetary[row];
  }
  return lines;
}

export function leftOutOf({ leftOut }: CustomerDescriptions): readonly LeftOut[] {
  return leftOut.map(({ reason, rows }) => ({ reason, rows }));
}

export function linksOf({ links }: CustomerDescriptions): readonly LinkLine[] {
  return Object.entries(links.by).map(([by, rows]) => ({ by: by as LinkLine["by"], rows }));
}
