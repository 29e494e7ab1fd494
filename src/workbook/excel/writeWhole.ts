import { InputError } from "../../core/errors";
import type { Edit } from "../../core/plan/edit";
import { type Progress, silent } from "../../core/progress";
import type { Calendar } from "../../core/table/cells";
import type { Secrets } from "../port";
import { carry, finish } from "./carry";
import { type Closing, closingFor, lockingOf, refuseLackingPassword } from "./closing";
import { codeOf, refusalFor } from "./failure";
import {
  type AskPassword,
  type Guards,
  openGuards,
  openOnes,
  type Passwords,
  presentGuards,
  readGuards,
  withPasswords,
} from "./guards";
import { withKeptLocks } from "./locks";
import { refuseImpossible } from "./refuseImpossible";
import { ownRequests, sharedRequests } from "./requests";
import { changeExcel, readExcel, type Supports } from "./runExcel";
import { noScene, readContents, readScene, type Scene } from "./scene";
import { findNotes, readUnfinished, type Unfinished, writeUnfinished } from "./unfinished";
import { readFrame, readWayBack } from "./wayBack";

/** What a write needs to know besides its edits. */
export interface WriteSettings {
  readonly calendar: Calendar;
  readonly askPassword: AskPassword;
  /** For locks that get a password; tried first on what is closed. */
  readonly secrets?: Secrets;
  readonly supports: Supports;
}

/**
 * Carries edits out, all or none.
 *
 * Excel keeps what it did before an error, so the way back is read first and noted in the workbook; an error anywhere
 * leads back along it. A note that is found later tells of a write that was cut short.
 *
 * @throws InputError `excel.unfinished` where the workbook has such a note; `write.*` and `excel.*` otherwise, the
 *   workbook then being as before, except for `excel.notRestored`: the note stays, and `repair` is to be tried again.
 */
export async function writeWhole(
  edits: readonly Edit[],
  settings: WriteSettings,
  progress: Progress,
): Promise<void> {
  if (edits.length === 0) return;
  const passwords: Passwords = new Map();
  const given = settings.secrets?.password;
  let closing: Closing | undefined;
  let note: Unfinished | undefined;
  let isOpen = false;
  let leaving: readonly string[] | undefined;
  try {
    await changeExcel(async (context) => {
      const { scene, ...way } = await survey(context, edits);
      const { guards } = way;
      let notes = await writeUnfinished(context, (note = way));
      const { askPassword } = settings;
      refuseLackingPassword(edits, given);
      await openGuards(context, { ...guards, locking: [] }, passwords, {
        askPassword,
        given,
        isTheirs: true,
      });
      isOpen = true;
      closing = await closingFor(guards, edits, passwords, settings);
      if (passwords.size > 0) {
        note = { ...way, guards: withPasswords(guards, passwords) };
        notes = await writeUnfinished(context, note, notes);
      }
      const task = { ...way, edits: withKeptLocks(edits, scene), ...closing, calendar: settings.calendar };
      leaving = await carry(context, task, scene, notes, progress);
      if (leaving) await finish(context, leaving, task);
    }, settings.supports);
  } catch (error) {
    if (!note) throw refusalFor(error);
    if (leaving && closing && (await isFinished(leaving, closing, settings))) return;
    if (isOpen) await takeBack(note, passwords, settings);
    else await closeAgain(note.guards, passwords, settings);
    throw badNews(error);
  }
}

/** Reads what the edits meet and what leads back from them. Nothing is changed. */
async function survey(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): Promise<Unfinished & { readonly scene: Scene }> {
  const requests = sharedRequests(context);
  const [notes, contents] = await Promise.all([findNotes(requests), readContents(requests)]);
  if (notes.length > 0) throw new InputError("excel.unfinished");
  const [scene, present, frame] = await Promise.all([
    readScene(requests, edits, contents),
    readGuards(requests, touchedSheets(edits, contents.sheets), changesStructure(edits)),
    readFrame(requests, edits, contents),
  ]);
  refuseImpossible(edits, scene);
  const guards = { ...present, locking: lockingOf(edits, present) };
  return { scene, guards, ...(await readWayBack(requests, edits, frame, scene)) };
}

/**
 * Takes a write back that was cut short, where there is one; answers whether there was.
 *
 * @throws InputError `excel.password` for a sheet that was opened and whose password the user does not give,
 *   `excel.notRestored`
 */
export async function repairUnfinished(settings: WriteSettings): Promise<boolean> {
  const note = await readExcel(readUnfinished);
  if (!note) return false;
  await takeBack(note, new Map(), settings);
  return true;
}

/** All is written when only the end has failed: it is tried once more. */
async function isFinished(
  sheets: readonly string[],
  closing: Closing,
  { supports }: WriteSettings,
): Promise<boolean> {
  try {
    await changeExcel((context) => finish(context, sheets, closing), supports);
    return true;
  } catch {
    return false; // The way back is still there.
  }
}

/** Ends a write that has only opened what stood in its way, or not even that. */
async function closeAgain(
  guards: Guards,
  passwords: Passwords,
  { calendar, supports }: WriteSettings,
): Promise<void> {
  await twice(() =>
    changeExcel(async (context) => {
      const opened = await openOnes(context, guards);
      const task = { edits: [], textAreas: [], guards: opened, passwords, calendar };
      const notes = await findNotes(ownRequests(context));
      const left = await carry(context, task, noScene, notes, silent);
      if (left) await finish(context, left, task);
    }, supports),
  );
}

/** Follows the way back. */
async function takeBack(
  { back, textAreas, guards: noted }: Unfinished,
  passwords: Passwords,
  { calendar, askPassword, secrets, supports }: WriteSettings,
): Promise<void> {
  await twice(() =>
    changeExcel(async (context) => {
      const requests = sharedRequests(context);
      const [notes, contents] = await Promise.all([findNotes(requests), readContents(requests)]);
      const scene = await readScene(requests, back, contents);
      const guards = presentGuards(noted, scene);
      const keys = { askPassword, given: secrets?.password, isTheirs: false };
      await openGuards(context, guards, passwords, keys);
      const task = { edits: back, guards, textAreas, calendar, passwords };
      const left = await carry(context, task, scene, notes, silent);
      if (left) await finish(context, left, task);
    }, supports),
  );
}

/** @throws InputError `excel.notRestored` where Excel stumbles the second time as well */
async function twice(follow: () => Promise<void>): Promise<void> {
  try {
    await follow();
  } catch (first) {
    if (codeOf(first) === undefined) throw first;
    await follow().catch((error) => {
      const reason = codeOf(error);
      throw reason === undefined ? error : new InputError("excel.notRestored", { reason });
    });
  }
}

/** Why nothing was written. */
function badNews(error: unknown): unknown {
  const reason = codeOf(error);
  if (reason === undefined) return error; // Ours already, a wish to stop, or a bug.
  return reason === "AccessDenied"
    ? new InputError("excel.accessDenied")
    : new InputError("excel.restored", { reason });
}

function touchedSheets(edits: readonly Edit[], sheets: readonly { readonly name: string }[]): string[] {
  const touched = new Set(edits.flatMap((edit) => ("sheet" in edit ? [edit.sheet] : [])));
  for (const edit of edits) if (edit.edit === "removeSheet") touched.delete(edit.name);
  return sheets.map(({ name }) => name).filter((name) => touched.has(name));
}

const changesStructure = (edits: readonly Edit[]) =>
  edits.some(({ edit }) => /^(?:addSheet|removeSheet|visibility|structure)$/.test(edit));
