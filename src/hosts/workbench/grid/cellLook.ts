import type { CellStyle } from "../../../core/plan/content";

/** CSS of a cell's look. Points are shown as 4/3 pixels, like in a spreadsheet at 100 %. */
export function cellLook(look: CellStyle, isNumber: boolean): Readonly<Record<string, string>> {
  return {
    ...(look.bold ? { fontWeight: "700" } : {}),
    ...(look.italic ? { fontStyle: "italic" } : {}),
    ...(look.underline ? { textDecoration: "underline" } : {}),
    ...(look.fontSize ? { fontSize: `${Math.min(Math.round((look.fontSize * 4) / 3), 18)}px` } : {}),
    // A fill covers the grid lines, as in Excel.
    ...(look.fill ? { backgroundColor: look.fill, boxShadow: "none" } : {}),
    ...(look.fontColor || look.fill ? { color: look.fontColor ?? readableOn(look.fill!) } : {}),
    ...(look.borderBottom ? { borderBottom: `1px solid ${look.borderBottom}` } : {}),
    textAlign: look.horizontal ?? (isNumber ? "right" : "left"),
  };
}

/** Black or white, whichever stands out from a fill (relative luminance after WCAG 2.2). */
export function readableOn(fill: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(fill.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > 0.179 ? "#000000" : "#ffffff";
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
