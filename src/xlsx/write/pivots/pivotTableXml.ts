import type { ContentPivot, PivotField } from "../../../core/plan/content";
import { valueCaption } from "../../../core/plan/pivotNames";
import { encodeXstring, escapeAttribute } from "../../package/xmlText";
import type { Dialect } from "../namespaces";
import { xmlDeclaration } from "../namespaces";
import { formatArea } from "../reference";
import type { CacheField } from "./cacheField";
import type { PivotFields, PivotGrid } from "./pivotGrid";

export const usualStyle = "PivotStyleLight16";

/** What stands for the values themselves among the fields. */
const valuesField = -2;
/** The same where a number without sign is wanted. */
const valuesReference = 4_294_967_294;

/** The pivot table definition (18.10.1.73): which field stands where, and where everything is on the sheet. */
export function pivotTableXml(
  pivot: ContentPivot,
  fields: PivotFields,
  grid: PivotGrid,
  cache: readonly CacheField[],
  cacheId: number,
  formatId: (code: string) => number,
  { main }: Dialect,
): string {
  const { captions } = pivot;
  const { right, below } = pivot.totals ?? { right: true, below: true };
  const text = (value: string) => escapeAttribute(encodeXstring(value));
  return (
    `${xmlDeclaration}<pivotTableDefinition xmlns="${main}" name="${text(pivot.name)}" cacheId="${cacheId}"` +
    ' applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0"' +
    ' applyAlignmentFormats="0" applyWidthHeightFormats="1"' +
    ` dataCaption="${text(pivot.values[0]!.name)}" grandTotalCaption="${text(captions.total)}" updatedVersion="6"` +
    ` minRefreshableVersion="3" itemPrintTitles="1" createdVersion="6" indent="0"${right ? "" : ' rowGrandTotals="0"'}` +
    `${below ? "" : ' colGrandTotals="0"'} outline="1" outlineData="1" multipleFieldFilters="0"` +
    ` rowHeaderCaption="${text(captions.rows)}" colHeaderCaption="${text(captions.columns)}">` +
    locationXml(pivot, grid) +
    fieldsXml(pivot, fields, grid, cache) +
    `<rowFields count="1"><field x="${fields.row}"/></rowFields>` +
    itemsXml("rowItems", grid.rowItems.length, below) +
    columnsXml(pivot, fields, grid, right) +
    dataXml(pivot, fields, formatId) +
    `<pivotTableStyleInfo name="${usualStyle}"` +
    ' showRowHeaders="1" showColHeaders="1" showRowStripes="0"' +
    ' showColStripes="0" showLastColumn="1"/></pivotTableDefinition>'
  );
}

function locationXml({ area, column, values }: ContentPivot, { rows }: PivotGrid): string {
  const { firstRow, firstColumn } = area;
  const ref = formatArea({
    firstRow,
    firstColumn,
    lastRow: firstRow + rows.length - 1,
    lastColumn: firstColumn + rows[0]!.length - 1,
  });
  // Several values side by side have a heading row of their own and none above it.
  const headerRow = !column && values.length > 1 ? 0 : 1;
  return `<location ref="${ref}" firstHeaderRow="${headerRow}" firstDataRow="${column ? 2 : 1}" firstDataCol="1"/>`;
}

function fieldsXml(
  pivot: ContentPivot,
  fields: PivotFields,
  { rowItems, columnItems }: PivotGrid,
  cache: readonly CacheField[],
): string {
  const inner = cache.map((_, index) => {
    const data = fields.values.includes(index) ? ' dataField="1"' : "";
    if (index === fields.row) return axisXml("axisRow", pivot.row, rowItems, data);
    if (index === fields.column) return axisXml("axisCol", pivot.column!, columnItems, data);
    return `<pivotField${data} showAll="0"/>`;
  });
  return `<pivotFields count="${cache.length}">${inner.join("")}</pivotFields>`;
}

function axisXml(
  axis: "axisRow" | "axisCol",
  { largestFirst }: PivotField,
  items: readonly number[],
  data: string,
): string {
  const inner = items.map((item) => `<item x="${item}"/>`).join("");
  const order = largestFirst ? "descending" : "ascending";
  const byValue =
    '<autoSortScope><pivotArea dataOnly="0" outline="0" fieldPosition="0"><references count="1">' +
    `<reference field="${valuesReference}" count="1" selected="0"><x v="0"/></reference></references></pivotArea></autoSortScope>`;
  return (
    `<pivotField axis="${axis}"${data} showAll="0" sortType="${order}"><items count="${items.length + 1}">${inner}` +
    `<item t="default"/></items>${largestFirst ? byValue : ""}</pivotField>`
  );
}

/** Lines in the order shown; a place of 0 is not written. */
function itemsXml(list: "rowItems" | "colItems", count: number, hasTotal: boolean): string {
  const inner = Array.from({ length: count }, (_, index) =>
    index === 0 ? "<i><x/></i>" : `<i><x v="${index}"/></i>`,
  );
  if (hasTotal) inner.push('<i t="grand"><x/></i>');
  return `<${list} count="${inner.length}">${inner.join("")}</${list}>`;
}

function columnsXml(
  { column, values }: ContentPivot,
  fields: PivotFields,
  { columnItems }: PivotGrid,
  hasTotal: boolean,
): string {
  if (column) {
    const items = itemsXml("colItems", columnItems.length, hasTotal);
    return `<colFields count="1"><field x="${fields.column}"/></colFields>${items}`;
  }
  if (values.length === 1) return '<colItems count="1"><i/></colItems>';
  const items = values.map((_, index) =>
    index === 0 ? "<i><x/></i>" : `<i i="${index}"><x v="${index}"/></i>`,
  );
  return (
    `<colFields count="1"><field x="${valuesField}"/></colFields>` +
    `<colItems count="${items.length}">${items.join("")}</colItems>`
  );
}

function dataXml({ values }: ContentPivot, fields: PivotFields, formatId: (code: string) => number): string {
  const inner = values.map(({ name, by, numberFormat }, index) => {
    const subtotal = by === "count" ? ' subtotal="count"' : "";
    const format = numberFormat === undefined ? "" : ` numFmtId="${formatId(numberFormat)}"`;
    const caption = escapeAttribute(encodeXstring(valueCaption(name)));
    return `<dataField name="${caption}" fld="${fields.values[index]}"${subtotal} baseField="0" baseItem="0"${format}/>`;
  });
  return `<dataFields count="${values.length}">${inner.join("")}</dataFields>`;
}
