import { customaryRhythm, type RhythmSettings, rhythmsOf } from "./rhythm";
import type { Segment } from "./segment";
import { requireRising } from "./thresholds";

const classes = ["new", "active", "returned", "atRisk", "lapsed", "noOrders"] as const;
const why = ["own", "usual", "first", "returned", "noOrders"] as const;

interface LifecycleSettings extends RhythmSettings {
  /** So many rhythms after the last order a customer is at risk of leaving. */
  readonly riskFrom: number;
  /** So many rhythms after the last order a customer has left. */
  readonly lapsedFrom: number;
}

const placeOf = (name: (typeof classes)[number]) => classes.indexOf(name);

/**
 * Where is each customer on their way with us, by their own rhythm and not by one cut-off for all?
 *
 * At risk and lapsed by the rhythms since the last order. Of the others, who has one order only is new; who came back
 * with the last order after a silence so long that they had lapsed is returned.
 */
export const lifecycle = {
  id: "lifecycle",
  text: "lifecycle",
  classes,
  why,
  needs: [],
  defaults: { ...customaryRhythm, riskFrom: 1.5, lapsedFrom: 3 } as LifecycleSettings,
  params: ({ riskFrom, lapsedFrom, ownFromOrders }) => ({ riskFrom, lapsedFrom, ownFromOrders }),
  moved: (settings, factor) => ({
    ...settings,
    riskFrom: settings.riskFrom * factor,
    lapsedFrom: settings.lapsedFrom * factor,
  }),
  classify: (facts, settings) => {
    const { riskFrom, lapsedFrom } = settings;
    requireRising("lifecycle", { riskFrom, lapsedFrom });
    const { frequency, recencyDays } = facts.metrics;
    const { offsets, orderDays } = facts.history;
    const { days, isOwn, since, usualDays } = rhythmsOf(facts, settings);
    const classOf = new Uint8Array(frequency.length).fill(placeOf("noOrders"));
    for (let row = 0; row < classOf.length; row++) {
      if (frequency[row] === 0) continue;
      if (since[row] >= lapsedFrom) classOf[row] = placeOf("lapsed");
      else if (since[row] >= riskFrom) classOf[row] = placeOf("atRisk");
      else if (frequency[row] === 1) classOf[row] = placeOf("new");
      else classOf[row] = placeOf(silenceBefore(row) >= lapsedFrom ? "returned" : "active");
    }
    return { classOf, why: reasonFor };

    /** How many of the rhythms they had until then the silence before the last order was. */
    function silenceBefore(row: number): number {
      const first = offsets[row];
      const last = offsets[row + 1] - 1;
      const silence = orderDays[last] - orderDays[last - 1];
      const intervals = last - 1 - first;
      const own = (orderDays[last - 1] - orderDays[first]) / intervals;
      const hadOwn = intervals + 1 >= settings.ownFromOrders && own > 0;
      return silence / (hadOwn ? own : usualDays);
    }

    function reasonFor(row: number) {
      if (frequency[row] === 0) return { key: "noOrders", params: {} } as const;
      const params = {
        recency: recencyDays[row],
        rhythm: days[row],
        times: since[row],
        orders: frequency[row],
      };
      if (classOf[row] === placeOf("returned")) {
        const last = offsets[row + 1] - 1;
        return {
          key: "returned",
          params: { ...params, silence: orderDays[last] - orderDays[last - 1] },
        } as const;
      }
      if (classOf[row] === placeOf("new")) return { key: "first", params } as const;
      return { key: isOwn[row] === 1 ? "own" : "usual", params } as const;
    }
  },
} as const satisfies Segment<(typeof classes)[number], (typeof why)[number], LifecycleSettings>;
