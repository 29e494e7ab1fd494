import type { Area, CellStyle, ConditionalFormat, Link, Validation } from "../../core/plan/content";
import type { CellsEdit, ColumnEdit, Edit } from "../../core/plan/edit";
import type { CellLocks } from "../../core/plan/locks";
import type { Calendar } from "../../core/table/cells";
import { without } from "../../xlsx/write/reference";
import { isInside, rangeOf } from "./area";
import { pointsOf } from "./columnWidth";
import { addRule, type PresentRule } from "./conditionalFormats";
import { putCustomXml } from "./customXml";
import { forget } from "./forget";
import { putLook, textFormat } from "./looks";
import { PictureCarrier } from "./pictures";
import { putCells, sourceOf, type TextAreas } from "./putCells";
import { cellKey, type Scene } from "./scene";
import { putList } from "./validations";
import type { WriteQueue } from "./writeQueue";

/**
 * Queues edits in their order, as far as they still have something to do: what is there already is not added, what is
 * gone is not removed. Sheets are not removed here but named, since that cannot be taken back and so comes last.
 */
export class EditCarrier {
  readonly sheetsToRemove: string[] = [];
  private readonly sheets: Map<string, string>;
  private readonly tables: Set<string>;
  private readonly names: Set<string>;
  private readonly rules: Map<string, readonly CarriedRule[]>;
  private readonly ruleCounts: Map<string, number>;
  private readonly lists: Map<string, readonly Validation[]>;
  private readonly links: Map<string, readonly Link[]>;
  private readonly textAreas: Map<string, readonly Area[]>;
  private readonly linkLooks: ReadonlyMap<string, CellStyle>;
  private readonly locks: Map<string, readonly CellLocks[]>;
  private readonly written: CellsEdit[] = [];
  private readonly pictures: PictureCarrier;

  constructor(
    private readonly queue: WriteQueue,
    private readonly calendar: Calendar,
    textAreas: TextAreas,
    scene: Scene,
  ) {
    this.sheets = new Map(scene.sheets.map(({ name }) => [name.toLowerCase(), name]));
    this.tables = new Set(scene.tables.map(({ name }) => name.toLowerCase()));
    this.names = new Set(scene.names.map(({ name }) => name.toLowerCase()));
    this.rules = new Map(scene.rules);
    this.ruleCounts = new Map(scene.ruleCounts);
    this.lists = new Map(scene.lists);
    this.links = new Map(scene.links);
    this.textAreas = new Map(textAreas);
    this.locks = new Map(scene.locks);
    this.linkLooks = scene.linkLooks;
    this.pictures = new PictureCarrier(queue, scene.pictures);
  }

  async carryOut(edit: Edit): Promise<void> {
    if ("sheet" in edit && !this.sheets.has(edit.sheet.toLowerCase())) return;
    const { queue, context } = this;
    switch (edit.edit) {
      case "cells":
      case "column":
        if (edit.edit === "cells") this.written.push(edit);
        return this.putCells(edit);
      case "widths":
        return this.setWidths(edit);
      case "freeze":
        await queue.take(2);
        return freeze(context.workbook.worksheets.getItem(edit.sheet), edit.rows, edit.columns);
      case "conditionalFormats":
        return this.setRules(edit);
      case "validations":
        return this.setLists(edit);
      case "links":
        return this.setLinks(edit);
      case "addTable":
      case "removeTable":
      case "resizeTable":
        return this.changeTable(edit);
      case "addChart":
      case "removeChart":
      case "changeChart":
        return this.pictures.changeChart(edit);
      case "addPivot":
      case "removePivot":
      case "changePivot":
        return this.pictures.changePivot(edit);
      case "addSheet":
        return this.addSheet(edit);
      case "removeSheet":
        if (this.sheets.has(edit.name.toLowerCase())) this.sheetsToRemove.push(edit.name);
        return;
      case "visibility":
        return this.setVisibility(edit);
      case "locks":
        return this.setLocks(edit);
      case "protectSheet":
      case "unprotectSheet":
      case "structure":
        return; // Closed at the end, see `closingFor`.
      case "customXml":
        return putCustomXml(queue, edit.namespace, edit.xml);
      case "forget":
        return forget(queue);
      case "name":
        return this.setName(edit);
    }
  }

  private get context(): Excel.RequestContext {
    return this.queue.context;
  }

  private async putCells(edit: CellsEdit | ColumnEdit) {
    const { sheet } = edit;
    const source = sourceOf(edit, this.calendar);
    const present = this.textAreas.get(sheet) ?? [];
    await putCells(this.queue, sheet, source, present);
    // What has another look now is no text any more, or has become one.
    const left = source.looks.reduce(
      (areas, { area }) => areas.flatMap((one) => without(one, area)),
      present,
    );
    const made = source.looks.filter(({ style }) => style.numberFormat === textFormat);
    this.textAreas.set(sheet, [...left, ...made.map(({ area }) => area)]);
  }

  private async setWidths({ sheet, firstColumn, widths }: Extract<Edit, { edit: "widths" }>) {
    for (const [index, width] of widths.entries()) {
      await this.queue.take(3);
      const column = firstColumn + index;
      const cell = { firstRow: 0, lastRow: 0, firstColumn: column, lastColumn: column };
      const { format } = rangeOf(this.context, sheet, cell).getEntireColumn();
      if (width === null) format.useStandardWidth = true;
      else format.columnWidth = pointsOf(width);
    }
  }

