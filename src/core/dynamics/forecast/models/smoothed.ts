import {
  continueHoltWinters,
  fitHoltWinters,
  type HoltWintersFit,
  type HoltWintersKind,
  holtWintersSpread,
} from "../holtWinters";
import type { FittedModel, ForecastModel } from "../model";

interface SmoothedModel extends FittedModel {
  readonly fit: HoltWintersFit;
}

/** Holt's and Winters's methods as models. */
export function smoothed<Id extends string>(id: Id, kind: HoltWintersKind): ForecastModel & { id: Id } {
  return {
    id,
    isSeasonal: kind.season !== undefined,
    fewest: (seasonLength) => (kind.season ? seasonLength * 2 : fewestForTrend),
    ...(kind.season === "multiplicative" && {
      suits: (values: Float64Array) => values.every((value) => value > 0),
    }),
    fit(values, seasonLength, near): SmoothedModel {
      const fit = fitHoltWinters(values, seasonLength, kind, (near as SmoothedModel | undefined)?.fit);
      return {
        fit,
        ahead: (horizon) => continueHoltWinters(fit, horizon),
        spread: (horizon) => holtWintersSpread(fit, horizon),
      };
    },
  };
}

const fewestForTrend = 5;
