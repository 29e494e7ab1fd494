import type { Area, CellContent, ContentPivot } from "../../../core/plan/content";
import { isSamePivotMake } from "../../../core/plan/sameMake";
import { PackageReader } from "../../read/packageReader";
import { dialectOf, freePartName } from "../namespaces";
import { parseArea } from "../reference";
import type { WorkbookDraft } from "../workbookDraft";
import { askForRefresh, isArrangedByUser } from "./arrangement";
import { type CacheField, cacheField } from "./cacheField";
import { cacheXml, recordsXml } from "./cacheXml";
import { type PivotFields, pivotGrid } from "./pivotGrid";
import { dropUnusedCache, listCache, pivotNamed } from "./pivotParts";
import { type PivotRows, placeOfSource, readSource, type SourcePlace } from "./pivotSource";
import { pivotTableXml } from "./pivotTableXml";
import type { WaitingPivot } from "./waitingPivot";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Puts a pivot on a sheet. One of its name that is there makes way. */
export function addPivot(draft: WorkbookDraft, sheet: string, pivot: ContentPivot): void {
  removePivot(draft, sheet, pivot.name);
  draft.waitingPivots.push({ sheet, pivot });
}

/** Computes a pivot anew, or leaves that to Excel where the user has arranged it in a way of their own. */
export function changePivot(
  draft: WorkbookDraft,
  sheetName: string,
  before: ContentPivot,
  after: ContentPivot,
): void {
  const sheet = draft.sheet(sheetName);
  const present = pivotNamed(draft, sheet.part, before.name);
  if (!present) return;
  const staysPut =
    before.area.firstRow === after.area.firstRow && before.area.firstColumn === after.area.firstColumn;
  if (staysPut && isSamePivotMake(before, after) && isArrangedByUser(draft, before, present)) {
    askForRefresh(draft, present, placeOfSource(draft, sheetName, after));
    return;
  }
  removePivot(draft, sheetName, before.name);
  addPivot(draft, sheetName, after);
}

/** Makes pivots from cells that are all in the package, one cache for all that have the same source. */
export function makePivots(draft: WorkbookDraft, waiting: readonly WaitingPivot[]): void {
  const reader = new PackageReader(draft.pkg, draft.workbook);
  const bySource = new Map<string, { place: SourcePlace; pivots: WaitingPivot[] }>();
  for (const one of waiting) {
    const place = placeOfSource(draft, one.sheet, one.pivot);
    const key = JSON.stringify(place);
    const known = bySource.get(key);
    if (known) known.pivots.push(one);
    else bySource.set(key, { place, pivots: [one] });
  }
  for (const { place, pivots } of bySource.values()) makeOnSource(draft, readSource(reader, place), pivots);
}

function makeOnSource(draft: WorkbookDraft, rows: PivotRows, waiting: readonly WaitingPivot[]): void {
  const { pkg, dialect, workbook } = draft;
  if (rows.count < 1) throw new Error(`a pivot without rows: ${waiting[0]!.pivot.name}`);
  const fieldsOf = new Map(waiting.map(({ pivot }) => [pivot, pivotFields(pivot, rows)]));
  const axes = new Set([...fieldsOf.values()].flatMap(({ row, column }) => [row, column]));
  const cache = rows.columns.map((column, index) =>
    cacheField(column, rows.count, axes.has(index), workbook.calendar),
  );
  const part = freePartName(pkg, workbook.part, "pivotCache/pivotCacheDefinition");
  const records = freePartName(pkg, workbook.part, "pivotCache/pivotCacheRecords");
  pkg.setPart(records, recordsXml(cache, rows.count, dialect), `${spreadsheet}.pivotCacheRecords+xml`);
  const id = pkg.addRelationship(part, `${dialect.relationships}/pivotCacheRecords`, records);
  const definition = cacheXml(rows.place, cache, rows.count, id, dialect);
  pkg.setPart(part, definition, `${spreadsheet}.pivotCacheDefinition+xml`);
  const cacheId = listCache(draft, part);
  for (const one of waiting) {
    makeTable(draft, one, { fields: fieldsOf.get(one.pivot)!, cache, cacheId, part, rows });
  }
}

interface MadeCache {
  readonly fields: PivotFields;
  readonly cache: readonly CacheField[];
  readonly cacheId: number;
  readonly part: string;
  readonly rows: PivotRows;
}

function makeTable(draft: WorkbookDraft, { sheet: name, pivot }: WaitingPivot, made: MadeCache): void {
  const { fields, cache, cacheId, rows } = made;
  const { pkg } = draft;
  const sheet = draft.sheet(name);
  const dialect = dialectOf(sheet.frame.root);
  const grid = pivotGrid(pivot, fields, cache, rows);
  const part = freePartName(pkg, draft.workbook.part, "pivotTables/pivotTable");
  const formatId = (code: string) => draft.styles.numberFormat(code);
  const xml = pivotTableXml(pivot, fields, grid, cache, cacheId, formatId, dialect);
  pkg.setPart(part, xml, `${spreadsheet}.pivotTable+xml`);
  pkg.addRelationship(sheet.part, `${dialect.relationships}/pivotTable`, part);
  pkg.addRelationship(part, `${dialect.relationships}/pivotCacheDefinition`, made.part);
  const { firstRow, firstColumn } = pivot.area;
  sheet.pending.add({
    edit: "cells",
    sheet: name,
    firstRow,
    firstColumn,
    rows: grid.rows,
    styles: grid.styles,
  });
}

/** Takes a pivot away with its cells, and with its cache where no other pivot uses it. */
export function removePivot(draft: WorkbookDraft, sheetName: string, name: string): void {
  const sheet = draft.sheet(sheetName);
  const isWaiting = draft.waitingPivots.findIndex(
    (one) => one.sheet === sheetName && one.pivot.name === name,
  );
  if (isWaiting >= 0) draft.waitingPivots.splice(isWaiting, 1);
  const present = pivotNamed(draft, sheet.part, name);
  if (!present) return;
  const location = present.root.children.find(({ local }) => local === "location");
  const area = parseArea(location?.attributes.get("ref") ?? "");
  draft.pkg.removeRelationship(sheet.part, present.relationship);
  draft.pkg.removePart(present.part);
  dropUnusedCache(draft, present.cache);
  if (area) sheet.pending.add(emptied(sheetName, area));
}

function emptied(sheet: string, { firstRow, firstColumn, lastRow, lastColumn }: Area) {
  const empty: CellContent = { value: null };
  const rows = Array.from({ length: lastRow - firstRow + 1 }, () =>
    new Array<CellContent>(lastColumn - firstColumn + 1).fill(empty),
  );
  return { edit: "cells", sheet, firstRow, firstColumn, rows, styles: [] } as const;
}

function pivotFields({ name, row, column, values }: ContentPivot, { columns }: PivotRows): PivotFields {
  const indexOf = (heading: string) => {
    const index = columns.findIndex((field) => field.name === heading);
    if (index < 0) throw new Error(`the source of pivot ${name} has no column ${heading}`);
    return index;
  };
  if (values.length === 0 || (column && values.length > 1)) throw new Error(`pivot ${name} has wrong values`);
  return {
    row: indexOf(row.heading),
    column: column ? indexOf(column.heading) : -1,
    values: values.map(({ heading }) => indexOf(heading)),
  };
}
