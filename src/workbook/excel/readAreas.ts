import type { Area, Formula } from "../../core/plan/content";
import type { CellValue } from "../../core/table/cells";
import { overlap, rangeOf } from "./area";
import { AreaContent } from "./areaContent";
import { cellReading } from "./cellReading";
import { cellValue, formulaIn } from "./cellValue";
import { ErrorTexts } from "./errorTexts";
import { type DefaultFont, styleOf, textFormat } from "./looks";
import { type AreaLooks, readLooks } from "./readLooks";
import { readPieces, type Wanted } from "./readPieces";
import type { Requests } from "./requests";

/** An area whose content is asked for. */
export interface WantedContent extends Wanted {
  /** Without looks only values are read. */
  readonly looks: boolean;
}

/**
 * Reads what stands in areas, all of them together.
 *
 * @param isTogether asks for values and looks in the same request.
 * @param used by sheet, the area outside which there are neither values nor looks by cell.
 */
export async function readAreas(
  requests: Requests,
  wanted: readonly WantedContent[],
  used: ReadonlyMap<string, Area | undefined>,
  isTogether = false,
): Promise<readonly AreaContent[]> {
  if (wanted.length === 0) return [];
  const { context } = requests;
  const normal = context.workbook.styles.getItem("Normal").font.load("size,color");
  const contents = wanted.map(({ area }) => new AreaContent(area));
  const indexed = wanted.map((one, index) => ({ ...one, index }));
  const isFilled = ({ sheet, area }: Wanted) => {
    const sheetArea = used.get(sheet);
    return sheetArea !== undefined && overlap(sheetArea, area);
  };
  const emptyFormats = new Map(
    indexed
      .filter((one) => one.looks && !isFilled(one))
      .map(({ sheet, area, index }) => [index, firstFormat(context, sheet, area)]),
  );
  const formats = wanted.map(() => [] as string[][]);
  const errors = new ErrorTexts();
  const reading = cellReading(context, (block, piece) => {
    const { index, area, sheet, looks } = piece as (typeof indexed)[number];
    for (const [offset, values] of block.values.entries()) {
      const row = area.firstRow + offset;
      for (const [at, value] of values.entries()) {
        const column = area.firstColumn + at;
        errors.note(sheet, row, column, value);
        contents[index]!.setValue(row, column, contentOf(cellValue(value), formulaIn(block, offset, at)));
      }
      for (const [at, format] of block.formats[offset]!.entries()) {
        if (format === textFormat) contents[index]!.noteText(row, area.firstColumn + at);
      }
      const place = row - wanted[index]!.area.firstRow;
      if (looks) (formats[index]![place] ??= []).push(...block.formats[offset]!);
    }
  });
  const withLooks = indexed.filter((one) => one.looks);
  const values = readPieces(requests, indexed.filter(isFilled), reading);
  if (!isTogether) await values;
  const [looks] = await Promise.all([readLooks(requests, withLooks), values]);
  await errors.eachText(requests, (sheet, row, column, text) => {
    for (const [index, one] of wanted.entries()) {
      if (one.sheet !== sheet || !overlap(one.area, cell(row, column))) continue;
      const present = contents[index]!.valueAt(row, column);
      const isFormula = typeof present === "object" && present !== null && "formula" in present;
      contents[index]!.setValue(row, column, isFormula ? { ...present, value: text } : text);
    }
  });
  if (withLooks.length === 0) return contents;
  const font = { size: normal.size, color: normal.color };
  for (const [place, { index }] of withLooks.entries()) {
    const even = emptyFormats.get(index)?.();
    dress(contents[index]!, looks[place]!, even ?? formats[index]!, font);
  }
  return contents;
}

/** Looks and number formats, each even or by cell, put together. */
function dress(
  content: AreaContent,
  looks: AreaLooks,
  formats: string | readonly (readonly string[])[],
  normal: DefaultFont,
): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = content.area;
  if (!isGrid(looks) && typeof formats === "string") {
    content.fillStyle(styleOf(looks, formats, normal));
    return;
  }
  const even = new Map<string, ReturnType<typeof styleOf>>();
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const format = typeof formats === "string" ? formats : formats[row - firstRow]![column - firstColumn]!;
      if (isGrid(looks)) {
        const own = looks[row - firstRow]![column - firstColumn]!;
        content.setStyle(row, column, styleOf(own, format, normal));
        continue;
      }
      const style = even.get(format) ?? styleOf(looks, format, normal);
      even.set(format, style);
      content.setStyle(row, column, style);
    }
  }
}

function isGrid(looks: AreaLooks): looks is readonly (readonly Excel.CellProperties[])[] {
  return Array.isArray(looks);
}

/** Outside the used area all cells of a column have the column's format. */
function firstFormat(context: Excel.RequestContext, sheet: string, area: Area): () => string {
  const range = rangeOf(context, sheet, cell(area.firstRow, area.firstColumn)).load("numberFormat");
  return () => {
    const [[format]] = range.numberFormat as [[string]];
    return format;
  };
}

const contentOf = (value: CellValue, formula: string | undefined): CellValue | Formula =>
  formula === undefined ? value : { formula: formula.slice(1), value };

const cell = (row: number, column: number): Area => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});
