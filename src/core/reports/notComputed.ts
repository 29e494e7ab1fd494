import type { Missing } from "../metrics/figures";
import type { MissingKey } from "../segments/textKeys";
import type { Say } from "../texts";
import type { Block } from "./blocks";
import { missingText } from "./missingText";

export interface NotComputed {
  /** In the reader's language. */
  readonly what: string;
  readonly why: Missing;
}

/** What of a report could not be computed, and why; nothing where all could. */
export function notComputedBlocks(
  section: string,
  items: readonly NotComputed[],
  say: Say<MissingKey | "report.column.what" | "report.column.why">,
): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: section },
    {
      kind: "table",
      columns: [
        { heading: say("report.column.what"), kind: "text" },
        { heading: say("report.column.why"), kind: "text" },
      ],
      rows: items.map(({ what, why }) => [what, missingText(why, say)]),
    },
  ];
}
