import { chartColors, readableOn } from "../../../core/plan/chartLooks";
import type { Area, ChartSeries, ContentChart } from "../../../core/plan/content";
import { escapeAttribute, escapeText } from "../../package/xmlText";
import { absoluteReference } from "../reference";
import { filled, invisible, lettersOf, lined } from "./chartText";

/** What stands in cells, row by row. */
export type ValuesOf = (area: Area) => readonly (string | number | boolean | null)[];

/** Where a chart's cells are, and what stands in them. */
export interface ChartSource {
  readonly sheet: string;
  readonly valuesOf: ValuesOf;
}

export type Drawing = "column" | "line" | "area" | "pie";

export function seriesXml(chart: ContentChart, index: number, drawing: Drawing, source: ChartSource): string {
  const series = chart.series[index]!;
  const body = {
    column: `${fillXml(series)}<c:invertIfNegative val="0"/>${labelsXml(chart, series, "column")}`,
    line: `${lined(series.color, 2.25, series.isDashed)}<c:marker><c:symbol val="none"/></c:marker>${labelsXml(chart, series, "line")}`,
    area: fillXml(series),
    pie: `${filled(series.color)}${slicesXml(chart, source)}`,
  }[drawing];
  const smooth = drawing === "line" ? '<c:smooth val="0"/>' : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series.name)}${body}` +
    `${categoriesXml(chart, source)}${valuesXml(chart, series, source)}${smooth}</c:ser>`
  );
}

export function nameXml(name: string): string {
  return `<c:tx><c:v>${escapeText(name)}</c:v></c:tx>`;
}

/** Names of the marks: texts, or numbers where all of them are. */
export function categoriesXml({ categories, categoryFormat }: ContentChart, source: ChartSource): string {
  const values = source.valuesOf(categories);
  const reference = referenceXml(source.sheet, categories);
  if (values.some((value) => typeof value === "number") && values.every(isNumberOrEmpty)) {
    return `<c:cat>${numbersXml(reference, values, categoryFormat)}</c:cat>`;
  }
  const points = values
    .map((value, index) => (value === null ? "" : pointXml(index, escapeText(String(value)))))
    .join("");
  const cache = `<c:strCache><c:ptCount val="${values.length}"/>${points}</c:strCache>`;
  return `<c:cat><c:strRef>${reference}${cache}</c:strRef></c:cat>`;
}

export function valuesXml(chart: ContentChart, series: ChartSeries, source: ChartSource): string {
  const format = series.onSecondAxis ? chart.secondFormat : chart.valueFormat;
  const reference = referenceXml(source.sheet, series.values);
  return `<c:val>${numbersXml(reference, source.valuesOf(series.values), format)}</c:val>`;
}

function numbersXml(
  reference: string,
  values: readonly (string | number | boolean | null)[],
  format: string | undefined,
): string {
  const points = values
    .map((value, index) => (typeof value === "number" ? pointXml(index, String(value)) : ""))
    .join("");
  return (
    `<c:numRef>${reference}<c:numCache><c:formatCode>${escapeText(format ?? "General")}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`
  );
}

const isNumberOrEmpty = (value: string | number | boolean | null) =>
  value === null || typeof value === "number";

const pointXml = (index: number, value: string) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;

const referenceXml = (sheet: string, area: Area) =>
  `<c:f>${escapeText(absoluteReference(sheet, area))}</c:f>`;

function fillXml({ isBase, color }: ChartSeries): string {
  return isBase ? invisible : filled(color);
}

function slicesXml({ sliceColors, series }: ContentChart, { valuesOf }: ChartSource): string {
  const slices = valuesOf(series[0]!.values).map((_, index) => ({ index, color: sliceColor(index) }));
  const points = slices.map(
    ({ index, color }) => `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>${filled(color)}</c:dPt>`,
  );
  const labels = slices.map(
    ({ index, color }) =>
      `<c:dLbl><c:idx val="${index}"/>${labelXml("0%", readableOn(color), "", shareShown)}</c:dLbl>`,
  );
  const rest = `${labelXml("0%", chartColors.quiet, "", shareShown)}<c:showLeaderLines val="0"/>`;
  return `${points.join("")}<c:dLbls>${labels.join("")}${rest}</c:dLbls>`;

  function sliceColor(index: number): string {
    return sliceColors?.[index % sliceColors.length] ?? series[0]!.color;
  }
}

/** Values beside their marks; those of stacked columns have no room but inside. */
function labelsXml(chart: ContentChart, series: ChartSeries, drawing: "column" | "line"): string {
  if (!series.isLabelled) return "";
  const code = (series.onSecondAxis ? chart.secondFormat : chart.valueFormat) ?? "General";
  const isInside = drawing === "column" && chart.kind.startsWith("stacked");
  const color = isInside ? readableOn(series.color) : chartColors.quiet;
  const place = isInside ? "ctr" : drawing === "line" ? "t" : "outEnd";
  return `<c:dLbls>${labelXml(code, color, `<c:dLblPos val="${place}"/>`, valueShown)}</c:dLbls>`;
}

function labelXml(format: string, color: string, place: string, shown: string): string {
  const code = `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>`;
  return `${code}<c:spPr><a:noFill/></c:spPr>${lettersOf(color)}${place}${shown}`;
}

const shown = (value: 0 | 1, share: 0 | 1) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  `<c:showPercent val="${share}"/><c:showBubbleSize val="0"/>`;

const valueShown = shown(1, 0);
const shareShown = shown(0, 1);
