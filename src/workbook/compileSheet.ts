import type { Area, ConditionalFormat, SheetContent } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { ChangePreview, SheetChange } from "../core/plan/plan";
import { type CellValue, cellAt, type SheetCells } from "../core/table/cells";
import { asMovedByUser, refuseInserted } from "./asMovedByUser";
import type { Compiled } from "./compiled";
import { hashValues } from "./contentHash";
import type { OurPart } from "./exchange";
import { exchangeContent, refuseOccupied, wholeOf } from "./exchangeContent";
import { movedChart, movedPivot } from "./moved";
import { findBlocks, findOurs, markBlocks, markOurs } from "./ours";
import { hashOfSources, sheetOfSource } from "./pivotSources";
import { formatReference } from "./reference";
import { blocksOf, holds, shift } from "./sheetBlocks";
import { readRecord, recordEdits, recordOf, recordText, rememberedRecord } from "./sheetRecord";
import type { Snapshot } from "./snapshot";

/**
 * Edits, reverse and preview of one sheet of ours.
 *
 * A refresh changes cells of ours only: blocks grow, shrink and move together with what belongs to them, and what the
 * user has put beside, between or below them stays, as do the looks that the user gave to our cells.
 *
 * @param touched sheets that the plan changes before this one.
 * @throws InputError `write.occupied` when it would grow over a cell that is not ours.
 */
export async function compileSheet(
  change: SheetChange,
  snapshot: Snapshot,
  touched: ReadonlySet<string> = new Set(),
): Promise<Compiled> {
  const { key, name, visibility } = change;
  const { names, sheets, port } = snapshot;
  const found = findOurs(names, "sheet", key);
  const before = found && sheets.some((sheet) => sheet.name === found.sheet) ? found : undefined;
  const sheet = before?.sheet ?? name;
  const cells = await snapshot.cells(sheet);
  const former = before && formerPart(snapshot, key, before.area);
  const made = blocksOf(change.content);
  const content = former ? asMovedByUser(change.content, made, former, cells) : change.content;
  const area = areaOf(content, before?.area);
  const difference = compare({ ...change, content }, sheet, before?.area, cells);
  const sources = await hashOfSources(content.pivots ?? [], snapshot);
  const record = recordOf(change.content, made, content, sources);
  const blocks = blocksOf(content).map((block) => shift(block, area));
  const next: OurPart = { origin: area, blocks, record };
  const text = recordText(record);

  const hash = hashValues(valuesOf(content));
  const marks = [
    markOurs("sheet", key, { sheet, area }),
    markBlocks(key, sheet, next.blocks),
    ...recordEdits(names, key, text),
  ];
  if (!before || !former) {
    return {
      edits: [
        { edit: "addSheet", name: sheet, visibility },
        ...putContent(sheet, content, area),
        ...setUp(sheet, content),
        ...marks,
      ],
      reverse: [{ kind: "sheetCreated", key, hash }],
      previews: [difference],
    };
  }

  const textBefore = rememberedRecord(names, key);
  const { pivots = [] } = content;
  const isStale = pivots.some(({ source }) => touched.has(sheetOfSource(source, snapshot) ?? ""));
  const isSame =
    difference.changedCells === 0 &&
    formatReference(before) === formatReference({ sheet, area }) &&
    text === textBefore;
  if (isSame && !isStale) return { edits: [], reverse: [], previews: [difference] };

  refuseInserted(sheet, content, former, cells);
  refuseOccupied(sheet, cells, former, next);
  const whole = wholeOf(former, next);
  const present = await port.content(sheet, whole);
  const refreshPivots = isStale || former.record?.sources !== sources;
  return {
    edits: [
      ...exchangeContent({ sheet, former, present, whole, next, content, carryLooks: true, refreshPivots }),
      ...marks,
    ],
    reverse: [
      {
        kind: "sheetRefreshed",
        key,
        hash,
        before: ownContent(present, whole, former),
        placeBefore: before,
        blocksBefore: former.blocks,
        ...(textBefore !== undefined && { recordBefore: textBefore }),
      },
    ],
    previews: [difference],
  };
}

/** Our part of a sheet as it stands now. */
export function formerPart({ names }: Snapshot, key: string, area: Area): OurPart {
  const record = readRecord(rememberedRecord(names, key));
  return { origin: area, blocks: findBlocks(names, key) ?? [area], record };
}

