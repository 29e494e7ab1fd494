import { InputError } from "../../core/errors";
import { type MergedLine, nextMerge } from "../../core/merges/mergedLine";
import { type MergedCell, planMerge } from "../../core/merges/mergePlan";
import type { Change, Plan } from "../../core/plan/plan";
import type { Progress } from "../../core/progress";
import { placeOf } from "../../core/table/tables";
import type { Say } from "../../core/texts";
import { say, type TextKey } from "../../i18n";
import { rememberAnswers } from "../duplicates/answersMemory";
import {
  asOfDayOf,
  customerCounts,
  type DuplicatesBook,
  readDuplicates,
  sheetRow,
} from "../duplicates/readDuplicates";
import type { RunCommand } from "../runCommand";
import { type SheetCustomers, sheetCustomers } from "./customerCells";
import { customerChanges } from "./customerChanges";
import { mergedSheet, mergedSheetKey, readMerged } from "./mergedSheet";
import { type MergeSettings, type Offer, offersOf } from "./offers";
import { orderChanges, sheetOrders } from "./orderCells";
import { type MergeSummary, summaryOf } from "./summary";
import { usualAbove } from "./usualAbove";

/** What a search without a limit of the user's takes for duplicates. */
const usualProbability = 0.5;

/** One row of several: the others are kept on a sheet of ours, and their orders follow. */
export const mergeRun: RunCommand<"merge", MergeSettings, MergeSummary> = {
  id: "merge",
  async prepare(task, progress) {
    const { settings } = task;
    const probability = Math.min(usualProbability, settings.above ?? usualAbove);
    const book = await readDuplicates(task, [], probability, progress);
    if (!book.tables) return { read: book.read };
    const { ground, sheet } = book;
    if (!ground.sheetNames.includes(sheet.sheet))
      throw new InputError("merge.outside", { sheet: sheet.sheet });
    const words: Say<TextKey> = (key, params) => say(task.language, key, params);
    const cells = sheetCustomers(book);
    const offers = offersOf(book, cells, settings);
    const former = await readMerged(task.book.port, ground);
    const merged = await planned(book, cells, offers, nextMerge(former), task.todayDay, progress);
    const { choices: _, ...remembered } = settings;
    const asOfDay = asOfDayOf(book, task.todayDay);
    const plan: Plan = {
      command: "merge",
      asOfDay,
      basis: ground.basis,
      changes: [
        ...changesOf(book, cells, merged),
        ...(merged.lines.length > 0 ? [mergedSheet(ground, [...former, ...merged.lines], words)] : []),
        ...rememberAnswers(book.answers),
        { kind: "memory", key: "merge", value: JSON.stringify({ asOfDay, settings: remembered }) },
        ground.corrections,
      ],
    };
    return {
      read: book.read,
      found: {
        plan,
        counts: customerCounts(book),
        leftOut: [],
        links: [],
        summary: summaryOf(book, cells, offers, merged.lines, settings),
        sheetKey: mergedSheetKey,
        // The rows it was made from are no longer there: what it wrote does not grow stale.
        remembers: null,
        results: () => resultsOf(book, offers, merged.lines, settings.above ?? usualAbove),
      },
    };
  },
};

interface Merged {
  readonly lines: readonly MergedLine[];
  readonly cells: readonly MergedCell[];
}

async function planned(
  book: DuplicatesBook,
  cells: SheetCustomers,
  offers: readonly Offer[],
  firstNumber: number,
  todayDay: number,
  progress: Progress,
): Promise<Merged> {
  const merges = {
    cells,
    orders: sheetOrders(book),
    place: (row: number) => placeOf(book.customers, row),
    format: cells.format,
    ordersOf: cells.ordersOf,
    fullName: cells.fullName,
  };
  const lines: MergedLine[] = [];
  const changed: MergedCell[] = [];
  let number = firstNumber;
  for (const [at, { isChosen, surviving }] of offers.entries()) {
    if (at % 256 === 0) await progress("report", at / offers.length);
    if (!isChosen) continue;
    const one = planMerge(merges, surviving, `M${number++}`, todayDay);
    lines.push(...one.lines);
    changed.push(...one.cells);
  }
  return { lines, cells: changed };
}

function changesOf(
  book: DuplicatesBook,
  cells: SheetCustomers,
  { lines, cells: changed }: Merged,
): readonly Change[] {
  const orders = lines.flatMap(({ record }) =>
    record!.orders.flatMap(({ sheet, row, cells: own }) =>
      own.map(({ role, after }) => ({ sheet, row, role, value: after })),
    ),
  );
  return [...customerChanges(book, cells, changed), ...orderChanges(book, orders)];
}

/** Rows as the sheet shows them, counted from 1. */
function resultsOf(
  book: DuplicatesBook,
  offers: readonly Offer[],
  lines: readonly MergedLine[],
  above: number,
) {
  const rowsOf = ({ rows }: Offer) => rows.map((row) => sheetRow(book, row));
  const merges = [...new Set(lines.map(({ merge }) => merge))];
  const done = offers.filter(({ isChosen }) => isChosen);
  return {
    above,
    merges: done.map((offer, index) => ({
      merge: merges[index],
      survivor: sheetRow(book, offer.surviving.survivor),
      rows: rowsOf(offer),
      probability: offer.probability,
      orders: lines
        .filter(({ merge }) => merge === merges[index])
        .reduce((sum, { record }) => sum + record!.orders.length, 0),
    })),
    left: offers
      .filter(({ isChosen }) => !isChosen)
      .map((offer) => ({
        rows: rowsOf(offer),
        probability: offer.probability,
        ...(offer.conflict && { conflict: offer.conflict }),
      })),
  };
}
