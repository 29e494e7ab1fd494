/**
 * Exponential smoothing of level, trend and season.
 *
 * Sources: C. C. Holt 1957; P. R. Winters, "Forecasting Sales by Exponentially Weighted Moving Averages", Management
 * Science 6(3), 1960, 324-342; E. S. Gardner, E. McKenzie, "Forecasting Trends in Time Series", Management Science 31(10),
 * 1985 (damped trend). Starting values are those of R's `HoltWinters`.
 */
import { decompose, type SeasonKind } from "../season/classical";
import { minimise } from "./minimise";

export interface HoltWintersKind {
  /** Without a season: level and trend only. */
  readonly season?: SeasonKind;
  /** Whether the trend fades with the horizon. */
  readonly isDamped: boolean;
}

/** How fast level, trend and season follow the data (0–1), and how much of the trend is left after a step. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  /** 0 without season. */
  readonly gamma: number;
  /** 1 unless damped. */
  readonly phi: number;
}

export interface HoltWintersFit extends Smoothing {
  readonly kind: HoltWintersKind;
  /** Sum of squared one-step errors, and how many there are. */
  readonly sse: number;
  readonly errors: number;
  readonly level: number;
  readonly trend: number;
  /** Of the next values on, in their order; empty without season. */
  readonly season: Float64Array;
}

/**
 * Finds the parameters with the smallest squared one-step errors.
 *
 * @param values two seasons at least, three values without season; all above zero where the season is multiplicative.
 * @param seasonLength without meaning where there is no season.
 * @param near begin the search at these parameters only: for a fit of nearly the same data.
 */
export function fitHoltWinters(
  values: Float64Array,
  seasonLength: number,
  kind: HoltWintersKind,
  near?: Smoothing,
): HoltWintersFit {
  const begin = startOf(values, seasonLength, kind);
  const season = new Float64Array(begin.season.length);
  const sseOf = (point: readonly number[]) => run(values, kind, smoothingOf(point, kind), begin, season).sse;
  const bounds = {
    low: [0, 0, ...(kind.season ? [0] : []), ...(kind.isDamped ? [leastPhi] : [])],
    high: [1, 1, ...(kind.season ? [1] : []), ...(kind.isDamped ? [mostPhi] : [])],
  };
  const starts = near ? [near] : usualStarts;
  const found = starts
    .map(({ alpha, beta, gamma, phi }) =>
      minimise(
        sseOf,
        [alpha, beta, ...(kind.season ? [gamma] : []), ...(kind.isDamped ? [Math.min(phi, mostPhi)] : [])],
        bounds,
      ),
    )
    .reduce((best, next) => (next.value < best.value ? next : best));
  const smoothing = smoothingOf(found.at, kind);
  const { sse, level, trend, place } = run(values, kind, smoothing, begin, season);
  const errors = values.length - begin.first;
  const upcoming = Float64Array.of(...season.subarray(place), ...season.subarray(0, place));
  return { ...smoothing, kind, sse, errors, level, trend, season: upcoming };
}

/** The next values. */
export function continueHoltWinters(fit: HoltWintersFit, horizon: number): Float64Array {
  const ahead = new Float64Array(horizon);
  let growth = 0;
  let fade = 1;
  for (let step = 0; step < horizon; step++) {
    fade *= fit.phi;
    growth += fade * fit.trend;
    const plain = fit.level + growth;
    const index = fit.season[step % fit.season.length];
    if (!fit.kind.season) ahead[step] = plain;
    else ahead[step] = fit.kind.season === "additive" ? plain + index : plain * index;
  }
  return ahead;
}

/**
 * How uncertain the next values are: standard deviations.
 *
 * Source: J. K. Ord, A. B. Koehler, R. D. Snyder, "Estimation and Prediction for a Class of Dynamic Nonlinear Statistical
 * Models", JASA 92, 1997; with a multiplicative season errors swing with it.
 */
