import { InputError } from "../core/errors";
import { formatCell } from "../core/plan/cellName";
import type { Area, CellContent, CellStyle, ContentTable, Link, SheetContent } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import { type CellValue, cellAt, type SheetCells } from "../core/table/cells";
import type { Exchange, OurPart } from "./exchange";
import { exchangeCharts, exchangePivots, removedPivots } from "./exchangePictures";
import { pairBlocks } from "./pairBlocks";
import { holds, isSameArea, isWithin, meet, shift, union } from "./sheetBlocks";
import { lookIn, lookKey, ruleKey } from "./sheetRecord";

/**
 * Edits that put one content of ours in place of another. Widths, frozen panes, what stands outside of our blocks,
 * the looks that the user gave to our cells, and rules, tables and charts of the user's stay.
 */
export function exchangeContent(exchange: Exchange): Edit[] {
  const { former, present, whole, next, content } = exchange;
  const tables = exchangeTables(exchange);
  const pairs = pairBlocks(
    former,
    next,
    (block) => firstValue(present, whole, block),
    (block) => firstValue(content, next.origin, block),
  );
  return [
    ...tables.removed,
    ...removedPivots(exchange),
    ...exchangeLinks(exchange, "former"),
    ...clearedCells(exchange),
    ...next.blocks.flatMap((_, index) => blockCells(exchange, index, pairs[index])),
    ...tables.added,
    ...exchangeRules(exchange, "conditionalFormats"),
    ...exchangeRules(exchange, "validations"),
    ...exchangeLinks(exchange, "next"),
    ...exchangeCharts(exchange),
    ...exchangePivots(exchange),
  ];
}

/** The rectangle an exchange has to know about. */
export function wholeOf(former: OurPart, next: OurPart): Area {
  return [...former.blocks, ...next.blocks].reduce(union, former.origin);
}

/** @throws InputError `write.occupied` when the next part would lie over a cell that is not ours. */
export function refuseOccupied(sheet: string, cells: SheetCells, former: OurPart, next: OurPart): void {
  const ours = [...former.blocks, ...reserved(former)];
  for (const area of [...next.blocks, ...reserved(next)]) {
    if (ours.some((one) => isWithin(area, one))) continue;
    for (let row = area.firstRow; row <= Math.min(area.lastRow, cells.rowCount - 1); row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        const value = cellAt(cells, row, column);
        if (value === null || value === "" || ours.some((one) => holds(one, row, column))) continue;
        throw new InputError("write.occupied", { sheet, cell: formatCell(row, column) });
      }
    }
  }
}

/** Cells that are covered by charts and slicers, or filled by pivots. */
function reserved({ record, origin }: OurPart): Area[] {
  const { charts = [], pivots = [] } = record ?? {};
  const slicers = pivots.flatMap(({ slicer }) => slicer ?? []);
  return [...charts, ...pivots, ...slicers].map(({ area }) => shift(area, origin));
}

const emptied: CellContent = { value: null };

/** Cells that were ours and are left alone by what comes. */
function clearedCells({ sheet, former, next, content }: Exchange): Edit[] {
  const isWritten = (row: number, column: number) =>
    content.rows[row - next.origin.firstRow]?.[column - next.origin.firstColumn] != null;
  return former.blocks.flatMap(({ firstRow, firstColumn, lastRow, lastColumn }): Edit[] => {
    const rows: (CellContent | null)[][] = [];
    let isAny = false;
    for (let row = firstRow; row <= lastRow; row++) {
      const cells: (CellContent | null)[] = [];
      for (let column = firstColumn; column <= lastColumn; column++) {
        const isGone = !isWritten(row, column);
        if (isGone) isAny = true;
        cells.push(isGone ? emptied : null);
      }
      rows.push(cells);
    }
    return isAny ? [{ edit: "cells", sheet, firstRow, firstColumn, rows, styles: [] }] : [];
  });
}

