import type { ContentChart, ContentPivot } from "./content";

/** Whether two charts differ in nothing but their place, their cells and their wording. */
export function isSameChartMake(one: ContentChart, other: ContentChart): boolean {
  return chartMake(one) === chartMake(other);
}

/** Whether two pivots differ in nothing but their place, their source and their wording. */
export function isSamePivotMake(one: ContentPivot, other: ContentPivot): boolean {
  return pivotMake(one) === pivotMake(other);
}

function chartMake({ area, altText, title, categories, series, ...rest }: ContentChart): string {
  const looks = series.map(({ name, values, ...look }) => sorted(look));
  return JSON.stringify([sorted(rest), title === undefined, looks]);
}

const sorted = (object: object) =>
  Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));

function pivotMake({ row, column, values, totals, slicer }: ContentPivot): string {
  const field = (one: ContentPivot["row"] | undefined) => one && [one.heading, one.largestFirst ?? false];
  const { right, below } = totals ?? { right: true, below: true };
  const shown = values.map(({ heading, by, numberFormat }) => [heading, by, numberFormat]);
  return JSON.stringify([field(row), field(column), shown, right, below, slicer?.heading]);
}
