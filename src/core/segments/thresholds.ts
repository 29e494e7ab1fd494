import { InputError } from "../errors";

/**
 * Refuses thresholds of a segment that are no finite numbers or do not rise.
 *
 * @throws InputError `segment.settings` with the segment's id and the names of the thresholds in their right order.
 */
export function requireRising(segment: string, thresholds: Readonly<Record<string, number>>): void {
  const values = Object.values(thresholds);
  const rises = values.every((value, at) => Number.isFinite(value) && (at === 0 || values[at - 1] < value));
  if (!rises || !(values[0] >= 0)) {
    throw new InputError("segment.settings", { segment, names: Object.keys(thresholds).join(" < ") });
  }
}

/** A share as the percent that a text shows. */
export const percent = (share: number) => Math.round(share * 1000) / 10;
