import { missing } from "../metrics/figures";
import { quantiles } from "./quantile";
import type { Segment } from "./segment";
import { percent, requireRising } from "./thresholds";

const classes = ["high", "middle", "low", "unknown"] as const;
const why = ["predicted", "nothing"] as const;

interface ValueClassSettings {
  /** Parts of the customers with a predicted value: the best ones, and the best and the middle ones together. */
  readonly high: number;
  readonly middle: number;
  /** Money at which the middle and the high class begin, in place of the parts. */
  readonly breaks?: readonly [middleFrom: number, highFrom: number];
}

/**
 * How much is a customer going to bring? The best fifth by predicted value is high, the next three tenths are middle.
 * Equal values share a class; who is expected to bring nothing is low.
 */
export const valueClass = {
  id: "valueClass",
  text: "valueClass",
  classes,
  why,
  needs: [],
  defaults: { high: 0.2, middle: 0.5 } as ValueClassSettings,
  params: ({ high, middle }) => ({ high: percent(high), middle: percent(middle) }),
  moved: (settings, factor) => ({
    ...settings,
    high: settings.high * factor,
    middle: settings.middle * factor,
    ...(settings.breaks && { breaks: [settings.breaks[0] * factor, settings.breaks[1] * factor] as const }),
  }),
  classify: ({ predictedValue }, { high, middle, breaks }) => {
    if (!predictedValue) return missing("noPredictedValue");
    if (breaks) requireRising("valueClass", { middleFrom: breaks[0], highFrom: breaks[1] });
    else requireRising("valueClass", { high, middle, all: 1 });
    const known = predictedValue.filter((value) => !Number.isNaN(value));
    const [middleFrom, highFrom] = breaks ?? quantiles(known, [1 - middle, 1 - high]);
    const classOf = Uint8Array.from(predictedValue, (value) => {
      if (Number.isNaN(value)) return classes.indexOf("unknown");
      if (!(value > 0) || value < middleFrom) return classes.indexOf("low");
      return classes.indexOf(value >= highFrom ? "high" : "middle");
    });
    return {
      classOf,
      why: (row) =>
        Number.isNaN(predictedValue[row])
          ? { key: "nothing", params: {} }
          : { key: "predicted", params: { value: predictedValue[row], middleFrom, highFrom } },
    };
  },
} as const satisfies Segment<(typeof classes)[number], (typeof why)[number], ValueClassSettings>;
