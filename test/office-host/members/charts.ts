import type { Chart, ChartSeries, Sheet } from "../model/book";
import { addChart, deleteChart, type Place, placeOf } from "../model/charts";
import { colorCode } from "../model/colors";
import { requireAllowed } from "../model/protection";
import { rangeArgument } from "../model/range";
import { invalidArgument, itemNotFound } from "../wire/apiError";
import { type ObjectType, type Property, type WireObject, wire, wireOrNull } from "../wire/objectType";
import { worksheetType } from "./worksheet";

export const chartCollectionType: ObjectType<Sheet> = {
  name: "ChartCollection",
  items: ({ charts }) => charts.map((chart) => wire(chartType, chart)),
  indexer: (sheet, [name]) => item(sheet, name),
  methods: {
    Add: (sheet, [type, source]) =>
      wire(chartType, addChart(sheet, type, rangeArgument(sheet, source, "ChartCollection.add"))),
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, [name]) => item(sheet, name),
    GetItemOrNullObject: (sheet, [name]) => wireOrNull(chartType, find(sheet, name)),
  },
};

function find({ charts }: Sheet, name: unknown): Chart | undefined {
  return charts.find(
    ({ id, properties }) =>
      id === name || String(properties.get("Name")).toLowerCase() === String(name).toLowerCase(),
  );
}

function item(sheet: Sheet, name: unknown): WireObject {
  const chart = find(sheet, name);
  if (!chart) throw itemNotFound("ChartCollection.getItem");
  return wire(chartType, chart);
}

/** A part of a chart: its properties are kept under its path. */
interface Part {
  readonly chart: Chart;
  readonly properties: Map<string, unknown>;
  readonly path: string;
}

type Check = (value: unknown, location: string) => unknown;

const any: Check = (value) => value;

function kept(name: string, check: Check = any): Property<Part> {
  return {
    get: ({ properties, path }) => properties.get(path + name) ?? null,
    set: ({ chart, properties, path }, value) => {
      requireAllowed(chart.sheet, "allowEditObjects", `Chart ${path}${name}`);
      properties.set(path + name, check(value, `Chart ${path}${name}`));
    },
  };
}

const properties = (...names: readonly string[]): Record<string, Property<Part>> =>
  Object.fromEntries(names.map((name) => [name, kept(name)]));

const inner =
  (name: string, type: () => ObjectType<Part>) =>
  (part: Part): WireObject =>
    wire(type(), { ...part, path: `${part.path}${name}/` });

const fontType: ObjectType<Part> = {
  name: "ChartFont",
  properties: { ...properties("Bold", "Italic", "Name", "Size"), Color: kept("Color", colorCode) },
};

const lineType: ObjectType<Part> = {
  name: "ChartLineFormat",
  properties: { ...properties("LineStyle", "Weight"), Color: kept("Color", colorCode) },
  methods: { Clear: ({ properties: all, path }) => void all.set(`${path}Color`, "") },
};

const fillType: ObjectType<Part> = {
  name: "ChartFill",
  methods: {
    Clear: ({ properties: all, path }) => void all.set(`${path}Color`, ""),
    SetSolidColor: ({ properties: all, path }, [color]) =>
      void all.set(`${path}Color`, colorCode(color, "ChartFill.setSolidColor")),
  },
};

const formatType = (name: string): ObjectType<Part> => ({
  name,
  navigations: {
    Fill: inner("Fill", () => fillType),
    Font: inner("Font", () => fontType),
    Line: inner("Line", () => lineType),
  },
});

const format = (name: string) => inner("Format", () => formatType(name));

const titleType: ObjectType<Part> = {
  name: "ChartTitle",
  properties: properties("Overlay", "Position", "Text", "Visible"),
  navigations: { Format: format("ChartTitleFormat") },
};

const legendType: ObjectType<Part> = {
  name: "ChartLegend",
  properties: properties("Overlay", "Position", "Visible"),
  navigations: {
    Format: format("ChartLegendFormat"),
    LegendEntries: inner("Entries", () => legendEntriesType),
  },
};

const legendEntriesType: ObjectType<Part> = {
  name: "ChartLegendEntryCollection",
  methods: {
    GetItemAt: (part, [index]) => {
      if (!part.chart.series[Number(index)]) throw invalidArgument("ChartLegendEntryCollection.getItemAt");
      return wire(legendEntryType, { ...part, path: `${part.path}${index}/` });
    },
  },
};

const legendEntryType: ObjectType<Part> = { name: "ChartLegendEntry", properties: properties("Visible") };

const axesType: ObjectType<Part> = {
  name: "ChartAxes",
  navigations: {
    CategoryAxis: inner("CategoryPrimary", () => axisType),
    ValueAxis: inner("ValuePrimary", () => axisType),
  },
  methods: {
    GetItem: (part, [type, group]) => {
      const isThere =
        group !== "Secondary" ||
        part.chart.series.some((one) => one.properties.get("AxisGroup") === "Secondary");
      if (!isThere) throw invalidArgument("ChartAxes.getItem", "There is no secondary axis.");
      return wire(axisType, { ...part, path: `${part.path}${type}${group ?? "Primary"}/` });
    },
  },
};

const axisType: ObjectType<Part> = {
  name: "ChartAxis",
  properties: properties(
    "CategoryType",
    "MajorTickMark",
    "MajorUnit",
    "Maximum",
    "Minimum",
    "NumberFormat",
    "Position",
    "ReversePlotOrder",
    "TickLabelPosition",
    "Visible",
  ),
  navigations: {
    Format: format("ChartAxisFormat"),
    MajorGridlines: inner("MajorGridlines", () => gridlinesType),
    Title: inner("Title", () => titleType),
  },
};

