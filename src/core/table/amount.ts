import type { NumberColumn, TextColumn } from "./columns";
import type { ColumnsByRole, NumberNotes } from "./columnsByRole";

/**
 * What each order row comes to where no column says so: quantity × price − discount.
 *
 * The price is that of the row, else of the product, found by its id or else by its exact name without regard to
 * case. Without a column of quantities every row is one piece; an empty discount is none. NaN where the quantity or
 * the price is missing.
 *
 * A discount is a share of quantity × price where all of them lie in 0–1, a percentage where the heading or a cell
 * has a percent sign, and else money off the row.
 *
 * @returns undefined where there is an amount already (it is believed as it stands), or no price to make one of.
 */
export function linesAmount(
  orders: ColumnsByRole,
  products: ColumnsByRole = {},
  discountNotes?: NumberNotes,
): NumberColumn | undefined {
  if (orders.amount) return undefined;
  const price = rowPrices(orders, products);
  if (!price) return undefined;
  const quantity = numbersOf(orders, "quantity");
  const discount = numbersOf(orders, "discount");
  const unit = discount && discountUnit(discount, discountNotes);
  const values = new Float64Array(price.length);
  for (let row = 0; row < values.length; row++) {
    const gross = price[row] * (quantity ? quantity[row] : 1);
    const off = discount?.[row] || 0;
    values[row] =
      unit === "money" ? gross - off : gross * (1 - (unit === "percent" ? percentShare(off) : off));
  }
  return { kind: "number", values };

  /** Cells with a percent sign were read as shares already. */
  function percentShare(off: number): number {
    return discountNotes?.hasPercent && off <= 1 ? off : off / 100;
  }
}

type DiscountUnit = "share" | "percent" | "money";

function discountUnit(discount: Float64Array, notes: NumberNotes | undefined): DiscountUnit {
  if (discount.every((off) => Number.isNaN(off) || (off >= 0 && off <= 1))) return "share";
  return notes?.hasPercent || notes?.heading.includes("%") ? "percent" : "money";
}

function rowPrices(orders: ColumnsByRole, products: ColumnsByRole): Float64Array | undefined {
  const own = numbersOf(orders, "price");
  const listed = productPrices(orders, products);
  if (!own || !listed) return own ?? listed;
  return own.map((price, row) => (Number.isNaN(price) ? listed[row] : price));
}

/** By order row, from the products table; undefined where the two have no product column in common. */
function productPrices(orders: ColumnsByRole, products: ColumnsByRole): Float64Array | undefined {
  const price = numbersOf(products, "price");
  const role = (["productId", "productName"] as const).find((key) => orders[key] && products[key]);
  if (!price || !role) return undefined;
  const sold = orders[role] as TextColumn;
  const listed = products[role] as TextColumn;
  const priceByKey = new Map<string, number>();
  for (const [row, code] of listed.codes.entries()) {
    const key = productKey(listed.dictionary.at(code));
    if (key !== "" && !Number.isNaN(price[row]) && !priceByKey.has(key)) priceByKey.set(key, price[row]);
  }
  const priceByCode = Float64Array.from(
    { length: sold.dictionary.size },
    (_, code) => priceByKey.get(productKey(sold.dictionary.at(code))) ?? Number.NaN,
  );
  return Float64Array.from(sold.codes, (code) => priceByCode[code]);
}

const productKey = (text: string) => text.trim().toLowerCase();

function numbersOf(
  columns: ColumnsByRole,
  role: "price" | "quantity" | "discount",
): Float64Array | undefined {
  const column = columns[role];
  return column?.kind === "number" ? column.values : undefined;
}
