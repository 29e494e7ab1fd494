import type { Area } from "../../../src/core/plan/content";
import { invalidArgument } from "../wire/apiError";
import { intersection } from "./area";
import type { Chart, Pivot, Sheet } from "./book";
import { columnWidth } from "./columns";
import { newId } from "./newBook";
import { requireAllowed } from "./protection";
import type { Range } from "./range";

/** All rows have the same height here. */
const rowPoints = 15;

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area is on its sheet, in points. */
export function placeOf({ sheet, area }: Range): Place {
  const left = columnsBefore(sheet, area.firstColumn);
  return {
    left,
    top: area.firstRow * rowPoints,
    width: columnsBefore(sheet, area.lastColumn + 1) - left,
    height: (area.lastRow - area.firstRow + 1) * rowPoints,
  };
}

export function addChart(sheet: Sheet, type: unknown, source: Range): Chart {
  const location = "ChartCollection.add";
  requireAllowed(sheet, "allowEditObjects", location);
  if (typeof type !== "string") throw invalidArgument(location);
  const { book } = sheet;
  const chart: Chart = {
    id: newId(book),
    sheet,
    place: { left: 0, top: 0, width: 360, height: 216 },
    properties: new Map<string, unknown>([
      ["Name", `Chart ${sheet.charts.length + 1}`],
      ["ChartType", type],
    ]),
    series: [{ properties: new Map<string, unknown>([["ChartType", type]]), values: source }],
  };
  sheet.charts.push(chart);
  return chart;
}

export function deleteChart(chart: Chart): void {
  requireAllowed(chart.sheet, "allowEditObjects", "Chart.delete");
  const { charts } = chart.sheet;
  charts.splice(charts.indexOf(chart), 1);
}

/** A part of a pivot cannot be changed, only the whole of it. */
export function requireNoPivot(sheet: Sheet, area: Area, location: string): void {
  const isTouched = ({ shown }: Pivot) => shown !== undefined && intersection(shown, area) !== undefined;
  if (sheet.pivots.some(isTouched)) {
    throw invalidArgument(
      location,
      "We can't make this change for the selected cells because it will affect a PivotTable.",
    );
  }
}

function columnsBefore(sheet: Sheet, column: number): number {
  let points = 0;
  for (let at = 0; at < column; at++) points += columnWidth(sheet, at);
  return points;
}
