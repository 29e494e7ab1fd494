/** The face of a run in the pane. One file a command, one line in `index.ts`. */
import type { ComponentType } from "react";
import type { AnswerOf, QueryOf, RunId, SettingsOf, SummaryOf } from "../../commands/runs";
import type { Preview } from "../../commands/session";

export interface ChoicesProps<Id extends RunId> {
  readonly settings: SettingsOf<Id>;
  /** The run is prepared anew with these. */
  readonly onSettings: (settings: SettingsOf<Id>) => void;
  /** What was found with the present settings; absent until then. */
  readonly summary?: SummaryOf<Id>;
}

export interface FoundProps<Id extends RunId> extends Required<ChoicesProps<Id>> {
  readonly preview: Preview<Id>;
  /** Asks about what was found without reading the workbook again. */
  readonly ask: (query: QueryOf<Id>) => Promise<AnswerOf<Id>>;
}

export interface ResultProps<Id extends RunId> {
  readonly summary: SummaryOf<Id>;
  readonly preview: Preview<Id>;
}

export interface RunFace<Id extends RunId = RunId> {
  /** Drawn beside the title. */
  readonly Icon: ComponentType<{ className?: string; fontSize?: number; "aria-hidden"?: boolean }>;
  /** Whether it can do with customers alone. */
  readonly needsNoOrders?: true;
  /** Before anybody chose otherwise; what the workbook remembers counts more. */
  readonly settings: SettingsOf<Id>;
  /** Whether a run can be prepared with these settings; always where absent. */
  readonly isComplete?: (settings: SettingsOf<Id>) => boolean;
  /** What can be chosen about the run; nothing where absent. */
  readonly Choices?: ComponentType<ChoicesProps<Id>>;
  /** What was found, before anything is written; only the list of changes where absent. */
  readonly Findings?: ComponentType<FoundProps<Id>>;
  /** The one figure to act on, after the writing. */
  readonly Result: ComponentType<ResultProps<Id>>;
}
