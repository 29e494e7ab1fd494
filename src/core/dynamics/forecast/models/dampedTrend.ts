import { smoothed } from "./smoothed";

/** Level and a trend that fades, without a season. */
export const dampedTrend = smoothed("dampedTrend", { isDamped: true });
