import { completenessByClass } from "../../core/checks/completeness/byClass";
import { type Completeness, completeness } from "../../core/checks/completeness/completeness";
import { type CheckResults, runChecks } from "../../core/checks/runChecks";
import type { Progress } from "../../core/progress";
import type { DataCheckInput } from "../../core/reports/dataCheckInput";
import type { CustomerDescriptions } from "../../core/segments/describeCustomers";
import { rfmSegments } from "../../core/segments/rfmMap";
import { readAnyTables, type TablesBook } from "../customers/readAnyTables";
import type { AskingBook } from "../customers/readOrders";
import { describe } from "../describe";
import type { Task } from "../runCommand";
import { settingsInForce } from "./checkMemory";
import type { CheckSettings } from "./checkSettings";

/** A book whose rows were checked. */
export interface CheckedTables extends TablesBook {
  /** What the user says of the checks now, or has said before. */
  readonly inForce: CheckSettings;
  readonly results: CheckResults;
  /** Absent without orders. */
  readonly descriptions?: CustomerDescriptions;
  /** Absent without a sheet of customers. */
  readonly completeness?: Completeness;
}

/** Reads a book and checks its rows. */
export async function checkedTables(
  task: Task<CheckSettings>,
  progress: Progress,
): Promise<CheckedTables | AskingBook> {
  const book = await readAnyTables(task, progress);
  if (!book.tables) return book;
  const { read, tables } = book;
  const inForce = await settingsInForce(task.book, task.settings);
  const results = await runChecks({ tables, ...read }, { todayDay: task.todayDay, ...inForce }, progress);
  const hasOrders = tables.orders.rowCount > 0;
  const descriptions = hasOrders
    ? (await describe(tables, task.asOfDay, task.todayDay, progress)).descriptions
    : undefined;
  const isUsers = tables.customers && descriptions?.customers.rowCount === tables.customers.rowCount;
  return {
    ...book,
    inForce,
    results,
    ...(descriptions && { descriptions }),
    ...(tables.customers && {
      completeness: completeness(tables.customers, isUsers ? descriptions.metrics.frequency : undefined),
    }),
  };
}

/** How much is known of the customers of each segment, where there are segments. */
export function completenessLines({
  completeness: known,
  descriptions,
}: CheckedTables): NonNullable<DataCheckInput["completeness"]> | undefined {
  if (!known || !descriptions || descriptions.customers.rowCount !== known.score.length) return undefined;
  const lines = completenessByClass(known, descriptions.classes.rfmSegment.classOf, rfmSegments.length);
  return lines.flatMap((line, place) =>
    line.customers > 0 ? [{ ...line, segment: rfmSegments[place]! }] : [],
  );
}
