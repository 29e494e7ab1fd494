import type { Progress } from "../../core/progress";
import type { SegmentFacts } from "../../core/segments/segment";
import { segmentFacts } from "../../core/segments/segmentFacts";
import { type CustomerValue, customerValue } from "../../core/value/customerValue";
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
  const facts = await readOnce(book, "facts", async () => segmentFacts(tables, descriptions));
  if (!wantsValue) return facts;
  const value = await expectedValue({ book }, { descriptions }, {}, progress);
  return { ...facts, predictedValue: value.columns.value };
}

/** What each customer is expected to bring, worked out once for all commands of a run that want it the same way. */
export function expectedValue(
  { book }: Pick<Task<unknown>, "book">,
  { descriptions: { history, asOfDay } }: Pick<OrdersBook, "descriptions">,
  settings: Parameters<typeof customerValue>[2],
  progress: Progress,
): Promise<CustomerValue> {
  const what = `value ${JSON.stringify(settings)}`;
  return readOnce(book, what, () => customerValue(history, asOfDay, settings, progress));
}
