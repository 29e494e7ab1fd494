/**
 * So that the order of adding up cannot show: equal sums are equal. Amounts of 10⁹ and more stay as they are: a double
 * has no millionths to spare there. Never minus zero.
 */
export function toMillionth(amount: number): number {
  return Math.abs(amount) < 1e9 ? Math.round(amount * 1e6) / 1e6 + 0 : amount;
}
