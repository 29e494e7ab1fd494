import { chancesAtStart, type PurchaseModel } from "./purchaseModel";

/** What a customer who has not left will do in a span of time. */
export interface OrdersAhead {
  readonly mean: number;
  /** At n − 1: the probability of n orders or more; ends where that is next to nothing. */
  readonly atLeast: Float64Array;
}

/** What is left out of the sums, as a part of them. */
const negligible = 1e-13;
const tooLarge = 1e250;

/**
 * How many orders does a customer place in a span, given that he has not left?
 *
 * He stays for n orders or leaves before them, and wants n or fewer: rate and chance to leave are independent once it is
 * known that he is here. So P(n or more) is the negative binomial tail of what he wants times the product of the chances
 * that he stays for n − 1 orders. Their sum over n is the mean, which other authors write with the Gaussian hypergeometric
 * function. Here every term is positive, so there is nothing to cancel, and a = 1 or a + b = 1 is no special case.
 *
 * @param x repeats so far.
 * @param age and `span` in the unit of α; span > 0.
 */
export function ordersAhead(model: PurchaseModel, x: number, age: number, span: number): OrdersAhead {
  const { a, b, r, alpha } = model.parameters;
  const wanted = negativeBinomialTails(r + x, span / (alpha + age + span));
  const withstood = b + x + chancesAtStart(model.id);
  let stays = 1;
  let mean = 0;
  for (let n = 0; n < wanted.length; n++) {
    wanted[n] *= stays;
    mean += wanted[n];
    stays *= (withstood + n) / (a + withstood + n);
  }
  return { mean, atLeast: wanted };
}

/** At n − 1: P(n or more), for weights in proportion to Γ(shape + k) / k! · share^k. */
function negativeBinomialTails(shape: number, share: number): Float64Array {
  const weights: number[] = [1];
  let total = 1;
  for (let k = 0; ; k++) {
    const ratio = ((shape + k) / (k + 1)) * share;
    let weight = weights[k] * ratio;
    if (weight > tooLarge) {
      // The first weights of a very frequent buyer; scaled down they may vanish beside the later ones.
      for (let early = 0; early <= k; early++) weights[early] /= tooLarge;
      total /= tooLarge;
      weight /= tooLarge;
    }
    weights.push(weight);
    total += weight;
    if (ratio < 1 && weight * ratio <= negligible * total * (1 - ratio)) break;
  }
  const tails = new Float64Array(weights.length - 1);
  let above = 0;
  for (let n = tails.length; n > 0; n--) {
    above += weights[n];
    tails[n - 1] = above / total;
  }
  return tails;
}
