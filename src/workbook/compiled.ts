import type { Edit } from "../core/plan/edit";
import type { ChangePreview } from "../core/plan/plan";
import type { Reverse } from "./reverse";

/** What a change or a whole plan comes to in one very workbook. */
export interface Compiled {
  readonly edits: readonly Edit[];
  /** In the order in which it is to be taken back. */
  readonly reverse: readonly Reverse[];
  readonly previews: readonly ChangePreview[];
}
