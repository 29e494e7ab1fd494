/** Superstore's order lines with the columns that four pivots need, and these pivots. */

import { dayOf } from "../../../../src/core/day";
import type { CellContent, ContentPivot } from "../../../../src/core/plan/content";
import { publishedRows } from "../../../published/files";

const headings = [
  "Order ID",
  "Order Date",
  "Segment",
  "Town",
  "Product",
  "Manager",
  "Year",
  "Quarter",
  "Month",
  "Revenue",
];

export interface Line {
  readonly segment: string;
  readonly town: string;
  readonly product: string;
  readonly manager: string;
  readonly year: number;
  readonly quarter: string;
  readonly month: string;
  readonly revenue: number;
}

export const lines: readonly (Line & { readonly order: string; readonly serial: number })[] = publishedRows(
  "orders/superstore_orders.csv",
).map((row) => {
  const [year, month, day] = row["Order Date"]!.split("-").map(Number) as [number, number, number];
  return {
    order: row["Order ID"]!,
    serial: dayOf(year, month, day) - dayOf(1899, 12, 30),
    segment: row.Segment!,
    town: row.City!,
    product: row["Product ID"]!,
    manager: row.Region!,
    year,
    quarter: `${year} Q${Math.ceil(month / 3)}`,
    month: `${year}-${String(month).padStart(2, "0")}`,
    revenue: Number(row.Sales),
  };
});

export const rows: readonly (readonly CellContent[])[] = [
  headings.map((value) => ({ value })),
  ...lines.map((line) => [
    { value: line.order },
    { value: line.serial, style: 0 },
    { value: line.segment },
    { value: line.town },
    { value: line.product },
    { value: line.manager },
    { value: line.year },
    { value: line.quarter },
    { value: line.month },
    { value: line.revenue },
  ]),
];

export const sheet = "Orders & 'co' x";
const source = {
  sheet,
  area: { firstRow: 0, firstColumn: 0, lastRow: lines.length, lastColumn: headings.length - 1 },
};

const captions = { rows: "Řádky", columns: "Sloupce", total: "Celkem", blank: "(prázdné)" };
const revenue = { heading: "Revenue", name: "Tržby", by: "sum", numberFormat: "#,##0.00" } as const;
const area = { firstRow: 2, firstColumn: 0, lastRow: 20, lastColumn: 8 };

const pivot = (row: string, column: string, largestFirst = false): ContentPivot => ({
  name: `${row} × ${column} <&>`,
  area,
  source,
  row: { heading: row, largestFirst },
  column: { heading: column },
  values: [revenue],
  captions,
});

/** The row and column of a line by the pivot's place in the list. */
export const fourPivots: readonly (readonly [
  ContentPivot,
  (line: Line) => readonly [string, string | number],
])[] = [
  [pivot("Segment", "Month"), ({ segment, month }) => [segment, month]],
  [pivot("Product", "Quarter", true), ({ product, quarter }) => [product, quarter]],
  [pivot("Manager", "Segment"), ({ manager, segment }) => [manager, segment]],
  [pivot("Town", "Year"), ({ town, year }) => [town, year]],
];
