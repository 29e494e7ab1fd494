import { InputError } from "../core/errors";
import { formatCell } from "../core/plan/cellName";
import type { Area, ConditionalFormat, ContentChart, SheetContent } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { ChangePreview, SheetChange } from "../core/plan/plan";
import { type CellValue, cellAt, type SheetCells } from "../core/table/cells";
import type { Compiled } from "./compiled";
import { hashValues } from "./contentHash";
import { findOurs, markOurs } from "./ours";
import { formatReference } from "./reference";
import type { Snapshot } from "./snapshot";

/**
 * Edits, reverse and preview of one sheet of ours.
 *
 * @throws InputError `write.occupied` when it would grow over a cell that is not ours.
 */
export async function compileSheet(change: SheetChange, snapshot: Snapshot): Promise<Compiled> {
  const { key, name, visibility, content } = change;
  const found = findOurs(snapshot.names, "sheet", key);
  const before = found && snapshot.sheets.some((sheet) => sheet.name === found.sheet) ? found : undefined;
  const sheet = before?.sheet ?? name;
  const cells = await snapshot.cells(sheet);
  const area = areaOf(content, before?.area);
  const difference = compare(change, sheet, before?.area, cells);
  if (
    before &&
    difference.changedCells === 0 &&
    formatReference(before) === formatReference({ sheet, area })
  ) {
    return { edits: [], reverse: [], previews: [difference] };
  }

  const hash = hashValues(valuesOf(content));
  const mark = markOurs("sheet", key, { sheet, area });
  if (!before) {
    return {
      edits: [
        { edit: "addSheet", name: sheet, visibility },
        ...putContent(sheet, content, area),
        ...setUp(sheet, content),
        mark,
      ],
      reverse: [{ kind: "sheetCreated", key, hash }],
      previews: [difference],
    };
  }
  refuseOccupied(sheet, cells, before.area, area);
  const former = await snapshot.port.content(sheet, before.area);
  return {
    edits: [...replaceContent(sheet, former, before.area, content, area), mark],
    reverse: [{ kind: "sheetRefreshed", key, hash, before: former, placeBefore: before }],
    previews: [difference],
  };
}

/** Edits that put `content` where `former` stands; widths and frozen panes stay as the user has them. */
export function replaceContent(
  sheet: string,
  former: SheetContent,
  formerArea: Area,
  content: SheetContent,
  area: Area,
): Edit[] {
  const whole = union(formerArea, area);
  const cleared = Array.from({ length: whole.lastRow - whole.firstRow + 1 }, () =>
    new Array<{ value: null }>(whole.lastColumn - whole.firstColumn + 1).fill({ value: null }),
  );
  return [
    ...former.tables.map(({ name }): Edit => ({ edit: "removeTable", sheet, name })),
    { edit: "links", sheet, area: whole, links: [] },
    { edit: "validations", sheet, area: whole, validations: [] },
    { edit: "conditionalFormats", sheet, area: whole, formats: [] },
    {
      edit: "cells",
      sheet,
      firstRow: whole.firstRow,
      firstColumn: whole.firstColumn,
      rows: cleared,
      styles: [],
    },
    ...putContent(sheet, content, area),
  ];
}

function putContent(sheet: string, content: SheetContent, area: Area): Edit[] {
  const { rows, styles, tables, conditionalFormats, validations, links } = content;
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
  ];
  const charts = content.charts?.map(
    (chart): Edit => ({ edit: "addChart", sheet, chart: moved(chart, area) }),
  );
  return [...edits.filter((edit) => edit !== false), ...(charts ?? [])];
}

function moved(chart: ContentChart, by: Area): ContentChart {
  return {
    ...chart,
    area: shift(chart.area, by),
    categories: shift(chart.categories, by),
    series: chart.series.map((series) => ({ ...series, values: shift(series.values, by) })),
  };
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
      const after = plain(cell?.value ?? null);
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

function refuseOccupied(sheet: string, cells: SheetCells, before: Area, area: Area): void {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const isOurs = row <= before.lastRow && column <= before.lastColumn;
      if (isOurs || cellAt(cells, row, column) === null) continue;
      throw new InputError("write.occupied", { sheet, cell: formatCell(row, column) });
    }
  }
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
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    firstRow,
    firstColumn,
    lastRow: firstRow + Math.max(1, rows.length) - 1,
    lastColumn: firstColumn + columns - 1,
  };
}

const shift = (area: Area, { firstRow, firstColumn }: Area): Area => ({
  firstRow: area.firstRow + firstRow,
  lastRow: area.lastRow + firstRow,
  firstColumn: area.firstColumn + firstColumn,
  lastColumn: area.lastColumn + firstColumn,
});

const union = (one: Area, other: Area): Area => ({
  firstRow: Math.min(one.firstRow, other.firstRow),
  firstColumn: Math.min(one.firstColumn, other.firstColumn),
  lastRow: Math.max(one.lastRow, other.lastRow),
  lastColumn: Math.max(one.lastColumn, other.lastColumn),
});
