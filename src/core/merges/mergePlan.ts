/** Which cells a merge changes, and what is to be kept of it. */
import type { CellValue } from "../table/cells";
import { type CustomerCells, isEmpty } from "./customerCells";
import type { MergedLine, MergeRecord } from "./mergedLine";
import type { OrderCells } from "./orderCells";
import { type Naming, repointOrders } from "./repointOrders";
import { changedFields, type SurvivingRecord } from "./survivingRecord";

/** What merging asks of a book. */
export interface MergeBook {
  readonly cells: CustomerCells;
  readonly orders: OrderCells;
  /** Sheet and 0-based row of a customer. */
  place(row: number): { readonly sheet: string; readonly row: number };
  format(row: number, at: number): string;
  /** Table indexes of a customer's orders. */
  ordersOf(row: number): readonly number[];
  /** The full name, whichever columns it is made of. */
  fullName(row: number): string;
}

/** A cell of the customers that gets another value; `at` is an index into the columns of the cells. */
export interface MergedCell {
  readonly row: number;
  readonly at: number;
  readonly value: CellValue;
}

export interface PlannedMerge {
  readonly lines: readonly MergedLine[];
  readonly cells: readonly MergedCell[];
}

/**
 * The survivor updated, the other rows emptied, their orders naming the survivor.
 *
 * Rows stay where they are, and so do formulas in them: notes and sums of the user's may hang on either.
 */
export function planMerge(
  book: MergeBook,
  surviving: SurvivingRecord,
  merge: string,
  day: number,
): PlannedMerge {
  const { cells } = book;
  const { survivor, others, fields } = surviving;
  const name = survivingName(book, surviving);
  const named = namingOf(
    fields.map(({ role, after }) => ({ role, value: after })),
    name,
  );
  const id = textOf(named.customerId);
  const lines = others.map((row, index): MergedLine => {
    const own = namingOf(
      cells.columns.map(({ role }, at) => ({ role, value: cells.value(row, at) })),
      book.fullName(row),
    );
    const record: MergeRecord = {
      id: textOf(own.customerId),
      ...book.place(row),
      orders: repointOrders(book.orders, book.ordersOf(row), own, named),
      ...(index === 0 && {
        survivor: {
          ...book.place(survivor),
          id,
          changes: changedFields(surviving).map(({ label, before, after }) => ({ label, before, after })),
          ...(id === "" && {
            shown: fields.flatMap(({ label, after }) => (isEmpty(after) ? [] : [[label, after] as const])),
          }),
        },
      }),
    };
    return { merge, day, into: id || name, cells: keptCells(book, row), record };
  });
  return {
    lines,
    cells: [
      ...changedFields(surviving).map(({ at, after }) => ({ row: survivor, at, value: after })),
      ...others.flatMap((row) =>
        cells.columns.flatMap((_, at) =>
          isEmpty(cells.value(row, at)) || cells.isFormula(row, at) ? [] : [{ row, at, value: null }],
        ),
      ),
    ],
  };
}

function keptCells({ cells, format }: MergeBook, row: number): MergedLine["cells"] {
  return new Map(
    cells.columns.flatMap(({ label }, at) => {
      const value = cells.value(row, at);
      if (isEmpty(value)) return [];
      const code = format(row, at);
      return [[label, { value, ...(code !== "General" && { format: code }) }] as const];
    }),
  );
}

function namingOf(
  values: readonly { readonly role: string | undefined; readonly value: CellValue }[],
  fullName: string,
): Naming {
  const byRole = Object.fromEntries(values.flatMap(({ role, value }) => (role ? [[role, value]] : [])));
  return { ...(fullName !== "" && { customerName: fullName }), ...byRole };
}

/** The full name in the record: as it stands in a column, else that of the row whose parts it has. */
function survivingName(
  { cells, fullName }: MergeBook,
  { survivor, others, fields }: SurvivingRecord,
): string {
  const whole = fields.find(({ role }) => role === "customerName");
  if (whole) return textOf(whole.after);
  const parts = fields.filter(({ role }) => role === "firstName" || role === "lastName");
  const row = [survivor, ...others].find((one) =>
    parts.every(({ at, after }) => textOf(cells.value(one, at)) === textOf(after)),
  );
  return fullName(row ?? survivor);
}

const textOf = (value: CellValue | undefined) =>
  isEmpty(value ?? null) ? "" : typeof value === "object" ? (value?.error ?? "") : String(value).trim();
