import { fitPurchases, type PurchaseFit } from "./fitPurchases";
import type { Obstacle } from "./obstacles";
import type { Purchases } from "./purchases";
import type { ValueSettings } from "./valueSettings";

/** How much more likely MBG/NBD must make the data, as a difference of log-likelihoods: seven times. */
const clearlyBetter = 2;

/**
 * The purchase model that suits the data: BG/NBD, unless MBG/NBD makes them clearly more likely or is alone to fit.
 * Both have four parameters, so their likelihoods can be compared as they are.
 *
 * @returns a fit, or why there is none.
 */
export function choosePurchases(
  purchases: Purchases,
  settings: Pick<ValueSettings, "leastCustomers" | "leastRepeatBuyers">,
): { readonly fit: PurchaseFit } | { readonly obstacle: Obstacle } {
  const obstacle = tooLittle(purchases, settings);
  if (obstacle) return { obstacle };
  const bgNbd = fitPurchases("bgNbd", purchases);
  const mbgNbd = fitPurchases("mbgNbd", purchases);
  const isClear = !bgNbd || (mbgNbd && mbgNbd.logLikelihood - bgNbd.logLikelihood > clearlyBetter);
  const fit = isClear ? mbgNbd : bgNbd;
  return fit ? { fit } : { obstacle: { id: "noConvergence" } };
}

function tooLittle(
  { repeats, age }: Purchases,
  { leastCustomers, leastRepeatBuyers }: Pick<ValueSettings, "leastCustomers" | "leastRepeatBuyers">,
): Obstacle | undefined {
  const customers = age.filter((weeks) => !Number.isNaN(weeks));
  const repeatBuyers = repeats.filter((x) => x > 0).length;
  if (customers.length === 0) return { id: "noOrders" };
  if (customers.every((weeks) => weeks === 0)) return { id: "oneDay" };
  if (repeatBuyers === 0) return { id: "noRepeats" };
  if (customers.length < leastCustomers)
    return { id: "fewCustomers", params: { count: customers.length, least: leastCustomers } };
  if (repeatBuyers < leastRepeatBuyers)
    return { id: "fewRepeats", params: { count: repeatBuyers, least: leastRepeatBuyers } };
  return undefined;
}
