import type { ColumnChange, CustomXmlChange, ForgetChange, MemoryChange, Plan } from "../core/plan/plan";
import type { Progress } from "../core/progress";
import { compileCells } from "./compileCells";
import { compileColumn } from "./compileColumn";
import type { Compiled } from "./compiled";
import { compileProtection } from "./compileProtection";
import { compileRows } from "./compileRows";
import { compileSheet } from "./compileSheet";
import { rememberEdits, remembered } from "./memory";
import { placeColumns } from "./placeColumns";
import type { Snapshot } from "./snapshot";

/**
 * Turns a plan into the edits that carry it out here, their reverse, and the preview in numbers.
 *
 * Changes that would leave every cell as it is compile to nothing, so a second run writes nothing.
 *
 * @throws InputError `write.occupied` when a report would grow over cells that are not ours.
 */
export async function compile(plan: Plan, snapshot: Snapshot, progress: Progress): Promise<Compiled> {
  const columns = plan.changes.filter((change): change is ColumnChange => change.kind === "column");
  const places = await placeColumns(columns, snapshot);
  const parts: Compiled[] = [];
  for (const [index, change] of plan.changes.entries()) {
    await progress("check", index / plan.changes.length);
    if (change.kind === "column") parts.push(await compileColumn(change, places, snapshot));
    else if (change.kind === "sheet") parts.push(await compileSheet(change, snapshot, sheetsIn(parts)));
    else if (change.kind === "rows") parts.push(await compileRows(change, snapshot));
    else if (change.kind === "cells") parts.push(await compileCells(change, snapshot));
    else if (change.kind === "protection") parts.push(await compileProtection(change, snapshot));
    else if (change.kind === "memory") parts.push(compileMemory(change, snapshot));
    else parts.push(await compileHidden(change, plan, snapshot));
  }
  const widened = places.widened.map(({ edit }) => edit);
  return {
    edits: [...parts.flatMap(({ edits }) => edits), ...widened],
    reverse: [
      ...places.widened.map(({ reverse }) => reverse),
      ...parts.toReversed().flatMap(({ reverse }) => reverse),
    ],
    previews: parts.flatMap(({ previews }) => previews),
  };
}

function sheetsIn(parts: readonly Compiled[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ edits }) => edits.flatMap((edit) => ("sheet" in edit ? [edit.sheet] : []))),
  );
}

function compileMemory({ key, value }: MemoryChange, { names }: Snapshot): Compiled {
  const before = remembered(names, key) ?? null;
  if (before === value) return nothing;
  return {
    edits: rememberEdits(names, key, value),
    reverse: [{ kind: "memoryChanged", key, before }],
    previews: [],
  };
}

/** Parts that no cell shows. They have no reverse, so the plan must say that it cannot be taken back. */
async function compileHidden(
  change: CustomXmlChange | ForgetChange,
  { undo }: Plan,
  { port }: Snapshot,
): Promise<Compiled> {
  if (undo === undefined) throw new Error(`${change.kind} cannot be taken back`);
  if (change.kind === "forget") return { ...nothing, edits: [{ edit: "forget", texts: change.texts }] };
  const { namespace, xml } = change;
  const present = (await port.customXml(namespace)) ?? null;
  return present === xml ? nothing : { ...nothing, edits: [{ edit: "customXml", namespace, xml }] };
}

const nothing: Compiled = { edits: [], reverse: [], previews: [] };
