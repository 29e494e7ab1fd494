/**
 * Recency, frequency and monetary scores of 1 to 5, as the R package `rfm` gives them.
 *
 * Source: A. Hebbali, rfm: Recency, Frequency and Monetary Value Analysis, CRAN.
 */
import { InputError } from "../errors";
import type { MetricColumns } from "../metrics/compute";
import { quantiles } from "./quantile";

/** Four rising limits each; a bin begins at its limit: the limits 2, 4, 6, 8 put 4 into the third bin. */
export interface RfmBreaks {
  readonly recencyDays: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

export interface RfmScores {
  /** By customer, 1 to 5; 0 for one without orders. */
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** Limits that were used; NaN where nobody has orders. */
  readonly breaks: RfmBreaks;
}

type RfmMetric = keyof RfmBreaks;
const shares = [0.2, 0.4, 0.6, 0.8];

/**
 * Scores every customer who has orders; the others take no part.
 *
 * A limit is one above the quantile of type 7 at 20, 40, 60 and 80 %. The fewer days since the last order the higher
 * the score. Equal values always share a score.
 *
 * @param own limits in place of the quantiles, any of the three.
 * @throws InputError `rfm.breaks` unless own limits are four rising numbers; `metric` says which.
 */
export function scoreRfm(metrics: Pick<MetricColumns, RfmMetric>, own: Partial<RfmBreaks> = {}): RfmScores {
  const { frequency } = metrics;
  const breaksFor = (metric: RfmMetric) =>
    requireRising(own[metric], metric) ?? quantileBreaks(metrics[metric], frequency);
  const breaks = {
    recencyDays: breaksFor("recencyDays"),
    frequency: breaksFor("frequency"),
    monetary: breaksFor("monetary"),
  };
  const scores = (metric: RfmMetric, first: number, step: number) =>
    scoresOf(metrics[metric], breaks[metric], frequency, first, step);
  return {
    r: scores("recencyDays", 5, -1),
    f: scores("frequency", 1, 1),
    m: scores("monetary", 1, 1),
    breaks,
  };
}

function quantileBreaks(values: Float64Array, frequency: Float64Array): readonly number[] {
  const scored = new Float64Array(values.length);
  let count = 0;
  for (let customer = 0; customer < values.length; customer++) {
    if (frequency[customer] > 0) scored[count++] = values[customer];
  }
  return quantiles(scored.subarray(0, count), shares).map((quantile) => quantile + 1);
}

/** `first` below the first limit, one step further from each limit on; 0 without orders. */
function scoresOf(
  values: Float64Array,
  limits: readonly number[],
  frequency: Float64Array,
  first: number,
  step: number,
): Uint8Array {
  const scores = new Uint8Array(values.length);
  const [a, b, c, d] = limits;
  for (let customer = 0; customer < values.length; customer++) {
    if (!(frequency[customer] > 0)) continue;
    const value = values[customer];
    const passed = Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d);
    scores[customer] = first + passed * step;
  }
  return scores;
}

function requireRising(limits: readonly number[] | undefined, metric: RfmMetric) {
  if (!limits) return undefined;
  const rising = limits.every((limit, at) => Number.isFinite(limit) && (at === 0 || limits[at - 1] < limit));
  if (limits.length !== 4 || !rising)
    throw new InputError("rfm.breaks", { metric, breaks: limits.join(", ") });
  return limits;
}
