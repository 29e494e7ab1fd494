import { InputError } from "../../core/errors";
import {
  type CustomerColumnId,
  customerColumns,
  isCustomerColumn,
} from "../../core/segments/customerColumns";
import type { OwnSegment } from "../../core/segments/own/rule";
import { remembered } from "../../workbook/memory";
import type { WorkbookName } from "../../workbook/port";
import type { RememberedRun } from "../rememberedRun";

/** What is not said is as it was the last time in this workbook. */
export interface SegmentSettings {
  /** Further figures and segments beside the customers. */
  readonly columns?: readonly CustomerColumnId[];
  /** Segments of the user's own, checked when they are used. */
  readonly own?: readonly OwnSegment[];
  /** Whether the sheet ABC-XYZ is made. */
  readonly abcXyz?: boolean;
  /** By which part borders may move before a customer changes class, e.g. 0.1; 0 to below 0.5. */
  readonly steady?: number;
}

/**
 * The settings with what the workbook remembers of its last run.
 *
 * @throws InputError `segment.column` for a column that there is not.
 */
export function settingsNow(names: readonly WorkbookName[], asked: SegmentSettings): SegmentSettings {
  const text = remembered(names, "segment");
  const former = text === undefined ? {} : ((JSON.parse(text) as RememberedRun).settings ?? {});
  const settings: SegmentSettings = { ...former, ...asked };
  for (const id of settings.columns ?? []) columnNamed(id);
  return settings;
}

/** @throws InputError `segment.column` for a word that is none. */
export function columnNamed(word: string): CustomerColumnId {
  if (isCustomerColumn(word)) return word;
  const possible = customerColumns.map(({ id }) => id).join(", ");
  throw new InputError("segment.column", { column: word, possible });
}
