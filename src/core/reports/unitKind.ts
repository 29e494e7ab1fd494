import type { Unit } from "../metrics/figures";
import type { ColumnKind } from "./blocks";

/** How a report shows a unit. */
export const unitKind: Readonly<Record<Unit, ColumnKind>> = {
  day: "day",
  days: "count",
  years: "integer",
  count: "count",
  quantity: "count",
  money: "money",
  share: "share",
  ratio: "money",
  class: "text",
  text: "text",
};
