/** The tables whose columns are masked, with the token that names each of their rows for ever. */
import { type MaskableRole, maskableRoles } from "../../core/protection/masks/maskableRoles";
import { cellAt, type SheetCells } from "../../core/table/cells";
import type { RecognisedColumn, RecognisedSheet } from "../../core/table/recognition";
import { allOurs } from "../../workbook/ours";
import type { WorkbookName } from "../../workbook/port";
import type { TablesBook } from "../customers/readAnyTables";

export interface MaskableColumn extends RecognisedColumn {
  readonly role: MaskableRole;
}

export interface MaskableTable {
  readonly sheet: RecognisedSheet;
  readonly cells: SheetCells;
  readonly columns: readonly MaskableColumn[];
  /** Key of the column of tokens beside it. */
  readonly key: string;
  /** By row of the table; NaN where there is none yet. */
  readonly tokens: Float64Array;
}

const keyStem = "vaultRow";

/** Tables of customers and orders in the workbook that have columns of these roles. */
export async function maskableTables(
  { read, ground }: TablesBook,
  roles: readonly MaskableRole[],
  cellsOf: (sheet: string) => Promise<SheetCells>,
): Promise<readonly MaskableTable[]> {
  const wanted: ReadonlySet<string> = new Set(roles);
  const keys = tokenKeys(ground.names);
  const tables: MaskableTable[] = [];
  for (const sheet of read.recognition.sheets) {
    const isOurs = ground.sheetNames.includes(sheet.sheet);
    const columns = sheet.columns.filter((column): column is MaskableColumn => wanted.has(column.role ?? ""));
    if (!sheet.kind || !isOurs || columns.length === 0) continue;
    const cells = await cellsOf(sheet.sheet);
    const present = keys.get(sheet.sheet);
    const key = present?.key ?? freeKey(new Set([...keys.values()].map((one) => one.key)));
    if (!present) keys.set(sheet.sheet, { key, column: -1 });
    tables.push({ sheet, cells, columns, key, tokens: readTokens(sheet, cells, present?.column ?? -1) });
  }
  return tables;
}

/** Whether a role can be masked. */
export const isMaskable = (role: string): role is MaskableRole =>
  (maskableRoles as readonly string[]).includes(role);

/** By sheet, the column of tokens that was put beside its table. */
function tokenKeys(names: readonly WorkbookName[]): Map<string, { key: string; column: number }> {
  return new Map(
    [...allOurs(names, "column")]
      .filter(([key]) => key.toLowerCase().startsWith(keyStem.toLowerCase()))
      .map(([key, { sheet, area }]) => [sheet, { key, column: area.firstColumn }]),
  );
}

function freeKey(taken: ReadonlySet<string>): string {
  let key: string = keyStem;
  for (let number = 2; taken.has(key); number++) key = `${keyStem}${number}`;
  return key;
}

function readTokens({ area }: RecognisedSheet, cells: SheetCells, column: number): Float64Array {
  const tokens = new Float64Array(Math.max(0, area.lastRow - area.firstRow + 1)).fill(Number.NaN);
  if (column < 0) return tokens;
  for (const index of tokens.keys()) {
    const value = cellAt(cells, area.firstRow + index, column);
    if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) tokens[index] = value;
  }
  return tokens;
}
