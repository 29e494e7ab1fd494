import { formatAddress } from "../model/address";
import { areaAt, columnsOf, rowsOf } from "../model/area";
import { lookAt } from "../model/cells";
import { setColumnWidth } from "../model/columns";
import { linkAt } from "../model/links";
import type { Look } from "../model/look";
import { requireAllowed } from "../model/protection";
import type { Range } from "../model/range";
import { invalidArgument } from "../wire/apiError";
import { memberOf, type WireObject, wire } from "../wire/objectType";
import { answerQuery } from "../wire/query";
import { rangeFormatType } from "./rangeFormat";

/**
 * Answers `getCellProperties`: by cell, only what was asked for, in camelCase like the question.
 *
 * @param wanted e.g. `{ address: true, format: { font: { bold: true } } }`.
 */
export function cellProperties(range: Range, wanted: unknown): unknown {
  const { format, ...own } = (wanted ?? {}) as Settings;
  const formats = format === undefined ? undefined : formatsByLook(format as Settings);
  return Array.from({ length: rowsOf(range.area) }, (_, row) =>
    Array.from({ length: columnsOf(range.area) }, (_, column) => {
      const cell = at(range, row, column);
      return { ...(describe(cell, own) as object), ...(formats && { format: formats(cell) }) };
    }),
  );
}

/** Cells that look the same in columns as wide have the same format; there are many of them. */
function formatsByLook(wanted: Settings): (cell: Range) => unknown {
  const known = new Map<number, Map<Look, unknown>>();
  const isOfColumn = "columnWidth" in wanted || "useStandardWidth" in wanted;
  return (cell) => {
    const { sheet, area } = cell;
    const column = isOfColumn ? area.firstColumn : 0;
    const ofColumn = known.get(column) ?? new Map<Look, unknown>();
    known.set(column, ofColumn);
    const look = lookAt(sheet, area.firstRow, area.firstColumn);
    if (!ofColumn.has(look)) ofColumn.set(look, ask(wire(rangeFormatType, cell), wanted));
    return ofColumn.get(look);
  };
}

/** One entry a column: `{ columnHidden, columnIndex, address, format: { columnWidth, … } }`. */
export function columnProperties(range: Range, wanted: unknown): unknown {
  const { sheet, area } = range;
  return Array.from({ length: columnsOf(area) }, (_, index) => {
    const column = area.firstColumn + index;
    const whole = { ...area, firstColumn: column, lastColumn: column };
    return {
      ...(asked(wanted, "columnIndex") && { columnIndex: column }),
      ...(asked(wanted, "columnHidden") && { columnHidden: sheet.hiddenColumns.has(column) }),
      ...(describe({ sheet, area: whole }, wanted) as object),
    };
  });
}

/** @param rows one entry a cell, in the range's shape; null or {} leaves a cell alone. */
export function setCellProperties(range: Range, rows: unknown): void {
  const location = "Range.setCellProperties";
  requireAllowed(range.sheet, "allowFormatCells", location);
  if (!Array.isArray(rows) || rows.length !== rowsOf(range.area)) throw invalidArgument(location);
  rows.forEach((row: unknown, index) => {
    if (!Array.isArray(row) || row.length !== columnsOf(range.area)) throw invalidArgument(location);
    row.forEach((entry, offset) => {
      apply(at(range, index, offset), entry);
    });
  });
}

/** @param entries one a column. */
export function setColumnProperties({ sheet, area }: Range, entries: unknown): void {
  const location = "Range.setColumnProperties";
  requireAllowed(sheet, "allowFormatColumns", location);
  if (!Array.isArray(entries) || entries.length !== columnsOf(area)) throw invalidArgument(location);
  entries.forEach((entry: Settings | null, index) => {
    const column = area.firstColumn + index;
    const { columnWidth, ...format } = (entry?.format ?? {}) as Settings;
    if (typeof columnWidth === "number") setColumnWidth(sheet, column, columnWidth);
    if (entry?.columnHidden === true) sheet.hiddenColumns.add(column);
    if (entry?.columnHidden === false) sheet.hiddenColumns.delete(column);
    apply({ sheet, area: { ...area, firstColumn: column, lastColumn: column } }, { format });
  });
}

type Settings = Readonly<Record<string, unknown>>;

function at({ sheet, area }: Range, row: number, column: number): Range {
  return { sheet, area: areaAt(area.firstRow + row, area.firstColumn + column) };
}

function asked(wanted: unknown, key: string): boolean {
  return (wanted as Settings | null)?.[key] === true;
}

function describe(range: Range, wanted: unknown): unknown {
  const format = (wanted as Settings | null)?.format;
  return {
    ...(asked(wanted, "address") && { address: formatAddress(range.sheet.name, range.area) }),
    ...(asked(wanted, "hyperlink") && { hyperlink: linkAt(range) ?? undefined }),
    ...(format !== undefined && { format: ask(wire(rangeFormatType, range), format as Settings) }),
  };
}

function ask(object: WireObject, wanted: Settings): unknown {
  const answer: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(wanted)) {
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    // Of locks all is asked for at once.
    if (inner === true && name === "Protection")
      answer[key] = ask(object.type.navigations!.Protection!(object.it)!, both);
    else if (inner === true)
      answer[key] = Object.values(answerQuery(object, { Select: [key] }) as object).at(-1);
    else if (typeof inner === "object" && inner !== null) {
      const part = memberOf(object.type.navigations, name)?.(object.it);
      if (!part) throw invalidArgument(`${object.type.name}.${name}`);
      answer[key] = name === "Borders" ? sides(part, inner as Settings) : ask(part, inner as Settings);
    }
  }
  return answer;
}

const both = { locked: true, formulaHidden: true };

/** Asked for without a side, answered by side, `bottom` and the like, and not by edge. */
function sides(borders: WireObject, wanted: Settings): unknown {
  const outer = ["top", "bottom", "left", "right"];
  return Object.fromEntries(outer.map((side) => [side, ask(border(borders, side), wanted)]));
}

function border(borders: WireObject, side: string): WireObject {
  return borders.type.indexer!(borders.it, [edgeOfSide.get(side)]);
}

const edgeOfSide = new Map([
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["horizontal", "InsideHorizontal"],
  ["vertical", "InsideVertical"],
]);

function apply(range: Range, entry: unknown): void {
  const format = (entry as Settings | null)?.format;
  if (format) put(wire(rangeFormatType, range), format as Settings);
}

function put(object: WireObject, settings: Settings): void {
  const { type, it } = object;
  for (const [key, value] of Object.entries(settings)) {
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    const property = memberOf(type.properties, name);
    if (property?.set) property.set(it, value);
    else if (type.name === "RangeBorderCollection") put(border(object, key), value as Settings);
    else {
      const part = memberOf(type.navigations, name)?.(it);
      if (!part) throw invalidArgument(`${type.name}.${name}`);
      put(part, value as Settings);
    }
  }
}
