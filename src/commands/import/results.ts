/** What an import did, as plain figures for programs: rows as the sheets show them, no texts of any language. */
import type { ImportCounts, ImportPlan } from "../../core/imports/importPlan";
import { firstRows, type UnderstoodSource } from "../../core/imports/mapSource";
import type { SkipReason } from "../../core/imports/outcome";
import type { CellValue } from "../../core/table/cells";

export interface ImportResults {
  readonly sheet: string;
  readonly counts: ImportCounts;
  readonly changes: readonly {
    readonly row: number;
    readonly column: string;
    readonly before: CellValue;
    readonly after: CellValue;
    readonly source: string;
    readonly sourceRow: number;
  }[];
  readonly added: readonly { readonly row: number; readonly source: string; readonly sourceRow: number }[];
  readonly skipped: readonly {
    readonly source: string;
    readonly sourceRow: number;
    readonly reason: SkipReason;
  }[];
  readonly conflicts: readonly {
    readonly source: string;
    readonly sourceRow: number;
    readonly column: string;
    readonly kept: CellValue;
    readonly offered: CellValue;
  }[];
  /** Columns of the sources that the sheet has no place for. */
  readonly unplaced: readonly { readonly source: string; readonly heading: string }[];
}

export function importResults({
  sheet,
  counts,
  log,
  skipped,
  conflicts,
  unplaced,
}: ImportPlan): ImportResults {
  return {
    sheet,
    counts,
    changes: log.flatMap(({ row, heading, before, after, source, sourceRow }) =>
      heading === undefined
        ? []
        : [{ row: row + 1, column: heading, before, after, source, sourceRow: sourceRow + 1 }],
    ),
    added: log
      .filter(({ heading }) => heading === undefined)
      .map(({ row, source, sourceRow }) => ({ row: row + 1, source, sourceRow: sourceRow + 1 })),
    skipped: skipped.map((line) => ({ ...line, sourceRow: line.sourceRow + 1 })),
    conflicts: conflicts.map(({ heading, sourceRow, ...line }) => ({
      ...line,
      column: heading,
      sourceRow: sourceRow + 1,
    })),
    unplaced: unplaced.map(({ source, heading }) => ({ source, heading })),
  };
}

const shownRows = 3;

/** What was found out about each source. */
export function sourceResults(sources: readonly UnderstoodSource[]) {
  return sources.map((understood) => {
    const { source, sheet, profile, decimal } = understood;
    return {
      source: source.name,
      rows: Math.max(0, sheet.area.lastRow - sheet.area.firstRow + 1),
      ...source.text,
      decimal,
      profile: profile?.name ?? null,
      columns: sheet.columns.map(({ heading, role, evidence }) => ({
        heading,
        role: role ?? null,
        ...(evidence && { evidence }),
      })),
      firstRows: firstRows(understood, shownRows),
    };
  });
}
