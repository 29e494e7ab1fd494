import { covarianceAt, type Matrix } from "./cholesky";
import { maximise } from "./maximise";
import { parametersAt, purchaseLikelihood } from "./purchaseLikelihood";
import type { PurchaseModel, PurchaseModelId } from "./purchaseModel";
import type { Purchases } from "./purchases";
import { type Tallies, tally } from "./tallies";

export interface PurchaseFit extends PurchaseModel {
  readonly logLikelihood: number;
  /** Of the logarithms of r, α, a, b. */
  readonly covariance: Matrix;
}

/** Farther than this, in logarithms, a parameter says that the data do not fit the model. */
const reach = 12;

/**
 * The parameters under which the purchases are most likely.
 *
 * Nothing where there is no maximum: no repeats, no time to repeat in, or data that no parameters suit.
 */
export function fitPurchases(id: PurchaseModelId, purchases: Purchases): PurchaseFit | undefined {
  const tallies = tally(purchases, id);
  const unit = averageAge(tallies);
  if (tallies.repeats === 0 || !(unit > 0)) return undefined;
  // α is sought as a part of the average age, so that days and weeks lead along the same way.
  const scaled = { ...tallies, ages: tallies.ages.map((age) => age / unit) };
  const evaluate = (logs: readonly number[]) => purchaseLikelihood(id, scaled, logs);
  const rate = tallies.repeats / tallies.customers;
  const found = maximise(evaluate, [Math.log(0.5), Math.log(0.5 / rate), 0, Math.log(2)], reach);
  const covariance = found && covarianceAt(found.hessian);
  if (!found || !covariance) return undefined;
  const [r, alpha, a, b] = found.at;
  return {
    id,
    parameters: parametersAt([r, alpha + Math.log(unit), a, b]),
    logLikelihood: found.value - tallies.repeats * Math.log(unit),
    covariance,
  };
}

function averageAge({ ages, customersOfAge, customers }: Tallies): number {
  return ages.reduce((sum, age, place) => sum + age * customersOfAge[place], 0) / customers;
}
