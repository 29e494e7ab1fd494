import type { Block } from "./blocks";

export interface MatrixLabels {
  readonly kind: "count" | "money";
  /** Heading of the row names. */
  readonly corner: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Values by row and column, shaded by size, with sums at the right and below. Money below zero stays as it is. */
export function matrixTable(
  values: readonly (readonly number[])[],
  { kind, corner, rows, columns }: MatrixLabels,
  total: string,
): Block {
  const sum = (items: readonly number[]) => items.reduce((all, item) => all + item, 0);
  const below = columns.map((_, column) => sum(values.map((row) => row[column])));
  return {
    kind: "table",
    columns: [
      { heading: corner, kind: "text" },
      ...columns.map((heading) => ({ heading, kind, scale: true })),
      { heading: total, kind },
    ],
    rows: rows.map((name, row) => [name, ...values[row], sum(values[row])]),
    total: [total, ...below, sum(below)],
  };
}
