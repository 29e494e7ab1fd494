/** Charts and pivots as edits meet them: what is there, and where. */
import type { Area, ContentChart, ContentPivot } from "../../core/plan/content";
import type { ChartPlace, Edit } from "../../core/plan/edit";
import { isSameChartMake, isSamePivotMake } from "../../core/plan/sameMake";
import { rangeOf } from "./area";
import { callsOf, putChart, showCells } from "./putChart";
import { callsOfPivot, putPivot, putSlicer, slicerName } from "./putPivot";
import type { Requests } from "./requests";
import type { WriteQueue } from "./writeQueue";

export type ChartEdit = Extract<Edit, { edit: "addChart" | "removeChart" | "changeChart" }>;
export type PivotEdit = Extract<Edit, { edit: "addPivot" | "removePivot" | "changePivot" }>;

export interface Pictures {
  /** Places by `nameKey`. */
  readonly charts: ReadonlyMap<string, ChartPlace>;
  /** `nameKey`s. */
  readonly pivots: ReadonlySet<string>;
  readonly slicers: ReadonlySet<string>;
  /** Where areas are that charts move from and to, by `areaKey`. */
  readonly areas: ReadonlyMap<string, ChartPlace>;
}

export const noPictures: Pictures = {
  charts: new Map(),
  pivots: new Set(),
  slicers: new Set(),
  areas: new Map(),
};

const nameKey = (sheet: string, name: string) => `${sheet} ${name}`.toLowerCase();

const areaKey = (sheet: string, area: Area) => JSON.stringify([sheet, Object.entries(area).sort()]);

function isChartEdit(edit: Edit): edit is ChartEdit {
  return edit.edit === "addChart" || edit.edit === "removeChart" || edit.edit === "changeChart";
}

function isPivotEdit(edit: Edit): edit is PivotEdit {
  return edit.edit === "addPivot" || edit.edit === "removePivot" || edit.edit === "changePivot";
}

export async function readPictures(
  { context, sync }: Requests,
  edits: readonly Edit[],
  isThere: (sheet: string) => boolean,
): Promise<Pictures> {
  const own = edits.filter((edit) => "sheet" in edit && isThere(edit.sheet));
  const { worksheets } = context.workbook;
  const charts = [...new Set(own.filter(isChartEdit).map(({ sheet }) => sheet))].map((sheet) => {
    const properties = "items/name,items/left,items/top,items/width,items/height";
    return [sheet, worksheets.getItem(sheet).charts.load(properties)] as const;
  });
  const pivots = [...new Set(own.filter(isPivotEdit).map(({ sheet }) => sheet))].map(
    (sheet) => [sheet, worksheets.getItem(sheet).pivotTables.load("items/name")] as const,
  );
  const slicers = pivots.map(
    ([sheet]) => [sheet, worksheets.getItem(sheet).slicers.load("items/name")] as const,
  );
  const areas = own.flatMap((edit) => {
    if (edit.edit !== "changeChart" || !isMoved(edit)) return [];
    return [edit.before.area, edit.after.area].map((area) => {
      const range = rangeOf(context, edit.sheet, area).load("left,top,width,height");
      return [areaKey(edit.sheet, area), range] as const;
    });
  });
  if (charts.length + pivots.length > 0) await sync();
  return {
    charts: new Map(
      charts.flatMap(([sheet, { items }]) =>
        items.map((chart) => [nameKey(sheet, chart.name), placeOf(chart)] as const),
      ),
    ),
    pivots: new Set(pivots.flatMap(([sheet, { items }]) => items.map(({ name }) => nameKey(sheet, name)))),
    slicers: new Set(slicers.flatMap(([sheet, { items }]) => items.map(({ name }) => nameKey(sheet, name)))),
    areas: new Map(areas.map(([key, range]) => [key, placeOf(range)])),
  };
}

/** Edits that give charts and pivots back. Pivots that came go before cells do, those that went come behind them. */
export function picturesBack(edits: readonly Edit[], { charts, pivots }: Pictures) {
  const before: Edit[] = [];
  const after: Edit[] = [];
  for (const edit of edits) {
    if (edit.edit === "addChart" && !charts.has(nameKey(edit.sheet, edit.chart.name))) {
      before.push({ ...edit, edit: "removeChart" });
    }
    if (edit.edit === "removeChart" && charts.has(nameKey(edit.sheet, edit.chart.name))) {
      after.push({ ...edit, edit: "addChart" });
    }
    if (edit.edit === "changeChart") {
      const place = charts.get(nameKey(edit.sheet, edit.before.name));
      if (place) after.push({ ...edit, before: edit.after, after: edit.before, place });
    }
    if (edit.edit === "addPivot" && !pivots.has(nameKey(edit.sheet, edit.pivot.name))) {
      before.push({ ...edit, edit: "removePivot" });
    }
    if (edit.edit === "removePivot" && pivots.has(nameKey(edit.sheet, edit.pivot.name))) {
      before.push(edit); // It may stand elsewhere by then.
      after.push(emptied(edit.sheet, edit.pivot.area), { ...edit, edit: "addPivot" });
    }
    if (edit.edit === "changePivot" && pivots.has(nameKey(edit.sheet, edit.before.name))) {
      after.push({ ...edit, before: edit.after, after: edit.before });
    }
  }
  return { before, after };
}

/** Carries edits of charts and pivots out, as far as there is something to do. */
export class PictureCarrier {
  private readonly charts: Map<string, ChartPlace>;
  private readonly pivots: Set<string>;
  private readonly slicers: Set<string>;

