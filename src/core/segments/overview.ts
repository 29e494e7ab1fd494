import type { Params } from "../errors";
import {
  classify,
  isClassified,
  type SegmentId,
  type SettingsBySegment,
  segmentOf,
  settingsOf,
} from "./classify";
import type { SegmentFacts } from "./segment";
import type { ClassKey } from "./textKeys";

/** One segment as a report shows it: its classes with what they are worth, and what its rules are filled with. */
export interface SegmentOverview {
  readonly id: SegmentId;
  readonly classes: readonly {
    /** Text of the class; with `.meaning` that of its rule. */
    readonly text: ClassKey;
    readonly customers: number;
    readonly orders: number;
    /** Net of returns. */
    readonly revenue: number;
  }[];
  /** Placeholders of the rules. */
  readonly params: Params;
}

/** How many customers are in which class of a segment; nothing where it cannot be computed. */
export function segmentOverview(
  id: SegmentId,
  facts: SegmentFacts,
  settings: SettingsBySegment = {},
): SegmentOverview | undefined {
  const result = classify(id, facts, settings);
  if (!isClassified(result)) return undefined;
  const { classes, text, params } = segmentOf(id);
  const { frequency, monetary } = facts.metrics;
  const lines = classes.map((name) => ({
    text: `${text}.${name}` as ClassKey,
    customers: 0,
    orders: 0,
    revenue: 0,
  }));
  for (let row = 0; row < facts.blank.length; row++) {
    if (facts.blank[row] === 1) continue;
    const line = lines[result.classOf[row]];
    line.customers++;
    line.orders += frequency[row];
    line.revenue += monetary[row];
  }
  return { id, classes: lines, params: params(settingsOf(id, settings)) };
}
