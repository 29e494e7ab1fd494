import type { Calendar, CellValue } from "../../../core/table/cells";
import { serialToDay } from "../../../core/table/serialDay";
import { encodeXstring, escapeAttribute } from "../../package/xmlText";
import type { SourceColumn } from "./pivotSource";

/** One item of a pivot: a value as the cache tells values apart. */
export type ItemKind = "blank" | "number" | "date" | "text" | "boolean" | "error";

/** A column of the source as the cache holds it (ECMA-376 part 1, 18.10.1.90). */
export interface CacheField {
  readonly name: string;
  /** What each row holds, as an element: `<x v="3"/>` where the field lists its items, else the value itself. */
  readonly cellXml: (row: number) => string;
  readonly sharedItems: string;
  /** Items in the order in which they are listed, with their values; none where the field lists none. */
  readonly items: readonly CellValue[];
  readonly itemAt: (row: number) => number;
}

/**
 * Reads a column into a field. Fields with texts list their items, and so does one that the pivot is laid out by;
 * Excel tells no `praha` from `Praha`.
 */
export function cacheField(
  column: SourceColumn,
  rows: number,
  isAxis: boolean,
  calendar: Calendar,
): CacheField {
  const kinds = new Map<ItemKind, number>();
  const elements: string[] = [];
  const items: CellValue[] = [];
  const indexes = new Map<string, number>();
  const itemOf = new Int32Array(rows);
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  let areWhole = true;
  let isLong = false;
  for (let row = 0; row < rows; row++) {
    const value = column.at(row);
    const kind = kindOf(value, column.isDate(row), calendar);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (typeof value === "number") {
      if (value < minimum) minimum = value;
      if (value > maximum) maximum = value;
      if (!Number.isInteger(value)) areWhole = false;
    }
    if (typeof value === "string" && value.length > 255) isLong = true;
    const key = `${kind} ${keyOf(value)}`;
    const known = indexes.get(key);
    itemOf[row] = known ?? items.length;
    if (known !== undefined) continue;
    indexes.set(key, items.length);
    items.push(value === "" ? null : value);
    elements.push(valueXml(value, kind, calendar));
  }
  const isListed = isAxis || kinds.has("text") || kinds.has("error") || kinds.has("boolean");
  const range = { minimum, maximum, areWhole, isLong };
  const flags = flagsOf(new Set(kinds.keys()), range, calendar);
  return {
    name: column.name,
    cellXml: (row) => (isListed ? `<x v="${itemOf[row]}"/>` : elements[itemOf[row]!]!),
    sharedItems: isListed
      ? `<sharedItems${flags} count="${items.length}">${elements.join("")}</sharedItems>`
      : `<sharedItems${flags}/>`,
    items: isListed ? items : [],
    itemAt: (row) => itemOf[row]!,
  };
}

function kindOf(value: CellValue, isDate: boolean, calendar: Calendar): ItemKind {
  if (value === null || value === "") return "blank";
  if (typeof value === "number") {
    return isDate && !Number.isNaN(serialToDay(value, calendar)) ? "date" : "number";
  }
  if (typeof value === "string") return "text";
  return typeof value === "boolean" ? "boolean" : "error";
}

function keyOf(value: CellValue): string {
  if (typeof value === "string") return value.toLowerCase();
  return typeof value === "object" ? (value?.error ?? "") : String(value);
}

function valueXml(value: CellValue, kind: ItemKind, calendar: Calendar): string {
  switch (kind) {
    case "blank":
      return "<m/>";
    case "number":
      return `<n v="${String(value)}"/>`;
    case "date":
      return `<d v="${isoTime(value as number, calendar)}"/>`;
    case "text":
      return `<s v="${escapeAttribute(encodeXstring(value as string))}"/>`;
    case "boolean":
      return `<b v="${value ? 1 : 0}"/>`;
    case "error":
      return `<e v="${escapeAttribute((value as { error: string }).error)}"/>`;
  }
}

interface Range {
  readonly minimum: number;
  readonly maximum: number;
  readonly areWhole: boolean;
  readonly isLong: boolean;
}

/** What a field holds; a flag that has its default value is not written. */
function flagsOf(kinds: ReadonlySet<ItemKind>, range: Range, calendar: Calendar): string {
  const has = (kind: ItemKind) => kinds.has(kind);
  const hasText = has("text") || has("error") || has("boolean");
  const sorts = [hasText, has("number"), has("date")].filter(Boolean).length;
  const flags: [string, string | false][] = [
    ["containsSemiMixedTypes", !hasText && !has("blank") && "0"],
    ["containsNonDate", has("date") && !hasText && !has("number") && "0"],
    ["containsDate", has("date") && "1"],
    ["containsString", !hasText && kinds.size > 0 && "0"],
    ["containsBlank", has("blank") && "1"],
    ["containsMixedTypes", sorts > 1 && "1"],
    ["containsNumber", has("number") && "1"],
    ["containsInteger", has("number") && range.areWhole && "1"],
    ["minValue", has("number") && !has("date") && String(range.minimum)],
    ["maxValue", has("number") && !has("date") && String(range.maximum)],
    ["minDate", has("date") && isoTime(range.minimum, calendar)],
    ["maxDate", has("date") && isoTime(range.maximum, calendar)],
    ["longText", range.isLong && "1"],
  ];
  return flags.map(([name, value]) => (value === false ? "" : ` ${name}="${value}"`)).join("");
}

/** A serial number as the time it stands for, without zone. */
function isoTime(serial: number, calendar: Calendar): string {
  const milliseconds = serialToDay(serial, calendar) * 86_400_000;
  const time = Math.round((serial - Math.floor(serial)) * 86_400) * 1000;
  return new Date(milliseconds + time).toISOString().slice(0, 19);
}
