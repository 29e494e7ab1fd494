/** What the report of customer value lists, out of what was found. */
import type { CustomerHistory } from "../metrics/history";
import { birthdays } from "../value/calls/birthdays";
import { lastQuarter, oneTimers } from "../value/calls/oneTimers";
import { overdue } from "../value/calls/overdue";
import { winBack } from "../value/calls/winBack";
import type { CustomerValue, ValueColumns } from "../value/customerValue";
import type {
  AliveBand,
  CustomerValueReportInput,
  Listed,
  NamedCustomer,
  ValueBin,
  ValueLine,
} from "./customerValueInput";

/** Where names, days and places come from. */
export interface CustomersToList {
  readonly history: CustomerHistory;
  readonly asOfDay: number;
  nameOf(customer: number): NamedCustomer;
  /** Days of birth by customer; NaN where not known. */
  readonly born?: Float64Array;
  /** From when on birthdays are listed, days since 1970-01-01. */
  readonly birthdaysFrom: number;
}

type Lists = Pick<
  CustomerValueReportInput,
  "found" | "best" | "bins" | "bands" | "winBack" | "overdue" | "oneTimers" | "birthdays" | "asOfDay"
>;

const mostLines = 50;
const birthdayWeeks = 4;

/** The lists of the report, each cut to its first fifty lines. */
export function customerValueLists(value: CustomerValue, customers: CustomersToList): Lists {
  const { columns, ...found } = value;
  const { history, asOfDay, nameOf, born, birthdaysFrom } = customers;
  const named = <Line extends { readonly customer: number }>(lines: readonly Line[]) =>
    listed(lines, (line) => ({ ...line, customer: nameOf(line.customer) }));
  const quarter = lastQuarter(asOfDay);
  return {
    asOfDay,
    found,
    best: bestOf(columns, customers),
    bins: valueBins(columns.value),
    bands: aliveBands(columns),
    winBack: named(winBack(history, columns, asOfDay)),
    overdue: named(overdue(history, columns, asOfDay)),
    oneTimers: { ...named(oneTimers(history, quarter)), quarter },
    ...(born && {
      birthdays: { ...named(birthdays(born, birthdaysFrom, birthdayWeeks * 7)), weeks: birthdayWeeks },
    }),
  };
}

function listed<Found, Line>(found: readonly Found[], line: (found: Found) => Line): Listed<Line> {
  return { lines: found.slice(0, mostLines).map(line), count: found.length };
}

function bestOf(columns: ValueColumns, { history, nameOf }: CustomersToList): Listed<ValueLine> {
  const { value } = columns;
  const worthy = [...value.keys()].filter((customer) => value[customer] > 0);
  worthy.sort((one, other) => value[other] - value[one] || one - other);
  return listed(worthy, (customer) => ({
    customer: nameOf(customer),
    lastOrderDay: history.orderDays[history.offsets[customer + 1] - 1],
    alive: columns.alive[customer],
    orders: columns.orders[customer],
    ordersLow: columns.ordersLow[customer],
    ordersHigh: columns.ordersHigh[customer],
    worth: columns.worth[customer],
    value: value[customer],
    valueLow: columns.valueLow[customer],
    valueHigh: columns.valueHigh[customer],
  }));
}

const binCount = 10;

/**
 * How many customers are worth how much: ten bins of a round width, nineteen of twenty customers in the first nine.
 *
 * @param value by customer; NaN where there is no estimate.
 */
export function valueBins(value: Float64Array): readonly ValueBin[] {
  const known = value.filter((money) => !Number.isNaN(money)).sort();
  const usual = known[Math.floor((known.length - 1) * 0.95)] ?? 0;
  if (!(usual > 0)) return [];
  const width = roundUp(usual / (binCount - 1));
  const bins = Array.from({ length: binCount }, (_, place) => ({
    from: place * width,
    ...(place < binCount - 1 && { to: (place + 1) * width }),
    customers: 0,
    value: 0,
  }));
  for (const money of known) {
    const bin = bins[Math.min(binCount - 1, Math.floor(money / width))];
    bin.customers++;
    bin.value += money;
  }
  return bins;
}

/** To 1, 2 or 5 at its first digit. */
function roundUp(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return [1, 2, 5, 10].map((digit) => digit * power).find((round) => round >= width * (1 - 1e-9))!;
}

const bandsFrom = { sure: 0.8, likely: 0.5, doubtful: 0.2, gone: 0 } as const;

/** How many customers are still here with which probability, and what they are worth. */
export function aliveBands({ alive, value }: Pick<ValueColumns, "alive" | "value">): readonly AliveBand[] {
  const ids = ["sure", "likely", "doubtful", "gone"] as const;
  const bands = ids.map((id) => ({ id, customers: 0, value: 0 }));
  for (let customer = 0; customer < alive.length; customer++) {
    const band = bands.find(({ id }) => alive[customer] >= bandsFrom[id]);
    if (!band) continue;
    band.customers++;
    band.value += value[customer];
  }
  return bands.some(({ customers }) => customers > 0) ? bands : [];
}
