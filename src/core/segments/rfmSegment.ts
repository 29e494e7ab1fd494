import type { Classification } from "./classification";
import { cellsOf, customaryMap, type RfmRule, rfmSegments } from "./rfmMap";
import type { RfmScores } from "./rfmScores";

/** The named segment by recency and frequency scores; the map is a setting. */
export const rfmSegment = {
  id: "rfmSegment",
  classes: rfmSegments,
  classify: ({ scores }, { rfmMap }) => ({ classOf: segmentByRfm(scores, rfmMap) }),
} as const satisfies Classification;

/**
 * The segment of each customer: its place in `rfmSegments`.
 *
 * @throws InputError `rfm.map` unless the map has exactly one segment for each of the 25 cells.
 */
export function segmentByRfm(
  { r, f }: Pick<RfmScores, "r" | "f">,
  map: readonly RfmRule[] = customaryMap,
): Uint8Array {
  const cells = cellsOf(map);
  const noOrders = rfmSegments.indexOf("noOrders");
  return r.map((score, customer) => (score === 0 ? noOrders : cells[score * 6 + f[customer]]));
}
