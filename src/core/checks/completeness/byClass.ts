import type { Completeness } from "./completeness";
import { type Group, groups } from "./fields";

/** What is known of the customers of one class; shares 0–1, NaN where nothing is asked. */
export interface ClassCompleteness {
  readonly customers: number;
  readonly score: number;
  readonly byGroup: Readonly<Record<Group, number>>;
}

/**
 * Completeness by class of customers, such as segments: who is worth asking for more?
 *
 * @param classOf by row, the place of its class; blank rows count nowhere.
 */
export function completenessByClass(
  { score, byGroup }: Completeness,
  classOf: ArrayLike<number>,
  classes: number,
): readonly ClassCompleteness[] {
  const rows = Array.from({ length: classes }, () => 0);
  for (let row = 0; row < score.length; row++) if (!Number.isNaN(score[row])) rows[classOf[row]!]++;
  const means = (shares: Float64Array) => meansOf(shares, score, classOf, classes);
  const ofScore = means(score);
  const ofGroups = groups.map((group) => means(byGroup[group]));
  return rows.map((customers, place) => ({
    customers,
    score: ofScore[place]!,
    byGroup: Object.fromEntries(groups.map((group, at) => [group, ofGroups[at]![place]!])) as Record<
      Group,
      number
    >,
  }));
}

function meansOf(
  shares: Float64Array,
  score: Float64Array,
  classOf: ArrayLike<number>,
  classes: number,
): number[] {
  const sums = new Float64Array(classes);
  const counts = new Uint32Array(classes);
  for (let row = 0; row < shares.length; row++) {
    if (Number.isNaN(shares[row]) || Number.isNaN(score[row])) continue;
    sums[classOf[row]!] += shares[row];
    counts[classOf[row]!]++;
  }
  return Array.from(sums, (sum, place) => (counts[place] === 0 ? Number.NaN : sum / counts[place]));
}
