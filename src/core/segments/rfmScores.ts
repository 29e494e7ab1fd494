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
  const takesPart = metrics.frequency.map((orders) => (orders > 0 ? 1 : 0));
  const breaksFor = (metric: RfmMetric) =>
    requireRising(own[metric], metric) ?? quantileBreaks(metrics[metric], takesPart);
  const breaks = {
    recencyDays: breaksFor("recencyDays"),
    frequency: breaksFor("frequency"),
    monetary: breaksFor("monetary"),
  };
  const bins = (metric: RfmMetric) => binsOf(metrics[metric], breaks[metric], takesPart);
  return {
    r: bins("recencyDays").map((bin) => (bin === 0 ? 0 : 6 - bin)),
    f: bins("frequency"),
    m: bins("monetary"),
    breaks,
  };
}

function quantileBreaks(values: Float64Array, takesPart: Float64Array): readonly number[] {
  const scored = new Float64Array(values.length);
  let count = 0;
  for (let customer = 0; customer < values.length; customer++) {
    if (takesPart[customer] === 1) scored[count++] = values[customer];
  }
  return quantiles(scored.subarray(0, count), shares).map((quantile) => quantile + 1);
}

/** 1 below the first limit, one more from each limit on. */
function binsOf(values: Float64Array, limits: readonly number[], takesPart: Float64Array): Uint8Array {
  const bins = new Uint8Array(values.length);
  const [a, b, c, d] = limits;
  for (let customer = 0; customer < values.length; customer++) {
    if (takesPart[customer] === 0) continue;
    const value = values[customer];
    bins[customer] = 1 + Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d);
  }
  return bins;
}

function requireRising(limits: readonly number[] | undefined, metric: RfmMetric) {
  if (!limits) return undefined;
  const rising = limits.every((limit, at) => Number.isFinite(limit) && (at === 0 || limits[at - 1] < limit));
  if (limits.length !== 4 || !rising)
    throw new InputError("rfm.breaks", { metric, breaks: limits.join(", ") });
  return limits;
}
