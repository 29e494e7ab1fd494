/** Books made by hand for checks: sheets as rows, recognised and read as the product does. */

import { type CheckId, type CheckOptions, runChecks } from "../../../src/core/checks/runChecks";
import type { CheckedBook } from "../../../src/core/checks/scope";
import { dayOf } from "../../../src/core/day";
import type { CellValue } from "../../../src/core/table/cells";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import { readTables } from "../../../src/core/table/readTables";
import { recognise } from "../../../src/core/table/recognise";
import type { Corrections } from "../../../src/core/table/recognition";
import type { Role, TableKind } from "../../../src/core/table/roles";
import type { SourceSheet } from "../../../src/core/table/sourceSheet";

export const today = dayOf(2026, 6, 30);

/** A cell with a number format, or with a formula. */
export interface Dressed {
  readonly value: CellValue;
  readonly format?: string;
  readonly isFormula?: boolean;
}

export type Cell = CellValue | Dressed;

/** A table as columns: role, heading (the role itself where there is none) and cells. */
export interface HandTable {
  readonly [role: string]: readonly Cell[];
}

export interface HandBook {
  readonly customers?: HandTable;
  readonly orders?: HandTable;
  readonly products?: HandTable;
}

/** Roles are given by the test, so that it tests no recognition. */
export function bookOf(hand: HandBook, corrections: Corrections = {}): CheckedBook {
  const kinds = Object.keys(hand) as TableKind[];
  const sources = kinds.map((kind) => sheetOfColumns(kind, hand[kind]!));
  const recognition = recognise(sources, {
    ...corrections,
    tables: Object.fromEntries(kinds.map((kind) => [kind, [kind]])),
    roles: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        Object.fromEntries(
          Object.keys(hand[kind]!)
            .filter((heading) => !heading.startsWith("Other"))
            .map((role) => [role as Role, role]),
        ),
      ]),
    ),
  });
  return { tables: readTables(sources, recognition), recognition, sources };
}

function sheetOfColumns(name: string, table: HandTable): SourceSheet {
  const builder = new CellsBuilder();
  for (const [column, [heading, cells]] of Object.entries(table).entries()) {
    builder.set(0, column, heading);
    for (const [row, cell] of cells.entries()) {
      const { value, format, isFormula } = isDressed(cell) ? cell : ({ value: cell } as Dressed);
      builder.set(row + 1, column, value, format, isFormula);
    }
  }
  return { name, cells: builder.finish(), excelTables: [] };
}

const isDressed = (cell: Cell): cell is Dressed =>
  typeof cell === "object" && cell !== null && "value" in cell;

/** Findings of one check: row of the sheet, heading, and the fix (absent: none). */
export async function found(
  check: CheckId,
  hand: HandBook,
  options: Partial<CheckOptions> = {},
): Promise<readonly (readonly [row: number, column: string, fix?: CellValue])[]> {
  const { findings } = await runChecks(bookOf(hand), { todayDay: today, on: [check], ...options });
  return findings
    .filter((finding) => finding.check === check)
    .map(({ row, column, fix }) => (fix === undefined ? [row, column] : [row, column, fix]));
}

/** So many cells as a column of things that are right has. */
export const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
