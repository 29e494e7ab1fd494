import type { RunId } from "../commands/runs";
import type { RunRecord } from "../commands/session";

/**
 * What somebody asked for outside the pane, e.g. by a button of the ribbon: the pane turns to it.
 * Every errand is another object, also when the same is asked for again.
 */
export type Errand =
  /** Prepare a run anew and show what it would write; another `number` for each time. */
  | { readonly kind: "run"; readonly command: RunId; readonly number: number }
  /** The newest run is being taken back elsewhere; `startedMs` as Date.now. */
  | { readonly kind: "undoing"; readonly startedMs: number }
  | { readonly kind: "undone"; readonly run: RunRecord }
  | { readonly kind: "undoFailed"; readonly error: unknown };
