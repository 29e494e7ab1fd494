import type { Area } from "../../../src/core/plan/content";
import type { CellValue } from "../../../src/core/table/cells";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/apiError";
import { intersection } from "./area";
import type { Pivot, PivotAxis, Sheet } from "./book";
import { eachCell, setCell, valueAt } from "./cells";
import { newId } from "./newBook";
import { requireAllowed } from "./protection";
import type { Range } from "./range";

export function addPivot(sheet: Sheet, name: unknown, source: () => Range, corner: Area): Pivot {
  const location = "PivotTableCollection.add";
  requireAllowed(sheet, null, location);
  if (typeof name !== "string" || name === "") throw invalidArgument(location);
  if (sheet.book.sheets.some(({ pivots }) => pivots.some((one) => one.name === name))) {
    throw itemAlreadyExists(location);
  }
  const pivot: Pivot = {
    id: newId(sheet.book),
    sheet,
    name,
    source,
    corner,
    refreshOnOpen: false,
    layout: new Map<string, unknown>([
      ["ShowRowGrandTotals", true],
      ["ShowColumnGrandTotals", true],
    ]),
    rows: [],
    columns: [],
    values: [],
  };
  if (headingsOf(pivot).some((heading) => heading === "")) throw invalidArgument(location);
  sheet.pivots.push(pivot);
  return pivot;
}

export function deletePivot(pivot: Pivot): void {
  requireAllowed(pivot.sheet, null, "PivotTable.delete");
  empty(pivot);
  pivot.sheet.pivots.splice(pivot.sheet.pivots.indexOf(pivot), 1);
}

function headingsOf({ source }: Pivot): string[] {
  const { sheet, area } = source();
  const headings: string[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    headings.push(String(valueAt(sheet, area.firstRow, column) ?? ""));
  }
  return headings;
}

/** @throws ApiError `ItemNotFound` */
export function requireHeading(pivot: Pivot, heading: unknown): string {
  if (!headingsOf(pivot).includes(String(heading))) throw itemNotFound("PivotHierarchyCollection.getItem");
  return String(heading);
}

/** A value may not be called as a field is. */
export function renameValue(pivot: Pivot, value: Pivot["values"][number], name: unknown): void {
  const isTaken = headingsOf(pivot).some((one) => one.toLowerCase() === String(name).toLowerCase());
  if (isTaken) throw invalidArgument("DataPivotHierarchy.name");
  value.name = String(name);
}

/** Computes it anew and shows it; captions are those of an English Excel. */
export function showPivot(pivot: Pivot): void {
  const { sheet, corner, rows, columns, values } = pivot;
  empty(pivot);
  const [row] = rows;
  if (!row || values.length === 0) return;
  const headings = headingsOf(pivot);
  const { sheet: from, area } = pivot.source();
  const lines: CellValue[][] = [];
  for (let at = area.firstRow + 1; at <= area.lastRow; at++) {
    lines.push(headings.map((_, index) => valueAt(from, at, area.firstColumn + index)));
  }
  const columnOf = (heading: string) => headings.indexOf(heading);
  const key = (value: CellValue) => (typeof value === "string" ? value.toLowerCase() : value);
  const itemsOf = (axis: PivotAxis) => {
    const at = columnOf(axis.heading);
    const items = new Map(lines.map((line) => [key(line[at]!), line[at]!] as const).reverse());
    const sum = (item: CellValue) =>
      total(
        lines.filter((line) => key(line[at]!) === key(item)),
        0,
      ) ?? 0;
    return [...items.values()].sort((one, other) =>
      axis.byValue ? sum(other) - sum(one) || compare(one, other) : compare(one, other),
    );
  };
  const total = (some: readonly CellValue[][], index: number): number | null => {
    const { heading, summarizeBy } = values[index]!;
    const at = columnOf(heading);
    const present = some.map((line) => line[at]!).filter((value) => value !== null);
    if (summarizeBy === "Count") return present.length || null;
    return some.length === 0
      ? null
      : present.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : 0), 0);
  };
  const [column] = columns;
  const hasRight = column !== undefined && pivot.layout.get("ShowRowGrandTotals") === true;
  const across = column ? itemsOf(column) : [];
  const lineOf = (name: CellValue, some: readonly CellValue[][]): CellValue[] => {
    const cells = column
      ? across.map((item) =>
          total(
            some.filter((line) => key(line[columnOf(column.heading)]!) === key(item)),
            0,
          ),
        )
      : values.map((_, index) => total(some, index));
    return [name, ...cells, ...(hasRight ? [total(some, 0)] : [])];
  };
  const shown: CellValue[][] = column
    ? [
        [values[0]!.name, "Column Labels"],
        ["Row Labels", ...across.map(label), ...(hasRight ? ["Grand Total"] : [])],
      ]
    : [["Row Labels", ...values.map(({ name }) => name)]];
  for (const item of itemsOf(row)) {
    shown.push(
      lineOf(
        label(item),
        lines.filter((line) => key(line[columnOf(row.heading)]!) === key(item)),
      ),
    );
  }
  if (pivot.layout.get("ShowColumnGrandTotals") === true) shown.push(lineOf("Grand Total", lines));
  const width = Math.max(...shown.map((cells) => cells.length));
  const place = {
    ...corner,
    lastRow: corner.firstRow + shown.length - 1,
    lastColumn: corner.firstColumn + width - 1,
  };
  const isTaken = sheet.pivots.some(
    (other) => other !== pivot && other.shown && intersection(other.shown, place),
  );
  if (isTaken)
    throw invalidArgument("PivotTable", "A PivotTable report cannot overlap another PivotTable report.");
  eachCell(place, (at, across_) => {
    setCell(sheet, at, across_, shown[at - place.firstRow]![across_ - place.firstColumn] ?? null);
  });
  pivot.shown = place;
}

function empty(pivot: Pivot): void {
  if (pivot.shown) eachCell(pivot.shown, (row, column) => setCell(pivot.sheet, row, column, null));
  pivot.shown = undefined;
}

const label = (value: CellValue): CellValue => value ?? "(blank)";

function compare(one: CellValue, other: CellValue): number {
  const rank = (value: CellValue) => (value === null ? 2 : typeof value === "number" ? 0 : 1);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "en", { sensitivity: "base" });
}
