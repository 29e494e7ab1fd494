import { InputError } from "../../core/errors";
import type { Area, ContentTable } from "../../core/plan/content";
import { relationshipId } from "../package/xml";
import { decodeXstring, escapeAttribute } from "../package/xmlText";
import { dialectOf, freePartName, relationshipAttribute, xmlDeclaration } from "./namespaces";
import { formatArea, overlap, parseArea } from "./reference";
import { areasInFrame, type SheetDraft } from "./sheetDraft";
import { columnXml, headings, nameKey } from "./tableColumns";
import { nameOf, type TablePart, tableNamed, tablesOf } from "./tableParts";
import type { WorkbookDraft } from "./workbookDraft";
import { XmlDraft } from "./xmlDraft";

const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/**
 * Makes an area an Excel table with filter buttons. Its heading cells are written by then.
 *
 * @throws InputError `write.tableHeading` where a heading is no text or there twice, `write.tableOverlap` where
 *   the area meets another table, merged cells or the sheet's own filter, `write.tableName` where the name is taken
 */
export function addTable(draft: WorkbookDraft, sheetName: string, table: ContentTable): void {
  const { name, area, style, bandedRows } = table;
  refuseShape(area);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name)) throw new Error(`${name} is no table name`);
  const sheet = draft.writtenSheet(sheetName);
  const all = draft.workbook.sheets.flatMap(({ name: other, kind }) =>
    kind === "worksheet" ? tablesOf(draft, draft.sheet(other)) : [],
  );
  refuseName(draft, all, name);
  refuseOverlap(draft, sheet, area);
  const columns = headings(draft, sheet, area, area.firstColumn, new Set());
  const id = Math.max(0, ...all.map(({ root }) => Number(root.attributes.get("id")))) + 1;
  const part = freePartName(draft.pkg, draft.workbook.part, "tables/table");
  const { main, relationships } = dialectOf(sheet.frame.root);
  const ref = formatArea(area);
  const inner = columns.map((heading, index) => columnXml("", index + 1, heading)).join("");
  const info =
    `<tableStyleInfo name="${escapeAttribute(style)}" showFirstColumn="0" showLastColumn="0"` +
    ` showRowStripes="${bandedRows ? 1 : 0}" showColumnStripes="0"/>`;
  const xml =
    `${xmlDeclaration}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"` +
    ` totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${inner}</tableColumns>${info}</table>`;
  draft.pkg.setPart(part, xml, tableType);
  linkTable(sheet, draft.pkg.addRelationship(sheet.part, `${relationships}/table`, part));
}

/** Takes a table away; its cells stay as they are. */
export function removeTable(draft: WorkbookDraft, sheetName: string, name: string): void {
  const sheet = draft.sheet(sheetName);
  const { part, relationship } = tableNamed(draft, sheet, name);
  draft.pkg.removeRelationship(sheet.part, relationship);
  draft.pkg.removePart(part);
  const list = sheet.frame.child("tableParts")!;
  if (list.children.length === 1) {
    sheet.frame.remove(list);
    return;
  }
  const count = list.children.length - 1;
  sheet.frame.remove(list.children.find((element) => relationshipId(element) === relationship)!);
  sheet.frame.setAttribute(sheet.frame.child("tableParts")!, "count", String(count));
}

/**
 * Gives a table another lower right corner. New columns are named by their heading cells; columns that fall out
 * are forgotten, their cells stay. The total row keeps its place at the end of the area.
 *
 * @throws InputError as `addTable`
 */
export function resizeTable(draft: WorkbookDraft, sheetName: string, name: string, area: Area): void {
  refuseShape(area);
  const sheet = draft.writtenSheet(sheetName);
  const { part, root } = tableNamed(draft, sheet, name);
  const before = parseArea(root.attributes.get("ref")!)!;
  if (before.firstRow !== area.firstRow || before.firstColumn !== area.firstColumn) {
    throw new Error(`table ${name} cannot move from ${formatArea(before)} to ${formatArea(area)}`);
  }
  refuseOverlap(draft, sheet, area, part);
  const xml = new XmlDraft(draft.pkg.text(part), part);
  resizeColumns(draft, sheet, xml, before, area);
  const filter = xml.child("autoFilter");
  if (filter) {
    const totals = Number(root.attributes.get("totalsRowCount") ?? 0);
    xml.setAttribute(filter, "ref", formatArea({ ...area, lastRow: area.lastRow - totals }));
    dropFilters(xml, area.lastColumn - area.firstColumn);
  }
  const sort = xml.child("sortState");
  if (sort && area.lastColumn < before.lastColumn) xml.remove(sort);
  xml.setAttribute(xml.root, "ref", formatArea(area));
  draft.pkg.setPart(part, xml.text);
}

function linkTable(sheet: SheetDraft, id: string): void {
  const p = sheet.prefix;
  const element = `<${p}tablePart ${relationshipAttribute(sheet.frame.root, id)}/>`;
  const list = sheet.frame.child("tableParts");
  if (!list) {
    sheet.insert("tableParts", `<${p}tableParts count="1">${element}</${p}tableParts>`);
    return;
  }
  sheet.frame.append(list, element);
  sheet.frame.setAttribute(sheet.frame.child("tableParts")!, "count", String(list.children.length + 1));
}

function resizeColumns(
  draft: WorkbookDraft,
  sheet: SheetDraft,
  xml: XmlDraft,
  before: Area,
  area: Area,
): void {
  const present = xml.child("tableColumns")!.children;
  const count = area.lastColumn - area.firstColumn + 1;
  xml.replaceAll(present.slice(count).map((column) => [column, ""]));
  const names = new Set(
    present.map(({ attributes }) => nameKey(decodeXstring(attributes.get("name") ?? ""))),
  );
  const added =
    area.lastColumn > before.lastColumn ? headings(draft, sheet, area, before.lastColumn + 1, names) : [];
  const lastId = Math.max(0, ...present.map(({ attributes }) => Number(attributes.get("id"))));
  const { prefix } = xml.root;
  const columns = added.map((heading, index) => columnXml(prefix, lastId + 1 + index, heading)).join("");
  if (columns) xml.append(xml.child("tableColumns")!, columns);
  xml.setAttribute(xml.child("tableColumns")!, "count", String(count));
}

/** Filter settings of columns that are gone. */
function dropFilters(xml: XmlDraft, lastColumn: number): void {
  const filters = xml.child("autoFilter")!.children;
  const gone = filters.filter(
    ({ local, attributes }) => local === "filterColumn" && Number(attributes.get("colId")) > lastColumn,
  );
  xml.replaceAll(gone.map((filter) => [filter, ""]));
}

function refuseShape(area: Area): void {
  if (area.lastRow <= area.firstRow)
    throw new Error(`a table needs a row below its headings: ${formatArea(area)}`);
}

function refuseName(draft: WorkbookDraft, tables: readonly TablePart[], name: string): void {
  const taken = [...tables.map(({ root }) => nameOf(root)), ...draft.workbook.names.map((own) => own.name)];
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new InputError("write.tableName", { table: name });
  }
}

/** @param own part of the table that is resized. */
function refuseOverlap(draft: WorkbookDraft, sheet: SheetDraft, area: Area, own?: string): void {
  const tables = tablesOf(draft, sheet)
    .filter(({ part }) => part !== own)
    .flatMap(({ root }) => parseArea(root.attributes.get("ref") ?? "") ?? []);
  const met = [...tables, ...areasInFrame(sheet.frame.root)].find((other) => overlap(area, other));
  if (met) throw new InputError("write.tableOverlap", { sheet: sheet.name, area: formatArea(met) });
}
