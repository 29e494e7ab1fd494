import { smoothed } from "./smoothed";

/** Level, trend, and a season in money. */
export const additive = smoothed("additive", { season: "additive", isDamped: false });
