import { descendingBits } from "./descendingBits";

/**
 * Row numbers, largest value first; equal values keep their row order.
 *
 * Radix sort on the bits of the doubles, eleven at a time so that the counts stay in the nearest cache: many times as
 * fast as a comparison on 200,000 rows.
 *
 * @param value finite numbers; zero and minus zero are equal.
 *
 * @example
 * rankDescending(Float64Array.of(1, 3, -2, 3)); // Uint32Array.of(1, 3, 0, 2)
 */
export function rankDescending(value: Float64Array): Uint32Array {
  const { low, high } = descendingBits(value);
  let order = new Uint32Array(value.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  let spare = new Uint32Array(value.length);
  for (const word of [low, high]) {
    for (let shift = 0; shift < 32; shift += digitBits) {
      if (!orderByDigit(word, shift, order, spare)) continue;
      [order, spare] = [spare, order];
    }
  }
  return order;
}

const digitBits = 11;
const digitMask = (1 << digitBits) - 1;

/** Puts the rows of `order` into `ordered` by one digit of their word; false, and nothing done, where all have the same. */
function orderByDigit(word: Uint32Array, shift: number, order: Uint32Array, ordered: Uint32Array): boolean {
  const places = new Uint32Array(digitMask + 2);
  for (let row = 0; row < word.length; row++) places[((word[row] >>> shift) & digitMask) + 1]++;
  if (places.includes(word.length)) return false;
  for (let digit = 1; digit < places.length; digit++) places[digit] += places[digit - 1];
  for (let at = 0; at < order.length; at++) {
    const row = order[at];
    ordered[places[(word[row] >>> shift) & digitMask]++] = row;
  }
  return true;
}
