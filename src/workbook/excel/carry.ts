import type { Edit } from "../../core/plan/edit";
import type { Progress } from "../../core/progress";
import type { Calendar } from "../../core/table/cells";
import { EditCarrier } from "./applyEdits";
import { closeGuards, type Guards, type Passwords } from "./guards";
import { ownRequests } from "./requests";
import type { Scene } from "./scene";
import { findNotes, type Notes, type Unfinished } from "./unfinished";
import { WriteQueue } from "./writeQueue";

/** What is to be done to the workbook, in one go. */
export interface Task {
  readonly edits: readonly Edit[];
  readonly guards: Guards;
  readonly calendar: Calendar;
  readonly textAreas: Unfinished["textAreas"];
  /** That closed what is open. */
  readonly passwords: Passwords;
}

/**
 * Carries the edits out on open sheets and closes these; answers the sheets that are left to be removed by `finish`,
 * undefined where all is over with the last request.
 */
export async function carry(
  context: Excel.RequestContext,
  task: Task,
  scene: Scene,
  notes: Notes,
  progress: Progress,
): Promise<readonly string[] | undefined> {
  const { edits, guards, calendar, passwords, textAreas } = task;
  const queue = new WriteQueue(context);
  const carrier = new EditCarrier(queue, calendar, new Map(textAreas), scene);
  for (const [index, edit] of edits.entries()) {
    await progress("write", index / edits.length);
    await carrier.carryOut(edit);
  }
  // Sheets can be removed only while the structure is open, so it is locked in the last request.
  await closeGuards(queue, withoutStructure(guards), passwords);
  const isOver = carrier.sheetsToRemove.length === 0 && !locksStructure(guards);
  if (isOver) {
    await queue.take(notes.length);
    for (const note of notes) note.delete();
  }
  await queue.flush();
  return isOver ? undefined : carrier.sheetsToRemove;
}

/** Ends a write: removes sheets, locks the structure, takes the note away. Nothing of it does harm when done again. */
export async function finish(
  context: Excel.RequestContext,
  sheets: readonly string[],
  { guards, passwords }: Pick<Task, "guards" | "passwords">,
): Promise<void> {
  const { workbook } = context;
  const present = workbook.worksheets.load("items/name,items/visibility");
  const structure = workbook.protection.load("protected");
  const notes = await findNotes(ownRequests(context));
  for (const sheet of present.items) {
    if (!sheets.includes(sheet.name)) continue;
    // Excel refuses to delete what is very hidden.
    if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
    sheet.delete();
  }
  if (locksStructure(guards) && !structure.protected) workbook.protection.protect(passwords.get(undefined));
  // Last of all: until then the way back is known.
  for (const note of notes) note.delete();
  await context.sync();
}

const locksStructure = ({ locks }: Guards) => locks.some(({ sheet }) => sheet === undefined);

const withoutStructure = (guards: Guards): Guards => ({
  ...guards,
  locks: guards.locks.filter(({ sheet }) => sheet !== undefined),
});
