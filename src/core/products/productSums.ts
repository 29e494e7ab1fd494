/** What was sold and came back of each product. */
import type { CountedLines } from "../metrics/countedLines";
import type { MetricFacts } from "../metrics/facts";
import { RowKind } from "../metrics/rowKinds";
import { toMillionth } from "../metrics/toMillionth";
import { baskets } from "./baskets";

const { sale, return: comesBack } = RowKind;

/** Columns row for row with the products. */
export interface ProductSums {
  /** Sales less returns. */
  readonly revenue: Float64Array;
  /** Sales alone. */
  readonly sold: Float64Array;
  /** What came back, positive; sales that came back by their status included. */
  readonly back: Float64Array;
  /** Pieces less returned ones; rows without a quantity count for nothing. */
  readonly pieces: Float64Array;
  /** Pieces sold. */
  readonly soldPieces: Float64Array;
  /** Of rows with a known cost: margin; NaN where there is none. */
  readonly margin: Float64Array;
  /** Revenue of the same rows. */
  readonly marginRevenue: Float64Array;
  /** Distinct orders, and distinct customers, that bought it. */
  readonly orders: Uint32Array;
  readonly buyers: Uint32Array;
  /** Days since 1970-01-01; NaN where nothing was sold. */
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
}

/** @param lines the rows that count, by product. */
export function productSums(facts: MetricFacts, lines: CountedLines): ProductSums {
  const { orders: table, customer } = facts;
  const { offsets, rows, worths, kinds } = lines;
  const count = offsets.length - 1;
  const { amount, orderDay } = table.columns;
  const quantities = table.columns.quantity?.values;
  const margins = facts.margins()?.values;
  const basketOf = baskets(facts);

  const column = () => new Float64Array(count);
  const sums = {
    revenue: column(),
    sold: column(),
    back: column(),
    pieces: column(),
    soldPieces: column(),
    margin: column().fill(Number.NaN),
    marginRevenue: column(),
    orders: new Uint32Array(count),
    buyers: new Uint32Array(count),
    firstDay: column().fill(Number.NaN),
    lastDay: column().fill(Number.NaN),
  };
  const lastProductOfBasket = new Int32Array(basketOf.count).fill(-1);
  const lastProductOfBuyer = new Int32Array(facts.customers.rowCount).fill(-1);

  for (let product = 0; product < count; product++) {
    for (let line = offsets[product]; line < offsets[product + 1]; line++) {
      const row = rows[line];
      const worth = worths[line];
      const taken = quantities ? Math.abs(quantities[row]) || 0 : 0;
      if (kinds[line] === sale) {
        sums.sold[product] += worth;
        sums.soldPieces[product] += taken;
        sums.pieces[product] += taken;
        countSale(product, row);
      } else if (kinds[line] === comesBack) {
        sums.back[product] -= worth;
        sums.pieces[product] -= taken;
      } else {
        sums.sold[product] += amount!.values[row];
        sums.back[product] += amount!.values[row];
      }
      const margin = margins ? margins[row] : Number.NaN;
      if (Number.isNaN(margin)) continue;
      sums.margin[product] = (Number.isNaN(sums.margin[product]) ? 0 : sums.margin[product]) + margin;
      sums.marginRevenue[product] += worth;
    }
    for (const figure of [sums.sold, sums.back, sums.margin, sums.marginRevenue]) {
      figure[product] = toMillionth(figure[product]);
    }
    sums.revenue[product] = toMillionth(sums.sold[product] - sums.back[product]);
  }
  return sums;

  function countSale(product: number, row: number): void {
    const day = Math.floor(orderDay!.days[row]);
    if (!(day >= sums.firstDay[product])) sums.firstDay[product] = day;
    sums.firstDay[product] = Math.min(sums.firstDay[product], day);
    if (!(day <= sums.lastDay[product])) sums.lastDay[product] = day;
    const basket = basketOf.ofRow[row];
    if (basket >= 0 && lastProductOfBasket[basket] !== product) {
      lastProductOfBasket[basket] = product;
      sums.orders[product]++;
    }
    const buyer = customer[row];
    if (buyer >= 0 && lastProductOfBuyer[buyer] !== product) {
      lastProductOfBuyer[buyer] = product;
      sums.buyers[product]++;
    }
  }
}