  constructor(
    private readonly queue: WriteQueue,
    private readonly present: Pictures,
  ) {
    this.charts = new Map(present.charts);
    this.pivots = new Set(present.pivots);
    this.slicers = new Set(present.slicers);
  }

  async changeChart(edit: ChartEdit): Promise<void> {
    const { sheet } = edit;
    if (edit.edit === "addChart") return this.addChart(sheet, edit.chart);
    if (edit.edit === "removeChart") return this.removeChart(sheet, edit.chart.name);
    const { before, after } = edit;
    const place = this.charts.get(nameKey(sheet, before.name));
    if (!place) return;
    if (!isSameChartMake(before, after)) {
      await this.removeChart(sheet, before.name);
      await this.addChart(sheet, after);
    } else {
      await this.queue.take(callsOf(after));
      const { context } = this.queue;
      showCells(context, sheet, this.chart(sheet, after.name), before, after);
    }
    if (edit.place) this.movePlace(sheet, after.name, edit.place);
    else if (isMoved(edit)) this.follow(edit, place);
  }

  async changePivot(edit: PivotEdit): Promise<void> {
    const { sheet } = edit;
    if (edit.edit === "addPivot") return this.addPivot(sheet, edit.pivot);
    if (edit.edit === "removePivot") return this.removePivot(sheet, edit.pivot);
    const { before, after } = edit;
    if (!this.pivots.has(nameKey(sheet, before.name))) return;
    // Excel does not let anybody give a pivot another source.
    const isSame =
      before.name === after.name &&
      isSamePivotMake(before, after) &&
      JSON.stringify([before.source, before.area]) === JSON.stringify([after.source, after.area]);
    if (isSame) {
      await this.queue.take(2);
      this.queue.context.workbook.worksheets.getItem(sheet).pivotTables.getItem(after.name).refresh();
      return;
    }
    await this.removePivot(sheet, before);
    await this.addPivot(sheet, after);
  }

  private async addChart(sheet: string, chart: ContentChart) {
    await this.removeChart(sheet, chart.name);
    await this.queue.take(callsOf(chart));
    putChart(this.queue.context, sheet, chart);
    this.charts.set(nameKey(sheet, chart.name), { left: 0, top: 0, width: 0, height: 0 });
  }

  private async removeChart(sheet: string, name: string) {
    if (!this.charts.delete(nameKey(sheet, name))) return;
    await this.queue.take(2);
    this.chart(sheet, name).delete();
  }

  /** By as much as its cells have moved, from wherever the user has put it. */
  private follow({ sheet, before, after }: Extract<Edit, { edit: "changeChart" }>, place: ChartPlace) {
    const [from, to] = [before, after].map(({ area }) => this.present.areas.get(areaKey(sheet, area)));
    if (!from || !to || !isSameChartMake(before, after)) return;
    this.movePlace(sheet, after.name, {
      left: place.left + to.left - from.left,
      top: place.top + to.top - from.top,
      width: place.width + to.width - from.width,
      height: place.height + to.height - from.height,
    });
  }

  private movePlace(sheet: string, name: string, { left, top, width, height }: ChartPlace) {
    const chart = this.chart(sheet, name);
    chart.left = left;
    chart.top = top;
    chart.width = width;
    chart.height = height;
  }

  private async addPivot(sheet: string, pivot: ContentPivot) {
    await this.removePivot(sheet, pivot);
    await this.queue.take(callsOfPivot(pivot));
    putPivot(this.queue.context, sheet, pivot);
    this.pivots.add(nameKey(sheet, pivot.name));
    if (pivot.slicer) await this.addSlicer(sheet, pivot, pivot.slicer);
  }

  /** Excel takes its place in points, which are known once the columns have their widths. */
  private async addSlicer(sheet: string, pivot: ContentPivot, slicer: NonNullable<ContentPivot["slicer"]>) {
    const { queue } = this;
    await queue.flush();
    const range = rangeOf(queue.context, sheet, slicer.area).load("left,top,width,height");
    await queue.context.sync();
    await queue.take(8);
    putSlicer(queue.context, sheet, pivot, slicer, range);
    this.slicers.add(nameKey(sheet, slicerName(pivot)));
  }

  private async removePivot(sheet: string, pivot: ContentPivot) {
    await this.queue.take(4);
    const worksheet = this.queue.context.workbook.worksheets.getItem(sheet);
    const slicer = slicerName(pivot);
    if (this.slicers.delete(nameKey(sheet, slicer))) worksheet.slicers.getItem(slicer).delete();
    if (this.pivots.delete(nameKey(sheet, pivot.name))) worksheet.pivotTables.getItem(pivot.name).delete();
  }

  private chart(sheet: string, name: string): Excel.Chart {
    return this.queue.context.workbook.worksheets.getItem(sheet).charts.getItem(name);
  }
}

function isMoved({ before, after }: Extract<Edit, { edit: "changeChart" }>): boolean {
  return areaKey("", before.area) !== areaKey("", after.area);
}

function placeOf({ left, top, width, height }: ChartPlace): ChartPlace {
  return { left, top, width, height };
}

function emptied(sheet: string, { firstRow, firstColumn, lastRow, lastColumn }: Area): Edit {
  const rows = Array.from({ length: lastRow - firstRow + 1 }, () =>
    new Array<{ value: null }>(lastColumn - firstColumn + 1).fill({ value: null }),
  );
  return { edit: "cells", sheet, firstRow, firstColumn, rows, styles: [], keepStyles: true };
}
