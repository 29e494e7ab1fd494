import type { CellStyle } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { ColumnChange } from "../core/plan/plan";
import { firstFreeColumn } from "./freeColumns";
import { findOurs } from "./ours";
import type { SheetTable } from "./port";
import type { TableWidened } from "./reverse";
import type { Snapshot } from "./snapshot";

/** Where each column of a plan goes, and the Excel tables that grow by it. */
export interface ColumnPlaces {
  readonly columnOf: ReadonlyMap<string, number>;
  /** Look of the heading beside which new columns of a sheet are set. */
  readonly headingStyle: ReadonlyMap<string, CellStyle>;
  readonly widened: readonly { readonly edit: Edit; readonly reverse: TableWidened }[];
}

/** Finds the columns written before; sets new ones side by side right of their table, where nothing of the user's is. */
export async function placeColumns(
  changes: readonly ColumnChange[],
  snapshot: Snapshot,
): Promise<ColumnPlaces> {
  const columnOf = new Map<string, number>();
  const headingStyle = new Map<string, CellStyle>();
  const widened: { edit: Edit; reverse: TableWidened }[] = [];
  for (const [sheet, ofSheet] of bySheet(changes)) {
    const isNew = ({ key }: ColumnChange) => findOurs(snapshot.names, "column", key)?.sheet !== sheet;
    for (const { key } of ofSheet.filter((change) => !isNew(change))) {
      columnOf.set(key, findOurs(snapshot.names, "column", key)!.area.firstColumn);
    }
    const created = ofSheet.filter(isNew);
    if (created.length === 0) continue;

    const { table } = created[0]!;
    const excelTable = excelTableOf(snapshot, sheet, table.tableName);
    const edge = Math.max(table.lastColumn, excelTable?.area.lastColumn ?? 0, ...columnOf.values());
    const cells = await snapshot.cells(sheet);
    const otherTables = tablesOf(snapshot, sheet).filter((other) => other !== excelTable);
    const start = firstFreeColumn(
      cells,
      otherTables.map(({ area }) => area),
      edge,
      created.length,
    );
    for (const [index, { key }] of created.entries()) columnOf.set(key, start + index);

    headingStyle.set(sheet, await lookOf(snapshot, sheet, table.headingRow, table.lastColumn));
    if (excelTable && start === excelTable.area.lastColumn + 1) {
      widened.push(widen(sheet, excelTable, created.length));
    }
  }
  return { columnOf, headingStyle, widened };
}

async function lookOf(
  { port, sheets }: Snapshot,
  sheet: string,
  row: number,
  column: number,
): Promise<CellStyle> {
  if (!sheets.some(({ name }) => name === sheet)) return { bold: true };
  const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  const content = await port.content(sheet, cell);
  return content.styles[content.rows[0]?.[0]?.style ?? -1] ?? {};
}

function widen(sheet: string, { name, area }: SheetTable, columns: number) {
  return {
    edit: {
      edit: "resizeTable",
      sheet,
      name,
      area: { ...area, lastColumn: area.lastColumn + columns },
    } as const,
    reverse: { kind: "tableWidened", sheet, table: name, columns } as const,
  };
}

function bySheet(changes: readonly ColumnChange[]): Map<string, ColumnChange[]> {
  const groups = new Map<string, ColumnChange[]>();
  for (const change of changes) {
    const group = groups.get(change.sheet);
    if (group) group.push(change);
    else groups.set(change.sheet, [change]);
  }
  return groups;
}

const tablesOf = ({ sheets }: Snapshot, sheet: string) =>
  sheets.find(({ name }) => name === sheet)?.tables ?? [];

const excelTableOf = (snapshot: Snapshot, sheet: string, table: string | undefined) =>
  tablesOf(snapshot, sheet).find(({ name }) => name === table);
