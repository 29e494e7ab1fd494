/** Charts as neither Excel nor a file has them, to compare what the two adapters make. */
import { openPackage } from "../../../src/xlsx/package/package";
import { relationshipKind } from "../../../src/xlsx/package/relationships";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../../src/xlsx/package/xml";
import type { Host } from "../../office-host/host";
import { formatArea } from "../../office-host/model/address";
import { areaAt } from "../../office-host/model/area";
import type { Chart } from "../../office-host/model/book";
import { placeOf } from "../../office-host/model/charts";

export interface ChartShape {
  readonly name: string;
  readonly title: string | null;
  /** Points. */
  readonly place: readonly number[];
  readonly series: readonly SeriesShape[];
  /** Title and number format. */
  readonly categories: readonly (string | null)[];
  readonly values: readonly (string | null)[];
  readonly second: readonly (string | number | null)[];
  readonly legend: string | null;
  readonly hiddenEntries: readonly number[];
}

interface SeriesShape {
  readonly name: string;
  readonly drawing: string;
  readonly values: string;
  readonly categories: string;
  /** "" for none. */
  readonly color: string;
  readonly isDashed: boolean;
  readonly isSecond: boolean;
  readonly gap: number | null;
  readonly labels: string | null;
  readonly slices: readonly string[];
}

export function chartsInHost({ book }: Host, sheetName: string): ChartShape[] {
  const sheet = book.sheets.find(({ name }) => name === sheetName)!;
  return sheet.charts.map(shapeInHost);
}

function shapeInHost(chart: Chart): ChartShape {
  const at = (path: string) => (chart.properties.get(path) ?? null) as string | null;
  const shown = (path: string) =>
    chart.properties.get(`${path}Visible`) === true ? at(`${path}Text`) : null;
  const isRound = /Pie|Doughnut/.test(at("ChartType")!);
  const { left, top, width, height } = chart.place;
  return {
    name: at("Name")!,
    title: shown("Title/"),
    place: [left, top, width, height],
    series: chart.series.map(({ properties, values, categories }): SeriesShape => {
      const one = (path: string) => (properties.get(path) ?? null) as string | null;
      const type = one("ChartType")!;
      const isLine = type === "Line";
      return {
        name: one("Name")!,
        drawing: type,
        values: values ? formatArea(values.area) : "",
        categories: categories ? formatArea(categories.area) : "",
        color: isRound ? "" : (one(isLine ? "Format/Line/Color" : "Format/Fill/Color") ?? ""),
        isDashed: one("Format/Line/LineStyle") === "Dash",
        isSecond: one("AxisGroup") === "Secondary",
        gap: (properties.get("GapWidth") as number) ?? null,
        labels: properties.get("HasDataLabels") ? one("DataLabels/NumberFormat") : null,
        slices: isRound ? slicesIn(properties) : [],
      };
    }),
    categories: [shown("Axes/CategoryPrimary/Title/"), at("Axes/CategoryPrimary/NumberFormat")],
    values: [shown("Axes/ValuePrimary/Title/"), at("Axes/ValuePrimary/NumberFormat")],
    second: [
      shown("Axes/ValueSecondary/Title/"),
      at("Axes/ValueSecondary/NumberFormat"),
      at("Axes/ValueSecondary/Maximum"),
    ],
    legend: chart.properties.get("Legend/Visible") === true ? at("Legend/Position") : null,
    hiddenEntries: chart.series.flatMap((_, index) =>
      chart.properties.get(`Legend/Entries/${index}/Visible`) === false ? [index] : [],
    ),
  };
}

function slicesIn(properties: ReadonlyMap<string, unknown>): string[] {
  const slices: string[] = [];
  for (let index = 0; properties.has(`Points/${index}/Format/Fill/Color`); index++) {
    slices.push(String(properties.get(`Points/${index}/Format/Fill/Color`)));
  }
  return slices;
}

