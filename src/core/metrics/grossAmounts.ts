/** What rows would have cost without their discount. */
import type { OrdersTable } from "../table/tables";

/**
 * The amount of each row before its discount; the amount itself where there is none.
 *
 * Price × quantity where both are known and no less than the amount. Else by the discount: a share where all lie in
 * 0–1, percent where none is above 100, money otherwise.
 *
 * @returns undefined where the orders have no column of discounts.
 */
export function grossAmounts({ columns, rowCount }: OrdersTable): Float64Array | undefined {
  const { discount, amount, price, quantity } = columns;
  if (!discount || !amount) return undefined;
  const unit = unitOf(discount.values);
  const gross = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const paid = amount.values[row];
    const off = discount.values[row];
    gross[row] = paid;
    if (!(off > 0)) continue;
    const listed = price && quantity ? price.values[row] * quantity.values[row] : Number.NaN;
    if (listed >= paid) gross[row] = listed;
    else if (unit === "money") gross[row] = paid + off;
    else {
      const share = unit === "percent" ? off / 100 : off;
      if (share < 1) gross[row] = paid / (1 - share);
    }
  }
  return gross;
}

function unitOf(discounts: Float64Array): "share" | "percent" | "money" {
  let largest = 0;
  for (const off of discounts) if (off > largest) largest = off;
  if (largest <= 1) return "share";
  return largest <= 100 ? "percent" : "money";
}
