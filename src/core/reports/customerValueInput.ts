import type { Calendar } from "../table/cells";
import type { Quarter } from "../value/calls/oneTimers";
import type { CustomerValue } from "../value/customerValue";

/** A customer as a list names him. */
export interface NamedCustomer {
  readonly name: string;
  /** Sheet and 0-based cell on it, where there is one. */
  readonly place?: { readonly sheet: string; readonly row: number; readonly column: number };
}

export interface ValueLine {
  readonly customer: NamedCustomer;
  readonly lastOrderDay: number;
  /** NaN where no model says it. */
  readonly alive: number;
  readonly orders: number;
  readonly ordersLow: number;
  readonly ordersHigh: number;
  readonly worth: number;
  readonly value: number;
  readonly valueLow: number;
  readonly valueHigh: number;
}

/** Customers whose expected money is at least `from` and below `to`; without `to` in the last one. */
export interface ValueBin {
  readonly from: number;
  readonly to?: number;
  readonly customers: number;
  readonly value: number;
}

/** Customers who are still here with a probability of at least `from`. */
export interface AliveBand {
  readonly id: "sure" | "likely" | "doubtful" | "gone";
  readonly customers: number;
  readonly value: number;
}

/** The first lines of a list, and how many there are. */
export interface Listed<Line> {
  readonly lines: readonly Line[];
  readonly count: number;
}

/** Results of one run, plain enough to be made by hand. Days are since 1970-01-01. */
export interface CustomerValueReportInput {
  readonly asOfDay: number;
  readonly found: Omit<CustomerValue, "columns">;
  /** The most valuable first. */
  readonly best: Listed<ValueLine>;
  readonly bins: readonly ValueBin[];
  /** None where no model says who is still here. */
  readonly bands: readonly AliveBand[];
  readonly winBack: Listed<{
    readonly customer: NamedCustomer;
    readonly lastOrderDay: number;
    readonly alive: number;
    readonly money: number;
  }>;
  readonly overdue: Listed<{
    readonly customer: NamedCustomer;
    readonly lastOrderDay: number;
    readonly dueDay: number;
    readonly money: number;
  }>;
  readonly oneTimers: Listed<{
    readonly customer: NamedCustomer;
    readonly orderDay: number;
    readonly money: number;
  }> & { readonly quarter: Quarter };
  /** Absent where no column of birthdays is known. */
  readonly birthdays?: Listed<{
    readonly customer: NamedCustomer;
    readonly day: number;
    readonly years: number;
  }> & { readonly weeks: number };
  /** Sheets of this workbook, which links can lead to. */
  readonly ownSheets: readonly string[];
  readonly version: string;
  readonly calendar: Calendar;
}
