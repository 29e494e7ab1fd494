import { maxColumns } from "../package/scanRows";
import { childNamed, childrenNamed, isTrue, type XmlElement } from "../package/xml";
import type { SheetView } from "../types";
import { parseArea } from "../write/reference";
import type { SheetRead } from "./readSheet";

/** Width of a column nobody touched, in Calibri 11: 64 pixels. */
const usualWidth = 9.140625;

/** What a grid needs besides the cells. Widths are as the file has them, with the cell's padding. */
export function readView({ frame, hiddenRows }: SheetRead): SheetView {
  const view = childNamed(childNamed(frame, "sheetViews"), "sheetView");
  const columns = childrenNamed(childNamed(frame, "cols"), "col");
  return {
    defaultWidth: Number(childNamed(frame, "sheetFormatPr")?.attributes.get("defaultColWidth") ?? usualWidth),
    widths: readWidths(columns),
    hiddenColumns: new Set(columns.filter(isHidden).flatMap(columnsOf)),
    hiddenRows,
    ...readFrozen(view),
    merges: childrenNamed(childNamed(frame, "mergeCells"), "mergeCell").flatMap(
      ({ attributes }) => parseArea(attributes.get("ref") ?? "") ?? [],
    ),
    showsGridLines: !view || isTrue(view.attributes.get("showGridLines") ?? "1"),
  };
}

function readWidths(columns: readonly XmlElement[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const column of columns) {
    const width = column.attributes.get("width");
    if (width === undefined) continue;
    for (const index of columnsOf(column)) widths.set(index, Number(width));
  }
  return widths;
}

function columnsOf({ attributes }: XmlElement): number[] {
  const first = Number(attributes.get("min")) - 1;
  const last = Math.min(Number(attributes.get("max")), maxColumns) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

function isHidden({ attributes }: XmlElement): boolean {
  return isTrue(attributes.get("hidden"));
}

/** A pane that is split but not frozen scrolls and counts as none. */
function readFrozen(view: XmlElement | undefined) {
  const pane = childNamed(view, "pane")?.attributes;
  const isFrozen = pane?.get("state") === "frozen" || pane?.get("state") === "frozenSplit";
  return {
    frozenRows: isFrozen ? Number(pane.get("ySplit") ?? 0) : 0,
    frozenColumns: isFrozen ? Number(pane.get("xSplit") ?? 0) : 0,
  };
}
