import { unmetNeed } from "../metrics/facts";
import type { Missing } from "../metrics/figures";
import * as registered from "./index";
import type { Classified, Segment, SegmentFacts } from "./segment";

type Registered = typeof registered;
export type SegmentId = Registered[keyof Registered]["id"];

/** Thresholds by segment; what is not given is as customary. */
export type SettingsBySegment = {
  readonly [Id in keyof Registered]?: Partial<Registered[Id]["defaults"]>;
};

/** A segment without its types, for those who go through all of them. */
export type AnySegment = Segment<string, string, object>;

export const segments: readonly AnySegment[] = Object.values(registered) as readonly AnySegment[];

const byId = new Map(segments.map((segment) => [segment.id, segment]));

export const segmentOf = (id: SegmentId): AnySegment => byId.get(id)!;

/** The thresholds of a segment: the user's, else the customary ones. */
export function settingsOf(id: SegmentId, settings: SettingsBySegment): object {
  return { ...segmentOf(id).defaults, ...settings[id] };
}

/**
 * Puts every customer into a class of one segment, or says why it cannot be done.
 *
 * @throws InputError `segment.settings`, `abc.cutoffs`, `rfm.map` and `rfm.breaks` for thresholds that are none.
 */
export function classify(
  id: SegmentId,
  facts: SegmentFacts,
  settings: SettingsBySegment = {},
): Classified | Missing {
  const segment = segmentOf(id);
  return unmetNeed(segment.needs, facts) ?? segment.classify(facts, settingsOf(id, settings));
}

/** Whether customers were put into classes. */
export const isClassified = (result: Classified | Missing): result is Classified => "classOf" in result;
