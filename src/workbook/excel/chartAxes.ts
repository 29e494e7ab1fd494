import { chartColors } from "../../core/plan/chartLooks";
import type { ContentChart } from "../../core/plan/content";
import { putFont } from "./chartFont";

/** Axes of a chart that is not round. */
export function putAxes(axes: Excel.ChartAxes, chart: ContentChart): void {
  putCategories(axes.categoryAxis, chart);
  putValues(axes.valueAxis, chart.valueFormat, chart.valueTitle);
  axes.valueAxis.majorGridlines.visible = true;
  axes.valueAxis.majorGridlines.format.line.color = chartColors.grid;
  if (!chart.series.some(({ onSecondAxis }) => onSecondAxis)) return;
  const second = axes.getItem("Value", "Secondary");
  putValues(second, chart.secondFormat, chart.secondTitle);
  second.majorGridlines.visible = false;
  if (chart.secondMaximum === undefined) return;
  second.minimum = 0;
  second.maximum = chart.secondMaximum;
  second.majorUnit = chart.secondMaximum / 4;
}

function putCategories(axis: Excel.ChartAxis, { kind, categoryFormat, categoryTitle }: ContentChart): void {
  // Days are spaced evenly, as weeks and months would else be thin among them.
  axis.categoryType = "TextAxis";
  // Names stay at the edge where values are negative.
  axis.tickLabelPosition = "Low";
  axis.majorTickMark = "None";
  axis.format.line.color = chartColors.axis;
  putFont(axis.format.font, chartColors.quiet);
  if (categoryFormat !== undefined) axis.numberFormat = categoryFormat;
  putTitle(axis.title, categoryTitle);
  if (kind !== "bar" && kind !== "stackedBar") return;
  // The first category at the top, the values below the last one.
  axis.reversePlotOrder = true;
  axis.position = "Maximum";
}

function putValues(axis: Excel.ChartAxis, format: string | undefined, title: string | undefined): void {
  if (format !== undefined) axis.numberFormat = format;
  axis.majorTickMark = "None";
  axis.format.line.clear();
  putFont(axis.format.font, chartColors.quiet);
  putTitle(axis.title, title);
}

function putTitle(title: Excel.ChartAxisTitle, text: string | undefined): void {
  title.visible = text !== undefined;
  if (text === undefined) return;
  title.text = text;
  putFont(title.format.font, chartColors.quiet);
}
