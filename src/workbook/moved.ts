import type { Area, ContentChart, ContentPivot } from "../core/plan/content";
import { shift } from "./sheetBlocks";

type Corner = Pick<Area, "firstRow" | "firstColumn">;

/** A chart of a content, counted on its sheet. */
export function movedChart(chart: ContentChart, by: Corner): ContentChart {
  return {
    ...chart,
    area: shift(chart.area, by),
    categories: shift(chart.categories, by),
    series: chart.series.map((series) => ({ ...series, values: shift(series.values, by) })),
  };
}

/** Its source does not move. */
export function movedPivot(pivot: ContentPivot, by: Corner): ContentPivot {
  const { area, slicer } = pivot;
  const moved = { ...pivot, area: shift(area, by) };
  return slicer ? { ...moved, slicer: { ...slicer, area: shift(slicer.area, by) } } : moved;
}
