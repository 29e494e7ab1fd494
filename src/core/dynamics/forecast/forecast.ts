/** What comes next, by the model that would have been best so far. */
import { type BackTest, backTest } from "./backTest";
import type { ForecastModel } from "./model";
import * as registered from "./models";

export type ForecastModelId = (typeof registered)[keyof typeof registered]["id"];

/** Why there is no forecast, or one without a season. Text: `forecast.<reason>`. */
export type ForecastLimit = "tooFewPeriods" | "underTwoSeasons" | "noSeasonInYears";

/** A model beside the others; `test` is absent where there were too few past moments to compare at. */
export interface Rival {
  readonly model: ForecastModelId;
  readonly test?: BackTest;
}

export interface Forecast {
  readonly model: ForecastModelId;
  /** By period ahead. */
  readonly values: Float64Array;
  /** In so many cases (0–1) the value will lie between these. */
  readonly confidence: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** All models that were compared, the best first, the chosen one and the naive one among them. */
  readonly rivals: readonly Rival[];
  readonly naive: ForecastModelId;
}

export interface ForecastResult {
  /** Absent under six periods. */
  readonly forecast?: Forecast;
  readonly limit?: ForecastLimit;
  /** Complete periods that were there to learn from, and how many a season takes. */
  readonly periods: number;
  readonly periodsNeeded: number;
}

const leastPeriods = 6;
/** Moments below which a comparison says nothing. */
const leastOrigins = 3;
const confidence = 0.8;
/** The normal distribution has so many standard deviations to each side in 80 of 100 cases. */
const deviations = 1.2816;

/**
 * Foretells a series.
 *
 * The models are compared by a rolling back-test, the one with the smallest mean absolute error is taken. Where there
 * are too few past moments to compare at, the naive one is. The interval is widened where the model thought itself surer
 * than it was.
 *
 * @param values of complete periods, regular.
 * @param seasonLength periods in a season, 1 where there is none.
 * @param horizon periods ahead, 1 or more.
 */
export function forecast(values: Float64Array, seasonLength: number, horizon: number): ForecastResult {
  const isSeasonal = seasonLength > 1 && values.length >= seasonLength * 2;
  const limit = limitOf(values, seasonLength, isSeasonal);
  const counted = {
    periods: values.length,
    periodsNeeded: limit === "tooFewPeriods" ? leastPeriods : seasonLength * 2,
    ...(limit && { limit }),
  };
  if (limit === "tooFewPeriods") return counted;

  const models = modelsFor(values, seasonLength, isSeasonal);
  const fits = new Map(models.map((model) => [model, model.fit(values, seasonLength)]));
  const firstOrigin = Math.max(...models.map((model) => model.fewest(seasonLength)));
  const isTested = values.length - firstOrigin >= leastOrigins;
  const naive = isSeasonal ? registered.seasonalNaive : registered.naive;
  const rivals = models
    .map((model) => ({
      model,
      ...(isTested && {
        test: backTest(model, values, seasonLength, horizon, firstOrigin, fits.get(model)!),
      }),
    }))
    .sort((one, other) => (one.test?.error ?? 0) - (other.test?.error ?? 0));
  const chosen = isTested ? rivals[0] : { model: naive as ForecastModel };
  const fit = fits.get(chosen.model)!;
  const wider = Math.sqrt(
    Math.max(1, rivals.find(({ model }) => model === chosen.model)?.test?.misjudged ?? 1),
  );
  const isNeverNegative = values.every((value) => value >= 0);
  const bounded = (value: number) => (isNeverNegative ? Math.max(0, value) : value);
  const ahead = fit.ahead(horizon);
  const half = fit.spread(horizon).map((deviation) => deviation * wider * deviations);
  return {
    ...counted,
    forecast: {
      model: chosen.model.id as ForecastModelId,
      values: ahead.map(bounded),
      confidence,
      low: ahead.map((value, step) => bounded(value - half[step])),
      high: ahead.map((value, step) => bounded(value + half[step])),
      rivals: rivals.map((rival) => ({ ...rival, model: rival.model.id as ForecastModelId })),
      naive: naive.id,
    },
  };
}

function limitOf(values: Float64Array, seasonLength: number, isSeasonal: boolean): ForecastLimit | undefined {
  if (values.length < leastPeriods) return "tooFewPeriods";
  if (seasonLength <= 1) return "noSeasonInYears";
  return isSeasonal ? undefined : "underTwoSeasons";
}

function modelsFor(
  values: Float64Array,
  seasonLength: number,
  isSeasonal: boolean,
): readonly ForecastModel[] {
  return Object.values(registered)
    .map((model: ForecastModel) => model)
    .filter((model) => (isSeasonal ? model.id !== registered.naive.id : !model.isSeasonal))
    .filter(({ suits, fewest }) => values.length >= fewest(seasonLength) && (suits?.(values) ?? true));
}
