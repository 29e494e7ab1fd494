/** Which values go into the vault, and what stands in their cells from then on. */
import type { CellChange, CellsChange } from "../../core/plan/plan";
import { isMasked, maskText } from "../../core/protection/masks/maskText";
import { searchForm } from "../../core/protection/masks/searchForm";
import { type CellValue, cellAt, isFormula } from "../../core/table/cells";
import type { Plain } from "../../vault/secrets";
import type { MaskableColumn, MaskableTable } from "./maskedTables";

export interface HiddenValues {
  readonly plains: readonly Plain[];
  readonly changes: readonly CellsChange[];
  /** By table, the tokens of its rows; NaN where nothing of a row is masked. */
  readonly tokens: ReadonlyMap<MaskableTable, Float64Array>;
  /** Every value that was hidden or is hidden already, as a text, with its mask. */
  readonly masks: ReadonlyMap<string, string>;
}

/** Value and mask of what is in the vault already, by `secretKey`. */
export type KnownValues = ReadonlyMap<string, { readonly value: CellValue; readonly mask: string }>;

export const secretKey = (row: number, field: string) => `${row} ${field}`;

/** Masks what is not masked yet. Cells with formulas and errors stay as they are. */
export function hideValues(tables: readonly MaskableTable[], known: KnownValues): HiddenValues {
  let last = 0;
  for (const key of known.keys()) last = Math.max(last, Number.parseInt(key, 10));
  for (const { tokens } of tables) for (const token of tokens) if (token > last) last = token;
  const plains: Plain[] = [];
  const changes: CellsChange[] = [];
  const masks = new Map<string, string>([...known.values()].map(({ value, mask }) => [String(value), mask]));
  const allTokens = new Map<MaskableTable, Float64Array>();
  const seen = new Set<number>();
  for (const table of tables) {
    const cells = new Map<MaskableColumn, CellChange[]>(table.columns.map((column) => [column, []]));
    const tokens = table.tokens.slice();
    for (const index of tokens.keys()) hideRow(table, tokens, index, cells);
    allTokens.set(table, tokens);
    for (const [column, own] of cells) {
      const { role, heading } = column;
      const sheet = table.sheet.sheet;
      if (own.length > 0) changes.push({ kind: "cells", key: role, sheet, heading, cells: own });
    }
  }
  return { plains, changes, tokens: allTokens, masks };

  /** A mask whose row has lost its token: there is nothing behind it to hide. */
  function looksHidden(value: CellValue): boolean {
    return known.size > 0 && typeof value === "string" && isMasked(value);
  }

  function hideRow(
    { sheet, cells, columns }: MaskableTable,
    tokens: Float64Array,
    index: number,
    changed: ReadonlyMap<MaskableColumn, CellChange[]>,
  ): void {
    const row = sheet.area.firstRow + index;
    const former = tokens[index]!;
    const filled = columns.flatMap((column) => {
      const value = cellAt(cells, row, column.column);
      if (value === null || typeof value === "object" || String(value).trim() === "") return [];
      if (isFormula(cells, row, column.column)) return [];
      const before = known.get(secretKey(former, column.role));
      const isHidden = before !== undefined && before.mask === value;
      return [{ column, value, before, isHidden, isNew: !isHidden && !looksHidden(value) }];
    });
    const isNew = filled.some((one) => one.isNew);
    if (!isNew && (filled.length === 0 || seen.has(former))) return;
    // A row that was copied has the token of another; once it differs it needs one of its own.
    if (isNew && (Number.isNaN(former) || seen.has(former))) tokens[index] = ++last;
    const token = tokens[index]!;
    seen.add(token);
    for (const { column, value, before, isHidden, isNew: isPlain } of filled) {
      const { role } = column;
      if (!isPlain && (!isHidden || token === former)) continue;
      const plain = isHidden ? before!.value : value;
      const text = String(plain);
      plains.push({
        row: token,
        field: role,
        value: JSON.stringify(plain),
        searched: searchForm(role, text),
      });
      const mask = maskText(role, text);
      masks.set(text, mask);
      if (!isHidden) changed.get(column)!.push({ row, column: column.column, value: mask });
    }
  }
}
