import type { NumberColumn } from "../../table/columns";
import type { Check } from "../check";
import type { Scope } from "../scope";

/**
 * The amount is not quantity × price less the discount.
 *
 * How this book counts (a discount in money or percent, before or after) is what most rows show; a book of which fewer
 * than `usualShare` agree on any way counts otherwise, and nothing is said.
 */
export const amountMismatch = {
  id: "amountMismatch",
  tables: ["orders"],
  severity: "error",
  roles: ["amount", "quantity", "price"],
  settings: { usualShare: 0.8, rounding: 0.011 },
  run(scope: Scope, fail, { usualShare, rounding }) {
    const line = linesOf(scope);
    const { amount, rowCount } = line;
    const isOff = (index: number, expected: number) =>
      Math.abs(Math.abs(amount[index]) - Math.abs(expected)) >
      rounding + 0.005 * Math.abs(line.quantity[index]) + 1e-9 * Math.abs(expected) + line.wholeStep;
    const way = usualWay(line, isOff, usualShare);
    if (!way) return;
    for (let index = 0; index < rowCount; index++) {
      const expected = way(line, index);
      // NaN where a figure is missing: that is no contradiction.
      if (isOff(index, expected)) fail({ index, role: "amount", params: { expected: toCent(expected) } });
    }
  },
} as const satisfies Check<{ usualShare: number; rounding: number }>;

interface Lines {
  readonly rowCount: number;
  readonly amount: Float64Array;
  readonly quantity: Float64Array;
  readonly price: Float64Array;
  readonly discount: Float64Array | undefined;
  /** 0.5 where amounts are rounded to whole money. */
  readonly wholeStep: number;
}

type Way = (line: Lines, index: number) => number;

const gross: Way = ({ quantity, price }, index) => quantity[index] * price[index];
const off = ({ discount }: Lines, index: number) => discount?.[index] || 0;

/** The ways books count, the plainest first. */
const ways: readonly Way[] = [
  gross,
  (line, index) => gross(line, index) * (1 - off(line, index)),
  (line, index) => gross(line, index) * (1 - off(line, index) / 100),
  (line, index) => gross(line, index) - off(line, index),
  (line, index) => line.quantity[index] * (line.price[index] - off(line, index)),
];

function linesOf({ columns, played, rowCount }: Scope): Lines {
  const values = (role: "amount" | "quantity" | "price" | "discount") =>
    (columns[role] as NumberColumn).values;
  const amount = values("amount");
  const price = values("price");
  const areWhole = amount.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const hasCents = price.some((value) => !Number.isNaN(value) && !Number.isInteger(value));
  return {
    rowCount,
    amount,
    price,
    quantity: values("quantity"),
    discount: played.includes("discount") ? values("discount") : undefined,
    wholeStep: areWhole && hasCents ? 0.5 : 0,
  };
}

const sample = 4000;

function usualWay(
  line: Lines,
  isOff: (index: number, expected: number) => boolean,
  usualShare: number,
): Way | undefined {
  const step = Math.max(1, Math.floor(line.rowCount / sample));
  let best: { readonly way: Way; readonly fits: number } | undefined;
  let asked = 0;
  for (const way of line.discount ? ways : ways.slice(0, 1)) {
    let fits = 0;
    asked = 0;
    for (let index = 0; index < line.rowCount; index += step) {
      const expected = way(line, index);
      if (Number.isNaN(expected) || Number.isNaN(line.amount[index])) continue;
      asked++;
      if (!isOff(index, expected)) fits++;
    }
    if (!best || fits > best.fits) best = { way, fits };
  }
  return best && best.fits > 0 && best.fits >= asked * usualShare ? best.way : undefined;
}

const toCent = (amount: number) => Math.round(amount * 100) / 100;
