import type { Area } from "../../../src/core/plan/content";
import { changeLooks, lookAt, looksIn } from "./cells";
import type { Line, Look } from "./look";
import type { Range } from "./range";

export const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
export type Edge = (typeof edges)[number];

type Side = "top" | "bottom" | "left" | "right";

/** The line of an edge, null where there is none or the cells differ. */
export function lineAt({ sheet, area }: Range, edge: Edge): Line | null {
  const { part, side } = cellsOf(area, edge);
  if (!part) return null;
  const lines = [...looksIn(sheet, part)].map((look) => look[side]);
  const [first = null, ...others] = lines;
  return others.every((line) => JSON.stringify(line) === JSON.stringify(first)) ? first : null;
}

/** A colour or a weight alone draws a thin black line first, style `None` takes it away. */
export function setLine({ sheet, area }: Range, edge: Edge, change: Partial<Line>): void {
  const { part, side } = cellsOf(area, edge);
  if (!part) return;
  const present = lineAt({ sheet, area }, edge) ?? lookAt(sheet, part.firstRow, part.firstColumn)[side];
  const line = change.style === "None" ? null : { ...(present ?? thinBlack), ...change };
  changeLooks(sheet, part, { [side]: line } as Partial<Look>);
}

const thinBlack: Line = { style: "Continuous", color: "#000000", weight: "Thin" };

/** The cells that carry an edge of the area, and on which side. */
function cellsOf(area: Area, edge: Edge): { readonly part: Area | undefined; readonly side: Side } {
  switch (edge) {
    case "EdgeTop":
      return { part: { ...area, lastRow: area.firstRow }, side: "top" };
    case "EdgeBottom":
      return { part: { ...area, firstRow: area.lastRow }, side: "bottom" };
    case "EdgeLeft":
      return { part: { ...area, lastColumn: area.firstColumn }, side: "left" };
    case "EdgeRight":
      return { part: { ...area, firstColumn: area.lastColumn }, side: "right" };
    case "InsideHorizontal":
      return {
        part: area.lastRow > area.firstRow ? { ...area, lastRow: area.lastRow - 1 } : undefined,
        side: "bottom",
      };
    case "InsideVertical":
      return {
        part: area.lastColumn > area.firstColumn ? { ...area, lastColumn: area.lastColumn - 1 } : undefined,
        side: "right",
      };
  }
}