/** A block in up to two edits: values of the cells that keep their looks, and the others. */
function blockCells(
  { sheet, former, present, whole, next, content, carryLooks }: Exchange,
  index: number,
  pair: number | undefined,
): Edit[] {
  const block = next.blocks[index]!;
  const before = pair === undefined ? undefined : former.blocks[pair];
  const lookBefore = before ? lookIn(former.record?.blocks[pair!], before) : () => undefined;
  const lookNow = lookIn(next.record?.blocks[index], block);
  const isMoved =
    before === undefined || before.firstRow !== block.firstRow || before.firstColumn !== block.firstColumn;
  const styles: CellStyle[] = [...content.styles];
  const kept: (CellContent | null)[][] = [];
  const others: (CellContent | null)[][] = [];
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const [keptRow, othersRow]: (CellContent | null)[][] = [[], []];
    for (let column = block.firstColumn; column <= block.lastColumn; column++) {
      const cell = content.rows[row - next.origin.firstRow]?.[column - next.origin.firstColumn] ?? null;
      const [at, across] = [row - block.firstRow, column - block.firstColumn];
      const look = lookBefore(at, across);
      const isSameLook = cell !== null && look !== undefined && look === lookNow(at, across);
      keptRow!.push(isSameLook && !isMoved ? { value: cell.value } : null);
      const rowBefore = (before ?? block).firstRow + at;
      const columnBefore = (before ?? block).firstColumn + across;
      const carries = carryLooks && cell !== null && look !== undefined;
      if (isSameLook && !isMoved) othersRow!.push(null);
      else if (carries && (isSameLook || isUsersLook(look, rowBefore, columnBefore))) {
        othersRow!.push(carried(cell, rowBefore, columnBefore));
      } else othersRow!.push(cell);
    }
    kept.push(keptRow!);
    others.push(othersRow!);
  }
  const { firstRow, firstColumn } = block;
  const edits: Edit[] = [];
  if (hasCells(others)) edits.push({ edit: "cells", sheet, firstRow, firstColumn, rows: others, styles });
  if (hasCells(kept)) {
    edits.push({ edit: "cells", sheet, firstRow, firstColumn, rows: kept, styles: [], keepStyles: true });
  }
  return edits;

  function presentLook(row: number, column: number): CellStyle | undefined {
    const own = present.rows[row - whole.firstRow]?.[column - whole.firstColumn];
    return own?.style === undefined ? undefined : present.styles[own.style];
  }

  /** Whether somebody has given the cell another look than the one it was written with. */
  function isUsersLook(written: string, row: number, column: number): boolean {
    return lookKey(presentLook(row, column)) !== written;
  }

  function carried({ value, style }: CellContent, row: number, column: number): CellContent {
    const look = presentLook(row, column);
    if (lookKey(look) === lookKey(style === undefined ? undefined : content.styles[style])) {
      return style === undefined ? { value } : { value, style };
    }
    return look ? { value, style: styles.push(look) - 1 } : { value };
  }
}

const hasCells = (rows: readonly (readonly (CellContent | null)[])[]) =>
  rows.some((row) => row.some((cell) => cell !== null));

function firstValue({ rows }: SheetContent, origin: Area, { firstRow, firstColumn }: Area): CellValue {
  const value = rows[firstRow - origin.firstRow]?.[firstColumn - origin.firstColumn]?.value ?? null;
  return typeof value === "object" && value !== null && "formula" in value ? value.value : value;
}

/**
 * A table that stays where it is grows and shrinks, so that its filters stay; columns that the user has put at its
 * right end stay in it.
 */
