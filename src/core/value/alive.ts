import { chancesAtStart, type PurchaseModel } from "./purchaseModel";

/**
 * The probability that a customer has not left.
 *
 * By the logarithm of the odds, so that thousands of orders cannot overflow. 1 for someone without repeats under
 * BG/NBD: that model lets nobody leave before the first.
 *
 * Sources: as the models; this form is the one of P. Fader, B. Hardie, "Computing P(alive) Using the BG/NBD Model", 2008.
 *
 * @param x repeats. `lastAge` and `age` are in the unit of α.
 *
 * @example
 * probabilityAlive({ id: "mbgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } }, 0, 0, 1); // 1 / 3
 */
export function probabilityAlive(model: PurchaseModel, x: number, lastAge: number, age: number): number {
  return 1 / (1 + Math.exp(logOddsOfLeft(model, x, lastAge, age)));
}

/** −∞ where the customer cannot have left. */
export function logOddsOfLeft(
  { id, parameters: { r, alpha, a, b } }: PurchaseModel,
  x: number,
  lastAge: number,
  age: number,
): number {
  const chances = x + chancesAtStart(id);
  if (chances === 0) return -Infinity;
  return (
    Math.log(a) - Math.log(b + chances - 1) + (r + x) * (Math.log(alpha + age) - Math.log(alpha + lastAge))
  );
}

/** Derivatives of `logOddsOfLeft` by the logarithms of r, α, a, b. */
export function logOddsSlopes(
  { id, parameters: { r, alpha, a, b } }: PurchaseModel,
  x: number,
  lastAge: number,
  age: number,
): readonly [number, number, number, number] {
  const chances = x + chancesAtStart(id);
  if (chances === 0) return [0, 0, 0, 0];
  return [
    r * (Math.log(alpha + age) - Math.log(alpha + lastAge)),
    alpha * (r + x) * (1 / (alpha + age) - 1 / (alpha + lastAge)),
    a / a,
    -b / (b + chances - 1),
  ];
}
