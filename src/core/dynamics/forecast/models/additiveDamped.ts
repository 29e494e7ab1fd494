import { smoothed } from "./smoothed";

/** Level, a trend that fades, and a season in money. */
export const additiveDamped = smoothed("additiveDamped", { season: "additive", isDamped: true });
