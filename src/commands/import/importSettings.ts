import type { SourceWords } from "../../core/imports/mapSource";
import type { ImportRules } from "../../core/imports/rule";
import type { ImportKind } from "../../core/imports/source";
import type { Mapping } from "../mapRoles";
import type { SourceFile } from "./readSource";

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

/** How a file is to be read, where it cannot tell itself. */
export type FileSettings = Omit<SourceFile, "name" | "bytes">;

/** What the user chose of an import; what is absent is found out, or as usual. */
export interface ImportChoices {
  /** What is brought in; what the first file holds where absent. */
  readonly into?: ImportKind;
  readonly sheet?: string;
  readonly rules?: Partial<ImportRules>;
  /** By name of the file. */
  readonly files?: Readonly<Record<string, FileSettings>>;
  /** For every file that has no words of its own. */
  readonly allFiles?: FileSettings;
  /** By name of the source. */
  readonly sources?: Readonly<Record<string, SourceSettings>>;
  /** For every source that has no words of its own. */
  readonly allSources?: Pick<SourceSettings, "profile" | "dateOrder">;
  /** Columns by heading, in whichever source has it. */
  readonly map?: readonly Mapping[];
  readonly saveProfileAs?: string;
}
