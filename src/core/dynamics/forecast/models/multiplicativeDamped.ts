import { smoothed } from "./smoothed";

/** Level, a trend that fades, and a season in percent. */
export const multiplicativeDamped = smoothed("multiplicativeDamped", {
  season: "multiplicative",
  isDamped: true,
});
