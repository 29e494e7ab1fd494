import { columnsOf, keyOf, linkWays } from "../../core/matches/ways";
import { foldText } from "../../core/metrics/goods";
import { customerKeys } from "../../core/segments/customerKeys";
import type { CustomerDescriptions } from "../../core/segments/describeCustomers";
import { customerNames } from "../../core/segments/groups";

/** A customer as the pane lists those to choose from. */
export interface FoundCustomer {
  /** What the settings of a card name the customer by. */
  readonly key: string;
  readonly name: string;
  readonly orders: number;
  readonly revenue: number;
}

/**
 * The row of the customer that a text means: a number, an e-mail, a phone or a name, or such a key as `customerKeys`
 * makes; the first of several, -1 where it is nobody's.
 */
export function rowOfCustomer({ customers, blank }: CustomerDescriptions, text: string): number {
  const exact = customerKeys(customers).indexOf(text);
  if (exact >= 0) return exact;
  for (const way of linkWays) {
    const wanted = keyOf[way](text);
    if (wanted === "") continue;
    for (const { codes, dictionary } of columnsOf(way, customers.columns)) {
      const row = codes.findIndex((code) => code !== 0 && keyOf[way](dictionary.at(code)) === wanted);
      if (row >= 0) return row;
    }
  }
  // What a customer is called need not be what orders find them by.
  const folded = foldText(text);
  return customerNames({ customers }).findIndex((name, row) => blank[row] === 0 && foldText(name) === folded);
}

/** The customer with the largest revenue; -1 without customers. */
export function bestCustomer({ metrics, blank }: CustomerDescriptions): number {
  let best = -1;
  for (const [row, revenue] of metrics.monetary.entries()) {
    if (blank[row] === 0 && (best < 0 || revenue > metrics.monetary[best])) best = row;
  }
  return best;
}

/**
 * Customers whose name, number, e-mail or phone has the text, those with the largest revenue first, at most so many.
 */
export function searchCustomers(
  { customers, metrics, blank }: CustomerDescriptions,
  text: string,
  most: number,
): readonly FoundCustomer[] {
  const wanted = foldText(text);
  const keys = customerKeys(customers);
  const names = customerNames({ customers });
  const told = linkWays.flatMap((way) => columnsOf(way, customers.columns));
  // What a text says is found out once for each text.
  const says = told.map(({ dictionary }) =>
    Array.from({ length: dictionary.size }, (_, code) => foldText(dictionary.at(code)).includes(wanted)),
  );
  const isFound = (row: number) => told.some(({ codes }, at) => says[at][codes[row]]);
  return [...names.keys()]
    .filter((row) => blank[row] === 0 && keys[row] !== "" && isFound(row))
    .sort((one, other) => metrics.monetary[other] - metrics.monetary[one] || one - other)
    .slice(0, most)
    .map((row) => ({
      key: keys[row],
      name: names[row],
      orders: metrics.frequency[row],
      revenue: metrics.monetary[row],
    }));
}
