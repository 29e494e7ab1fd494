import { childrenNamed } from "../../package/xml";
import { escapeAttribute } from "../../package/xmlText";
import type { SheetDraft } from "../sheetDraft";
import type { LockState } from "./lockStates";

/** Format with other locks, by format. */
export type WithLocks = (format: number, state: LockState) => number;

/** Neighbouring columns that should be of one state; 0-based, ends inclusive. */
export interface ColumnStates {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly state: LockState;
}

const usualState: LockState = { locked: true, formulaHidden: false };

/** Width of a column nobody touched, in Calibri 11. */
const usualWidth = "9.140625";

/** Gives whole columns their locks, for cells that do not exist yet. All columns not named are locked. */
export function writeColumnLocks(
  sheet: SheetDraft,
  columns: readonly ColumnStates[],
  withLocks: WithLocks,
): void {
  const element = sheet.frame.child("cols");
  const present = childrenNamed(element, "col").map(({ attributes }) => ({
    first: Number(attributes.get("min")) - 1,
    last: Number(attributes.get("max")) - 1,
    attributes,
  }));
  const width = sheet.frame.child("sheetFormatPr")?.attributes.get("defaultColWidth") ?? usualWidth;
  const edges = new Set([
    ...present.flatMap(({ first, last }) => [first, last + 1]),
    ...columns.flatMap(({ firstColumn, lastColumn }) => [firstColumn, lastColumn + 1]),
  ]);
  const starts = [...edges].sort((one, other) => one - other);
  const written: { readonly first: number; last: number; readonly own: string }[] = [];
  for (const [index, first] of starts.slice(0, -1).entries()) {
    const last = starts[index + 1]! - 1;
    const run = present.find((one) => first >= one.first && first <= one.last);
    const { state = usualState } =
      columns.find(({ firstColumn, lastColumn }) => first >= firstColumn && first <= lastColumn) ?? {};
    const own = ownAttributes(run?.attributes, withLocks, state, width);
    if (own === "") continue;
    const before = written.at(-1);
    if (before && before.last === first - 1 && before.own === own && run === undefined) before.last = last;
    else written.push({ first, last, own });
  }
  const p = sheet.prefix;
  const inner = written.map(
    ({ first, last, own }) => `<${p}col min="${first + 1}" max="${last + 1}"${own}/>`,
  );
  if (inner.length === 0) {
    if (element) sheet.frame.remove(element);
    return;
  }
  const xml = `<${p}cols>${inner.join("")}</${p}cols>`;
  if (element) sheet.frame.replace(element.start, element.end, xml);
  else sheet.insert("cols", xml);
}

/** What a column says of itself; "" where that is nothing. */
function ownAttributes(
  present: ReadonlyMap<string, string> | undefined,
  withLocks: WithLocks,
  state: LockState,
  width: string,
): string {
  const attributes = new Map(present);
  attributes.delete("min");
  attributes.delete("max");
  const format = withLocks(Number(attributes.get("style") ?? 0), state);
  if (format === 0) attributes.delete("style");
  else attributes.set("style", String(format));
  const isOurs = attributes.size === 1 && attributes.get("width") === width;
  if (attributes.size === 0 || isOurs) return "";
  // Programs take a column without a width for one of width zero.
  if (!attributes.has("width")) attributes.set("width", width);
  return [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
}
