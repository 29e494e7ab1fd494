import type { ForecastModel } from "../model";
import { repeated } from "./repeated";

/** As a season ago: what every forecast has to beat. */
export const seasonalNaive = {
  id: "seasonalNaive",
  isSeasonal: true,
  fewest: (seasonLength) => seasonLength + 1,
  fit: (values, seasonLength) => repeated(values, seasonLength),
} as const satisfies ForecastModel;
