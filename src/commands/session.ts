/**
 * What a user interface or command line asks of an open workbook. Everything that passes is plain data,
 * so that the workbook may live in a worker.
 */
import type { ChangePreview } from "../core/plan/plan";
import type { Progress } from "../core/progress";
import type { Corrections, Recognition } from "../core/table/recognition";
import type { Language } from "../i18n";

export interface Counts {
  readonly customers: number;
  readonly orders: number;
  readonly orderRows: number;
  readonly products: number;
}

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

export interface Overview {
  readonly fileName: string;
  readonly recognition: Recognition;
  readonly counts: Counts;
  /** Days since 1970-01-01; absent without readable order days. */
  readonly firstOrderDay?: number;
  readonly lastOrderDay?: number;
  /** As of which day the segments were last written; absent when never. */
  readonly segmentedAsOfDay?: number;
  /** Newest first. */
  readonly history: readonly RunRecord[];
  readonly remembered: Corrections;
}

export interface RunRequest {
  readonly command: "segment";
  readonly language: Language;
  readonly corrections: Corrections;
  /** Days since 1970-01-01; the latest order day where absent. */
  readonly asOfDay?: number;
}

/** One segment's line of the result. */
export interface SegmentLine {
  readonly id: string;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
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

/** A finished plan, not yet written. While `questions` is not empty there is nothing to write. */
export interface Preview {
  readonly recognition: Recognition;
  readonly counts: Counts;
  readonly asOfDay: number;
  readonly changes: readonly ChangePreview[];
  readonly segments: readonly SegmentLine[];
  readonly abc: readonly SegmentLine[];
  readonly leftOut: readonly LeftOut[];
  readonly links: readonly LinkLine[];
}

export interface Outcome {
  readonly run: RunRecord;
  readonly preview: Preview;
  /** Sheet to show. */
  readonly reportSheet: string;
}

/** Errors pass as InputError (code and params) or Cancelled. */
export interface Session {
  overview(corrections: Corrections, progress: Progress): Promise<Overview>;
  prepare(request: RunRequest, progress: Progress): Promise<Preview>;
  /** Writes what was prepared last. */
  apply(progress: Progress): Promise<Outcome>;
  /** Takes the newest run back. */
  undo(progress: Progress): Promise<RunRecord>;
}
