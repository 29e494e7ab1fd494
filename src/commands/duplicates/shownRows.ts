/** Rows of customers as a person compares them. */

import type { FieldWeights } from "../../core/matches/decide/scorer";
import type { DuplicatePair } from "../../core/matches/duplicatePair";
import { columnLabels } from "../../core/merges/customerCells";
import type { RowIdentity } from "../../core/merges/rowIdentity";
import { type CellValue, cellAt, formatAt } from "../../core/table/cells";
import type { CustomersTable } from "../../core/table/tables";
import { type CustomersBook, type DuplicatesBook, sheetRow } from "./readDuplicates";

export interface ShownCell {
  /** Heading of the column. */
  readonly label: string;
  readonly value: CellValue;
  readonly format: string;
}

export interface ShownRow {
  /** Table index. */
  readonly index: number;
  /** As the sheet shows it, counted from 1. */
  readonly row: number;
  readonly name: string;
  /** Filled cells of columns that were recognised. */
  readonly cells: readonly ShownCell[];
}

export interface ShownPair {
  readonly rows: readonly [ShownRow, ShownRow];
  readonly identities: readonly [RowIdentity, RowIdentity];
  readonly probability: number;
  /** In bits, by field. */
  readonly weights: FieldWeights;
}

export function shownPair(book: DuplicatesBook, { a, b, probability, weights }: DuplicatePair): ShownPair {
  return {
    rows: [shownRow(book, a), shownRow(book, b)],
    identities: [book.identities[a]!, book.identities[b]!],
    probability,
    weights,
  };
}

export function shownRow(book: CustomersBook, index: number): ShownRow {
  const { sheet, source, customers } = book;
  const row = sheetRow(book, index);
  const labels = columnLabels(sheet.columns);
  const cells = sheet.columns.flatMap(({ column, role }, at): ShownCell[] => {
    const value = role ? cellAt(source.cells, row - 1, column) : null;
    if (value === null || value === "") return [];
    return [{ label: labels[at]!, value, format: formatAt(source.cells, row - 1, column) }];
  });
  return { index, row, name: nameOf(customers, index) || String(row), cells };
}

/** What a row is called by: the name, the firm, else the id. */
export function nameOf({ columns }: CustomersTable, row: number): string {
  const named = [columns.customerName, columns.company, columns.lastName, columns.email, columns.customerId];
  for (const column of named) {
    const text = column?.dictionary.at(column.codes[row]!);
    if (text) return text;
  }
  return "";
}
