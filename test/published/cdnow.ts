import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "../../src/core/day";
import type { CustomerHistory } from "../../src/core/metrics/history";
import type { Purchases } from "../../src/core/value/purchases";
import { historyFrom } from "../core/byHand/history";
import { publishedRows } from "./files";

/** The published summary of 39 weeks: x, t_x and T of 2,357 customers, in weeks to two decimals. */
export function cdnowSummary(): Purchases {
  const rows = publishedRows("value/cdnow_customers_summary.csv");
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  return {
    repeats: column("frequency"),
    lastAge: column("recency"),
    age: column("T"),
    meanWorth: new Float64Array(rows.length).fill(Number.NaN),
  };
}

/** The purchases of the same customers, in the same order, over 78 weeks. */
export function cdnowHistory(): CustomerHistory {
  const text = readFileSync(join(__dirname, "../../../shared/data/value/CDNOW_sample.txt"), "utf8");
  const byCustomer = new Map<string, [number, number][]>();
  for (const line of text.trim().split("\n")) {
    const [, customer, date, , worth] = line.trim().split(/\s+/);
    const day = dayOf(Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6)));
    const own = byCustomer.get(customer) ?? [];
    byCustomer.set(customer, own);
    own.push([day, Number(worth)]);
  }
  return historyFrom([...byCustomer.values()]);
}
