import { smoothed } from "./smoothed";

/** Level, trend, and a season in percent. */
export const multiplicative = smoothed("multiplicative", { season: "multiplicative", isDamped: false });
