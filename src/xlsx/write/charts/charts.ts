import { type ContentChart, chartNamePrefix } from "../../../core/plan/content";
import { isSameChartMake } from "../../../core/plan/sameMake";
import { dialectOf, freePartName } from "../namespaces";
import { ownParts } from "../ownParts";
import type { SheetDraft } from "../sheetDraft";
import type { WorkbookDraft } from "../workbookDraft";
import { cellValues } from "./cellValues";
import { chartXml } from "./chartXml";
import { drawingDialect } from "./dialect";
import { DrawingPart } from "./drawingPart";
import { followCells } from "./followCells";
import type { ChartSource } from "./seriesXml";

const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Puts a chart upon the sheet; one of this name that is there makes way. The cells it shows are written by then. */
export function addChart(draft: WorkbookDraft, sheetName: string, chart: ContentChart): void {
  refuseShape(chart);
  const sheet = draft.writtenSheet(sheetName);
  const present = DrawingPart.of(draft, sheet);
  if (present?.chart(chart.name)) removeChart(draft, sheetName, chart.name);
  const drawing = DrawingPart.of(draft, sheet) ?? DrawingPart.create(draft, sheet);
  const dialect = dialectOf(sheet.frame.root);
  const part = freePartName(draft.pkg, draft.workbook.part, "charts/chart");
  const xml = chartXml(chart, sourceOf(draft, sheet), drawingDialect(dialect));
  draft.pkg.setPart(part, xml, chartType);
  const id = draft.pkg.addRelationship(drawing.part, `${dialect.relationships}/chart`, part);
  drawing.addChart(chart.name, chart.altText, chart.area, id);
}

/** Takes a chart away with the parts that only it uses; the drawing too where nothing else lies upon the sheet. */
export function removeChart(draft: WorkbookDraft, sheetName: string, name: string): void {
  const { pkg } = draft;
  const sheet = draft.sheet(sheetName);
  const drawing = DrawingPart.of(draft, sheet);
  const chart = drawing?.chart(name);
  if (!drawing || !chart) return;
  const parts = ownParts(pkg, chart.part);
  drawing.removeChart(name);
  pkg.removeRelationship(drawing.part, chart.relationship);
  for (const part of parts) pkg.removePart(part);
  if (!drawing.isEmpty) return;
  const { id } = pkg.relationships(sheet.part).find(({ target }) => target === drawing.part)!;
  pkg.removeRelationship(sheet.part, id);
  pkg.removePart(drawing.part);
  sheet.frame.remove(sheet.frame.child("drawing")!);
}

/** Lets a chart follow its cells; it is made anew where it is of another make now. */
export function changeChart(
  draft: WorkbookDraft,
  sheetName: string,
  before: ContentChart,
  after: ContentChart,
): void {
  refuseShape(after);
  const sheet = draft.writtenSheet(sheetName);
  const drawing = DrawingPart.of(draft, sheet);
  const present = drawing?.chart(before.name);
  if (!drawing || !present) return;
  const { pkg } = draft;
  const followed = isSameChartMake(before, after)
    ? followCells(pkg.text(present.part), present.part, before, after, sourceOf(draft, sheet))
    : undefined;
  if (followed === undefined) {
    removeChart(draft, sheetName, before.name);
    addChart(draft, sheetName, after);
    return;
  }
  pkg.setPart(present.part, followed);
  drawing.moveChart(after.name, before.area, after.area);
  if (after.altText !== before.altText) drawing.setAltText(after.name, after.altText);
}

function sourceOf(draft: WorkbookDraft, sheet: SheetDraft): ChartSource {
  return {
    sheet: sheet.name,
    valuesOf: (area) => cellValues(sheet, area, (code) => draft.text(code)),
  };
}

function refuseShape({ name, series, categories }: ContentChart): void {
  if (!name.startsWith(chartNamePrefix)) throw new Error(`${name} is no name for a chart of ours`);
  const areas = [categories, ...series.map(({ values }) => values)];
  const isLine = areas.every(
    (area) => area.firstRow === area.lastRow || area.firstColumn === area.lastColumn,
  );
  const sizes = areas.map(
    (area) => (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1),
  );
  if (series.length === 0 || !isLine || sizes.some((size) => size !== sizes[0])) {
    throw new Error(`chart ${name} needs series as long as its categories`);
  }
}
