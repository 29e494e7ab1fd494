import { chartColors, readableOn, usualGap } from "../../core/plan/chartLooks";
import type { Area, ChartSeries, ContentChart } from "../../core/plan/content";
import { rangeOf } from "./area";
import { putAxes } from "./chartAxes";
import { putFont } from "./chartFont";

/** Queues a chart; see `xlsx/write/charts` for the same in a file. Excel's API has no alternative text for charts. */
export function putChart(context: Excel.RequestContext, sheet: string, chart: ContentChart): void {
  const [first] = chart.series;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const source = rangeOf(context, sheet, first!.values);
  const isColumn = first!.values.firstColumn === first!.values.lastColumn;
  const made = worksheet.charts.add(typeOf(chart, first!), source, isColumn ? "Columns" : "Rows");
  // At once: were the next call to fail, nothing else would tell it from a chart of the user's.
  made.name = chart.name;
  made.setPosition(...corners(context, sheet, chart.area));
  // Columns that the user hides, as helpers often are, stay in the picture.
  made.plotVisibleOnly = false;
  made.displayBlanksAs = "NotPlotted";
  putTitle(made, chart.title);
  const isRound = chart.kind === "pie" || chart.kind === "doughnut";
  for (const [index, series] of chart.series.entries()) {
    if (isRound && index > 0) break;
    const one = index === 0 ? made.series.getItemAt(0) : made.series.add(series.name);
    putSeries(context, sheet, chart, series, one);
  }
  if (!isRound) putAxes(made.axes, chart);
  putLegend(made.legend, chart, isRound);
}

/** Lets the series of a chart show other cells. */
export function showCells(
  context: Excel.RequestContext,
  sheet: string,
  made: Excel.Chart,
  before: ContentChart,
  after: ContentChart,
): void {
  for (const [index, series] of after.series.entries()) {
    const one = made.series.getItemAt(index);
    one.setValues(rangeOf(context, sheet, series.values));
    one.setXAxisValues(rangeOf(context, sheet, after.categories));
    if (series.name !== before.series[index]!.name) one.name = series.name;
  }
  if (after.title !== undefined && after.title !== before.title) made.title.text = after.title;
}

/** How many calls a chart is, about. */
export const callsOf = ({ series }: ContentChart) => 50 + 25 * series.length;

function putTitle({ title }: Excel.Chart, text: string | undefined): void {
  title.visible = text !== undefined;
  if (text === undefined) return;
  title.text = text;
  putFont(title.format.font, chartColors.ink, 12, true);
}

function putSeries(
  context: Excel.RequestContext,
  sheet: string,
  chart: ContentChart,
  series: ChartSeries,
  made: Excel.ChartSeries,
): void {
  const type = typeOf(chart, series);
  made.name = series.name;
  made.chartType = type;
  made.setValues(rangeOf(context, sheet, series.values));
  made.setXAxisValues(rangeOf(context, sheet, chart.categories));
  if (series.onSecondAxis) made.axisGroup = "Secondary";
  if (type === "Line") {
    made.format.line.color = series.color;
    made.format.line.weight = 2.25;
    made.format.line.lineStyle = series.isDashed ? "Dash" : "Continuous";
    made.markerStyle = "None";
    made.smooth = false;
  } else if (series.isBase) made.format.fill.clear();
  else made.format.fill.setSolidColor(series.color);
  if (type !== "Line") made.format.line.clear();
  if (isColumns(type)) made.gapWidth = chart.gap ?? usualGap;
  if (type === "Doughnut") made.doughnutHoleSize = 60;
  if (type === "Pie" || type === "Doughnut") putSlices(made, chart);
  else if (series.isLabelled) putLabels(made, chart, series, type);
}

function putSlices(made: Excel.ChartSeries, { sliceColors, series }: ContentChart): void {
  const [first] = series;
  made.hasDataLabels = true;
  made.dataLabels.showPercentage = true;
  made.dataLabels.showValue = false;
  made.dataLabels.numberFormat = "0%";
  for (let index = 0; index < cellsIn(first!.values); index++) {
    const color = sliceColors?.[index % sliceColors.length] ?? first!.color;
    const point = made.points.getItemAt(index);
    point.format.fill.setSolidColor(color);
    putFont(point.dataLabel.format.font, readableOn(color));
  }
}

/** Values beside their marks; those of stacked columns have no room but inside. */
function putLabels(
  made: Excel.ChartSeries,
  { valueFormat, secondFormat }: ContentChart,
  { onSecondAxis, color }: ChartSeries,
  type: SeriesType,
): void {
  const isInside = type === "ColumnStacked" || type === "BarStacked";
  const format = onSecondAxis ? secondFormat : valueFormat;
  made.hasDataLabels = true;
  made.dataLabels.showValue = true;
  made.dataLabels.position = isInside ? "Center" : type === "Line" ? "Top" : "OutsideEnd";
  if (format !== undefined) made.dataLabels.numberFormat = format;
  putFont(made.dataLabels.format.font, isInside ? readableOn(color) : chartColors.quiet);
}

/** Where there is something to tell apart; a base is not part of it. */
function putLegend(legend: Excel.ChartLegend, { series }: ContentChart, isRound: boolean): void {
  const seen = series.filter(({ isBase }) => !isBase);
  legend.visible = isRound || seen.length > 1;
  if (!isRound && seen.length < 2) return;
  legend.position = isRound ? "Right" : "Bottom";
  legend.overlay = false;
  putFont(legend.format.font, chartColors.quiet);
  if (isRound) return;
  for (const [index, { isBase }] of series.entries()) {
    if (isBase) legend.legendEntries.getItemAt(index).visible = false;
  }
}

type SeriesType =
  | "ColumnClustered"
  | "ColumnStacked"
  | "BarClustered"
  | "BarStacked"
  | "Line"
  | "AreaStacked"
  | "Pie"
  | "Doughnut";

const typeOfKind = {
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  bar: "BarClustered",
  stackedBar: "BarStacked",
  line: "Line",
  pie: "Pie",
  doughnut: "Doughnut",
} as const;

function typeOf({ kind }: ContentChart, { drawnAs }: ChartSeries): SeriesType {
  if (drawnAs === "line") return "Line";
  if (drawnAs === "area") return "AreaStacked";
  return drawnAs === "column" && kind === "line" ? "ColumnClustered" : typeOfKind[kind];
}

const isColumns = (type: SeriesType) => /^(?:Column|Bar)/.test(type);

const cellsIn = ({ firstRow, lastRow, firstColumn, lastColumn }: Area) =>
  (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);

function corners(context: Excel.RequestContext, sheet: string, area: Area): [Excel.Range, Excel.Range] {
  const cell = (row: number, column: number) =>
    rangeOf(context, sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  return [cell(area.firstRow, area.firstColumn), cell(area.lastRow, area.lastColumn)];
}
