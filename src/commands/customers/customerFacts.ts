import type { Progress } from "../../core/progress";
import type { SegmentFacts } from "../../core/segments/segment";
import { segmentFacts } from "../../core/segments/segmentFacts";
import { customerValue } from "../../core/value/customerValue";
import { readOnce } from "../book";
import type { Task } from "../runCommand";
import type { OrdersBook } from "./readOrders";

/** What segments on request are made from, with what each customer is expected to bring where that is wanted. */
export async function customerFacts(
  { book }: Pick<Task<unknown>, "book">,
  { tables, descriptions }: OrdersBook,
  wantsValue: boolean,
  progress: Progress,
): Promise<SegmentFacts> {
  if (!wantsValue) return segmentFacts(tables, descriptions);
  const { history, asOfDay } = descriptions;
  const value = await readOnce(book, "value", () => customerValue(history, asOfDay, {}, progress));
  return segmentFacts(tables, descriptions, { predictedValue: value.columns.value });
}
