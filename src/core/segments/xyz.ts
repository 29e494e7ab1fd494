import { type MonthlyVariation, type MonthSettings, monthlyVariation } from "./monthlyVariation";
import type { Classified, Segment } from "./segment";
import { percent, requireRising } from "./thresholds";

export const xyzClasses = ["X", "Y", "Z", "undetermined"] as const;
export type XyzClass = (typeof xyzClasses)[number];

const why = ["variation", "fewMonths", "noSales"] as const;
export type XyzWhy = (typeof why)[number];

export interface XyzSettings extends MonthSettings {
  /** Coefficients of variation up to which a series is X, and up to which it is Y. */
  readonly x: number;
  readonly y: number;
}

/** The limits of the textbooks. They put nearly everything of a small shop into Z, so they are there to be changed. */
export const customaryXyz: XyzSettings = { x: 0.1, y: 0.25, fewestMonths: 6, lastMonthFromDate: 25 };

type XyzSegment = Segment<XyzClass, XyzWhy, XyzSettings>;

/** What both XYZ segments of customers have in common. */
export const xyzRule = {
  text: "xyz",
  classes: xyzClasses,
  why,
  needs: [],
  defaults: customaryXyz,
  params: ({ x, y, fewestMonths }) => ({ x: percent(x), y: percent(y), fewestMonths }),
  moved: (settings, factor) => ({ ...settings, x: settings.x * factor, y: settings.y * factor }),
} as const satisfies Partial<XyzSegment>;

/** How evenly does each customer buy, month by month? Returns are left aside: they are no demand. */
export const xyz = {
  ...xyzRule,
  id: "xyz",
  classify: (facts, settings) =>
    xyzWithReasons(monthlyVariation(facts.sales(), facts.asOfDay, settings), settings),
} as const satisfies XyzSegment;

/**
 * X, Y and Z by how much the months vary; undetermined where there are too few of them, or no sales.
 *
 * @throws InputError `segment.settings` unless 0 ≤ x < y.
 */
export function xyzWithReasons(
  { variation, months }: MonthlyVariation,
  { x, y, fewestMonths }: XyzSettings,
): Classified<XyzWhy> {
  requireRising("xyz", { x, y });
  const classOf = Uint8Array.from(variation, (varies) => {
    if (Number.isNaN(varies)) return xyzClasses.indexOf("undetermined");
    return Number(varies > x) + Number(varies > y);
  });
  return {
    classOf,
    why: (row) => {
      if (months[row] === 0) return { key: "noSales", params: {} };
      if (months[row] < fewestMonths) return { key: "fewMonths", params: { count: months[row] } };
      if (Number.isNaN(variation[row])) return { key: "noSales", params: {} };
      return { key: "variation", params: { variation: percent(variation[row]), count: months[row] } };
    },
  };
}
