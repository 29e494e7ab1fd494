import { smoothed } from "./smoothed";

/** Level and trend, without a season. */
export const trend = smoothed("trend", { isDamped: false });
