import type { Records } from "./records";

/** By field, by value: the natural logarithm of the share of customers that have it. */
export type LogFrequencies = readonly Float64Array[];

/**
 * How frequent each value is among customers.
 *
 * A pair that agrees on a value is left out of its count: of three rows that have it, one is what chance would bring
 * again. What only one customer has is as rare as values seen once and values seen twice suggest.
 *
 * Source for the latter: I. J. Good, "The Population Frequencies of Species and the Estimation of Population
 * Parameters", Biometrika 40, 1953.
 *
 * @param rowWeight by row, 1 / (rows that are likely the same customer), so that a customer counts once.
 */
export function logFrequencies({ rowCount, fields }: Records, rowWeight?: Float64Array): LogFrequencies {
  return fields.map(({ open }) => {
    const counts = new Float64Array(open.valueCount);
    let total = 0;
    let weight = 1;
    let isPresent = false;
    const count = (value: number) => {
      counts[value] += weight;
      isPresent ||= value !== 0;
    };
    for (let row = 0; row < rowCount; row++) {
      weight = rowWeight?.[row] ?? 1;
      isPresent = false;
      open.eachValue(row, count);
      if (isPresent) total += weight;
    }
    return logShares(counts, Math.max(total, 1));
  });
}

/** A value seen once is never taken for rarer than this part of one customer. */
const leastPart = 0.05;

function logShares(counts: Float64Array, total: number): Float64Array {
  let once = 0;
  let twice = 0;
  for (let value = 1; value < counts.length; value++) {
    const customers = Math.round(counts[value]);
    if (customers === 1) once++;
    else if (customers === 2) twice++;
  }
  const ofOnce = Math.min(1, Math.max(leastPart, (2 * twice + 1) / (once + 1)));
  return counts.map((count) => Math.log(Math.max(ofOnce, count - 1) / total));
}
