/**
 * Why did revenue change from one period to another? The difference as parts that add up to the cent.
 *
 * Customers first: who came, came back, did not come. What those did differently who bought in both periods is split by
 * product into price, volume and mix (price-volume-mix analysis of management accounting).
 */
import type { CustomerHistory } from "../../metrics/history";
import { RowKind } from "../../metrics/rowKinds";
import type { Dimension, DimensionId } from "../dimensions";
import { firstDayOf, type PeriodUnit } from "../periods";
import { partsInCents, toCents } from "../rounding";
import { linesBetween, type SalesLines } from "../salesLines";
import { PriceVolumeMix } from "./priceVolumeMix";

/** In the order of the waterfall. Text: `bridge.<part>`. */
export const bridgeParts = ["newCustomers", "cameBack", "lostCustomers", "volume", "price", "mix"] as const;
export type BridgePart = (typeof bridgeParts)[number];

export interface BridgeLine {
  /** "" for rows that name none, and for all beyond the largest. */
  readonly name: string;
  readonly isRest: boolean;
  readonly before: number;
  readonly after: number;
  /** After less before, to the cent. */
  readonly difference: number;
}

export interface BridgeByDimension {
  readonly dimension: DimensionId;
  /** The largest differences first, the rest as one line at the end; together they make up the whole. */
  readonly lines: readonly BridgeLine[];
}

export interface Bridge {
  readonly unit: PeriodUnit;
  /** Period numbers. */
  readonly fromPeriod: number;
  readonly toPeriod: number;
  /** Revenue of both, and the difference, to the cent. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** To the cent; they add up to the difference. */
  readonly parts: Readonly<Record<BridgePart, number>>;
  /** How many customers came new, came back, did not come, and bought in both periods. */
  readonly customers: {
    readonly new: number;
    readonly cameBack: number;
    readonly lost: number;
    readonly stayed: number;
  };
  /** What volume counts: pieces, or rows where there is no column of quantities. */
  readonly volumeIn: "pieces" | "rows";
  readonly byDimension: readonly BridgeByDimension[];
}

/** All that a bridge is made of; the columns are by order row. */
export interface BridgeInput {
  readonly lines: SalesLines;
  readonly kinds: Uint8Array;
  readonly customer: Int32Array;
  readonly history: CustomerHistory;
  readonly quantities?: Float64Array | undefined;
  /** Product by order row, -1 without; one product for all where absent. */
  readonly product?: Int32Array | undefined;
  readonly dimensions: readonly Dimension[];
}

/**
 * The bridge from one period to a later one.
 *
 * A customer is of a period who ordered in it. New ones ordered for the first time, those who came back had ordered
 * before the earlier period began or between the two. What is of nobody known counts as of one customer who stayed.
 */
export function bridge(input: BridgeInput, unit: PeriodUnit, fromPeriod: number, toPeriod: number): Bridge {
  const { lines, kinds, customer, history, quantities, product } = input;
  const from = spanOf(unit, fromPeriod, false);
  const to = spanOf(unit, toPeriod, true);
  const members = membersOf(history, from, to);
  const sums = { before: 0, after: 0, newCustomers: 0, cameBack: 0, lostCustomers: 0 };
  const stayed = new PriceVolumeMix();
  for (const { first, last, isAfter } of [from, to]) {
    for (const line of linesBetween(lines, first, last)) {
      const row = lines.rows[line];
      const net = lines.nets[line];
      sums[isAfter ? "after" : "before"] += net;
      const member = customer[row] < 0 ? Member.stayed : members.of[customer[row]];
      if (member === Member.stayed) {
        const pieces = quantities ? Math.abs(quantities[row]) || 0 : 1;
        stayed.add(product ? product[row] : 0, isAfter, net, signOf[kinds[row]] * pieces);
      } else sums[partOf[member]] += isAfter ? net : -net;
    }
  }
  const beforeCents = toCents(sums.before);
  const afterCents = toCents(sums.after);
  const exact = { ...sums, ...stayed.effects() };
  const cents = partsInCents(
    bridgeParts.map((part) => exact[part]),
    afterCents - beforeCents,
  );
  return {
    unit,
    fromPeriod,
    toPeriod,
    before: beforeCents / 100,
    after: afterCents / 100,
    difference: (afterCents - beforeCents) / 100,
    parts: Object.fromEntries(bridgeParts.map((part, at) => [part, cents[at] / 100])) as Bridge["parts"],
    customers: members.counts,
    volumeIn: quantities ? "pieces" : "rows",
    byDimension: input.dimensions.map((dimension) =>
      byDimension(dimension, lines, [from, to], beforeCents, afterCents),
    ),
  };
}

