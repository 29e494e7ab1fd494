/**
 * The gamma function's logarithm and that one's derivatives, for x > 0: moved up by recurrence to where Stirling's series
 * is exact.
 *
 * Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 1964, 6.1.41, 6.3.18, 6.4.12.
 */
const enough = 12;
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** @example logGamma(1); // 0 */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let at = x;
  for (; at < enough; at++) product *= at;
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360)))));
  return (at - 0.5) * Math.log(at) - at + halfLogTwoPi + series - Math.log(product);
}

/** The derivative of `logGamma`. */
export function digamma(x: number): number {
  let sum = 0;
  let at = x;
  for (; at < enough; at++) sum += 1 / at;
  const square = 1 / (at * at);
  const series =
    square *
    (1 / 12 -
      square *
        (1 / 120 - square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - (square * 691) / 32760)))));
  return Math.log(at) - 0.5 / at - series - sum;
}

/** The second derivative of `logGamma`. */
export function trigamma(x: number): number {
  let sum = 0;
  let at = x;
  for (; at < enough; at++) sum += 1 / (at * at);
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series =
    1 / 6 -
    square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - square * (5 / 66 - (square * 691) / 2730))));
  return inverse + square / 2 + inverse * square * series + sum;
}
