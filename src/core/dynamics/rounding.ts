/** Money in whole cents. */

/**
 * Rounds parts to cents so that they still make up their whole.
 *
 * Every part is rounded down, then the cents that are missing go to those that lost most (largest remainders); of equal
 * ones the earlier gets it.
 *
 * @param wholeCents what the parts shall add up to; their own sum may differ from it by rounding only.
 * @returns cents by part.
 *
 * @example partsInCents([1 / 3, 1 / 3, 1 / 3], 100); // [34, 33, 33]
 */
export function partsInCents(parts: readonly number[], wholeCents: number): number[] {
  const exact = parts.map((part) => part * 100);
  const cents = exact.map(Math.floor);
  const lost = exact.map((value, part) => value - cents[part]);
  const byLoss = lost.map((_, part) => part).sort((one, other) => lost[other] - lost[one] || one - other);
  let missing = wholeCents - cents.reduce((sum, part) => sum + part, 0);
  for (let turn = 0; missing !== 0 && byLoss.length > 0; turn++) {
    const step = Math.sign(missing);
    const place = turn % byLoss.length;
    cents[byLoss[step > 0 ? place : byLoss.length - 1 - place]] += step;
    missing -= step;
  }
  return cents.map((part) => part + 0);
}

/**
 * Half a cent counts as a whole one, whatever adding up has left behind its last digit.
 *
 * @example
 * toCents(1.005); // 101
 * toCents(539.3749999999999); // 53938
 */
export function toCents(amount: number): number {
  return Math.round(toMillionth(amount * 100)) + 0;
}

/** To a millionth, so that the order of adding up cannot show; a double has none to spare from 10⁹ on. */
export function toMillionth(amount: number): number {
  return Math.abs(amount) < 1e9 ? Math.round(amount * 1e6) / 1e6 + 0 : amount;
}
