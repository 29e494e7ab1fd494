import { covarianceAt, type Matrix } from "./cholesky";
import { digamma, logGamma, trigamma } from "./gammaFunctions";
import { type Local, maximise } from "./maximise";
import type { WorthParameters } from "./orderWorth";
import type { Purchases } from "./purchases";

export interface WorthFit {
  readonly parameters: WorthParameters;
  readonly logLikelihood: number;
  /** Customers it was found from: those with repeats that are worth something. */
  readonly customers: number;
  /** Of the logarithms of p, q, v. */
  readonly covariance: Matrix;
}

/** Farther than this, in logarithms, a parameter says that the data do not fit the model. */
const reach = 12;

/**
 * The Gamma-Gamma parameters under which the mean repeat orders are most likely.
 *
 * Nothing where there is no maximum: hardly any customers, or all orders alike; nor where q ≤ 1, when a mean order of all
 * customers does not exist.
 */
export function fitWorth(purchases: Purchases): WorthFit | undefined {
  const buyers = worthyBuyers(purchases);
  if (buyers.repeats.length < 2) return undefined;
  // Amounts are taken as parts of their mean, so that the currency unit does not matter.
  const unit = buyers.worths.reduce((sum, worth) => sum + worth, 0) / buyers.worths.length;
  const scaled = { ...buyers, worths: buyers.worths.map((worth) => worth / unit) };
  const start = [Math.log(2), Math.log(3), 0];
  const found = maximise(worthLikelihood(scaled), start, reach);
  const covariance = found && covarianceAt(found.hessian);
  if (!found || !covariance) return undefined;
  const [p, q, v] = found.at.map(Math.exp);
  if (q <= 1) return undefined;
  return {
    parameters: { p, q, v: v * unit },
    logLikelihood: found.value - buyers.worths.length * Math.log(unit),
    customers: buyers.worths.length,
    covariance,
  };
}

interface Buyers {
  readonly repeats: Float64Array;
  readonly worths: Float64Array;
}

function worthyBuyers({ repeats, meanWorth }: Purchases): Buyers {
  const isWorthy = (customer: number) => repeats[customer] > 0 && meanWorth[customer] > 0;
  return {
    repeats: repeats.filter((_, customer) => isWorthy(customer)),
    worths: meanWorth.filter((_, customer) => isWorthy(customer)),
  };
}

/** By the logarithms of p, q, v. Gamma functions are taken once for each number of repeats. */
function worthLikelihood(buyers: Buyers) {
  const { repeats, worths } = buyers;
  const customersOf = new Map<number, number>();
  let logs = 0;
  let weightedLogs = 0;
  for (let index = 0; index < repeats.length; index++) {
    customersOf.set(repeats[index], (customersOf.get(repeats[index]) ?? 0) + 1);
    logs += Math.log(worths[index]);
    weightedLogs += repeats[index] * Math.log(worths[index]);
  }
  const count = repeats.length;

  return (at: readonly number[]): Local => {
    const [p, q, v] = at.map(Math.exp);
    let value = count * (q * Math.log(v) - logGamma(q)) + p * weightedLogs - logs;
    let [byP, byQ, byV] = [weightedLogs, count * (Math.log(v) - digamma(q)), (count * q) / v];
    let [pp, pq, pv] = [0, 0, 0];
    let [qq, qv, vv] = [-count * trigamma(q), count / v, (-count * q) / v ** 2];
    for (const [x, customers] of customersOf) {
      const both = p * x + q;
      const curvature = trigamma(both);
      const slope = digamma(both);
      value += customers * (logGamma(both) - logGamma(p * x) + p * x * Math.log(x));
      byP += customers * x * (slope - digamma(p * x) + Math.log(x));
      byQ += customers * slope;
      pp += customers * x * x * (curvature - trigamma(p * x));
      pq += customers * x * curvature;
      qq += customers * curvature;
    }
    for (let index = 0; index < count; index++) {
      const x = repeats[index];
      const all = v + worths[index] * x;
      const both = p * x + q;
      const log = Math.log(all);
      value -= both * log;
      byP -= x * log;
      byQ -= log;
      byV -= both / all;
      pv -= x / all;
      qv -= 1 / all;
      vv += both / all ** 2;
    }
    return {
      value,
      gradient: [byP * p, byQ * q, byV * v],
      hessian: [
        [pp * p * p + byP * p, pq * p * q, pv * p * v],
        [pq * p * q, qq * q * q + byQ * q, qv * q * v],
        [pv * p * v, qv * q * v, vv * v * v + byV * v],
      ],
    };
  };
}