export function holtWintersSpread(fit: HoltWintersFit, horizon: number): Float64Array {
  const { alpha, beta, gamma, phi, season, kind } = fit;
  const variance = fit.sse / Math.max(1, fit.errors - 3);
  const isMultiplicative = kind.season === "multiplicative";
  const size = (step: number) => (isMultiplicative ? season[step % season.length] : 1);
  const spread = new Float64Array(horizon);
  let sum = 0;
  let fade = 1;
  let faded = 0;
  for (let step = 0; step < horizon; step++) {
    if (step > 0) {
      fade *= phi;
      faded += fade;
      const seasonal = season.length > 0 && step % season.length === 0 ? gamma * (1 - alpha) : 0;
      sum += (alpha * (1 + beta * faded) + seasonal) ** 2;
    }
    spread[step] = Math.sqrt(variance * (1 + sum)) * size(step);
  }
  return spread;
}

/** A trend that fades faster is no trend, and one that fades slower is not damped within a year. */
const leastPhi = 0.8;
const mostPhi = 0.98;
/** The first is R's; the others keep out of hollows that are not the lowest. */
const usualStarts: readonly Smoothing[] = [
  { alpha: 0.3, beta: 0.1, gamma: 0.1, phi: 0.95 },
  { alpha: 0.1, beta: 0.05, gamma: 0.4, phi: 0.9 },
  { alpha: 0.6, beta: 0.05, gamma: 0.8, phi: 0.97 },
];

interface Start {
  /** First value that is foretold. */
  readonly first: number;
  readonly level: number;
  readonly trend: number;
  readonly season: Float64Array;
}

function startOf(values: Float64Array, seasonLength: number, { season: kind }: HoltWintersKind): Start {
  if (!kind) return { first: 2, level: values[1], trend: values[1] - values[0], season: new Float64Array(0) };
  const { trend, indices } = decompose(values.subarray(0, seasonLength * 2), seasonLength, kind);
  const { intercept, slope } = lineThrough(trend.filter((value) => !Number.isNaN(value)));
  return { first: seasonLength, level: intercept, trend: slope, season: indices };
}

/** Least squares through values at 1, 2, 3, … */
function lineThrough(values: Float64Array): { readonly intercept: number; readonly slope: number } {
  const middle = (values.length + 1) / 2;
  let across = 0;
  let along = 0;
  let sum = 0;
  for (const [at, value] of values.entries()) {
    across += (at + 1 - middle) * value;
    along += (at + 1 - middle) ** 2;
    sum += value;
  }
  const slope = along > 0 ? across / along : 0;
  return { intercept: sum / values.length - slope * middle, slope };
}

function smoothingOf(point: readonly number[], { season, isDamped }: HoltWintersKind): Smoothing {
  return {
    alpha: point[0],
    beta: point[1],
    gamma: season ? point[2] : 0,
    phi: isDamped ? point[point.length - 1] : 1,
  };
}

interface Run {
  readonly sse: number;
  readonly level: number;
  readonly trend: number;
  /** Where in `season` the index of the next value stands. */
  readonly place: number;
}

/** Goes through the values once; leaves the last indices in `season`. */
function run(
  values: Float64Array,
  kind: HoltWintersKind,
  { alpha, beta, gamma, phi }: Smoothing,
  begin: Start,
  season: Float64Array,
): Run {
  const length = season.length;
  const isMultiplicative = kind.season === "multiplicative";
  season.set(begin.season);
  let { level, trend } = begin;
  let sse = 0;
  let place = 0;
  for (let at = begin.first; at < values.length; at++) {
    const value = values[at];
    const index = length > 0 ? season[place] : isMultiplicative ? 1 : 0;
    const plain = level + phi * trend;
    const error = value - (isMultiplicative ? plain * index : plain + index);
    sse += error * error;
    const next = alpha * (isMultiplicative ? value / index : value - index) + (1 - alpha) * plain;
    trend = beta * (next - level) + (1 - beta) * phi * trend;
    level = next;
    if (length > 0) {
      season[place] = gamma * (isMultiplicative ? value / level : value - level) + (1 - gamma) * index;
      place = place + 1 === length ? 0 : place + 1;
    }
  }
  return { sse, level, trend, place };
}
