/** Splits a difference in revenue by product into price, volume and mix. */

export interface Effects {
  /** The pieces of the later period at their new prices rather than the old ones. */
  readonly price: number;
  /** More or fewer pieces of everything, at the average price of the earlier period. */
  readonly volume: number;
  /** Dearer or cheaper products in place of others. */
  readonly mix: number;
}

interface ProductSums {
  before: number;
  after: number;
  piecesBefore: number;
  piecesAfter: number;
}

/**
 * Takes sales product by product and says what price, volume and mix made of them.
 *
 * price = Σ (p₁ − p₀) q₁, volume = (Q₁ − Q₀) P₀, mix = Σ p₀ (q₁ − q₀) − volume, where P₀ is the average price of the earlier
 * period. A product that is new or gone has one price only, so it changes volume and mix; where more pieces came back
 * than were sold there is no price at all, and the whole difference goes to mix. The three add up to the difference.
 */
export class PriceVolumeMix {
  private readonly products = new Map<number, ProductSums>();

  /** @param pieces below zero for what came back. */
  add(product: number, isAfter: boolean, revenue: number, pieces: number): void {
    let sums = this.products.get(product);
    if (!sums) {
      sums = { before: 0, after: 0, piecesBefore: 0, piecesAfter: 0 };
      this.products.set(product, sums);
    }
    if (isAfter) {
      sums.after += revenue;
      sums.piecesAfter += pieces;
    } else {
      sums.before += revenue;
      sums.piecesBefore += pieces;
    }
  }

  effects(): Effects {
    let price = 0;
    let mix = 0;
    const all = { pieces: 0, piecesBefore: 0, before: 0 };
    for (const { before, after, piecesBefore, piecesAfter } of this.products.values()) {
      const had = isPriced(before, piecesBefore);
      const has = isPriced(after, piecesAfter);
      const isSplit =
        (had && has) || (had && isNothing(after, piecesAfter)) || (has && isNothing(before, piecesBefore));
      if (!isSplit) {
        mix += after - before;
        continue;
      }
      const oldPrice = had ? before / piecesBefore : after / piecesAfter;
      const atOldPrice = oldPrice * piecesAfter;
      price += after - atOldPrice;
      mix += atOldPrice - before;
      all.pieces += piecesAfter - piecesBefore;
      all.piecesBefore += piecesBefore;
      all.before += before;
    }
    const volume = all.piecesBefore > 0 ? all.pieces * (all.before / all.piecesBefore) : 0;
    return { price, volume, mix: mix - volume };
  }
}

const isPriced = (revenue: number, pieces: number) => pieces > 0 && revenue >= 0;
const isNothing = (revenue: number, pieces: number) => pieces === 0 && revenue === 0;
