import { mean } from "../../season/classical";
import type { ForecastModel } from "../model";

/** Always the mean of all values. */
export const average = {
  id: "average",
  isSeasonal: false,
  fewest: () => 2,
  fit(values) {
    const middle = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    const deviation = Math.sqrt((squares / (values.length - 1)) * (1 + 1 / values.length));
    return {
      ahead: (horizon) => new Float64Array(horizon).fill(middle),
      spread: (horizon) => new Float64Array(horizon).fill(deviation),
    };
  },
} as const satisfies ForecastModel;
