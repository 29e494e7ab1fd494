import type {
  Area,
  CellContent,
  CellStyle,
  ConditionalFormat,
  ContentTable,
  Formula,
  SheetContent,
} from "../../core/plan/content";
import { type CellValue, cellAt, isFormula, pageRows, type SheetCells } from "../../core/table/cells";
import type { OoxmlPackage } from "../package/package";
import { readWorkbookPart } from "../package/workbookPart";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import { type Palette, readPalette, resolveColor } from "../read/colors";
import { PackageReader } from "../read/packageReader";
import { kindOf, textOf } from "./conditionalFormats";
import { readFrozenPanes } from "./frozenPanes";
import { readLinks } from "./links";
import { isInside, parseAreas } from "./reference";
import { contentTable, tablesOf } from "./tableParts";
import { readValidations } from "./validations";
import { readWidths } from "./widths";

/**
 * What stands in an area, in terms of what edits write: writing it back restores the area.
 *
 * Everything is counted from the top left cell of the area. An empty cell without a look is `{value: null}`.
 * Looks, tables and rules have only the properties that edits can write.
 *
 * @param reader keeps what was read between calls.
 */
export function readContent(
  pkg: OoxmlPackage,
  sheet: string,
  area: Area,
  reader = new PackageReader(pkg, readWorkbookPart(pkg)),
): SheetContent {
  const { part } = reader.sheet(sheet);
  const frame = reader.frame(part);
  const fromHere = <T extends { readonly area: Area }>(item: T): T => ({
    ...item,
    area: shift(item.area, area),
  });
  const { rows, styles } = readRows(reader, part, area);
  const panes = readFrozenPanes(frame);
  return {
    rows,
    styles,
    widths: readWidths(childrenNamed(childNamed(frame, "cols"), "col"), area.firstColumn, area.lastColumn),
    frozenRows: panes.rows,
    frozenColumns: panes.columns,
    tables: tablesOf({ pkg }, { part })
      .map(contentTable)
      .filter((table): table is ContentTable => table !== undefined && isInside(table.area, area))
      .map(fromHere),
    conditionalFormats: readRules(pkg, reader, frame, area).map(fromHere),
    validations: readValidations(frame, area).map(fromHere),
    links: readLinks(frame, area).map(({ row, column, target }) => ({
      row: row - area.firstRow,
      column: column - area.firstColumn,
      target,
    })),
  };
}

function readRows(reader: PackageReader, part: string, area: Area) {
  const cells = reader.cells(part);
  const formulas = reader.formulas(part);
  const styles: CellStyle[] = [];
  const indexes = new Map<number, number | undefined>();
  const indexOf = (format: number): number | undefined => {
    if (indexes.has(format)) return indexes.get(format);
    const style = reader.styles.style(format);
    const index = format === 0 || Object.keys(style).length === 0 ? undefined : styles.push(style) - 1;
    indexes.set(format, index);
    return index;
  };
  const valueAt = (row: number, column: number): CellValue | Formula => {
    const value = cellAt(cells, row, column);
    if (!isFormula(cells, row, column)) return value;
    const formula = formulas.at(row, column);
    return formula === undefined ? value : { formula, value };
  };
  const rows: CellContent[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const contents: CellContent[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const style = indexOf(formatIndex(cells, row, column));
      const value = valueAt(row, column);
      contents.push(style === undefined ? { value } : { value, style });
    }
    rows.push(contents);
  }
  return { rows, styles };
}

function formatIndex(cells: SheetCells, row: number, column: number): number {
  return cells.pages[column]?.[Math.floor(row / pageRows)]?.styles[row % pageRows] ?? 0;
}

function readRules(
  pkg: OoxmlPackage,
  reader: PackageReader,
  frame: XmlElement,
  area: Area,
): ConditionalFormat[] {
  const blocks = childrenNamed(frame, "conditionalFormatting");
  if (blocks.length === 0) return [];
  const { stylesPart, themePart } = reader.workbook;
  const parse = (part: string | undefined) =>
    part !== undefined && pkg.has(part) ? parseXml(pkg.text(part), part) : undefined;
  const styleSheet = parse(stylesPart);
  const palette = readPalette(parse(themePart), styleSheet);
  const dxfs = childNamed(styleSheet, "dxfs")?.children ?? [];
  const found = blocks.flatMap((block) => {
    const areas = parseAreas(block.attributes.get("sqref") ?? "");
    if (areas.length === 0 || !areas.every((own) => isInside(own, area))) return [];
    return childrenNamed(block, "cfRule").flatMap((rule) => {
      const priority = Number(rule.attributes.get("priority") ?? 0);
      return areas.flatMap((own) => {
        const format = readRule(rule, own, palette, dxfs);
        return format ? [{ priority, format }] : [];
      });
    });
  });
  // The order in which rules were given is the order of their priorities.
  return found.sort((one, other) => one.priority - other.priority).map(({ format }) => format);
}

function readRule(
  rule: XmlElement,
  area: Area,
  palette: Palette,
  dxfs: readonly XmlElement[],
): ConditionalFormat | undefined {
  const kind = kindOf(rule);
  const colors = childrenNamed(childNamed(rule, kind ?? ""), "color").map(
    (color) => resolveColor(color, palette) ?? "#000000",
  );
  if (kind === "dataBar") return { kind, area, color: colors[0] ?? "#638EC6" };
  if (kind === "colorScale") {
    const [low = "#FFFFFF", high = low] = [colors[0], colors.at(-1)];
    return colors.length > 2 ? { kind, area, low, middle: colors[1]!, high } : { kind, area, low, high };
  }
  if (kind !== "textEquals") return undefined;
  const dxf = dxfs[Number(rule.attributes.get("dxfId") ?? -1)];
  const pattern = childNamed(childNamed(dxf, "fill"), "patternFill");
  const fill = resolveColor(childNamed(pattern, "bgColor"), palette) ?? "#FFFFFF";
  const fontColor = resolveColor(childNamed(childNamed(dxf, "font"), "color"), palette) ?? "#000000";
  return { kind, area, text: textOf(rule)!, fill, fontColor };
}

function shift(area: Area, { firstRow, firstColumn }: Area): Area {
  return {
    firstRow: area.firstRow - firstRow,
    firstColumn: area.firstColumn - firstColumn,
    lastRow: area.lastRow - firstRow,
    lastColumn: area.lastColumn - firstColumn,
  };
}
