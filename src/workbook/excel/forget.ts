import type { WriteQueue } from "./writeQueue";

/**
 * Leaves nothing of texts that are gone in what Excel keeps beside the cells: pivots take their rows anew. Strings that
 * no cell shows Excel leaves out by itself when it saves.
 */
export async function forget(queue: WriteQueue): Promise<void> {
  const { context } = queue;
  await queue.flush();
  const worksheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const pivots = worksheets.items.map(({ pivotTables }) => pivotTables.load("items/name"));
  await context.sync();
  for (const pivot of pivots.flatMap(({ items }) => items)) {
    await queue.take(2);
    pivot.refresh();
  }
}