const gridlinesType: ObjectType<Part> = {
  name: "ChartGridlines",
  properties: properties("Visible"),
  navigations: { Format: format("ChartGridlinesFormat") },
};

const chartPart = (name: string, type: () => ObjectType<Part>) => (chart: Chart) =>
  wire(type(), { chart, properties: chart.properties, path: `${name}/` });

const onChart = (name: string, check: Check = any): Property<Chart> => {
  const property = kept(name, check);
  const part = (chart: Chart): Part => ({ chart, properties: chart.properties, path: "" });
  return {
    get: (chart) => property.get(part(chart)),
    set: (chart, value) => property.set!(part(chart), value),
  };
};

const onPlace = (key: keyof Place): Property<Chart> => ({
  get: ({ place }) => place[key],
  set: (chart, value) => {
    requireAllowed(chart.sheet, "allowEditObjects", `Chart.${key}`);
    if (typeof value !== "number") throw invalidArgument(`Chart.${key}`);
    chart.place = { ...chart.place, [key]: value };
  },
});

const chartType: ObjectType<Chart> = {
  name: "Chart",
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    ChartType: onChart("ChartType"),
    DisplayBlanksAs: onChart("DisplayBlanksAs"),
    Height: onPlace("height"),
    Left: onPlace("left"),
    Name: onChart("Name", String),
    PlotVisibleOnly: onChart("PlotVisibleOnly"),
    Top: onPlace("top"),
    Width: onPlace("width"),
  },
  navigations: {
    Axes: chartPart("Axes", () => axesType),
    Legend: chartPart("Legend", () => legendType),
    Series: (chart) => wire(seriesCollectionType, chart),
    Title: chartPart("Title", () => titleType),
    Worksheet: ({ sheet }) => wire(worksheetType, sheet),
  },
  methods: {
    Delete: deleteChart,
    SetPosition: (chart, [start, end]) => {
      const location = "Chart.setPosition";
      requireAllowed(chart.sheet, "allowEditObjects", location);
      const first = placeOf(rangeArgument(chart.sheet, start, location));
      const last = placeOf(rangeArgument(chart.sheet, end ?? start, location));
      chart.place = {
        left: first.left,
        top: first.top,
        width: last.left + last.width - first.left,
        height: last.top + last.height - first.top,
      };
    },
  },
};

const seriesCollectionType: ObjectType<Chart> = {
  name: "ChartSeriesCollection",
  items: (chart) => chart.series.map((series) => wire(seriesType, seriesPart(chart, series))),
  methods: {
    Add: (chart, [name]) => {
      requireAllowed(chart.sheet, "allowEditObjects", "ChartSeriesCollection.add");
      const type = chart.properties.get("ChartType");
      const series: ChartSeries = {
        properties: new Map<string, unknown>([
          ["Name", name],
          ["ChartType", type],
        ]),
      };
      chart.series.push(series);
      return wire(seriesType, seriesPart(chart, series));
    },
    GetCount: ({ series }) => series.length,
    GetItemAt: (chart, [index]) => {
      const series = chart.series[Number(index)];
      if (!series) throw invalidArgument("ChartSeriesCollection.getItemAt");
      return wire(seriesType, seriesPart(chart, series));
    },
  },
};

interface SeriesPart extends Part {
  readonly series: ChartSeries;
}

const seriesPart = (chart: Chart, series: ChartSeries): SeriesPart => ({
  chart,
  series,
  properties: series.properties,
  path: "",
});

const seriesType: ObjectType<SeriesPart> = {
  name: "ChartSeries",
  id: ({ chart, series }) => `${chart.id}.${chart.series.indexOf(series)}`,
  properties: properties(
    "AxisGroup",
    "ChartType",
    "DoughnutHoleSize",
    "GapWidth",
    "HasDataLabels",
    "MarkerStyle",
    "Name",
    "Overlap",
    "Smooth",
  ) as Record<string, Property<SeriesPart>>,
  navigations: {
    DataLabels: inner("DataLabels", () => dataLabelsType),
    Format: format("ChartSeriesFormat"),
    Points: (part) => wire(pointsType, part),
  },
  methods: {
    SetValues: ({ chart, series }, [range]) => {
      requireAllowed(chart.sheet, "allowEditObjects", "ChartSeries.setValues");
      series.values = rangeArgument(chart.sheet, range, "ChartSeries.setValues");
    },
    SetXAxisValues: ({ chart, series }, [range]) => {
      requireAllowed(chart.sheet, "allowEditObjects", "ChartSeries.setXAxisValues");
      series.categories = rangeArgument(chart.sheet, range, "ChartSeries.setXAxisValues");
    },
  },
};

const dataLabelsType: ObjectType<Part> = {
  name: "ChartDataLabels",
  properties: properties("NumberFormat", "Position", "ShowPercentage", "ShowValue"),
  navigations: { Format: format("ChartDataLabelFormat") },
};

const pointsType: ObjectType<SeriesPart> = {
  name: "ChartPointsCollection",
  methods: {
    GetItemAt: (part, [index]) => {
      const area = part.series.values?.area;
      const count = area ? (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1) : 0;
      if (!(Number(index) < count)) throw invalidArgument("ChartPointsCollection.getItemAt");
      return wire(pointType, { ...part, path: `Points/${index}/` });
    },
  },
};

const pointType: ObjectType<Part> = {
  name: "ChartPoint",
  properties: properties("HasDataLabel"),
  navigations: {
    DataLabel: inner("DataLabel", () => dataLabelsType),
    Format: format("ChartPointFormat"),
  },
};
