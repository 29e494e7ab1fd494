import { customaryRhythm, type RhythmSettings, rhythmsOf } from "./rhythm";
import type { Segment } from "./segment";
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
    const keys = new Array<(typeof why)[number]>(frequency.length);
    const classOf = new Uint8Array(frequency.length);
    for (let row = 0; row < classOf.length; row++) {
      keys[row] = keyFor(row);
      classOf[row] = placeOf(classFor(row));
    }
    return {
      classOf,
      why: (row) => ({
        key: keys[row],
        params:
          frequency[row] === 0
            ? {}
            : { recency: recencyDays[row], rhythm: days[row], times: since[row], orders: frequency[row] },
      }),
    };

    function keyFor(row: number): (typeof why)[number] {
      const interested = facts.contacts?.interestedDay[row] ?? Number.NaN;
      const declined = facts.contacts?.declinedDay[row] ?? Number.NaN;
      const isAnswer = declined > facts.asOfDay ? false : !Number.isNaN(declined);
      const later = (day: number) => Number.isNaN(day) || declined >= day;
      if (isAnswer && later(lastOrderDay[row]) && later(interested)) return "declined";
      const showed = interested <= facts.asOfDay;
      if (frequency[row] === 0) return showed ? "interested" : "noInterest";
      const isSlowing = since[row] >= coldFrom;
      if (isSlowing && showed && interested > lastOrderDay[row]) return "interested";
      return isOwn[row] === 1 ? "own" : "usual";
    }

    function classFor(row: number): (typeof classes)[number] {
      if (keys[row] === "interested") return "warm";
      if (keys[row] === "declined" || keys[row] === "noInterest" || since[row] >= coldFrom) return "cold";
      return frequency[row] >= settings.regularFromOrders && since[row] <= hotUpTo ? "hot" : "warm";
    }
  },
} as const satisfies Segment<(typeof classes)[number], (typeof why)[number], TemperatureSettings>;
