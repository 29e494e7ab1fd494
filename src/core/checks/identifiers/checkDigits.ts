/** Check digits, counted in place: a library's objects for 200,000 cells would take seconds. Tests hold them to it. */

/** Sum of digits times weights, from `from` on. */
export function weighted(digits: string, weights: readonly number[], from = 0): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (digits.charCodeAt(from + at) - 48) * weights[at]!;
  return sum;
}

/** The remainder of a number of any length, digit by digit. */
export function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (let at = 0; at < digits.length; at++) rest = (rest * 10 + digits.charCodeAt(at) - 48) % divisor;
  return rest;
}