function exchangeTables({ sheet, former, present, whole, next, content }: Exchange) {
  const formerTables = present.tables
    .map((table) => ({ ...table, area: shift(table.area, whole) }))
    .filter(({ area }) => former.blocks.some((block) => meet(block, area)));
  const removed = new Set(formerTables);
  const added: Edit[] = [];
  for (const relative of content.tables) {
    const table = { ...relative, area: shift(relative.area, next.origin) };
    const same = formerTables.find((one) => one.name.toLowerCase() === table.name.toLowerCase());
    const grown = same && grownTable(same, table);
    if (!same || !grown) {
      added.push({ edit: "addTable", sheet, table });
      continue;
    }
    removed.delete(same);
    if (!isSameArea(grown, same.area))
      added.push({ edit: "resizeTable", sheet, name: same.name, area: grown });
  }
  return { removed: [...removed].map(({ name }): Edit => ({ edit: "removeTable", sheet, name })), added };

  /** The area of a table that can stay; undefined where it has moved or has other headings now. */
  function grownTable(before: ContentTable, after: ContentTable): Area | undefined {
    const { firstRow, firstColumn, lastColumn } = after.area;
    const isMoved = before.area.firstRow !== firstRow || before.area.firstColumn !== firstColumn;
    const ownColumns = former.blocks.find((block) => meet(block, before.area))!.lastColumn;
    const isNarrower =
      before.area.lastColumn < lastColumn || Math.min(before.area.lastColumn, ownColumns) > lastColumn;
    if (isMoved || isNarrower) return undefined;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const heading = { firstRow, firstColumn: column, lastRow: firstRow, lastColumn: column };
      if (firstValue(present, whole, heading) !== firstValue(content, next.origin, heading)) return undefined;
    }
    return { ...after.area, lastColumn: before.area.lastColumn };
  }
}

/** Rules of ours make way for the next ones; those of the user's stay, also those for cells of ours. */
function exchangeRules<Kind extends "conditionalFormats" | "validations">(
  { sheet, former, present, whole, next, content }: Exchange,
  kind: Kind,
): Edit[] {
  type Rule = SheetContent[Kind][number];
  const ruleAt = (rule: Rule, by: Area): Rule => ({ ...rule, area: shift(rule.area, by) });
  const known = former.record && new Set(former.record.rules);
  const isOurs = (rule: Rule) => {
    const { firstRow, firstColumn } = former.origin;
    const fromOrigin = {
      ...rule,
      area: shift(rule.area, { firstRow: -firstRow, firstColumn: -firstColumn }),
    };
    if (known) return known.has(ruleKey(fromOrigin));
    return former.blocks.some((block) => isWithin(rule.area, block));
  };
  const all = present[kind].map((rule) => ruleAt(rule, whole));
  const ours = all.filter(isOurs);
  const wanted = content[kind].map((rule) => ruleAt(rule, next.origin));
  if (isSameList(ours, wanted)) return [];
  const rules = [...all.filter((rule) => !isOurs(rule)), ...wanted];
  const area = rules.reduce((area_, rule) => union(area_, rule.area), whole);
  return kind === "conditionalFormats"
    ? [{ edit: kind, sheet, area, formats: rules as never }]
    : [{ edit: "validations", sheet, area, validations: rules as never }];
}

/** First those of the former blocks go, in the end those of the next ones come. */
function exchangeLinks(
  { sheet, former, present, whole, next, content }: Exchange,
  which: "former" | "next",
): Edit[] {
  const linkAt = (link: Link, { firstRow, firstColumn }: Area): Link => ({
    ...link,
    row: link.row + firstRow,
    column: link.column + firstColumn,
  });
  const all = present.links.map((link) => linkAt(link, whole));
  const ours = all.filter(({ row, column }) => former.blocks.some((block) => holds(block, row, column)));
  const wanted = content.links.map((link) => linkAt(link, next.origin));
  if (isSameList(ours, wanted)) return [];
  const links = which === "former" ? ours : wanted;
  const blocks = which === "former" ? former.blocks : next.blocks;
  return blocks.flatMap((area): Edit[] => {
    const own = links.filter(({ row, column }) => holds(area, row, column));
    return own.length === 0 ? [] : [{ edit: "links", sheet, area, links: which === "former" ? [] : own }];
  });
}

function isSameList(one: readonly object[], other: readonly object[]): boolean {
  const texts = (list: readonly object[]) => list.map((item) => sortedJson(item)).sort();
  return JSON.stringify(texts(one)) === JSON.stringify(texts(other));
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
