/** Columns beside the orders, and the sheet of pivots made from them. */

import type { MetricFacts } from "../../core/metrics/facts";
import type { Change, ColumnChange, ColumnValues, SheetChange } from "../../core/plan/plan";
import { rowsOf } from "../../core/plan/values";
import { pivots } from "../../core/reports";
import type {
  PivotAxis,
  PivotColumn,
  PivotObstacle,
  PivotsReportInput,
} from "../../core/reports/pivotsInput";
import { cellAt } from "../../core/table/cells";
import { distinctCells } from "../../core/table/distinctCells";
import type { SourceSheet } from "../../core/table/recognise";
import type { RecognisedSheet } from "../../core/table/recognition";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { findOurs } from "../../workbook/ours";
import { placeColumns } from "../../workbook/placeColumns";
import type { WorkbookPort } from "../../workbook/port";
import { takeSnapshot } from "../../workbook/snapshot";
import type { OrdersBook } from "../customers/readOrders";
import { freeName } from "../ground";
import { helpersOf, type OrderHelper } from "./orderHelpers";

/** Which helper stands for what a pivot is laid out by; else a column of the orders does. */
const helperOfAxis = {
  year: "orderYear",
  quarter: "orderQuarter",
  month: "orderMonth",
  segment: "orderSegment",
  manager: "orderManager",
  town: "orderTown",
} as const satisfies Partial<Record<PivotAxis, string>>;

const rolesOfAxis = {
  manager: ["managerName"],
  town: ["town"],
  product: ["productName", "productId"],
} as const satisfies Partial<Record<PivotAxis, readonly string[]>>;

/** The columns and the sheet; where no pivots can be made, a sheet that says why. */
export async function pivotsPlan(
  port: WorkbookPort,
  orders: OrdersBook,
  facts: MetricFacts,
  currency: string | undefined,
  say: Say<TextKey>,
): Promise<readonly Change[]> {
  const { read, ground, descriptions } = orders;
  const sheets = read.recognition.sheets.filter(({ kind }) => kind === "orders");
  const sheet = sheets.map((one) => one.sheet).join(", ");
  const revenueHeading = say("pivots.revenue");
  const obstacle = obstacleOf(sheets, ground.sheetNames);
  if (obstacle) return [reportOf({ sheet, obstacle, fields: {}, revenueHeading })];

  const [recognised] = sheets;
  const source = read.sources.find(({ name }) => name === recognised.sheet)!;
  const helpers = helpersOf(facts, descriptions.classes.rfmSegment.classOf, currency, say);
  const columns = columnChanges(helpers, recognised, source);
  const place = await placeOf(columns, recognised, source, port);
  if (place.gap) return [...columns, reportOf({ sheet, obstacle: "gap", fields: {}, revenueHeading })];
  const fields = Object.fromEntries(
    (["month", "quarter", "year", "segment", "manager", "town", "product"] as const).flatMap((axis) => {
      const field = fieldOf(axis);
      return field ? [[axis, field]] : [];
    }),
  );
  const report = reportOf({
    sheet,
    source: place.source,
    fields,
    revenueHeading: place.headingOf("orderRevenue"),
  });
  return [...columns, report];

  function reportOf(input: PivotsReportInput): SheetChange {
    return {
      kind: "sheet",
      key: pivots.id,
      name: freeName(ground, say("report.pivots.sheet")),
      visibility: "visible",
      content: pivots.content(input, say),
    };
  }

  function fieldOf(axis: PivotAxis): PivotColumn | undefined {
    const key = axis in helperOfAxis ? helperOfAxis[axis as keyof typeof helperOfAxis] : undefined;
    const helper = helpers.find((one) => one.key === key);
    if (helper) return { heading: place.headingOf(helper.key), ...distinctIn(helper.values) };
    const roles: readonly string[] = axis in rolesOfAxis ? rolesOfAxis[axis as keyof typeof rolesOfAxis] : [];
    const played = roles
      .map((role) => recognised.columns.find((column) => column.role === role))
      .find((column) => column !== undefined);
    if (!played) return undefined;
    const { headingRow, firstRow, lastRow } = recognised.area;
    const heading = String(cellAt(source.cells, headingRow, played.column));
    return { heading, ...distinctCells(source.cells, played.column, firstRow, lastRow) };
  }
}

