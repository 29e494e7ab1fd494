/** How wrong would a model have been? */
import type { FittedModel, ForecastModel } from "./model";

/** Errors of the forecasts made at several past moments, each with only the data of then. */
export interface BackTest {
  /** Mean absolute error. */
  readonly error: number;
  /** Sum of the absolute errors by the sum of the absolute values: 0.1 is ten percent off. NaN where all were zero. */
  readonly errorShare: number;
  /** Past moments. */
  readonly origins: number;
  /** Mean of the squared errors by the variances that the model expected; 1 where it knows itself. */
  readonly misjudged: number;
}

/**
 * Rolling back-test: the model is fitted again at past moments and foretells what came after them, as far as `horizon`.
 *
 * The moments lie in the last three seasons, or the last third where that is longer: one odd year shall not decide.
 *
 * Source: L. J. Tashman, "Out-of-sample Tests of Forecasting Accuracy", International Journal of Forecasting 16, 2000.
 *
 * @param firstOrigin values that are the least to fit to; the same for all models that are compared.
 * @param fitted to all values.
 */
export function backTest(
  model: ForecastModel,
  values: Float64Array,
  seasonLength: number,
  horizon: number,
  firstOrigin: number,
  fitted: FittedModel,
): BackTest {
  let errors = 0;
  let actuals = 0;
  let squares = 0;
  let count = 0;
  let origins = 0;
  for (const origin of originsOf(values.length, seasonLength, firstOrigin)) {
    const known = model.fit(values.subarray(0, origin), seasonLength, fitted);
    const steps = Math.min(horizon, values.length - origin);
    const ahead = known.ahead(steps);
    const spread = known.spread(steps);
    origins++;
    for (let step = 0; step < steps; step++) {
      const error = Math.abs(ahead[step] - values[origin + step]);
      errors += error;
      actuals += Math.abs(values[origin + step]);
      if (spread[step] > 0) squares += (error / spread[step]) ** 2;
      count++;
    }
  }
  return {
    error: errors / count,
    errorShare: actuals > 0 ? errors / actuals : Number.NaN,
    origins,
    misjudged: squares / count,
  };
}

const seasonsTested = 3;
const shareTested = 1 / 3;
/** More tell nothing new and take long. */
const mostOrigins = 36;

/** Numbers of values that were known by then. */
function originsOf(count: number, seasonLength: number, firstOrigin: number): number[] {
  const span = Math.max(seasonLength * seasonsTested, Math.ceil(count * shareTested));
  const first = Math.max(firstOrigin, count - span);
  const step = Math.ceil((count - first) / mostOrigins);
  return Array.from({ length: Math.ceil((count - first) / step) }, (_, back) => count - 1 - back * step);
}
