import { InputError } from "../core/errors";
import type { Basis, Plan } from "../core/plan/plan";
import type { Progress } from "../core/progress";
import { compile } from "./compile";
import { type JournalEntry, type JournalRecord, journalEdits, journalSheet, readJournal } from "./journal";
import type { Secrets, WorkbookPort } from "./port";
import { type Snapshot, takeSnapshot } from "./snapshot";
import { undoEdits } from "./undo";

/** Recomputes the fingerprint of a sheet the plan was made from. */
export type Recheck = (sheet: string) => Promise<string>;

/**
 * Writes a plan, its journal first. A plan that changes no cell writes nothing and answers undefined.
 *
 * @param stamp id and time of the run for the journal.
 * @param secrets what the write needs and nothing remembers.
 * @throws InputError `write.changed` when a sheet is no longer what the plan was made from; nothing is written.
 */
export async function carryOut(
  port: WorkbookPort,
  plan: Plan,
  stamp: { readonly id: string; readonly at: string },
  recheck: Recheck,
  progress: Progress,
  secrets: Secrets = {},
): Promise<JournalRecord | undefined> {
  await refuseChanged(plan.basis, recheck);
  const snapshot = await takeSnapshot(port, progress);
  const { edits, reverse, previews } = await compile(plan, snapshot, progress);
  // What is to be forgotten goes after the rest: alone it changes nothing.
  if (edits.every(({ edit }) => edit === "forget")) return undefined;
  // What only the workbook's memory would tell is no run: there is nothing to take back that anybody could see.
  if (reverse.length > 0 && reverse.every(({ kind }) => kind === "memoryChanged")) {
    await port.write(edits, progress, secrets);
    return undefined;
  }

  const changed = previews.filter(({ changedCells, isNew }) => changedCells > 0 || isNew);
  const record = {
    ...stamp,
    command: plan.command,
    columns: changed.filter(({ kind }) => kind === "column").length,
    cells: changed.reduce((sum, { changedCells }) => sum + changedCells, 0),
  };
  await progress("journal", 0);
  const journal = plan.undo === "none" ? [] : await journalOf(snapshot, plan, { record, reverse });
  await port.write([...journal, ...edits], progress, secrets);
  return record;
}

/** Past runs, oldest first, with whether each can still be taken back. */
export async function pastRuns(
  port: WorkbookPort,
): Promise<readonly (JournalRecord & { readonly canUndo: boolean })[]> {
  const { entries } = await openJournal(await takeSnapshot(port));
  return entries.map(({ record, reverse }, index) => ({
    ...record,
    canUndo: reverse !== undefined && index === entries.length - 1,
  }));
}

/**
 * Takes the newest run back.
 *
 * @throws InputError `undo.nothing` when the workbook remembers no run that can be taken back; else as `undoEdits`.
 */
export async function undoNewest(
  port: WorkbookPort,
  progress: Progress,
  secrets: Secrets = {},
): Promise<JournalRecord> {
  const snapshot = await takeSnapshot(port, progress);
  const { entries, rows } = await openJournal(snapshot);
  const newest = entries.at(-1);
  if (!newest?.reverse) throw new InputError("undo.nothing");
  const edits = await undoEdits(newest.reverse, snapshot);
  const journal = journalEdits(snapshot.names, snapshot.sheets, rows, entries.slice(0, -1));
  await port.write([...edits, ...journal], progress, secrets);
  return newest.record;
}

/** The journal with one run more; where what was before must be forgotten, of the others only what they were. */
async function journalOf(snapshot: Snapshot, { undo }: Plan, newest: JournalEntry) {
  const { entries, rows } = await openJournal(snapshot);
  const all = [...entries, newest];
  const kept = undo === "forgets" ? all.map(({ record }) => ({ record })) : all;
  return journalEdits(snapshot.names, snapshot.sheets, rows, kept);
}

async function refuseChanged(basis: readonly Basis[], recheck: Recheck): Promise<void> {
  for (const { sheet, fingerprint } of basis) {
    if ((await recheck(sheet)) !== fingerprint) throw new InputError("write.changed", { sheet });
  }
}

async function openJournal(snapshot: Snapshot) {
  const sheet = journalSheet(snapshot.names);
  const cells = sheet === undefined ? undefined : await snapshot.cells(sheet);
  return { entries: readJournal(cells), rows: cells?.rowCount ?? 0 };
}
