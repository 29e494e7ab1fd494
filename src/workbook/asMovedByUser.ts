import { InputError } from "../core/errors";
import { formatCell } from "../core/plan/cellName";
import type { Area, SheetContent } from "../core/plan/content";
import { type CellValue, cellAt, type SheetCells } from "../core/table/cells";
import type { OurPart } from "./exchange";
import { pairBlocks } from "./pairBlocks";

/**
 * The content with its blocks as far down as the user has moved them by putting rows between them, and all that
 * belongs to the blocks with them.
 *
 * A content with formulas stays as it is: they would have to be told.
 *
 * @param blocks of the content.
 */
export function asMovedByUser(
  content: SheetContent,
  blocks: readonly Area[],
  former: OurPart,
  cells: SheetCells,
): SheetContent {
  const { record, origin } = former;
  if (!record || content.rows.some((row) => row.some((cell) => isFormula(cell?.value)))) return content;
  const first = ({ firstRow, firstColumn }: Area) => cellAt(cells, firstRow, firstColumn);
  const firstNext = ({ firstRow, firstColumn }: Area) =>
    (content.rows[firstRow]![firstColumn]?.value ?? null) as CellValue;
  const pairs = pairBlocks(former, { blocks }, first, firstNext);
  const inserted: { readonly at: number; readonly rows: number }[] = [];
  let moved = 0;
  for (const [index, block] of blocks.entries()) {
    const pair = pairs[index];
    const top = pair === undefined ? undefined : record.blocks[pair]?.top;
    if (top === undefined) continue;
    const down = former.blocks[pair!]!.firstRow - origin.firstRow - top;
    if (down <= moved) continue;
    inserted.push({ at: block.firstRow, rows: down - moved });
    moved = down;
  }
  return inserted.length === 0 ? content : withRows(content, inserted);
}

/** @throws InputError `write.occupied` where the user has put rows or columns of their own inside a block of ours. */
export function refuseInserted(
  sheet: string,
  content: SheetContent,
  former: OurPart,
  cells: SheetCells,
): void {
  const ours = new Set(content.rows.flatMap((row) => row.map((cell) => cell?.value)).filter(isText));
  for (const [index, block] of former.blocks.entries()) {
    const known = former.record?.blocks[index];
    if (!known) continue;
    const rows = known.runs.reduce((sum, [, count]) => sum + count, 0);
    const size = {
      rows: block.lastRow - block.firstRow + 1,
      columns: block.lastColumn - block.firstColumn + 1,
    };
    const strange =
      size.columns > known.columns
        ? strangeLine(cells, block, "column", ours, size.columns - known.columns)
        : size.rows > rows && strangeLine(cells, block, "row", ours, size.rows - rows);
    if (strange) throw new InputError("write.occupied", { sheet, cell: strange });
  }
}

/** A cell of a row or column that is not ours by all its texts; undefined where so many are empty. */
function strangeLine(
  cells: SheetCells,
  block: Area,
  line: "row" | "column",
  ours: ReadonlySet<unknown>,
  count: number,
): string | undefined {
  let empty = 0;
  let strange: string | undefined;
  const isRow = line === "row";
  const [first, last] = isRow ? [block.firstRow, block.lastRow] : [block.firstColumn, block.lastColumn];
  const [from, to] = isRow ? [block.firstColumn, block.lastColumn] : [block.firstRow, block.lastRow];
  for (let at = first; at <= last; at++) {
    const filled: [string, CellValue][] = [];
    for (let across = from; across <= to; across++) {
      const [row, column] = isRow ? [at, across] : [across, at];
      const value = cellAt(cells, row, column);
      if (value !== null && value !== "") filled.push([formatCell(row, column), value]);
    }
    if (filled.length === 0) empty++;
    else if (!filled.some(([, value]) => ours.has(value))) strange ??= filled[0]![0];
  }
  if (empty >= count) return undefined;
  return strange ?? formatCell(block.firstRow, block.firstColumn);
}

function withRows(content: SheetContent, inserted: readonly { at: number; rows: number }[]): SheetContent {
  const rowAt = (row: number) => inserted.reduce((sum, { at, rows }) => (row >= at ? sum + rows : sum), row);
  const areaAt = (area: Area): Area => ({
    ...area,
    firstRow: rowAt(area.firstRow),
    lastRow: rowAt(area.lastRow),
  });
  const at = <T extends { readonly area: Area }>(item: T): T => ({ ...item, area: areaAt(item.area) });
  const width = Math.max(0, ...content.rows.map((row) => row.length));
  const rows = content.rows.flatMap((row, index) => {
    const before = inserted.find((one) => one.at === index)?.rows ?? 0;
    return [...Array.from({ length: before }, () => new Array<null>(width).fill(null)), row];
  });
  return {
    ...content,
    rows,
    tables: content.tables.map(at),
    conditionalFormats: content.conditionalFormats.map(at),
    validations: content.validations.map(at),
    links: content.links.map((link) => ({ ...link, row: rowAt(link.row) })),
    ...(content.charts && {
      charts: content.charts.map((chart) => ({
        ...at(chart),
        categories: areaAt(chart.categories),
        series: chart.series.map((series) => ({ ...series, values: areaAt(series.values) })),
      })),
    }),
    ...(content.pivots && {
      pivots: content.pivots.map((pivot) => ({
        ...at(pivot),
        ...(pivot.slicer && { slicer: at(pivot.slicer) }),
      })),
    }),
  };
}

const isFormula = (value: unknown) => typeof value === "object" && value !== null && "formula" in value;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
