import { InputError } from "../../core/errors";
import { linesOf, type MergedLine } from "../../core/merges/mergedLine";
import { type TakenBack, takeBack } from "../../core/merges/takeBack";
import type { Plan, RowsChange } from "../../core/plan/plan";
import type { CellValue } from "../../core/table/cells";
import { placeOf } from "../../core/table/tables";
import type { Say } from "../../core/texts";
import { say, type TextKey } from "../../i18n";
import { asOfDayOf, type CustomersBook, customerCounts, readCustomers } from "../duplicates/readDuplicates";
import { rowsDownTo, type SheetCustomers, sheetCustomers } from "../merge/customerCells";
import { customerChanges } from "../merge/customerChanges";
import { mergedSheet, mergedSheetKey, readMerged } from "../merge/mergedSheet";
import { orderChanges, sheetOrders } from "../merge/orderCells";
import type { RunCommand } from "../runCommand";

export interface UnmergeSettings {
  /** A merge's number, a merged customer's id, or the id of the one that others went into; nothing is chosen yet where absent. */
  readonly id?: string;
}

export interface UnmergeSummary {
  /** Merges that can be taken apart, the newest first. */
  readonly merges: readonly {
    readonly merge: string;
    /** Days since 1970-01-01. */
    readonly day: number;
    readonly into: string;
    readonly rows: number;
  }[];
  readonly rows: number;
  readonly orders: number;
  readonly lostOrders: number;
}

/** Brings merged rows and their orders back, whatever has happened since. */
export const unmergeRun: RunCommand<"unmerge", UnmergeSettings, UnmergeSummary> = {
  id: "unmerge",
  async prepare(task, progress) {
    const book = await readCustomers(task, progress);
    if (!book.tables) return { read: book.read };
    const { ground, sheet, read } = book;
    if (!ground.sheetNames.includes(sheet.sheet))
      throw new InputError("merge.outside", { sheet: sheet.sheet });
    const words: Say<TextKey> = (key, params) => say(task.language, key, params);
    const lines = await readMerged(task.book.port, ground);
    const open = lines.filter(({ record }) => record !== undefined);
    if (open.length === 0) throw new InputError("unmerge.nothing", { file: task.book.port.fileName });
    const { id } = task.settings;
    const chosen = id === undefined ? [] : linesOf(lines, id);
    if (id !== undefined && chosen.length === 0) {
      throw new InputError("unmerge.unknown", { id, sheet: words("merge.sheet") });
    }
    await progress("report", 0);
    const last = Math.max(...open.map(({ record }) => record!.row));
    const cells = sheetCustomers(book, rowsDownTo(book, last));
    const { firstRow } = sheet.area;
    const back = takeBack(cells, sheetOrders(book), (row) => row - firstRow, lines, chosen, task.todayDay);
    const plan: Plan = {
      command: "unmerge",
      asOfDay: asOfDayOf(book, task.todayDay),
      basis: ground.basis,
      changes: [
        ...customerChanges(book, cells, back.cells),
        ...orderChanges(
          book,
          back.orders.map(({ row, ...change }) => ({ ...change, ...placeOf(book.tables.orders, row) })),
        ),
        ...rowsBelow(book, cells, back),
        ...(chosen.length > 0 ? [mergedSheet(ground, back.lines, words)] : []),
        ground.corrections,
      ],
    };
    return {
      read,
      found: {
        plan,
        counts: customerCounts(book),
        leftOut: [],
        links: [],
        summary: { ...countsOf(back), merges: mergesOf(open) },
        sheetKey: mergedSheetKey,
        // It changes the rows themselves.
        remembers: null,
        results: () => ({ merges: [...new Set(chosen.map(({ merge }) => merge))], ...countsOf(back) }),
      },
    };
  },
};

const countsOf = ({ restoredRows, restoredOrders, lostOrders }: TakenBack) => ({
  rows: restoredRows,
  orders: restoredOrders,
  lostOrders,
});

function mergesOf(open: readonly MergedLine[]): UnmergeSummary["merges"] {
  const merges = new Map<string, UnmergeSummary["merges"][number]>();
  for (const { merge, day, into } of open) {
    merges.set(merge, { merge, day, into, rows: (merges.get(merge)?.rows ?? 0) + 1 });
  }
  return [...merges.values()].reverse();
}

/** Rows for which there was no empty place, below the last row that is taken. */
function rowsBelow(
  { sheet: { sheet, area } }: CustomersBook,
  { columns }: SheetCustomers,
  { below, cells }: TakenBack,
): readonly RowsChange[] {
  if (below.length === 0) return [];
  const lastRow = Math.max(area.lastRow, ...cells.map(({ row }) => area.firstRow + row));
  const rows = below.map((values) => {
    const row = new Array<CellValue>(area.lastColumn - area.firstColumn + 1).fill(null);
    for (const [at, value] of values.entries()) row[columns[at]!.column - area.firstColumn] = value;
    return row;
  });
  return [{ kind: "rows", key: "unmerged", sheet, table: { ...area, lastRow }, rows }];
}
