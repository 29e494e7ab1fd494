import { InputError } from "../../core/errors";
import type { Edit } from "../../core/plan/edit";
import { type Progress, silent } from "../../core/progress";
import type { Calendar } from "../../core/table/cells";
import { carry, finish, type Task } from "./carry";
import { codeOf } from "./failure";
import {
  type AskPassword,
  openGuards,
  openOnes,
  type Passwords,
  presentGuards,
  readGuards,
  withPasswords,
} from "./guards";
import { refuseImpossible } from "./refuseImpossible";
import { changeExcel, readExcel, type Supports } from "./runExcel";
import { noScene, readScene } from "./scene";
import { readUnfinished, type Unfinished, writeUnfinished } from "./unfinished";
import { readWayBack } from "./wayBack";

/** What a write needs to know besides its edits. */
export interface WriteSettings {
  readonly calendar: Calendar;
  readonly askPassword: AskPassword;
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
  const { scene, guards, ...way } = await readExcel(async (context) => {
    if (await readUnfinished(context)) throw new InputError("excel.unfinished");
    const scene = await readScene(context, edits);
    refuseImpossible(edits, scene);
    const guards = await readGuards(context, touchedSheets(edits, scene.sheets), changesStructure(edits));
    return { scene, guards, ...(await readWayBack(context, edits, scene)) };
  });
  const { textAreas } = way;
  const task: Task = { ...settings, edits, guards, textAreas, passwords: new Map() };
  let isOpen = false;
  let leaving: readonly string[] | undefined;
  try {
    await changeExcel(async (context) => {
      await writeUnfinished(context, { ...way, guards });
      await openGuards(context, guards, task.passwords, settings.askPassword);
      isOpen = true;
      if (task.passwords.size > 0) {
        await writeUnfinished(context, { ...way, guards: withPasswords(guards, task.passwords) });
      }
      const sheets = await carry(context, task, scene, progress);
      leaving = sheets;
      await finish(context, sheets, task);
    }, settings.supports);
  } catch (error) {
    if (leaving && (await isFinished(leaving, task, settings))) return;
    if (!isOpen) await closeAgain(task, settings);
    else await takeBack({ ...way, guards: withPasswords(guards, task.passwords) }, task.passwords, settings);
    throw badNews(error);
  }
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
async function isFinished(sheets: readonly string[], task: Task, { supports }: WriteSettings) {
  try {
    await changeExcel((context) => finish(context, sheets, task), supports);
    return true;
  } catch {
    return false; // The way back is still there.
  }
}

/** Ends a write that has only opened what stood in its way, or not even that. */
async function closeAgain({ guards, ...task }: Task, { supports }: WriteSettings): Promise<void> {
  await twice(() =>
    changeExcel(async (context) => {
      const opened = { ...task, edits: [], guards: await openOnes(context, guards) };
      await finish(context, await carry(context, opened, noScene, silent), opened);
    }, supports),
  );
}

/** Follows the way back. */
async function takeBack(
  { back, textAreas, guards: noted }: Unfinished,
  passwords: Passwords,
  { calendar, askPassword, supports }: WriteSettings,
): Promise<void> {
  const follow = () =>
    changeExcel(async (context) => {
      const scene = await readScene(context, back);
      const guards = presentGuards(noted, scene);
      await openGuards(context, guards, passwords, askPassword);
      const task = { edits: back, guards, textAreas, calendar, passwords };
      await finish(context, await carry(context, task, scene, silent), task);
    }, supports);
  await twice(follow);
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
  edits.some(({ edit }) => edit === "addSheet" || edit === "removeSheet");
