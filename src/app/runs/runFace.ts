/** The face of a run in the pane. One file a command, one line in `index.ts`. */
import type { ComponentType } from "react";
import type { GivenFile } from "../../commands/runCommand";
import type { AnswerOf, QueryOf, RunId, SettingsOf, SummaryOf } from "../../commands/runs";
import type { Overview, Preview, Secrets } from "../../commands/session";
import type { Words } from "../words/words";

/** A cell to be brought into sight. */
export interface ShownCell {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
}

export interface ChoicesProps<Id extends RunId> {
  readonly settings: SettingsOf<Id>;
  /** The run is prepared anew with these. */
  readonly onSettings: (settings: SettingsOf<Id>) => void;
  /** What was found with the present settings; absent until then. */
  readonly summary?: SummaryOf<Id>;
  /** What the user has handed over for this run. */
  readonly files: readonly GivenFile[];
  /** The run is prepared anew with these. */
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

export interface FoundProps<Id extends RunId> extends Required<ChoicesProps<Id>> {
  readonly preview: Preview<Id>;
  /** What the write needs and nothing remembers; gone once it has been used. */
  readonly secrets: Secrets;
  readonly onSecrets: (secrets: Secrets) => void;
  /** Asks about what was found without reading the workbook again. */
  readonly ask: (query: QueryOf<Id>) => Promise<AnswerOf<Id>>;
  readonly onShow: (cell: ShownCell) => void;
}

export interface ResultProps<Id extends RunId> {
  readonly summary: SummaryOf<Id>;
  readonly preview: Preview<Id>;
  /** What the command tells once, after the writing. */
  readonly afterwards?: unknown;
}

export interface RunFace<Id extends RunId = RunId> {
  /** Drawn beside the title. */
  readonly Icon: ComponentType<{ className?: string; fontSize?: number; "aria-hidden"?: boolean }>;
  /** Whether it can do with customers alone. */
  readonly needsNoOrders?: true;
  /** Before anybody chose otherwise; what the workbook remembers counts more. */
  readonly settings: SettingsOf<Id>;
  /** Whether a run can be prepared with these settings; always where absent. */
  readonly isComplete?: (settings: SettingsOf<Id>, files: readonly GivenFile[]) => boolean;
  /** Whether something is still to be decided before there is anything to write; never where absent. */
  readonly isOpen?: (summary: SummaryOf<Id>) => boolean;
  /** Whether it cannot be prepared without the passphrase of masked values, or not where there are some. */
  readonly asksPassphrase?: true | "ifMasked";
  /** What it did once is done: there is no state of it that could grow stale, and no day it was counted for. */
  readonly isForOnce?: true;
  /** Whether a secret must be typed before anything can be written; never where absent. */
  readonly isLacking?: (settings: SettingsOf<Id>, secrets: Secrets) => boolean;
  /** Its state in one sentence where it is not that of a sheet of its own; undefined where there is nothing for it to do. */
  readonly stateOf?: (overview: Overview, words: Words) => string | undefined;
  /** What can be chosen about the run; nothing where absent. */
  readonly Choices?: ComponentType<ChoicesProps<Id>>;
  /** What was found, before anything is written; only the list of changes where absent. */
  readonly Findings?: ComponentType<FoundProps<Id>>;
  /** The one figure to act on, after the writing. */
  readonly Result: ComponentType<ResultProps<Id>>;
}
