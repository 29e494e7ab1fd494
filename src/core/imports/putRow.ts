import type { FieldReader, FieldValue } from "./fieldReader";
import type { Field, ImportTarget } from "./fields";
import type { Conflict } from "./outcome";
import type { RowDraft } from "./rowDraft";
import type { ImportRules } from "./rule";
import { sameValue } from "./sameValue";
import type { StackedRows } from "./stackedRows";

/** What is to be brought together. */
export interface MergeTask {
  readonly target: ImportTarget;
  readonly fields: readonly Field[];
  readonly targetRows: number;
  /** Day each row of the target was last confirmed, where it has such a column. */
  readonly confirmedDay: FieldReader | undefined;
  readonly stacked: StackedRows;
  readonly rules: ImportRules;
  /** Whether a cell may be written: not where a formula stands. */
  readonly isFree: (index: number, field: Field) => boolean;
}

/** What one row may do to another. */
interface Permission {
  /** Whether its values go before those that are there. */
  readonly wins: boolean;
  readonly mayFill: (field: Field) => boolean;
  readonly mayReplace: (field: Field, kept: FieldValue) => boolean;
}

/** Puts the values of a row of the sources into a draft; answers those that were not taken. */
export function putRow(
  { fields, stacked, rules, isFree }: MergeTask,
  draft: RowDraft,
  row: number,
  { wins, mayFill, mayReplace }: Permission,
): readonly Conflict[] {
  if (rules.update === "never" && !draft.isNew) return [];
  const conflicts: Conflict[] = [];
  for (const [place, field] of fields.entries()) {
    const offered = stacked.value(field, row);
    if (offered === null) continue;
    const kept = draft.value(place);
    if (sameValue(field.role, kept, offered)) continue;
    const may = kept === null ? mayFill(field) : wins && mayReplace(field, kept);
    if (may && (draft.index === undefined || isFree(draft.index, field))) draft.write(place, offered, row);
    else conflicts.push({ row, field, kept, offered });
  }
  return conflicts;
}

/** A draft of a new row, with the values of a row of the sources. */
export function fillNew({ fields, stacked }: MergeTask, draft: RowDraft, row: number): void {
  for (const [place, field] of fields.entries()) {
    const value = stacked.value(field, row);
    if (value !== null) draft.write(place, value, row);
  }
}

/** By stacked row, 1 where it has no value at all. */
export function blankRows({ fields, stacked }: MergeTask): Uint8Array {
  const isBlank = (row: number) => fields.every((field) => stacked.value(field, row) === null);
  return Uint8Array.from({ length: stacked.count }, (_, row) => (isBlank(row) ? 1 : 0));
}
