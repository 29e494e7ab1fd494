import type { ForecastModel } from "../model";
import { repeated } from "./repeated";

/** As last time: what a forecast without seasons has to beat. */
export const naive = {
  id: "naive",
  isSeasonal: false,
  fewest: () => 2,
  fit: (values) => repeated(values, 1),
} as const satisfies ForecastModel;
