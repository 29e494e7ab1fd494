import type { CellContent, CellStyle, ContentPivot, PivotField } from "../../../core/plan/content";
import type { CellValue } from "../../../core/table/cells";
import type { CacheField } from "./cacheField";
import type { PivotRows } from "./pivotSource";

/** A pivot computed: its items in the order they are shown, and its cells. */
export interface PivotGrid {
  /** Indexes into the items of the row's and the column's field, in the order shown. */
  readonly rowItems: readonly number[];
  readonly columnItems: readonly number[];
  readonly rows: readonly (readonly (CellContent | null)[])[];
  readonly styles: readonly CellStyle[];
}

/** Where a pivot finds its fields among the columns of its source. */
export interface PivotFields {
  readonly row: number;
  /** -1 where it has none. */
  readonly column: number;
  readonly values: readonly number[];
}

export function pivotGrid(
  pivot: ContentPivot,
  fields: PivotFields,
  cache: readonly CacheField[],
  rows: PivotRows,
): PivotGrid {
  const rowField = cache[fields.row]!;
  const columnField = fields.column < 0 ? undefined : cache[fields.column]!;
  const width = columnField ? columnField.items.length : pivot.values.length;
  const sums = add(pivot, fields, rowField, columnField, rows, width);
  const rowItems = ordered(pivot.row, rowField.items, sums.right);
  const columnItems = columnField ? ordered(pivot.column!, columnField.items, sums.below) : [];
  const { right, below } = pivot.totals ?? { right: true, below: true };
  const { captions, values } = pivot;

  const cells: (CellContent | null)[][] = [];
  const label = (value: CellValue): CellContent => ({ value: value ?? captions.blank });
  const number = (value: number, index: number, isTotal: boolean): CellContent => ({
    value: sums.isEmpty(value) ? null : value,
    style: 1 + index * 2 + Number(isTotal),
  });
  const heading = (value: CellValue): CellContent => ({ value: value ?? captions.blank, style: 0 });
  if (columnField) {
    cells.push([
      heading(values[0]!.name),
      heading(captions.columns),
      ...new Array<null>(columnItems.length - 1 + Number(right)).fill(null),
    ]);
    const names = columnItems.map((item) => heading(columnField.items[item]!));
    cells.push([heading(captions.rows), ...names, ...(right ? [heading(captions.total)] : [])]);
  } else cells.push([heading(captions.rows), ...values.map(({ name }) => heading(name))]);

  const shown = columnField ? columnItems : values.map((_, index) => index);
  const line = (totals: (column: number) => number, whole: number, isTotal: boolean) => [
    ...shown.map((column) => number(totals(column), columnField ? 0 : column, isTotal)),
    ...(columnField && right ? [number(whole, 0, true)] : []),
  ];
  for (const item of rowItems) {
    const inner = line((column) => sums.cells[item * width + column]!, sums.right[item]!, false);
    cells.push([label(rowField.items[item]!), ...inner]);
  }
  if (below)
    cells.push([heading(captions.total), ...line((column) => sums.below[column]!, sums.whole, true)]);
  return { rowItems, columnItems, rows: cells, styles: stylesOf(pivot) };
}

/** Headings, then by value a look for its cells and one for its totals. */
function stylesOf({ values }: ContentPivot): CellStyle[] {
  const heading: CellStyle = { bold: true, fill: "#DDEBED" };
  return [
    heading,
    ...values.flatMap(({ numberFormat }) => [
      { ...(numberFormat !== undefined && { numberFormat }) },
      { ...(numberFormat !== undefined && { numberFormat }), bold: true },
    ]),
  ];
}

interface Sums {
  /** By row item, then column; NaN where no row of the source falls. */
  readonly cells: Float64Array;
  readonly right: Float64Array;
  readonly below: Float64Array;
  readonly whole: number;
  isEmpty(value: number): boolean;
}

function add(
  pivot: ContentPivot,
  fields: PivotFields,
  rowField: CacheField,
  columnField: CacheField | undefined,
  rows: PivotRows,
  width: number,
): Sums {
  const cells = new Float64Array(rowField.items.length * width).fill(Number.NaN);
  const right = new Float64Array(rowField.items.length).fill(Number.NaN);
  const below = new Float64Array(width).fill(Number.NaN);
  let whole = Number.NaN;
  for (let row = 0; row < rows.count; row++) {
    const item = rowField.itemAt(row);
    for (const [index, field] of fields.values.entries()) {
      const value = rows.columns[field]!.at(row);
      const column = columnField ? columnField.itemAt(row) : index;
      // Sums are shown where there is a row, counts where there is something to count.
      const isText = value !== null && value !== "";
      const amount =
        pivot.values[index]!.by === "count" ? Number(isText) : typeof value === "number" ? value : 0;
      if (pivot.values[index]!.by === "count" && !isText) continue;
      cells[item * width + column] = plus(cells[item * width + column]!, amount);
      below[column] = plus(below[column]!, amount);
      if (index > 0) continue;
      right[item] = plus(right[item]!, amount);
      whole = plus(whole, amount);
    }
  }
  return { cells, right, below, whole, isEmpty: Number.isNaN };
}

const plus = (sum: number, amount: number) => (Number.isNaN(sum) ? amount : sum + amount);

/** By label as Excel sorts them: numbers, texts, blanks last; or the largest total first. */
function ordered({ largestFirst }: PivotField, items: readonly CellValue[], totals: Float64Array): number[] {
  const indexes = items.map((_, index) => index);
  const byLabel = (one: number, other: number) => compare(items[one]!, items[other]!);
  if (!largestFirst) return indexes.sort(byLabel);
  const size = (index: number) => (Number.isNaN(totals[index]!) ? Number.NEGATIVE_INFINITY : totals[index]!);
  return indexes.sort((one, other) => Math.sign(size(other) - size(one)) || byLabel(one, other));
}

const collator = new Intl.Collator("en", { sensitivity: "base" });

function compare(one: CellValue, other: CellValue): number {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank !== otherRank) return rank - otherRank;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(wordOf(one), wordOf(other));
}

function rankOf(value: CellValue): number {
  if (value === null) return 4;
  return { number: 0, string: 1, boolean: 2, object: 3 }[typeof value as "number"] ?? 3;
}

const wordOf = (value: CellValue) => (typeof value === "object" ? (value?.error ?? "") : String(value));