/** Pivots want their rows on one sheet of the workbook. */
function obstacleOf(
  sheets: readonly RecognisedSheet[],
  sheetNames: readonly string[],
): PivotObstacle | undefined {
  if (sheets.some(({ sheet }) => !sheetNames.includes(sheet))) return "outside";
  return sheets.length > 1 ? "severalSheets" : undefined;
}

function columnChanges(
  helpers: readonly OrderHelper[],
  { sheet, area }: RecognisedSheet,
  { cells }: SourceSheet,
): readonly ColumnChange[] {
  const taken = new Set<string>();
  for (let column = 0; column < cells.columnCount; column++) {
    const heading = cellAt(cells, area.headingRow, column);
    if (typeof heading === "string") taken.add(heading.trim().toLowerCase());
  }
  return helpers.map(({ key, heading, values, style }) => {
    const free = freeHeading(heading, taken);
    return {
      kind: "column",
      key,
      sheet,
      table: area,
      heading: free,
      values,
      style,
      width: Math.min(28, Math.max(free.length + 4, 12)),
      conditionalFormats: [],
    };
  });
}

/** Columns of one name cannot be told apart in a pivot. */
function freeHeading(heading: string, taken: ReadonlySet<string>): string {
  let name = heading;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${heading} ${number}`;
  return name;
}

interface SourcePlace {
  readonly source: NonNullable<PivotsReportInput["source"]>;
  /** Whether a column without a heading lies between the orders and what stands beside them. */
  readonly gap: boolean;
  /** What stands above a helper of ours, which the user may have renamed. */
  headingOf(key: string): string;
}

/** Where the rows of the pivots will be once the columns are written. */
async function placeOf(
  columns: readonly ColumnChange[],
  { sheet, area }: RecognisedSheet,
  { cells }: SourceSheet,
  port: WorkbookPort,
): Promise<SourcePlace> {
  const snapshot = await takeSnapshot(port);
  const { columnOf, widened } = await placeColumns(columns, snapshot);
  const headings = new Map<number, string>();
  for (const { key, heading } of columns) {
    const isOld = findOurs(snapshot.names, "column", key)?.sheet === sheet;
    const present = isOld ? cellAt(cells, area.headingRow, columnOf.get(key)!) : null;
    headings.set(columnOf.get(key)!, typeof present === "string" && present !== "" ? present : heading);
  }
  const lastColumn = Math.max(area.lastColumn, ...columnOf.values());
  const firstColumn = Math.min(area.firstColumn, ...columnOf.values());
  const table = snapshot.sheets
    .find(({ name }) => name === sheet)
    ?.tables.find(({ name }) => name === area.tableName);
  const more = widened.reduce((sum, { reverse }) => sum + reverse.columns, 0);
  const isInTable = table !== undefined && lastColumn <= table.area.lastColumn + more;
  const gap = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at).some(
    (column) => {
      const heading = headings.get(column) ?? cellAt(cells, area.headingRow, column);
      return heading === null || String(heading).trim() === "";
    },
  );
  return {
    source: isInTable
      ? { table: table.name }
      : { sheet, area: { firstRow: area.headingRow, firstColumn, lastRow: area.lastRow, lastColumn } },
    gap: gap && !isInTable,
    headingOf: (key) => headings.get(columnOf.get(key)!)!,
  };
}

function distinctIn(values: ColumnValues): { readonly count: number; readonly longest: number } {
  const rows = rowsOf(values);
  const seen = new Set<string | number>();
  if (values.kind === "number") {
    for (let row = 0; row < rows; row++) seen.add(values.values[row]);
    return { count: seen.size, longest: 8 };
  }
  const used = new Uint8Array(values.dictionary.length);
  for (let row = 0; row < rows; row++) used[values.codes[row]] = 1;
  let longest = 0;
  for (const [code, text] of values.dictionary.entries()) {
    if (used[code] === 0) continue;
    seen.add(text.toLowerCase());
    longest = Math.max(longest, text.length);
  }
  return { count: seen.size, longest };
}
