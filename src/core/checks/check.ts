/** What a check is, what it may look at and what it says. */
import type { Params } from "../errors";
import type { CellValue } from "../table/cells";
import type { Role, TableKind } from "../table/roles";
import type { Scope } from "./scope";

export type Severity = "error" | "warning" | "info";

/** What a user may change of a check, by name. Lists are words, e.g. countries. */
export type SettingValue = number | boolean | string | readonly string[];
export type Settings = Readonly<Record<string, SettingValue>>;

/** A cell that breaks a rule. */
export interface Failure {
  /** Row of the table. */
  readonly index: number;
  /** The column, by its role … */
  readonly role?: Role;
  /** … or, for one that plays none, by its 0-based place on the sheet. */
  readonly column?: number;
  /** Fills the placeholders of the text `check.<id>.why`. */
  readonly params?: Params;
  /** What the cell should hold, where only one value can be meant. */
  readonly fix?: CellValue;
  /** Number format code that shows the fix as what it is, e.g. a day. Absent: the cell keeps its own. */
  readonly fixFormat?: string;
}

/** One rule about the rows of a table. A check points at cells; it never changes them. */
export interface Check<S extends Settings = Settings> {
  /** Names the texts `check.<id>` and `check.<id>.why`, and the file. */
  readonly id: string;
  /** Kinds of table whose rows it looks at. */
  readonly tables: readonly TableKind[];
  readonly severity: Severity;
  /** Roles that columns of the sheet must play; the check is left out where one of them is not played. */
  readonly roles: readonly Role[];
  /** As they are until the user changes them. */
  readonly settings: S;
  /** Matters of taste: run only where asked for by name. */
  readonly onRequest?: true;
  /** Calls `fail` for every cell that breaks the rule, rows ascending within a column. */
  run(scope: Scope, fail: (failure: Failure) => void, settings: S): void;
}

/** The check with its settings in any shape, for those who run it. */
export type AnyCheck = Omit<Check, "run"> & {
  run(scope: Scope, fail: (failure: Failure) => void, settings: Settings): void;
};
