import type { Plan } from "../../core/plan/plan";
import { customerValue as report } from "../../core/reports";
import type { AliveBand, ValueBin } from "../../core/reports/customerValueInput";
import { customerValueLists } from "../../core/reports/customerValueLists";
import type { Say } from "../../core/texts";
import type { CustomerValue } from "../../core/value/customerValue";
import type { HoldOut } from "../../core/value/holdOut";
import type { Total } from "../../core/value/totalValue";
import { say, type TextKey } from "../../i18n";
import { columnBeside } from "../customers/columnBeside";
import { expectedValue } from "../customers/customerFacts";
import { customersHome } from "../customers/customersHome";
import { namedCustomers } from "../customers/namedCustomers";
import { type OrdersBook, readOrders } from "../customers/readOrders";
import { countsOf, leftOutOf, linksOf } from "../describe";
import { reportSheet } from "../reportSheet";
import type { RunCommand } from "../runCommand";
import { version } from "../version";
import { valueResults } from "./results";

export interface ValueChoices {
  /** How far ahead value is counted, 1 to 3653. */
  readonly horizonDays?: number;
  /** What money a year from now is worth less, a share 0–1. */
  readonly discountRate?: number;
}

export interface ValueSummary {
  readonly customers: number;
  readonly horizonDays: number;
  readonly ordersMethod: CustomerValue["ordersMethod"];
  readonly totalValue: Total;
  readonly totalOrders: Total;
  readonly holdOut?: HoldOut;
  readonly obstacles: CustomerValue["obstacles"];
  readonly bands: readonly AliveBand[];
  readonly bins: readonly ValueBin[];
}

/** What will each customer still bring? Columns beside the customers, and a sheet with whom to call. */
export const valueRun: RunCommand<"value", ValueChoices, ValueSummary> = {
  id: "value",
  async prepare(task, progress) {
    const orders = await readOrders(task, progress);
    if (!orders.tables) return { read: orders.read };
    const { descriptions } = orders;
    const value = await expectedValue(task, orders, task.settings, progress);
    await progress("report", 0);
    const {
      columns: _,
      settings,
      customers,
      ordersMethod,
      totalValue,
      totalOrders,
      holdOut,
      obstacles,
    } = value;
    const lists = listsOf(orders, value, task.todayDay, (key, params) => say(task.language, key, params));
    return {
      read: orders.read,
      found: {
        plan: valuePlan(orders, value, lists, (key, params) => say(task.language, key, params)),
        counts: countsOf(orders),
        leftOut: leftOutOf(descriptions),
        links: linksOf(descriptions),
        summary: {
          customers,
          horizonDays: settings.horizonDays,
          ordersMethod,
          totalValue,
          totalOrders,
          obstacles,
          bands: lists.bands,
          bins: lists.bins,
          ...(holdOut && { holdOut }),
        },
        sheetKey: report.id,
        results: () => valueResults(orders, value),
      },
    };
  },
  again: (settings) => settings,
};

function listsOf(orders: OrdersBook, value: CustomerValue, todayDay: number, words: Say<TextKey>) {
  const home = customersHome(orders, words);
  const { asOfDay, customers, history } = orders.descriptions;
  const born = customers.columns.birthDay?.days;
  return customerValueLists(value, {
    history,
    asOfDay,
    nameOf: namedCustomers(orders, home),
    // Whom to congratulate depends on today, not on the last order.
    birthdaysFrom: todayDay,
    ...(born && { born }),
  });
}

function valuePlan(
  orders: OrdersBook,
  value: CustomerValue,
  lists: ReturnType<typeof listsOf>,
  words: Say<TextKey>,
): Plan {
  const { ground, descriptions } = orders;
  const home = customersHome(orders, words);
  const content = report.content(
    { ...lists, ownSheets: [...ground.sheetNames, home.sheet], version, calendar: ground.calendar },
    words,
  );
  const beside = shown
    .filter(({ key }) => value.columns[key].some((one) => !Number.isNaN(one)))
    .map(({ key, column, numberFormat }) =>
      columnBeside(home, {
        key: column,
        heading: words(`metric.${column}`),
        values: { kind: "number", values: value.columns[key], isDay: false },
        style: { numberFormat },
      }),
    );
  return {
    command: "value",
    asOfDay: descriptions.asOfDay,
    basis: ground.basis,
    changes: [
      ...home.changes,
      ...beside,
      reportSheet(ground, report.id, words("report.customerValue.sheet"), content),
      ground.corrections,
    ],
  };
}

// One line a column beside the customers.
const shown = [
  { key: "value", column: "expectedValue", numberFormat: "#,##0.00" },
  { key: "orders", column: "expectedOrders", numberFormat: "0.0" },
  { key: "alive", column: "aliveProbability", numberFormat: "0%" },
] as const;
