/** What the pane shows of an import: what was found out about the files, and what it would do. */
import type { ConflictLine, ImportCounts, SkippedLine } from "../../core/imports/importPlan";
import { firstRows, type UnderstoodSource } from "../../core/imports/mapSource";
import type { SkipReason } from "../../core/imports/outcome";
import type { ImportRules } from "../../core/imports/rule";
import type { ImportKind } from "../../core/imports/source";
import type { CellValue } from "../../core/table/cells";
import type { DecimalMark } from "../../core/table/numberText";
import type { Question, RecognisedColumn } from "../../core/table/recognition";
import type { ImportSettings } from "./importSettings";
import type { PreparedImport } from "./prepareImport";
import type { ReadFile } from "./readSource";

/** A source as it was understood. */
export interface SourceSummary {
  readonly name: string;
  readonly rows: number;
  /** How a text file was read. */
  readonly text?: { readonly encoding: string; readonly delimiter: string };
  readonly decimal: DecimalMark;
  readonly profile?: string;
  readonly columns: readonly RecognisedColumn[];
  /** The first rows, by column. */
  readonly firstRows: readonly (readonly CellValue[])[];
  /** Headings that the sheet has no column for. */
  readonly unplaced: readonly string[];
  readonly questions: readonly Question[];
}

export interface FileSummary {
  /** Sheets or tables to choose from; one or none where there is no choice. */
  readonly tables: readonly string[];
  /** Absent while it is open which table is meant. */
  readonly source?: SourceSummary;
}

/** Rows left out for one reason, the first of them named. */
export interface SkippedGroup {
  readonly reason: SkipReason;
  readonly rows: number;
  readonly first: readonly SkippedLine[];
}

export interface ImportSummary {
  readonly into: ImportKind;
  readonly rules: ImportRules;
  /** In the order of the files. */
  readonly files: readonly FileSummary[];
  /** Sheets that rows could be brought into. */
  readonly targets: readonly string[];
  readonly profiles: readonly string[];
  /** Absent while something is open. */
  readonly done?: {
    readonly sheet: string;
    readonly counts: ImportCounts;
    readonly skipped: readonly SkippedGroup[];
    /** The first values that were not taken because others stand there. */
    readonly conflicts: readonly ConflictLine[];
  };
}

const shownRows = 4;
const shownSkipped = 5;
const shownConflicts = 20;

export function importSummary(
  files: readonly ReadFile[],
  { into, rules }: Pick<ImportSettings, "into" | "rules">,
  prepared?: PreparedImport,
): ImportSummary {
  const imported = prepared?.found?.imported;
  return {
    into,
    rules,
    files: files.map(({ tables, source }) => {
      const understood = prepared?.sources.find((one) => one.source.name === source?.name);
      return { tables, ...(understood && { source: sourceSummary(understood, prepared!) }) };
    }),
    targets: prepared?.targets ?? [],
    profiles: prepared?.profiles ?? [],
    ...(imported && {
      done: {
        sheet: imported.sheet,
        counts: imported.counts,
        skipped: skippedGroups(imported.skipped),
        conflicts: imported.conflicts.slice(0, shownConflicts),
      },
    }),
  };
}

function sourceSummary(understood: UnderstoodSource, { found }: PreparedImport): SourceSummary {
  const { source, sheet, profile, decimal, questions } = understood;
  const { name, text } = source;
  return {
    name,
    rows: Math.max(0, sheet.area.lastRow - sheet.area.firstRow + 1),
    ...(text && { text }),
    decimal,
    ...(profile && { profile: profile.name }),
    columns: sheet.columns,
    firstRows: firstRows(understood, shownRows),
    unplaced: (found?.imported.unplaced ?? [])
      .filter((one) => one.source === name)
      .map(({ heading }) => heading),
    questions,
  };
}

function skippedGroups(skipped: readonly SkippedLine[]): readonly SkippedGroup[] {
  const groups = new Map<SkipReason, SkippedLine[]>();
  for (const line of skipped) {
    const known = groups.get(line.reason);
    if (known) known.push(line);
    else groups.set(line.reason, [line]);
  }
  return [...groups].map(([reason, lines]) => ({
    reason,
    rows: lines.length,
    first: lines.slice(0, shownSkipped),
  }));
}
