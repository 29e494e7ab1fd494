import { InputError } from "../../core/errors";
import type { Basis, Change, Plan } from "../../core/plan/plan";
import type { Progress } from "../../core/progress";
import { remembered } from "../../workbook/memory";
import { findOurs } from "../../workbook/ours";
import type { WorkbookPort } from "../../workbook/port";
import { type Book, madeCustomersKey, type ReadBook } from "../book";
import { type RememberedRun, rememberRun } from "../rememberedRun";
import type { Found, Prepared, RunCommand, Task } from "../runCommand";

/** Nothing is chosen: each report has the settings that it was made with. */
export type RefreshSettings = Readonly<Record<never, never>>;

export interface RefreshSummary {
  /** Commands whose reports are made anew, in the order of the pane. */
  readonly reports: readonly RefreshedReport[];
}

export interface RefreshedReport {
  readonly command: string;
  /** Days since 1970-01-01: what it told of before. */
  readonly asOfDayBefore: number;
}

/** A command by its name, its own types of no concern. */
export type Refreshable = Pick<RunCommand<string, never, unknown>, "prepare" | "again">;

/**
 * Makes every report anew that the workbook holds, with the settings kept in it, as one run that one undo takes back.
 *
 * A report whose sheet the user has deleted stays away.
 *
 * @param commands all that might have written reports, by id.
 */
export function refreshRun(
  commands: Readonly<Record<string, unknown>>,
): RunCommand<"refresh", RefreshSettings, RefreshSummary> {
  return {
    id: "refresh",
    async prepare(task, progress) {
      const { port } = task.book;
      const asked = await askedAgain(port, commands as Readonly<Record<string, Refreshable>>);
      if (asked.length === 0) throw new InputError("refresh.nothing", { file: port.fileName });
      const book: Book = { ...task.book, kept: new Map() };
      const made: Made[] = [];
      for (const [at, one] of asked.entries()) {
        const { settings } = one;
        const prepared = await one.prepare({ ...task, book, settings }, partOf(progress, at, asked.length));
        if (!prepared.found) return { read: prepared.read };
        if (await isHeld(port, prepared.found)) made.push({ ...one, ...prepared, found: prepared.found });
      }
      if (made.length === 0) throw new InputError("refresh.nothing", { file: port.fileName });
      return { read: made[0].read, found: await together(made, port) };
    },
  };
}

interface Asked {
  readonly id: string;
  readonly settings: unknown;
  readonly asOfDayBefore: number;
  readonly prepare: (task: Task<unknown>, progress: Progress) => Promise<Prepared<unknown>>;
}

interface Made extends Asked {
  readonly read: ReadBook;
  readonly found: Found<unknown>;
}

/** The commands that ran here and can run again, with what they are to be asked with. */
async function askedAgain(
  port: WorkbookPort,
  commands: Readonly<Record<string, Refreshable>>,
): Promise<readonly Asked[]> {
  const names = await port.names();
  return Object.entries(commands).flatMap(([id, { prepare, again }]) => {
    const text = remembered(names, id);
    if (text === undefined || !again) return [];
    const { settings = {}, asOfDay } = JSON.parse(text) as RememberedRun;
    return [
      {
        id,
        // What was remembered under its name is its own.
        settings: again(settings as never),
        asOfDayBefore: asOfDay,
        prepare: prepare as Asked["prepare"],
      },
    ];
  });
}

async function isHeld(port: WorkbookPort, { sheetKey }: Found<unknown>): Promise<boolean> {
  if (sheetKey === undefined) return true;
  const place = findOurs(await port.names(), "sheet", sheetKey);
  return place !== undefined && (await port.sheets()).some(({ name }) => name === place.sheet);
}

async function together(made: readonly Made[], port: WorkbookPort): Promise<Found<RefreshSummary>> {
  const [first] = made;
  const { counts, leftOut, links } = first.found;
  const madeSheet = findOurs(await port.names(), "sheet", madeCustomersKey)?.sheet;
  const memories = made.map(({ id, settings, found }) =>
    rememberRun({ ...found.plan, command: id }, found.remembers ?? settings, madeSheet),
  );
  const plan: Plan = {
    command: "refresh",
    asOfDay: Math.max(...made.map(({ found }) => found.plan.asOfDay)),
    basis: distinctBasis(made.flatMap(({ found }) => found.plan.basis)),
    changes: [...distinctChanges(made.flatMap(({ found }) => found.plan.changes)), ...memories],
  };
  return {
    plan,
    counts,
    leftOut,
    links,
    // Each report is remembered by itself.
    remembers: null,
    summary: { reports: made.map(({ id, asOfDayBefore }) => ({ command: id, asOfDayBefore })) },
    results: () => ({
      reports: made.map(({ id, settings, found }) => ({ command: id, settings, results: found.results() })),
    }),
  };
}

function distinctBasis(basis: readonly Basis[]): readonly Basis[] {
  return [...new Map(basis.map((one) => [one.sheet, one])).values()];
}

/** What several commands bring about, such as the sheet of customers made from the orders, is done once. */
function distinctChanges(changes: readonly Change[]): readonly Change[] {
  const distinct = new Map<string, Change>();
  for (const change of changes) {
    const name = JSON.stringify([change.kind, change.key, "sheet" in change ? change.sheet : ""]);
    if (!distinct.has(name)) distinct.set(name, change);
  }
  return [...distinct.values()];
}

/** One bar for all: each command moves it through its part. */
function partOf(progress: Progress, part: number, parts: number): Progress {
  return (stage, share) => progress(stage, (part + share) / parts);
}
