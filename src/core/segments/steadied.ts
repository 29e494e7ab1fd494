import { InputError } from "../errors";
import { noClass } from "../metrics/figures";
import {
  classify,
  isClassified,
  type SegmentId,
  type SettingsBySegment,
  segmentOf,
  settingsOf,
} from "./classify";
import type { SegmentFacts } from "./segment";

/**
 * Classes that do not flap: a customer stays in the class of the last run as long as a small move of the borders would
 * still put them there (hysteresis).
 *
 * @param classOf as found now.
 * @param former class of the last run by customer, `noClass` without.
 * @param margin part by which the borders move either way, e.g. 0.1; 0 keeps what was found.
 * @throws InputError `segment.settings` unless 0 ≤ margin < 0.5.
 */
export function steadied(
  id: SegmentId,
  facts: SegmentFacts,
  settings: SettingsBySegment,
  classOf: Uint8Array,
  former: Uint8Array,
  margin: number,
): Uint8Array {
  if (!(margin >= 0 && margin < 0.5))
    throw new InputError("segment.settings", { segment: id, names: "0 ≤ margin < 0.5" });
  const { moved } = segmentOf(id);
  if (margin === 0 || !moved) return classOf;
  const nearby = [1 - margin, 1 + margin].flatMap((factor) => {
    const result = classify(id, facts, { [id]: moved(settingsOf(id, settings), factor, facts) });
    return isClassified(result) ? [result.classOf] : [];
  });
  return classOf.map((found, row) => {
    const before = former[row];
    return before !== noClass && nearby.some((other) => other[row] === before) ? before : found;
  });
}
