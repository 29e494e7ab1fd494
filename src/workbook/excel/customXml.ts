/** Custom XML parts of ours, found by the namespace of their root. */
import type { Edit } from "../../core/plan/edit";
import { ownRequests, type Requests } from "./requests";
import type { WriteQueue } from "./writeQueue";

export async function readCustomXml(
  context: Excel.RequestContext,
  namespace: string,
): Promise<string | undefined> {
  return readPart(ownRequests(context), namespace);
}

/** Puts a part in place of all that there are of its namespace; null removes them. */
export async function putCustomXml(queue: WriteQueue, namespace: string, xml: string | null): Promise<void> {
  const { context } = queue;
  await queue.flush();
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  await queue.take(1 + parts.items.length, xml?.length ?? 0);
  // The new one first, so that the values are never without a place.
  if (xml !== null) context.workbook.customXmlParts.add(xml);
  for (const part of parts.items) part.delete();
}

/** Edits that give the parts back that edits change. */
export async function customXmlBack(requests: Requests, edits: readonly Edit[]): Promise<Edit[]> {
  const touched = edits.filter((edit) => edit.edit === "customXml");
  return Promise.all(
    touched.map(async ({ namespace }): Promise<Edit> => {
      const xml = (await readPart(requests, namespace)) ?? null;
      return { edit: "customXml", namespace, xml };
    }),
  );
}

async function readPart({ context, sync }: Requests, namespace: string): Promise<string | undefined> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await sync();
  const xml = parts.items[0]?.getXml();
  if (!xml) return undefined;
  await sync();
  return xml.value;
}
