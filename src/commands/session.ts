/**
 * What a user interface or command line asks of an open workbook. Everything that passes is plain data,
 * so that the workbook may live in a worker.
 */
import type { ChangePreview } from "../core/plan/plan";
import type { Progress } from "../core/progress";
import type { Corrections, Recognition } from "../core/table/recognition";
import type { Language } from "../i18n";
import type { Secrets } from "../workbook/port";
import type { Counts, GivenFile, LeftOut, LinkLine } from "./runCommand";
import type { AnswerOf, QueryOf, RunId, SettingsOf, SummaryOf } from "./runs";

/** One past run that the workbook remembers. */
export interface RunRecord {
  readonly id: string;
  readonly command: string;
  /** ISO 8601, local time without zone. */
  readonly at: string;
  readonly columns: number;
  readonly cells: number;
  readonly canUndo: boolean;
}

/** What the workbook remembers of a command's newest run. */
export interface LastRun {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  readonly settings: unknown;
  /** Whether the rows it was made from have changed since. */
  readonly isStale: boolean;
  /** Set where Refresh makes it anew. */
  readonly isReport?: true;
}

export interface Overview {
  readonly fileName: string;
  readonly recognition: Recognition;
  readonly counts: Counts;
  /** Days since 1970-01-01; absent without readable order days. */
  readonly firstOrderDay?: number;
  readonly lastOrderDay?: number;
  /** By command; absent where it never ran. */
  readonly lastRuns: { readonly [Id in RunId]?: LastRun };
  /** Newest first. */
  readonly history: readonly RunRecord[];
  readonly remembered: Corrections;
}

interface RunRequestOf<Id extends RunId> {
  readonly command: Id;
  readonly settings: SettingsOf<Id>;
  readonly language: Language;
  readonly corrections: Corrections;
  /** Days since 1970-01-01; the latest order day where absent. */
  readonly asOfDay?: number;
  /** Never remembered, unlike the settings. */
  readonly files?: readonly GivenFile[];
  /** Passwords by what they are for; never remembered, and in no plan. */
  readonly secrets?: Readonly<Record<string, string>>;
}

export type RunRequest = { readonly [Id in RunId]: RunRequestOf<Id> }[RunId];

interface PreviewOf<Id extends RunId> {
  readonly command: Id;
  readonly recognition: Recognition;
  readonly counts: Counts;
  /** NaN while there are questions. */
  readonly asOfDay: number;
  readonly changes: readonly ChangePreview[];
  readonly leftOut: readonly LeftOut[];
  readonly links: readonly LinkLine[];
  /** What the command found; absent while there are questions. */
  readonly summary?: SummaryOf<Id>;
}

/** A finished plan, not yet written. While the recognition has questions there is nothing to write. */
export type Preview<Id extends RunId = RunId> = { readonly [One in Id]: PreviewOf<One> }[Id];

export interface Outcome {
  readonly run: RunRecord;
  readonly preview: Preview;
  /** Sheet to show; absent where the command has none. */
  readonly reportSheet?: string;
  /** What the command tells only once its plan is written, see `Found`. */
  readonly afterwards?: unknown;
}

export type { Secrets };

/** Errors pass as InputError (code and params) or Cancelled. */
export interface Session {
  overview(corrections: Corrections, progress: Progress): Promise<Overview>;
  prepare(request: RunRequest, progress: Progress): Promise<Preview>;
  /** Asks about what was prepared last, which must be of this command. */
  ask<Id extends RunId>(command: Id, query: QueryOf<Id>): Promise<AnswerOf<Id>>;
  /**
   * Writes what was prepared last.
   *
   * @param secrets what the write needs and nothing remembers: not the settings, the plan, the journal or the session.
   */
  apply(progress: Progress, secrets?: Secrets): Promise<Outcome>;
  /** Takes the newest run back. @param secrets opens what the run has closed */
  undo(progress: Progress, secrets?: Secrets): Promise<RunRecord>;
}
