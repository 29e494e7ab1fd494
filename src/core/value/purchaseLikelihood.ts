import type { Local } from "./maximise";
import { chancesAtStart, type PurchaseModelId, type PurchaseParameters } from "./purchaseModel";
import type { Tallies } from "./tallies";

/** Order of the parameters wherever they are a list. */
const R = 0;
const ALPHA = 1;
const A = 2;
const B = 3;

export const parametersAt = (logs: readonly number[]): PurchaseParameters => {
  const [r, alpha, a, b] = logs.map(Math.exp);
  return { r, alpha, a, b };
};

/**
 * The log-likelihood of a purchase model with its first and second derivatives.
 *
 * No gamma function is needed: its ratios at whole distances are sums of logarithms, and those sums run over the
 * numbers of repeats, not over the customers. ln(α + age) is taken once for each distinct age.
 *
 * @param logs logarithms of r, α, a, b; the derivatives are by them too.
 */
export function purchaseLikelihood(model: PurchaseModelId, tallies: Tallies, logs: readonly number[]): Local {
  const parameters = parametersAt(logs);
  const sums = new Sums();
  addRates(sums, tallies, parameters);
  addSurvivals(sums, tallies, parameters, chancesAtStart(model));
  addLeaving(sums, tallies, parameters, chancesAtStart(model));
  return sums.byLogarithms(logs.map(Math.exp));
}

/** Value and derivatives by the parameters themselves. */
class Sums {
  value = 0;
  readonly gradient = [0, 0, 0, 0];
  readonly hessian = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];

  /** The other triangle is filled at the end. */
  add(i: number, first: number, j = i, second = 0): void {
    this.gradient[i] += first;
    this.hessian[i][j] += second;
  }

  byLogarithms(parameters: readonly number[]): Local {
    const { value, gradient, hessian } = this;
    const gradientByLog = gradient.map((slope, i) => slope * parameters[i]);
    const hessianByLog = hessian.map((row, i) =>
      row.map((_, j) => {
        const curvature = hessian[Math.min(i, j)][Math.max(i, j)] * parameters[i] * parameters[j];
        return i === j ? curvature + gradientByLog[i] : curvature;
      }),
    );
    return { value, gradient: gradientByLog, hessian: hessianByLog };
  }
}

/** Γ(r + x) / Γ(r) · α^r · (α + T)^−(r + x) */
function addRates(sums: Sums, tallies: Tallies, { r, alpha }: PurchaseParameters): void {
  const { withMore, customers, ages, customersOfAge, repeatsOfAge } = tallies;
  for (let number = 0; number < withMore.length; number++) {
    const inverse = 1 / (r + number);
    sums.value += withMore[number] * Math.log(r + number);
    sums.add(R, withMore[number] * inverse, R, -withMore[number] * inverse * inverse);
  }
  sums.value += customers * r * Math.log(alpha);
  sums.add(R, customers * Math.log(alpha), ALPHA, customers / alpha);
  sums.add(ALPHA, (customers * r) / alpha, ALPHA, (-customers * r) / alpha ** 2);
  for (let place = 0; place < ages.length; place++) {
    const count = customersOfAge[place];
    if (count === 0) continue;
    const power = r * count + repeatsOfAge[place];
    const log = Math.log(alpha + ages[place]);
    const inverse = 1 / (alpha + ages[place]);
    sums.value -= power * log;
    sums.add(R, -count * log, ALPHA, -count * inverse);
    sums.add(ALPHA, -power * inverse, ALPHA, power * inverse * inverse);
  }
}

/** B(a, b + chances withstood) / B(a, b) */
function addSurvivals(
  sums: Sums,
  { withMore, customers }: Tallies,
  parameters: PurchaseParameters,
  atStart: number,
) {
  const { a, b } = parameters;
  for (let chance = 0; chance < withMore.length + atStart; chance++) {
    const count = chance < atStart ? customers : withMore[chance - atStart];
    const stay = 1 / (b + chance);
    const either = 1 / (a + b + chance);
    sums.value += count * (Math.log(b + chance) - Math.log(a + b + chance));
    sums.add(A, -count * either, A, count * either * either);
    sums.add(B, count * (stay - either), B, count * (either * either - stay * stay));
    sums.add(A, 0, B, count * either * either);
  }
}

/**
 * The factor 1 + odds of having left, where odds = a / (b + chances − 1) · ((α + T) / (α + t_x))^(r + x); by its logarithm,
 * which no number of orders can make too large.
 */
function addLeaving(
  sums: Sums,
  tallies: Tallies,
  { r, alpha, a, b }: PurchaseParameters,
  atStart: number,
): void {
  const { ages } = tallies;
  const { repeats, lastAge, age, customers } = tallies.mayHaveLeft;
  const logs = ages.map((value) => Math.log(alpha + value));
  const inverses = ages.map((value) => 1 / (alpha + value));
  const logA = Math.log(a);
  const staying = logsFrom(b + atStart - 1, tallies.withMore.length + 1);

  let value = 0;
  // First and second derivatives, summed in plain variables: this loop is where the time goes.
  let [toR, toAlpha, toA, toB] = [0, 0, 0, 0];
  let [rR, rAlpha, rA, rB, alphaAlpha] = [0, 0, 0, 0, 0];
  let [alphaA, alphaB, aA, aB, bB] = [0, 0, 0, 0, 0];
  const byA = 1 / a;
  for (let group = 0; group < repeats.length; group++) {
    const count = customers[group];
    const x = repeats[group];
    const power = r + x;
    const older = logs[age[group]] - logs[lastAge[group]];
    const inverseAge = inverses[age[group]];
    const inverseLast = inverses[lastAge[group]];
    const logOdds = logA - staying[x] + power * older;
    const isLikely = logOdds > 0;
    const least = Math.exp(isLikely ? -logOdds : logOdds);
    const left = (isLikely ? 1 : least) / (1 + least);
    value += count * (Math.log1p(least) + (isLikely ? logOdds : 0));

    const byAlpha = power * (inverseAge - inverseLast);
    const byB = -1 / (b + atStart + x - 1);
    const first = count * left;
    const second = first * (1 - left);
    toR += first * older;
    toAlpha += first * byAlpha;
    toA += first * byA;
    toB += first * byB;
    rR += second * older * older;
    rAlpha += second * older * byAlpha + first * (inverseAge - inverseLast);
    rA += second * older * byA;
    rB += second * older * byB;
    alphaAlpha +=
      second * byAlpha * byAlpha - first * power * (inverseAge * inverseAge - inverseLast * inverseLast);
    alphaA += second * byAlpha * byA;
    alphaB += second * byAlpha * byB;
    aA += (second - first) * byA * byA;
    aB += second * byA * byB;
    bB += (second + first) * byB * byB;
  }
  sums.value += value;
  sums.add(R, toR, R, rR);
  sums.add(ALPHA, toAlpha, ALPHA, alphaAlpha);
  sums.add(A, toA, A, aA);
  sums.add(B, toB, B, bB);
  sums.add(R, 0, ALPHA, rAlpha);
  sums.add(R, 0, A, rA);
  sums.add(R, 0, B, rB);
  sums.add(ALPHA, 0, A, alphaA);
  sums.add(ALPHA, 0, B, alphaB);
  sums.add(A, 0, B, aB);
}

/** Logarithms of first, first + 1, …; one that is not positive is never asked for. */
const logsFrom = (first: number, count: number) =>
  Float64Array.from({ length: count }, (_, number) => Math.log(first + number));