/** First and last day of the later or the earlier period. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly isAfter: boolean;
}

const spanOf = (unit: PeriodUnit, period: number, isAfter: boolean): Span => ({
  first: firstDayOf(period, unit),
  last: firstDayOf(period + 1, unit) - 1,
  isAfter,
});

/** By kind of row: what came back by its status sold nothing and took nothing away. */
const signOf = { [RowKind.sale]: 1, [RowKind.return]: -1, [RowKind.takenBack]: 0 } as Readonly<
  Record<number, number>
>;

const Member = { stayed: 0, new: 1, cameBack: 2, lost: 3 } as const;
const partOf = ["newCustomers", "newCustomers", "cameBack", "lostCustomers"] as const;

/** What each customer is to the two periods. One who has returns only in both is as one who stayed. */
function membersOf({ offsets, orderDays }: CustomerHistory, from: Span, to: Span) {
  const of = new Uint8Array(offsets.length - 1);
  const counts = { new: 0, cameBack: 0, lost: 0, stayed: 0 };
  for (let owner = 0; owner < of.length; owner++) {
    let isBefore = false;
    let isAfter = false;
    for (let order = offsets[owner]; order < offsets[owner + 1]; order++) {
      const day = orderDays[order];
      if (day >= from.first && day <= from.last) isBefore = true;
      else if (day >= to.first && day <= to.last) isAfter = true;
    }
    if (isBefore && isAfter) counts.stayed++;
    else if (isBefore) {
      of[owner] = Member.lost;
      counts.lost++;
    } else if (isAfter) {
      const isNew = orderDays[offsets[owner]] >= to.first;
      of[owner] = isNew ? Member.new : Member.cameBack;
      counts[isNew ? "new" : "cameBack"]++;
    }
  }
  return { of, counts };
}

/** More lines than these nobody reads. */
const mostLines = 10;

function byDimension(
  { id, groups }: Dimension,
  sales: SalesLines,
  spans: readonly Span[],
  beforeCents: number,
  afterCents: number,
): BridgeByDimension {
  // The group of rows that name none comes last.
  const before = new Float64Array(groups.count + 1);
  const after = new Float64Array(groups.count + 1);
  for (const { first, last, isAfter } of spans) {
    const sums = isAfter ? after : before;
    for (const line of linesBetween(sales, first, last)) {
      const group = groups.ofRow[sales.rows[line]];
      sums[group < 0 ? groups.count : group] += sales.nets[line];
    }
  }
  const named = Array.from(groups.names, (_, group) => group)
    .filter((group) => before[group] !== 0 || after[group] !== 0)
    .sort(
      (one, other) =>
        Math.abs(after[other] - before[other]) - Math.abs(after[one] - before[one]) || one - other,
    );
  const shown = named.slice(0, mostLines);
  const rest = named.slice(mostLines);
  const lines = [
    ...shown.map((group) => lineOf([group], groups.names[group], false)),
    ...(rest.length > 0 ? [lineOf(rest, "", true)] : []),
    ...(before[groups.count] !== 0 || after[groups.count] !== 0 ? [lineOf([groups.count], "", false)] : []),
  ];
  const centsBefore = partsInCents(
    lines.map((line) => line.before),
    lines.length > 0 ? beforeCents : 0,
  );
  const centsAfter = partsInCents(
    lines.map((line) => line.after),
    lines.length > 0 ? afterCents : 0,
  );
  return {
    dimension: id,
    lines: lines.map((line, at) => ({
      ...line,
      before: centsBefore[at] / 100,
      after: centsAfter[at] / 100,
      difference: (centsAfter[at] - centsBefore[at]) / 100,
    })),
  };

  function lineOf(own: readonly number[], name: string, isRest: boolean) {
    const sum = (values: Float64Array) => own.reduce((total, group) => total + values[group], 0);
    return { name, isRest, before: sum(before), after: sum(after) };
  }
}
