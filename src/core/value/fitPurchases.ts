import { covarianceAt, type Matrix } from "./cholesky";
import { type Local, type Maximum, maximise } from "./maximise";
import { parametersAt, purchaseLikelihood } from "./purchaseLikelihood";
import type { PurchaseModel, PurchaseModelId } from "./purchaseModel";
import type { Purchases } from "./purchases";
import { type Tallies, tally } from "./tallies";

export interface PurchaseFit extends PurchaseModel {
  /** Whether the orders alone settled the parameters, or only with the help of what is usual. */
  readonly isSteadied: boolean;
  readonly logLikelihood: number;
  /** Of the logarithms of r, α, a, b. */
  readonly covariance: Matrix;
}

/** Farther than this, in logarithms, a parameter says that the data do not fit the model. */
const reach = 12;
/** Logarithms of r, a and b as they usually are, and how far they usually are from that. α follows from the orders. */
const usual = [Math.log(0.5), 0, 0, Math.log(2)];
const usualSpread = [1.5, Infinity, 1.5, 1.5];
/** So many usual spreads away, a factor of four hundred, the customers do not buy by chance as the models say. */
const mostUnusual = 4;

/**
 * The parameters under which the purchases are most likely.
 *
 * A few hundred orders often do not settle how the chances to leave differ: the likelihood then rises towards customers
 * all alike, or towards nobody leaving. Such a fit is steadied by what is usual in shops: r, a and b around 0.5, 1 and 2,
 * give or take a factor of four or five.
 *
 * Nothing where even so there is no maximum: no repeats, no time to repeat in, or data that no usual parameters suit.
 */
export function fitPurchases(id: PurchaseModelId, purchases: Purchases): PurchaseFit | undefined {
  const tallies = tally(purchases, id);
  const unit = averageAge(tallies);
  if (tallies.repeats === 0 || !(unit > 0)) return undefined;
  // α is sought as a part of the average age, so that days and weeks lead along the same way.
  const scaled = { ...tallies, ages: tallies.ages.map((age) => age / unit) };
  const likelihood = (logs: readonly number[]) => purchaseLikelihood(id, scaled, logs);
  const rate = tallies.repeats / tallies.customers;
  const start = usual.map((log, index) => (index === 1 ? Math.log(0.5 / rate) : log));
  const settled = maximise(likelihood, start, reach);
  const found =
    settled ?? notTooUnusual(maximise((logs) => drawnToUsual(likelihood(logs), logs), start, reach));
  const covariance = found && covarianceAt(found.hessian);
  if (!found || !covariance) return undefined;
  const [r, alpha, a, b] = found.at;
  return {
    id,
    isSteadied: !settled,
    parameters: parametersAt([r, alpha + Math.log(unit), a, b]),
    logLikelihood: likelihood(found.at).value - tallies.repeats * Math.log(unit),
    covariance,
  };
}

/** With the logarithm of a normal density around the usual added. */
function drawnToUsual({ value, gradient, hessian }: Local, logs: readonly number[]): Local {
  const away = logs.map((log, index) => (log - usual[index]) / usualSpread[index]);
  return {
    value: value - away.reduce((sum, distance) => sum + distance ** 2 / 2, 0),
    gradient: gradient.map((slope, index) => slope - away[index] / usualSpread[index]),
    hessian: hessian.map((row, i) => row.map((bend, j) => (i === j ? bend - 1 / usualSpread[i] ** 2 : bend))),
  };
}

function notTooUnusual(found: Maximum | undefined): Maximum | undefined {
  const isUsual = (log: number, index: number) =>
    Math.abs(log - usual[index]) <= mostUnusual * usualSpread[index];
  return found?.at.every(isUsual) ? found : undefined;
}

function averageAge({ ages, customersOfAge, customers }: Tallies): number {
  return ages.reduce((sum, age, place) => sum + age * customersOfAge[place], 0) / customers;
}
