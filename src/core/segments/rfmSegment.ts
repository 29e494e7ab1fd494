import type { Evidence } from "./classification";
import { cellsOf, customaryMap, type RfmRule, type RfmSegment, rfmSegments } from "./rfmMap";
import { type RfmBreaks, type RfmScores, scoreRfm } from "./rfmScores";
import type { Segment } from "./segment";

const why = ["scores", "noOrders"] as const;

interface RfmSettings {
  readonly map: readonly RfmRule[];
  /** Limits in place of those by which the customers were scored. */
  readonly breaks?: Partial<RfmBreaks>;
}

/** The named segment by recency and frequency scores; the map is a setting. */
export const rfmSegment = {
  id: "rfmSegment",
  text: "segment",
  classes: rfmSegments,
  why,
  needs: [],
  defaults: { map: customaryMap } as RfmSettings,
  params: () => ({}),
  moved: ({ map, breaks }, factor, { scores }) => ({
    map,
    breaks: movedBreaks({ ...scores.breaks, ...breaks }, factor),
  }),
  classify: (facts: Evidence, { map, breaks }) => {
    const { metrics } = facts;
    const scores = breaks ? scoreRfm(metrics, breaks) : facts.scores;
    const { r, f, m } = scores;
    return {
      classOf: segmentByRfm(scores, map),
      why: (row) =>
        r[row] === 0
          ? { key: "noOrders", params: {} }
          : {
              key: "scores",
              params: {
                r: r[row],
                f: f[row],
                m: m[row],
                recency: metrics.recencyDays[row],
                orders: metrics.frequency[row],
                revenue: metrics.monetary[row],
              },
            },
    };
  },
} as const satisfies Segment<RfmSegment, (typeof why)[number], RfmSettings>;

function movedBreaks({ recencyDays, frequency, monetary }: RfmBreaks, factor: number): RfmBreaks {
  const moved = (limits: readonly number[]) => limits.map((limit) => limit * factor);
  return { recencyDays: moved(recencyDays), frequency: moved(frequency), monetary: moved(monetary) };
}

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
