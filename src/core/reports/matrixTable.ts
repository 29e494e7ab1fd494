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
  // Cents beside thousands say nothing, and all columns are to look alike.
  const shown = kind === "money" && values.flat().some((value) => Math.abs(value) >= 1000) ? "count" : kind;
  const sum = (items: readonly number[]) => items.reduce((all, item) => all + item, 0);
  const below = columns.map((_, column) => sum(values.map((row) => row[column])));
  return {
    kind: "table",
    columns: [
      { heading: corner, kind: "text" },
      ...columns.map((heading) => ({ heading, kind: shown, scale: true }) as const),
      { heading: total, kind: shown },
    ],
    rows: rows.map((name, row) => [name, ...values[row], sum(values[row])]),
    total: [total, ...below, sum(below)],
  };
}
