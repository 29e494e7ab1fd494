import { childrenNamed, type XmlElement } from "../package/xml";
import { escapeAttribute } from "../package/xmlText";
import type { SheetDraft } from "./sheetDraft";

/** Sets column widths; null gives a column the sheet's own width back. Other properties of columns stay. */
export function writeWidths(
  sheet: SheetDraft,
  firstColumn: number,
  widths: readonly (number | null)[],
): void {
  const columns = sheet.frame.child("cols");
  const before = childrenNamed(columns, "col").map(readRun);
  const format = sheet.frame.child("sheetFormatPr");
  const usual = format?.attributes.get("defaultColWidth") ?? usualWidth;
  const after = widths.reduce(
    (runs, width, offset) => withWidth(runs, firstColumn + offset, width, usual),
    before,
  );
  if (after.length === 0) {
    if (columns) sheet.frame.remove(columns);
    return;
  }
  const p = sheet.prefix;
  const inner = after.map((run) => formatRun(run, p)).join("");
  if (columns) sheet.frame.replace(columns.start, columns.end, `<${p}cols>${inner}</${p}cols>`);
  else sheet.insert("cols", `<${p}cols>${inner}</${p}cols>`);
}

/** Width of a column nobody touched, in Calibri 11. */
const usualWidth = "9.140625";

/** Widths the columns have of their own, null where the sheet's; by column from `first` to `last`. */
export function readWidths(columns: readonly XmlElement[], first: number, last: number): (number | null)[] {
  const runs = columns.map(readRun);
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const run = runs.find(
      (candidate) => candidate.first <= first + offset && candidate.last >= first + offset,
    );
    const width = run?.attributes.get("width");
    const isOwn = run?.attributes.get("customWidth");
    return width !== undefined && (isOwn === "1" || isOwn === "true") ? Number(width) : null;
  });
}

/** Neighbouring columns with the same properties; 0-based, ends inclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly attributes: ReadonlyMap<string, string>;
}

function readRun({ attributes }: XmlElement): Run {
  const { min, max, ...rest } = Object.fromEntries(attributes);
  return { first: Number(min) - 1, last: Number(max) - 1, attributes: new Map(Object.entries(rest)) };
}

function formatRun({ first, last, attributes }: Run, prefix: string): string {
  const written = [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${prefix}col min="${first + 1}" max="${last + 1}"${written.join("")}/>`;
}

function withWidth(runs: readonly Run[], column: number, width: number | null, usual: string): Run[] {
  const at = runs.findIndex(({ first, last }) => column >= first && column <= last);
  const found = runs[at];
  if (!found) {
    if (width === null) return [...runs];
    const attributes = new Map([
      ["width", String(width)],
      ["customWidth", "1"],
    ]);
    return [...runs, { first: column, last: column, attributes }].sort(
      (one, other) => one.first - other.first,
    );
  }
  const attributes = new Map(found.attributes);
  if (width === null) {
    attributes.delete("width");
    attributes.delete("customWidth");
    attributes.delete("bestFit");
    // Programs take a column without a width for one of width zero.
    if (attributes.size > 0) attributes.set("width", usual);
  } else {
    attributes.set("width", String(width));
    attributes.set("customWidth", "1");
  }
  const pieces = [
    { ...found, last: column - 1 },
    { first: column, last: column, attributes },
    { ...found, first: column + 1 },
  ].filter((piece) => piece.first <= piece.last && piece.attributes.size > 0);
  return [...runs.slice(0, at), ...pieces, ...runs.slice(at + 1)];
}