  private async setRules({ sheet, area, formats }: Extract<Edit, { edit: "conditionalFormats" }>) {
    const { context, queue } = this;
    const present = this.rules.get(sheet) ?? [];
    const gone = present.filter(({ format }) => isInside(format.area, area));
    for (const rule of gone) {
      await queue.take(4);
      if ("id" in rule)
        rangeOf(context, sheet, rule.format.area).conditionalFormats.getItem(rule.id).delete();
      else rule.added.delete();
    }
    const added: CarriedRule[] = [];
    let count = (this.ruleCounts.get(sheet) ?? 0) - gone.length;
    for (const format of formats) {
      await queue.take(9);
      added.push({ format, added: addRule(context, sheet, format, count++) });
    }
    this.rules.set(sheet, [...present.filter((rule) => !gone.includes(rule)), ...added]);
    this.ruleCounts.set(sheet, count);
  }

  private async setLists({ sheet, area, validations }: Extract<Edit, { edit: "validations" }>) {
    const { context, queue } = this;
    const present = this.lists.get(sheet) ?? [];
    const gone = present.filter((list) => isInside(list.area, area));
    for (const list of gone) {
      await queue.take(3);
      rangeOf(context, sheet, list.area).dataValidation.clear();
    }
    this.lists.set(sheet, [...present.filter((list) => !gone.includes(list)), ...validations]);
    for (const list of validations) {
      await queue.take(4, JSON.stringify(list).length);
      putList(context, sheet, list);
    }
  }

  /** Excel gives a linked cell the looks of a link; ours has its own. */
  private async setLinks({ sheet, area, links }: Extract<Edit, { edit: "links" }>) {
    const { context, queue } = this;
    const present = this.links.get(sheet) ?? [];
    const gone = present.filter((link) => isInside(cellArea(link), area));
    for (const link of gone) {
      await queue.take(2);
      rangeOf(context, sheet, cellArea(link)).clear("Hyperlinks");
    }
    this.links.set(sheet, [...present.filter((link) => !gone.includes(link)), ...links]);
    for (const link of links) {
      await queue.take(8, link.target.length * 2);
      const range = rangeOf(context, sheet, cellArea(link));
      range.hyperlink = { documentReference: link.target };
      putLook(range, this.styleOf(sheet, link), 1);
    }
  }

  /** The look a cell has by now. */
  private styleOf(sheet: string, { row, column }: Link): CellStyle {
    for (const {
      sheet: written,
      firstRow,
      firstColumn,
      rows,
      styles,
      keepStyles,
    } of this.written.toReversed()) {
      const cell =
        written === sheet && !keepStyles ? rows[row - firstRow]?.[column - firstColumn] : undefined;
      if (cell) return styles[cell.style ?? -1] ?? {};
    }
    return this.linkLooks.get(cellKey(sheet, row, column)) ?? {};
  }

  private async changeTable(edit: Extract<Edit, { edit: "addTable" | "removeTable" | "resizeTable" }>) {
    const { context, queue, tables } = this;
    const name = edit.edit === "addTable" ? edit.table.name : edit.name;
    const isThere = tables.has(name.toLowerCase());
    if (isThere === (edit.edit === "addTable")) return;
    await queue.take(6);
    if (edit.edit === "addTable") {
      const { area, style, bandedRows } = edit.table;
      const table = context.workbook.tables.add(rangeOf(context, edit.sheet, area), true);
      table.name = name;
      if (style !== "") table.style = style;
      table.showBandedRows = bandedRows;
      tables.add(name.toLowerCase());
      return;
    }
    const table = context.workbook.tables.getItem(name);
    if (edit.edit === "resizeTable") table.resize(rangeOf(context, edit.sheet, edit.area));
    else {
      table.convertToRange();
      tables.delete(name.toLowerCase());
    }
  }

  private async addSheet({ name, visibility, position }: Extract<Edit, { edit: "addSheet" }>) {
    await this.queue.take(4);
    const { worksheets } = this.context.workbook;
    if (this.sheets.has(name.toLowerCase())) {
      worksheets.getItem(name).visibility = inExcelsWords[visibility];
      return;
    }
    const sheet = worksheets.add(name);
    if (position !== undefined && position < this.sheets.size) sheet.position = position;
    if (visibility !== "visible") sheet.visibility = inExcelsWords[visibility];
    this.sheets.set(name.toLowerCase(), name);
  }

  private async setVisibility({ sheet, visibility }: Extract<Edit, { edit: "visibility" }>) {
    await this.queue.take(2);
    this.context.workbook.worksheets.getItem(sheet).visibility = inExcelsWords[visibility];
  }

  private async setLocks({ sheet, cells }: Extract<Edit, { edit: "locks" }>) {
    const { context, queue } = this;
    const former = this.locks.get(sheet) ?? [];
    this.locks.set(sheet, cells);
    const freed = former.map(({ area }) => ({ area, locked: true, formulaHidden: false }));
    for (const { area, locked, formulaHidden } of [...freed, ...cells]) {
      await queue.take(4);
      const { protection } = rangeOf(context, sheet, area).format;
      protection.locked = locked;
      protection.formulaHidden = formulaHidden;
    }
  }

  private async setName({ name, refersTo }: Extract<Edit, { edit: "name" }>) {
    const { context, queue, names } = this;
    const key = name.toLowerCase();
    await queue.take(3, (refersTo?.length ?? 0) * 2);
    if (refersTo === null) {
      if (names.delete(key)) context.workbook.names.getItem(name).delete();
    } else if (names.has(key)) {
      context.workbook.names.getItem(name).formula = `=${refersTo}`;
    } else {
      context.workbook.names.add(name, `=${refersTo}`).visible = false;
      names.add(key);
    }
  }
}

const inExcelsWords = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A rule that was there or that came in this run. */
type CarriedRule =
  | PresentRule
  | { readonly format: ConditionalFormat; readonly added: Excel.ConditionalFormat };

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const { freezePanes } = sheet;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  else freezePanes.unfreeze();
}

const cellArea = ({ row, column }: Link): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});
