import type { SourceWords } from "../../core/imports/mapSource";
import type { ImportRules } from "../../core/imports/rule";
import type { ImportKind } from "../../core/imports/source";

/** What the user says of one source, as plain data. */
export interface SourceSettings extends Omit<SourceWords, "profile"> {
  /** Name of a profile; the one that the headings show where absent. */
  readonly profile?: string;
}

/** What an import is asked with; the sources themselves are handed over beside it. */
export interface ImportSettings {
  readonly into: ImportKind;
  /** The sheet to bring rows into; the one recognised, of several sheets of orders the last, where absent. */
  readonly sheet?: string;
  readonly rules: ImportRules;
  /** By name of the source. */
  readonly sources: Readonly<Record<string, SourceSettings>>;
  /** Remember the roles of the first source's columns under this name. */
  readonly saveProfileAs?: string;
}
