/** All that is known of one customer, plain enough to be made by hand. */

import type { Params } from "../errors";
import { yearOf } from "../metrics/civil";
import { type Missing, noClass, type Unit } from "../metrics/figures";
import { RowKind } from "../metrics/rowKinds";
import {
  classify,
  isClassified,
  type SegmentId,
  type SettingsBySegment,
  segments,
} from "../segments/classify";
import { type CustomerColumnId, customerColumns, customerFigures } from "../segments/customerColumns";
import { customerNames } from "../segments/groups";
import type { SegmentFacts } from "../segments/segment";
import type { ClassKey, WhyKey } from "../segments/textKeys";
import type { Calendar } from "../table/cells";
import { type CustomerRole, roles } from "../table/roles";

export interface CardFigure {
  readonly id: CustomerColumnId;
  readonly unit: Unit;
  /** A text of the user's, a number, or the key of a text of ours. */
  readonly value: number | string | { readonly key: string };
}

export interface CustomerCardInput {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  readonly name: string;
  /** What the table of customers keeps, empty fields left away. */
  readonly details: readonly {
    readonly role: CustomerRole;
    readonly value: string | number;
    readonly isDay: boolean;
  }[];
  readonly classes: readonly {
    readonly id: SegmentId;
    readonly class: ClassKey;
    readonly why: { readonly key: WhyKey; readonly params: Params };
  }[];
  readonly figures: readonly CardFigure[];
  readonly notKnown: readonly { readonly id: CustomerColumnId; readonly why: Missing }[];
  readonly orders: number;
  readonly revenue: number;
  /** NaN without orders. */
  readonly recencyDays: number;
  /** The most often bought first. */
  readonly products: readonly {
    readonly name: string;
    readonly times: number;
    readonly revenue: number;
    readonly lastDay: number;
  }[];
  /** The latest first. */
  readonly lines: readonly {
    readonly day: number;
    readonly number: string;
    readonly product: string;
    readonly amount: number;
  }[];
  readonly years: readonly { readonly year: number; readonly revenue: number }[];
  /** Where the names to choose from stand, e.g. `Customers!$B$2:$B$99`; the name is then a cell to choose in. */
  readonly choices?: string;
  readonly calendar: Calendar;
}

const mostProducts = 10;
const mostLines = 25;

/** @param row of the customer. */
export function customerCardInput(
  facts: SegmentFacts,
  row: number,
  calendar: Calendar,
  settings: SettingsBySegment = {},
  choices?: string,
): CustomerCardInput {
  const { metrics, asOfDay } = facts;
  const figures: CardFigure[] = [];
  const notKnown: { id: CustomerColumnId; why: Missing }[] = [];
  for (const { id, unit } of customerColumns) {
    if (segments.some((segment) => segment.id === id)) continue;
    const column = customerFigures(id, facts, settings);
    if (column.kind === "missing") notKnown.push({ id, why: column });
    else if (column.kind === "number") {
      if (!Number.isNaN(column.values[row])) figures.push({ id, unit, value: column.values[row] });
    } else if (column.kind === "text") {
      const value = column.texts.at(column.codes[row]);
      if (value !== "") figures.push({ id, unit, value });
    } else if (column.classOf[row] !== noClass) {
      figures.push({ id, unit, value: { key: `${column.text}.${column.classes[column.classOf[row]]}` } });
    }
  }
  const classes = segments.flatMap((segment) => {
    const id = segment.id as SegmentId;
    const result = classify(id, facts, settings);
    if (!isClassified(result)) {
      notKnown.push({ id, why: result });
      return [];
    }
    const { key, params } = result.why(row);
    return [
      {
        id,
        class: `${segment.text}.${segment.classes[result.classOf[row]]}` as ClassKey,
        why: { key: `why.${segment.text}.${key}` as WhyKey, params },
      },
    ];
  });
  return {
    asOfDay,
    name: customerNames(facts)[row],
    details: detailsOf(facts, row),
    classes,
    figures,
    notKnown,
    orders: metrics.frequency[row],
    revenue: metrics.monetary[row],
    recencyDays: metrics.recencyDays[row],
    ...boughtBy(facts, row),
    ...(choices !== undefined && { choices }),
    calendar,
  };
}

type Detail = CustomerCardInput["details"][number];

function detailsOf({ customers: { columns } }: SegmentFacts, row: number): readonly Detail[] {
  const details: Detail[] = [];
  for (const role of Object.keys(roles.customers) as CustomerRole[]) {
    const column = columns[role];
    if (column?.kind === "text") {
      const value = column.dictionary.at(column.codes[row]);
      if (value !== "") details.push({ role, value, isDay: false });
    } else if (column) {
      const value = column.kind === "day" ? column.days[row] : column.values[row];
      if (!Number.isNaN(value)) details.push({ role, value, isDay: column.kind === "day" });
    }
  }
  return details;
}

function boughtBy(facts: SegmentFacts, row: number): Pick<CustomerCardInput, "products" | "lines" | "years"> {
  const { offsets, rows, worths, kinds } = facts.lines();
  const { orderDay, orderId } = facts.orders.columns;
  const goods = facts.goods();
  const products = new Map<number, { name: string; times: number; revenue: number; lastDay: number }>();
  const years = new Map<number, number>();
  const lines: CustomerCardInput["lines"][number][] = [];
  for (let line = offsets[row]; line < offsets[row + 1]; line++) {
    const order = rows[line];
    const day = Math.floor(orderDay!.days[order]);
    const product = goods ? goods.ofRow[order] : -1;
    const name = goods && product >= 0 ? goods.names[product] : "";
    lines.push({
      day,
      number: orderId ? orderId.dictionary.at(orderId.codes[order]) : "",
      product: name,
      amount: worths[line],
    });
    years.set(yearOf(day), (years.get(yearOf(day)) ?? 0) + worths[line]);
    if (product < 0 || kinds[line] !== RowKind.sale) continue;
    const sofar = products.get(product) ?? { name, times: 0, revenue: 0, lastDay: day };
    products.set(product, {
      name,
      times: sofar.times + 1,
      revenue: sofar.revenue + worths[line],
      lastDay: Math.max(sofar.lastDay, day),
    });
  }
  const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  return {
    products: [...products.values()]
      .sort(
        (one, other) =>
          other.times - one.times || other.revenue - one.revenue || compare(one.name, other.name),
      )
      .slice(0, mostProducts),
    lines: lines
      .sort(
        (one, other) => other.day - one.day || compare(other.number, one.number) || other.amount - one.amount,
      )
      .slice(0, mostLines),
    years: [...years]
      .map(([year, revenue]) => ({ year, revenue }))
      .sort((one, other) => one.year - other.year),
  };
}
