import type { CellStyle } from "../../core/plan/content";

/** What Excel loads for `styleOf`, by cell. Number formats are read with the values. */
export const lookOptions: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, underline: true, size: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Font of the workbook's Normal style, which a look does not mention. */
export interface DefaultFont {
  readonly size: number;
  readonly color: string;
}

/** The look of a cell in our words: what differs from the default. */
export function styleOf(
  { format = {} }: Excel.CellProperties,
  numberFormat: string,
  normal: DefaultFont,
): CellStyle {
  const { font = {}, fill = {}, borders = {} } = format;
  const { bottom } = borders;
  const horizontal = horizontals[format.horizontalAlignment ?? ""];
  const vertical = verticals[format.verticalAlignment ?? ""];
  const hasFill = Boolean(fill.color) && fill.pattern !== "None";
  const hasLine = bottom?.style !== undefined && bottom.style !== "None";
  return {
    ...(numberFormat !== "General" && { numberFormat }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && font.underline !== "None" && { underline: true }),
    ...(font.size && font.size !== normal.size && { fontSize: font.size }),
    ...(font.color && font.color !== normal.color && { fontColor: font.color }),
    ...(hasFill && { fill: fill.color! }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(format.wrapText && { wrap: true }),
    ...(hasLine && { borderBottom: bottom.color ?? "#000000" }),
  };
}

/** Cells of this format take everything for a text, apostrophes too. */
export const textFormat = "@";

/** Gives a range this look and no other. */
export function putLook(range: Excel.Range, style: CellStyle, rows: number): void {
  const { format } = range;
  range.style = "Normal";
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.underline !== undefined) format.font.underline = style.underline ? "Single" : "None";
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = capitalised(style.horizontal);
  if (style.vertical !== undefined) format.verticalAlignment = capitalised(style.vertical);
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borderBottom !== undefined) {
    // A single row has no lines inside, and Excel refuses to draw them.
    for (const edge of rows > 1 ? (["EdgeBottom", "InsideHorizontal"] as const) : (["EdgeBottom"] as const)) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = style.borderBottom;
    }
  }
}

const horizontals: Readonly<Record<string, CellStyle["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
};
const verticals: Readonly<Record<string, CellStyle["vertical"]>> = { Top: "top", Center: "center" };

function capitalised<Word extends string>(word: Word): Capitalize<Word> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
}
