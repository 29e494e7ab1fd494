import { usualGap } from "../../../core/plan/chartLooks";
import type { ChartSeries, ContentChart } from "../../../core/plan/content";
import { escapeAttribute } from "../../package/xmlText";
import { xmlDeclaration } from "../namespaces";
import { axisLine, gridLine, smallText, titleXml } from "./chartText";
import type { DrawingDialect } from "./dialect";
import { type ChartSource, type Drawing, seriesXml } from "./seriesXml";

/** The chart part (ECMA-376 part 1, 21.2): title, groups of series by how they are drawn, axes, legend. */
export function chartXml(chart: ContentChart, source: ChartSource, dialect: DrawingDialect): string {
  const isRound = chart.kind === "pie" || chart.kind === "doughnut";
  const plot = isRound ? roundXml(chart, source) : groupsXml(chart, source) + axesXml(chart);
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.main}"` +
    ` xmlns:r="${dialect.relationships}"><c:roundedCorners val="0"/><c:chart>` +
    (chart.title === undefined ? "" : titleXml(chart.title, "chart")) +
    `<c:autoTitleDeleted val="${chart.title === undefined ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${legendXml(chart, isRound)}` +
    // Columns that the user hides, as helpers often are, stay in the picture.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** How each series is drawn. */
function drawingOf({ kind }: ContentChart, series: ChartSeries): Drawing {
  if (kind === "pie" || kind === "doughnut") return "pie";
  return series.drawnAs ?? (kind === "line" ? "line" : "column");
}

function roundXml(chart: ContentChart, source: ChartSource): string {
  const series = `<c:varyColors val="1"/>${seriesXml(chart, 0, "pie", source)}<c:firstSliceAng val="0"/>`;
  if (chart.kind === "pie") return `<c:pieChart>${series}</c:pieChart>`;
  return `<c:doughnutChart>${series}<c:holeSize val="60"/></c:doughnutChart>`;
}

const categoryAxis = [10, 30] as const;
const valueAxis = [20, 40] as const;

/** Groups in the order in which they lie upon each other: a band behind its columns, lines before both. */
function groupsXml(chart: ContentChart, source: ChartSource): string {
  const parts: string[] = [];
  for (const axis of [0, 1] as const) {
    for (const drawing of ["area", "column", "line"] as const) {
      const own = chart.series.flatMap((series, index) =>
        drawingOf(chart, series) === drawing && Number(series.onSecondAxis ?? false) === axis ? [index] : [],
      );
      if (own.length === 0) continue;
      const series = own.map((index) => seriesXml(chart, index, drawing, source)).join("");
      const axes = `<c:axId val="${categoryAxis[axis]}"/><c:axId val="${valueAxis[axis]}"/>`;
      parts.push(groupXml(chart, drawing, series, axes));
    }
  }
  return parts.join("");
}

function groupXml(chart: ContentChart, drawing: "area" | "column" | "line", series: string, axes: string) {
  const body = `<c:varyColors val="0"/>${series}`;
  if (drawing === "area") return `<c:areaChart><c:grouping val="stacked"/>${body}${axes}</c:areaChart>`;
  if (drawing === "line")
    return `<c:lineChart><c:grouping val="standard"/>${body}<c:marker val="1"/>${axes}</c:lineChart>`;
  const isStacked = chart.kind === "stackedColumn" || chart.kind === "stackedBar";
  const grouping = isStacked ? "stacked" : "clustered";
  return (
    `<c:barChart><c:barDir val="${isLying(chart) ? "bar" : "col"}"/><c:grouping val="${grouping}"/>${body}` +
    `<c:gapWidth val="${chart.gap ?? usualGap}"/>${isStacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`
  );
}

function axesXml(chart: ContentChart): string {
  const first =
    categoryAxisXml(chart, 0) +
    valueAxisXml(0, { lies: isLying(chart), format: chart.valueFormat, title: chart.valueTitle });
  if (!chart.series.some(({ onSecondAxis }) => onSecondAxis)) return first;
  const { secondFormat: format, secondTitle: title, secondMaximum: maximum } = chart;
  return (
    first + valueAxisXml(1, { lies: isLying(chart), format, title, maximum }) + categoryAxisXml(chart, 1)
  );
}

/** The one of the second axis is not seen. */
function categoryAxisXml(chart: ContentChart, axis: 0 | 1): string {
  const lies = isLying(chart);
  const { categoryTitle, categoryFormat } = chart;
  const title = categoryTitle !== undefined && axis === 0 ? titleXml(categoryTitle, "axis", lies) : "";
  return (
    `<c:catAx><c:axId val="${categoryAxis[axis]}"/>` +
    `<c:scaling><c:orientation val="${lies ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="${axis}"/>` +
    `<c:axPos val="${lies ? "l" : "b"}"/>${title}${formatXml(categoryFormat)}` +
    // Names stay at the edge where values are negative.
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine}${smallText}` +
    `<c:crossAx val="${valueAxis[axis]}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

interface ValueAxis {
  readonly lies: boolean;
  readonly format?: string | undefined;
  readonly title?: string | undefined;
  readonly maximum?: number | undefined;
}

function valueAxisXml(axis: 0 | 1, { lies, format, title, maximum }: ValueAxis): string {
  const isSecond = axis === 1;
  const side = lies ? (isSecond ? "t" : "b") : isSecond ? "r" : "l";
  const scaling =
    '<c:orientation val="minMax"/>' +
    (maximum === undefined ? "" : `<c:max val="${maximum}"/><c:min val="0"/>`);
  const steps = maximum === undefined ? "" : `<c:majorUnit val="${maximum / 4}"/>`;
  // The axis stands at the far end of the other one: at the right, or below bars that begin at the top.
  const isFar = isSecond !== lies;
  return (
    `<c:valAx><c:axId val="${valueAxis[axis]}"/><c:scaling>${scaling}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${side}"/>${isSecond ? "" : gridLine}${title === undefined ? "" : titleXml(title, "axis", !lies)}` +
    `${formatXml(format)}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${smallText}<c:crossAx val="${categoryAxis[axis]}"/>` +
    `<c:crosses val="${isFar ? "max" : "autoZero"}"/><c:crossBetween val="between"/>${steps}</c:valAx>`
  );
}

function formatXml(format: string | undefined): string {
  const code = format ?? "General";
  return `<c:numFmt formatCode="${escapeAttribute(code)}" sourceLinked="${format === undefined ? 1 : 0}"/>`;
}

/** Where there is something to tell apart; a base is not part of it. */
function legendXml({ series }: ContentChart, isRound: boolean): string {
  const seen = series.filter(({ isBase }) => !isBase);
  if (!isRound && seen.length < 2) return "";
  const hidden = series
    .map(({ isBase }, index) =>
      isBase ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : "",
    )
    .join("");
  return (
    `<c:legend><c:legendPos val="${isRound ? "r" : "b"}"/>${isRound ? "" : hidden}<c:overlay val="0"/>` +
    `${smallText}</c:legend>`
  );
}

const isLying = ({ kind }: ContentChart) => kind === "bar" || kind === "stackedBar";
