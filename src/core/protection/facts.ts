/** What the protection meter looks at: facts of a workbook, gathered by whoever can read it. */
import type { Visibility } from "../plan/content";

export interface SheetFacts {
  readonly sheet: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Absent where the host does not tell. */
  readonly hasPassword?: boolean;
  readonly selectsLocked: boolean;
}

/** A column of contacts that should not be carried away. */
export interface GuardedColumn {
  readonly sheet: string;
  readonly heading: string;
  /** Cells with a value, and those of them that are locked. */
  readonly values: number;
  readonly lockedValues: number;
}

/** Something that refers to a guarded column. */
export interface GuardedReference {
  /** Sheet of the formula; name of the defined name. */
  readonly from: string;
  /** Cell of the first such formula; empty for names. */
  readonly cell: string;
  readonly sheet: string;
  readonly heading: string;
  /** How many formulas of that sheet do. */
  readonly count: number;
}

/** A column elsewhere that holds the values of a guarded one. */
export interface ColumnCopy {
  readonly sheet: string;
  readonly visibility: Visibility;
  /** Letters of the column. */
  readonly column: string;
  readonly of: { readonly sheet: string; readonly heading: string };
  /** Of the guarded values, 0–1. */
  readonly share: number;
}

export interface ProtectionFacts {
  readonly isStructureLocked: boolean;
  readonly sheets: readonly SheetFacts[];
  readonly guarded: readonly GuardedColumn[];
  readonly formulas: readonly GuardedReference[];
  readonly names: readonly GuardedReference[];
  readonly copies: readonly ColumnCopy[];
  readonly pivots: readonly { readonly sheet: string; readonly name: string }[];
  /** To other files and data bases; absent where the host does not tell. */
  readonly connections?: number;
  /** Past runs whose way back holds guarded values. */
  readonly journalRuns: number;
}
