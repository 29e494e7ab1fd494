/** Which recency and frequency scores make which segment: a setting. */
import { InputError } from "../errors";

/** Named RFM segments, the dearest first; `noOrders` is for customers who take no part in the scores. */
export const rfmSegments = [
  "champions",
  "loyal",
  "potentialLoyalists",
  "new",
  "promising",
  "needAttention",
  "aboutToSleep",
  "cannotLose",
  "atRisk",
  "hibernating",
  "noOrders",
] as const;
export type RfmSegment = (typeof rfmSegments)[number];

/** Customers with these scores, ends inclusive, are of this segment. */
export interface RfmRule {
  readonly r: readonly [from: number, to: number];
  readonly f: readonly [from: number, to: number];
  readonly segment: Exclude<RfmSegment, "noOrders">;
}

export const customaryMap: readonly RfmRule[] = [
  { r: [5, 5], f: [4, 5], segment: "champions" },
  { r: [3, 4], f: [4, 5], segment: "loyal" },
  { r: [4, 5], f: [2, 3], segment: "potentialLoyalists" },
  { r: [5, 5], f: [1, 1], segment: "new" },
  { r: [4, 4], f: [1, 1], segment: "promising" },
  { r: [3, 3], f: [3, 3], segment: "needAttention" },
  { r: [3, 3], f: [1, 2], segment: "aboutToSleep" },
  { r: [1, 2], f: [5, 5], segment: "cannotLose" },
  { r: [1, 2], f: [3, 4], segment: "atRisk" },
  { r: [1, 2], f: [1, 2], segment: "hibernating" },
];

/**
 * The segment of each of the 25 cells: its place in `rfmSegments`, at index `r * 6 + f`.
 *
 * @throws InputError `rfm.map` at the first cell that no rule or several rules claim; `count` says how many.
 */
export function cellsOf(map: readonly RfmRule[]): Uint8Array {
  const cells = new Uint8Array(36);
  for (let r = 1; r <= 5; r++) {
    for (let f = 1; f <= 5; f++) {
      const rules = map.filter((rule) => within(r, rule.r) && within(f, rule.f));
      if (rules.length !== 1) throw new InputError("rfm.map", { r, f, count: rules.length });
      cells[r * 6 + f] = rfmSegments.indexOf(rules[0].segment);
    }
  }
  return cells;
}

function within(score: number, [from, to]: readonly [number, number]): boolean {
  return from <= score && score <= to;
}
