import { InputError } from "../../core/errors";
import type { ImportPlan } from "../../core/imports/importPlan";
import { mapSource, type UnderstoodSource } from "../../core/imports/mapSource";
import { planImport } from "../../core/imports/planImport";
import { knownProfiles, profileNamed } from "../../core/imports/profiles/chooseProfile";
import type { ImportProfile } from "../../core/imports/profiles/profile";
import type { ImportSource } from "../../core/imports/source";
import type { Change, Plan } from "../../core/plan/plan";
import type { Progress } from "../../core/progress";
import type { Question } from "../../core/table/recognition";
import { say } from "../../i18n";
import { type ReadBook, readBook } from "../book";
import { groundOf } from "../ground";
import type { Task } from "../runCommand";
import { findTarget, questionsFor } from "./findTarget";
import { importLog, importLogKey } from "./importLog";
import type { ImportSettings } from "./importSettings";
import { rememberedProfiles, rememberProfile } from "./profileMemory";
import { type ImportResults, importResults } from "./results";

/** What an import would do, ready to be shown; nothing is written yet. */
export interface PreparedImport {
  readonly read: ReadBook;
  /** What was found out about each source, in their order. */
  readonly sources: readonly UnderstoodSource[];
  /** Of the book: which sheet and column is meant. */
  readonly bookQuestions: readonly Question[];
  /** Of the book and of the sources; while there are any there is no plan. */
  readonly questions: readonly Question[];
  /** Sheets of the workbook that rows could be brought into. */
  readonly targets: readonly string[];
  /** Names of the profiles that can be chosen, the user's own first. */
  readonly profiles: readonly string[];
  readonly found?: {
    readonly plan: Plan;
    readonly imported: ImportPlan;
    readonly results: () => ImportResults;
    /** The sheet to show afterwards. */
    readonly sheetKey: string;
  };
}

/**
 * Plans to bring sources into a sheet of the workbook, with a log of where each value came from.
 *
 * @throws InputError `import.*`, and what reading the book and mapping the sources refuses.
 */
export async function prepareImport(
  { book, settings, language, corrections, todayDay }: Omit<Task<ImportSettings>, "asOfDay">,
  sources: readonly ImportSource[],
  progress: Progress,
): Promise<PreparedImport> {
  const read = await readBook(book, corrections, progress);
  const target = findTarget(read, settings, sources.map(({ name }) => name).join(", "));
  const names = await book.port.names();
  const own = rememberedProfiles(names);
  const mapped = sources.map((source) => understood(source, settings, own));
  const bookQuestions = questionsFor(read, settings);
  const questions = [...bookQuestions, ...mapped.flatMap((one) => one.questions)];
  const { sheets } = read.recognition;
  const known = {
    read,
    sources: mapped,
    bookQuestions,
    questions,
    targets: sheets.filter(({ kind }) => kind === settings.into).map(({ sheet }) => sheet),
    profiles: [...own, ...knownProfiles].map(({ name }) => name),
  };
  if (questions.length > 0) return known;

  const imported = await planImport(target, mapped, settings.rules, progress);
  await progress("report", 0);
  const ground = await groundOf(book, read);
  const log = importLog(imported, ground, todayDay, (key, params) => say(language, key, params));
  const { saveProfileAs } = settings;
  const changes: Change[] = [
    ...changesOf(imported),
    ...(log ? [log] : []),
    ...(saveProfileAs === undefined
      ? []
      : [rememberProfile(own, saveProfileAs, settings.into, mapped[0]!.sheet)]),
    ground.corrections,
  ];
  const plan: Plan = { command: "import", asOfDay: todayDay, basis: ground.basis, changes };
  return {
    ...known,
    found: { plan, imported, results: () => importResults(imported), sheetKey: importLogKey },
  };
}

function understood(
  source: ImportSource,
  { into, sources }: ImportSettings,
  own: readonly ImportProfile[],
): UnderstoodSource {
  const { profile: name, ...words } = Object.hasOwn(sources, source.name) ? sources[source.name]! : {};
  if (name === undefined) return mapSource(source, into, words, own);
  const profile = profileNamed(name, own);
  if (!profile) {
    const all = [...own, ...knownProfiles];
    throw new InputError("import.profile", {
      profile: name,
      profiles: all.map((one) => one.name).join(", "),
    });
  }
  return mapSource(source, into, { ...words, profile }, own);
}

function changesOf({ sheet, cells, rows, table }: ImportPlan): readonly Change[] {
  return [
    ...cells.map((column): Change => ({ kind: "cells", key: "import", sheet, ...column })),
    ...(rows.length > 0 ? [{ kind: "rows", key: "import", sheet, table, rows } as const] : []),
  ];
}