/** What of a content read in `whole` is ours, counted from our part's origin. */
function ownContent(present: SheetContent, whole: Area, { origin, blocks }: OurPart): SheetContent {
  const by = {
    firstRow: whole.firstRow - origin.firstRow,
    firstColumn: whole.firstColumn - origin.firstColumn,
  };
  const isOurs = (row: number, column: number) =>
    blocks.some((block) => holds(block, row + origin.firstRow, column + origin.firstColumn));
  const inOurs = <T extends { readonly area: Area }>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ ...item, area: shift(item.area, by) }))
      .filter((item) => isOurs(item.area.firstRow, item.area.firstColumn));
  return {
    ...present,
    rows: present.rows
      .slice(-by.firstRow)
      .map((cells, row) =>
        cells.slice(-by.firstColumn).map((cell, column) => (isOurs(row, column) ? cell : null)),
      ),
    tables: inOurs(present.tables),
    conditionalFormats: inOurs(present.conditionalFormats),
    validations: inOurs(present.validations),
    links: present.links
      .map((link) => ({ ...link, row: link.row + by.firstRow, column: link.column + by.firstColumn }))
      .filter(({ row, column }) => isOurs(row, column)),
  };
}

function putContent(sheet: string, content: SheetContent, area: Area): Edit[] {
  const { rows, styles, tables, conditionalFormats, validations, links, charts = [], pivots = [] } = content;
  const at = <T extends { area: Area }>(item: T): T => ({ ...item, area: shift(item.area, area) });
  const edits: (Edit | false)[] = [
    { edit: "cells", sheet, firstRow: area.firstRow, firstColumn: area.firstColumn, rows, styles },
    ...tables.map((table): Edit => ({ edit: "addTable", sheet, table: at(table) })),
    conditionalFormats.length > 0 && {
      edit: "conditionalFormats",
      sheet,
      area,
      formats: conditionalFormats.map((format): ConditionalFormat => at(format)),
    },
    validations.length > 0 && { edit: "validations", sheet, area, validations: validations.map(at) },
    links.length > 0 && {
      edit: "links",
      sheet,
      area,
      links: links.map((link) => ({
        ...link,
        row: link.row + area.firstRow,
        column: link.column + area.firstColumn,
      })),
    },
    ...charts.map((chart): Edit => ({ edit: "addChart", sheet, chart: movedChart(chart, area) })),
    ...pivots.map((pivot): Edit => ({ edit: "addPivot", sheet, pivot: movedPivot(pivot, area) })),
  ];
  return edits.filter((edit) => edit !== false);
}

function setUp(sheet: string, { widths, frozenRows, frozenColumns }: SheetContent): Edit[] {
  return [
    { edit: "widths", sheet, firstColumn: 0, widths },
    ...(frozenRows + frozenColumns > 0
      ? [{ edit: "freeze", sheet, rows: frozenRows, columns: frozenColumns } as const]
      : []),
  ];
}

function compare(
  { key, content, name }: SheetChange,
  sheet: string,
  before: Area | undefined,
  cells: SheetCells,
): ChangePreview {
  const top = areaOf(content, before);
  let count = 0;
  let changedCells = 0;
  for (const [rowIndex, row] of content.rows.entries()) {
    for (const [columnIndex, cell] of row.entries()) {
      if (cell === null) continue; // Left alone: the user's, if anybody's.
      const after = plain(cell.value);
      const now = before ? cellAt(cells, top.firstRow + rowIndex, top.firstColumn + columnIndex) : null;
      if (after !== null) count++;
      if (!same(now, after)) changedCells++;
    }
  }
  return {
    kind: "sheet",
    key,
    sheet,
    heading: name,
    isNew: !before,
    cells: count,
    changedCells,
    samples: [],
  };
}

/** Values of the content row by row, for its hash. */
function* valuesOf({ rows }: SheetContent): Generator<CellValue> {
  for (const row of rows) for (const cell of row) yield plain(cell?.value ?? null);
}

const plain = (value: CellValue | { formula: string; value: CellValue }): CellValue =>
  typeof value === "object" && value !== null && "formula" in value ? value.value : value;

const same = (one: CellValue, other: CellValue) =>
  one === other ||
  (one === null && other === "") ||
  (typeof one === "object" && typeof other === "object" && one?.error === other?.error);

/** The rectangle the content takes, from where it stands now, else from the sheet's first cell. */
function areaOf({ rows }: SheetContent, before?: Area): Area {
  const firstRow = before?.firstRow ?? 0;
  const firstColumn = before?.firstColumn ?? 0;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    firstRow,
    firstColumn,
    lastRow: firstRow + Math.max(1, rows.length) - 1,
    lastColumn: firstColumn + columns - 1,
  };
}
