/** A row that went into another, with all that its coming back needs. */
import type { CellValue } from "../table/cells";
import type { RepointedOrder } from "./repointOrders";

export interface FieldChange {
  readonly label: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** The row that stayed, and what the merge changed in it. */
export interface SurvivorChange {
  readonly sheet: string;
  /** 0-based, where it stood. */
  readonly row: number;
  /** Its id, "" where it has none. */
  readonly id: string;
  readonly changes: readonly FieldChange[];
  /** Where it has no id: what it said after the merge, by label. It is known again by that. */
  readonly shown?: readonly (readonly [label: string, value: CellValue])[];
}

/** What cannot be read off the visible cells of the line. */
export interface MergeRecord {
  /** The customer's own id, "" where there is none. */
  readonly id: string;
  readonly sheet: string;
  /** 0-based, where it stood. */
  readonly row: number;
  readonly orders: readonly RepointedOrder[];
  /** On the first line of a merge only. */
  readonly survivor?: SurvivorChange;
}

export interface KeptCell {
  readonly value: CellValue;
  /** Number format code; absent for `General`. */
  readonly format?: string;
}

export interface MergedLine {
  /** `M1`, `M2`, …: one for all rows that went into one at once. */
  readonly merge: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Id of the row it went into, else its name. */
  readonly into: string;
  /** Days since 1970-01-01 when it was taken back; absent while it is merged. */
  readonly backDay?: number;
  /** By label; emptied when the row was taken back. */
  readonly cells: ReadonlyMap<string, KeptCell>;
  /** Absent when the row was taken back. */
  readonly record?: MergeRecord;
}

/** The number of the next merge. */
export function nextMerge(lines: readonly MergedLine[]): number {
  return 1 + Math.max(0, ...lines.map(({ merge }) => Number(merge.replace(/\D/g, ""))));
}

/**
 * The lines that an id means: a merge's number, else the id of a row that went away, else of one that others went into.
 * All rows of a merge are taken back together. Empty where the id means none that is still merged.
 */
export function linesOf(lines: readonly MergedLine[], id: string): readonly MergedLine[] {
  const wanted = id.trim().toLowerCase();
  const open = lines.filter(({ record }) => record !== undefined);
  const same = (text: string) => text.trim().toLowerCase() === wanted;
  const found = [
    open.filter(({ merge }) => same(merge)),
    open.filter(({ record }) => same(record!.id)).slice(-1),
    open.filter(({ into }) => same(into)),
  ].find((those) => those.length > 0);
  const merges = new Set(found?.map(({ merge }) => merge));
  return open.filter(({ merge }) => merges.has(merge));
}
