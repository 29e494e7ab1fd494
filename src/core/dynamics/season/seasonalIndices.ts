/** How much above or below the trend each part of a season lies, and how far that is to be trusted. */
import { decompose, mean, type SeasonKind } from "./classical";

/** `sure`: the interval leaves out "as usual"; `likely`: every season was on the same side; else `unclear`. */
export type Certainty = "sure" | "likely" | "unclear";

export interface SeasonalIndex {
  /** Part of the trend (1 = as usual); money above or below it where the indices are additive. */
  readonly index: number;
  /** 95 % confidence interval of the mean; NaN under two seasons. */
  readonly low: number;
  readonly high: number;
  /** Seasons the index is made of, and in how many of them the value lay above the trend. */
  readonly seasons: number;
  readonly above: number;
  readonly certainty: Certainty;
}

export interface SeasonalIndices {
  readonly kind: SeasonKind;
  /** By place in the season. */
  readonly indices: readonly SeasonalIndex[];
  /** How much of what the trend leaves is season: 0 none, 1 all (Wang, Smith, Hyndman 2006). */
  readonly strength: number;
  readonly trend: Float64Array;
}

/**
 * Seasonal indices of a series.
 *
 * Multiplicative, since sales swing in percents; additive where the moving average falls below zero or is often zero.
 *
 * @param values regular and complete, two seasons at least.
 * @param firstPlace place in the season of the first value: 2 where a series of months begins in March.
 */
export function seasonalIndices(
  values: Float64Array,
  seasonLength: number,
  firstPlace: number,
): SeasonalIndices {
  const kind = kindFor(values, seasonLength);
  const { trend, indices, detrended } = decompose(values, seasonLength, kind);
  const usual = kind === "additive" ? 0 : 1;
  const shifted = Array.from({ length: seasonLength }, (_, place) => {
    const own = (((place - firstPlace) % seasonLength) + seasonLength) % seasonLength;
    const seen = detrended.filter((value, at) => at % seasonLength === own && !Number.isNaN(value));
    return indexOf(indices[own], seen, usual);
  });
  return { kind, indices: shifted, strength: strengthOf(detrended, indices), trend };
}

/** Values without their season. */
export function adjusted(
  values: Float64Array,
  { kind, indices }: SeasonalIndices,
  firstPlace: number,
): Float64Array {
  return values.map((value, at) => {
    const { index } = indices[(firstPlace + at) % indices.length];
    if (kind === "additive") return value - index;
    return index > 0 ? value / index : Number.NaN;
  });
}

/** Weeks without any sales do not hinder dividing by the others. */
const mostIdle = 0.1;

function kindFor(values: Float64Array, seasonLength: number): SeasonKind {
  const { trend, indices } = decompose(values, seasonLength, "multiplicative");
  const known = trend.filter((value) => !Number.isNaN(value));
  const idle = known.filter((value) => value <= 0).length;
  const isUsable = idle <= known.length * mostIdle && trend.every((value) => !(value < 0));
  return isUsable && indices.every((index) => index >= 0) ? "multiplicative" : "additive";
}

function indexOf(index: number, seen: Float64Array, usual: number): SeasonalIndex {
  const seasons = seen.length;
  const above = seen.filter((value) => value > usual).length;
  const half = seasons < 2 ? Number.NaN : studentT(seasons - 1) * Math.sqrt(varianceOf(seen) / seasons);
  // Sales in percent of the trend do not fall below nothing.
  const low = usual === 1 && index >= 0 ? Math.max(0, index - half) : index - half;
  const high = index + half;
  return { index, low, high, seasons, above, certainty: certaintyOf() };

  function certaintyOf(): Certainty {
    if (low > usual || high < usual) return "sure";
    return seasons >= 2 && (above === 0 || above === seasons) ? "likely" : "unclear";
  }
}

function strengthOf(detrended: Float64Array, indices: Float64Array): number {
  const seen: number[] = [];
  const rest: number[] = [];
  for (const [at, value] of detrended.entries()) {
    if (Number.isNaN(value)) continue;
    seen.push(value);
    rest.push(value - indices[at % indices.length]);
  }
  const whole = varianceOf(seen);
  return whole > 0 ? Math.max(0, 1 - varianceOf(rest) / whole) : 0;
}

/** Of a sample. */
function varianceOf(values: Float64Array | readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - middle) ** 2;
  return sum / (values.length - 1);
}

/** Two-sided 95 % points of Student's t by degrees of freedom 1–30; beyond them the normal's is near enough. */
const studentPoints = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const studentT = (freedom: number) => studentPoints[freedom - 1] ?? 1.96;
