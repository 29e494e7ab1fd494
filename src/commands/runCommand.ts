/**
 * A command that plans a run. One file or folder here, one line in `runs.ts`; the pane and the command line each ask
 * for its face there.
 */
import type { InputError } from "../core/errors";
import type { Plan } from "../core/plan/plan";
import type { Progress } from "../core/progress";
import type { Corrections, Question } from "../core/table/recognition";
import type { Language } from "../i18n";
import type { Book, ReadBook } from "./book";

export interface Counts {
  readonly customers: number;
  readonly orders: number;
  readonly orderRows: number;
  readonly products: number;
}

/** A reason rows were left out, and how many. Text: `leftOut.<reason>`. */
export interface LeftOut {
  readonly reason: string;
  readonly rows: number;
}

/** How orders found their customers, and how many rows each way. Text: `link.<by>`. */
export interface LinkLine {
  readonly by: "id" | "email" | "phone" | "name" | "none";
  readonly rows: number;
}

/** A file that the user hands over. */
export interface GivenFile {
  /** With its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a run is asked with. */
export interface Task<Settings> {
  readonly book: Book;
  readonly settings: Settings;
  readonly language: Language;
  readonly corrections: Corrections;
  /** Days since 1970-01-01; the latest order day where absent. */
  readonly asOfDay?: number;
  /** Days since 1970-01-01. */
  readonly todayDay: number;
  /** Never remembered, unlike the settings. */
  readonly files?: readonly GivenFile[];
  /** ISO 8601, local time without zone; absent where nothing is written afterwards. */
  readonly now?: string;
  /** Passwords by what they are for; never remembered, and in no plan. */
  readonly secrets?: Readonly<Record<string, string>>;
}

/** What a host that can ask lets its user choose, and one that cannot refuses. */
export interface OpenEnds {
  readonly questions: readonly Question[];
  readonly refusal?: InputError;
}

/** What a command found in a workbook without open questions. Nothing is written yet. */
export interface Found<Summary, Query = never, Answer = never> {
  readonly plan: Plan;
  readonly counts: Counts;
  readonly leftOut: readonly LeftOut[];
  readonly links: readonly LinkLine[];
  /** What only the user can decide about what was handed over; nothing is planned until then. */
  readonly open?: OpenEnds;
  /** What the pane shows of it: small and plain, it passes from a worker to the page. */
  readonly summary: Summary;
  /** Key of the sheet to show afterwards; absent where there is none. */
  readonly sheetKey?: string;
  /** The settings to remember where they differ from those asked with, as JSON; null where nothing is. */
  readonly remembers?: unknown;
  /** All of it for programs, as the command line's JSON: ids as keys, no texts of any language. */
  results(): unknown;
  /** What is told once, and not before the plan is written: values that a log must tell of. Plain data. */
  afterwards?(): unknown;
  /** Questions about what was found that need no new reading, e.g. a live count. */
  answer?(query: Query): Answer;
}

/** The book as it was read; nothing found while the recognition asks questions. */
export interface Prepared<Summary, Query = never, Answer = never> {
  readonly read: ReadBook;
  readonly found?: Found<Summary, Query, Answer>;
}

export interface RunCommand<Id extends string, Settings, Summary, Query = never, Answer = never> {
  readonly id: Id;
  /**
   * Reads the book and plans. Writes nothing.
   *
   * @throws InputError what recognising and reading the tables refuses, and what the command cannot do without.
   */
  prepare(task: Task<Settings>, progress: Progress): Promise<Prepared<Summary, Query, Answer>>;
  /**
   * What Refresh asks it with, from the settings that the workbook remembers. Absent for a command whose writing does
   * not follow from the rows and the settings alone, or changes the rows themselves: Refresh leaves it alone.
   */
  readonly again?: (remembered: Settings) => Settings;
}
