/** Duplicates as plain figures for programs. Rows as the sheet shows them, counted from 1. */
import { type DuplicatesBook, sheetRow } from "./readDuplicates";

export function duplicatesResults(book: DuplicatesBook) {
  const { pairs, clusters, households } = book.duplicates;
  return {
    sheet: book.sheet.sheet,
    pairs: pairs.map(({ a, b, probability, weights }) => ({
      rowA: sheetRow(book, a),
      rowB: sheetRow(book, b),
      probability,
      fields: weights,
    })),
    clusters: clusters.map((rows) => rows.map((row) => sheetRow(book, row))),
    households: households.map(({ rows }) => rows.map((row) => sheetRow(book, row))),
  };
}