/** The same of a file. @param host whose sheet has columns and rows as high and wide. */
export function chartsInFile(
  bytes: Uint8Array,
  sheetPart: string,
  host: Host,
  sheetName: string,
): ChartShape[] {
  const pkg = openPackage(bytes);
  const drawing = pkg.relationships(sheetPart).find(({ type }) => relationshipKind(type) === "drawing");
  if (!drawing) return [];
  const parts = pkg.relationships(drawing.target);
  const sheet = host.book.sheets.find(({ name }) => name === sheetName)!;
  return parseXml(pkg.text(drawing.target), drawing.target).children.map((anchor) => {
    const corner = (local: string) => {
      const [column, , row] = childNamed(anchor, local)!.children.map(({ text }) => Number(text));
      return placeOf({ sheet, area: areaAt(row!, column!) });
    };
    const [from, to] = [corner("from"), corner("to")];
    const place = [from.left, from.top, to.left - from.left, to.top - from.top];
    const id = find(anchor, "chart")!.attributes.get("r:id");
    const { target } = parts.find((one) => one.id === id)!;
    const name = find(anchor, "cNvPr")!.attributes.get("name")!;
    return { name, place, ...shapeInFile(parseXml(pkg.text(target), target)) };
  });
}

function shapeInFile(root: XmlElement): Omit<ChartShape, "name" | "place"> {
  const chart = childNamed(root, "chart")!;
  const plot = childNamed(chart, "plotArea")!;
  const groups = plot.children.filter(({ local }) => local.endsWith("Chart"));
  const isRound = groups.some(({ local }) => /pie|doughnut/.test(local));
  const series = groups.flatMap((group) =>
    childrenNamed(group, "ser").map(
      (one) => [Number(value(one, "idx")), seriesInFile(group, one, isRound)] as const,
    ),
  );
  series.sort(([one], [other]) => one - other);
  const [values, second] = childrenNamed(plot, "valAx");
  const legend = childNamed(chart, "legend");
  const axis = (element: XmlElement | undefined) => {
    const format = childNamed(element, "numFmt")?.attributes;
    return [
      textIn(childNamed(element, "title")),
      format?.get("sourceLinked") === "0" ? format.get("formatCode")! : null,
    ];
  };
  const maximum = value(childNamed(second, "scaling"), "max");
  return {
    title: textIn(childNamed(chart, "title")),
    series: series.map(([, one]) => one),
    categories: axis(childrenNamed(plot, "catAx")[0]),
    values: axis(values),
    second: [...axis(second), maximum === undefined ? null : Number(maximum)],
    legend: legend ? { r: "Right", b: "Bottom" }[value(legend, "legendPos") as "r" | "b"] : null,
    hiddenEntries: childrenNamed(legend, "legendEntry").map((entry) => Number(value(entry, "idx"))),
  };
}

function seriesInFile(group: XmlElement, one: XmlElement, isRound: boolean): SeriesShape {
  const shape = childNamed(one, "spPr");
  const line = childNamed(shape, "ln");
  const isLine = group.local === "lineChart";
  const labels = childNamed(one, "dLbls");
  const gap = value(group, "gapWidth");
  const address = (local: string) =>
    find(childNamed(one, local)!, "f")!.text.replace(/^.*!/, "").replaceAll("$", "");
  return {
    name: find(childNamed(one, "tx")!, "v")!.text,
    drawing: drawingOf(group),
    values: address("val"),
    categories: address("cat"),
    color: isRound ? "" : colorIn(isLine ? line : shape),
    isDashed: childNamed(line, "prstDash") !== undefined,
    isSecond: value(group, "axId") !== "10" && !isRound,
    gap: gap === undefined ? null : Number(gap),
    labels: labels ? childNamed(labels, "numFmt")!.attributes.get("formatCode")! : null,
    slices: childrenNamed(one, "dPt").map((point) => colorIn(childNamed(point, "spPr"))),
  };
}

function drawingOf(group: XmlElement): string {
  const stacked = value(group, "grouping") === "stacked" ? "Stacked" : "Clustered";
  if (group.local === "barChart") return (value(group, "barDir") === "bar" ? "Bar" : "Column") + stacked;
  return { lineChart: "Line", areaChart: "AreaStacked", pieChart: "Pie", doughnutChart: "Doughnut" }[
    group.local as "lineChart"
  ];
}

const value = (element: XmlElement | undefined, local: string) =>
  childNamed(element, local)?.attributes.get("val");

function colorIn(element: XmlElement | undefined): string {
  const color = value(childNamed(element, "solidFill"), "srgbClr");
  return color === undefined ? "" : `#${color}`;
}

const textIn = (element: XmlElement | undefined) => (element ? find(element, "t")!.text : null);

function find(element: XmlElement, local: string): XmlElement | undefined {
  if (element.local === local && (local !== "chart" || element.attributes.has("r:id"))) return element;
  for (const child of element.children) {
    const found = find(child, local);
    if (found) return found;
  }
  return undefined;
}
