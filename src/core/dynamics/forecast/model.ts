/** A way to foretell a series. */

export interface FittedModel {
  /** The next values. */
  ahead(horizon: number): Float64Array;
  /** Standard deviations of their errors. */
  spread(horizon: number): Float64Array;
}

export interface ForecastModel {
  /** Names the text `forecast.model.<id>`. */
  readonly id: string;
  readonly isSeasonal: boolean;
  /** Values it needs to be fitted. */
  fewest(seasonLength: number): number;
  /** Whether the values suit it; all do where absent. */
  suits?(values: Float64Array): boolean;
  /**
   * @param near the same model fitted to nearly the same values: where to begin the search.
   */
  fit(values: Float64Array, seasonLength: number, near?: FittedModel): FittedModel;
}
