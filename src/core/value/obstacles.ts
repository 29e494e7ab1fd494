import type { Params } from "../errors";

/** Why something about the value of customers could not be computed. Text: `value.obstacle.<id>`. */
export const obstacleIds = [
  "noOrders",
  "oneDay",
  "noRepeats",
  "fewCustomers",
  "fewRepeats",
  "noConvergence",
  "noRevenue",
  "worthUnlike",
  "shortHistory",
] as const;
export type ObstacleId = (typeof obstacleIds)[number];

export interface Obstacle {
  readonly id: ObstacleId;
  readonly params?: Params;
}
