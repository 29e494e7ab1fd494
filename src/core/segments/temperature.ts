import { customaryRhythm, type RhythmSettings, rhythmsOf } from "./rhythm";
import type { Contacts, Segment } from "./segment";
import { requireRising } from "./thresholds";

const classes = ["hot", "warm", "cold"] as const;
const why = ["own", "usual", "declined", "interested", "noInterest"] as const;

interface TemperatureSettings extends RhythmSettings {
  /** Orders from which on buying is regular. */
  readonly regularFromOrders: number;
  /** Up to so many rhythms after the last order a regular is buying, or due. */
  readonly hotUpTo: number;
  /** So many rhythms after the last order no order is to be expected any more. */
  readonly coldFrom: number;
}

const placeOf = (name: (typeof classes)[number]) => classes.indexOf(name);

/**
 * How likely is it that a call meets interest now?
 *
 * Hot: buys regularly or is due. Warm: slowing, bought too seldom to be regular, or showed interest. Cold: never showed
 * interest, declined after the last order, or is long past any order to expect.
 */
export const temperature = {
  id: "temperature",
  text: "temperature",
  classes,
  why,
  needs: [],
  defaults: { ...customaryRhythm, regularFromOrders: 2, hotUpTo: 1.5, coldFrom: 3 } as TemperatureSettings,
  params: ({ regularFromOrders, hotUpTo, coldFrom, ownFromOrders }) => ({
    regularFromOrders,
    hotUpTo,
    coldFrom,
    ownFromOrders,
  }),
  moved: (settings, factor) => ({
    ...settings,
    hotUpTo: settings.hotUpTo * factor,
    coldFrom: settings.coldFrom * factor,
  }),
  classify: (facts, settings) => {
    const { hotUpTo, coldFrom } = settings;
    requireRising("temperature", { hotUpTo, coldFrom });
    const { frequency, recencyDays, lastOrderDay } = facts.metrics;
    const { days, isOwn, since } = rhythmsOf(facts, settings);
    const classOf = new Uint8Array(frequency.length);
    for (let row = 0; row < classOf.length; row++) classOf[row] = placeOf(classFor(row, keyFor(row)));
    return {
      classOf,
      why: (row) => ({
        key: keyFor(row),
        params:
          frequency[row] === 0
            ? {}
            : { recency: recencyDays[row], rhythm: days[row], times: since[row], orders: frequency[row] },
      }),
    };

    function keyFor(row: number): (typeof why)[number] {
      const answer = facts.contacts && answerOf(row, facts.contacts);
      if (answer === "declined") return answer;
      if (frequency[row] === 0) return answer ?? "noInterest";
      if (answer === "interested" && since[row] >= coldFrom) return answer;
      return isOwn[row] === 1 ? "own" : "usual";
    }

    /** What they said last, where that was after their last order and up to the as-of day. */
    function answerOf(row: number, { interestedDay, declinedDay }: Contacts) {
      const said = (day: number) => (day <= facts.asOfDay && !(day < lastOrderDay[row]) ? day : -Infinity);
      const interested = said(interestedDay[row]);
      const declined = said(declinedDay[row]);
      if (interested === declined && declined === -Infinity) return undefined;
      return interested > declined ? "interested" : "declined";
    }

    function classFor(row: number, key: (typeof why)[number]): (typeof classes)[number] {
      if (key === "interested") return "warm";
      if (key === "declined" || key === "noInterest" || since[row] >= coldFrom) return "cold";
      return frequency[row] >= settings.regularFromOrders && since[row] <= hotUpTo ? "hot" : "warm";
    }
  },
} as const satisfies Segment<(typeof classes)[number], (typeof why)[number], TemperatureSettings>;
