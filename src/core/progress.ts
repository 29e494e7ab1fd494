/** Named stages of a long run. */
export type Stage =
  | "open"
  | "password"
  | "read"
  | "recognise"
  | "tables"
  | "match"
  | "duplicates"
  | "metrics"
  | "report"
  | "check"
  | "journal"
  | "write"
  | "save";

/**
 * Reports that a stage has come as far as `share` (0–1) and lets other work in.
 *
 * Long work awaits it between pieces; it throws `Cancelled` when the user asked to stop.
 */
export type Progress = (stage: Stage, share: number) => Promise<void>;

/** The user stopped the run; nothing was written. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** For callers that show nothing and never cancel. */
export const silent: Progress = async () => {};
