import type { Finding } from "../../core/checks/finding";
import { type Fixes, fixesOf } from "../../core/checks/fixes";
import { type CheckId, checks } from "../../core/checks/runChecks";
import type { CellValue } from "../../core/table/cells";
import { asOfDayOf, countsOfTables } from "../check/checkRun";
import type { CheckSettings } from "../check/checkSettings";
import { checkedTables } from "../check/findings";
import { type ShownFinding, shownFindings } from "../check/shownFindings";
import type { RunCommand, Task } from "../runCommand";
import { type FixOffer, offersOf } from "./offers";

/** A cell by its place as the user sees it. */
interface SparedCell {
  readonly sheet: string;
  /** As the sheet counts it: the first row is 1. */
  readonly row: number;
  readonly column: string;
}

export interface FixChoices extends CheckSettings {
  /** Fixes of these checks only; of all but matters of taste where absent. */
  readonly only?: readonly CheckId[];
  /** Cells that stay as they are. */
  readonly except?: readonly SparedCell[];
}

export interface FixSummary {
  /** By check and table, also those that the user does not want. */
  readonly offers: readonly FixOffer[];
  /** The first fixes of each, with the value before and after. */
  readonly fixes: readonly ShownFinding[];
  /** Cells that will change. */
  readonly cells: number;
  /** Cells left alone because two checks propose different values. */
  readonly disputed: number;
}

/** Checks that run on request only and have fixes: offered here, wanted only where chosen. */
const ofTaste: readonly CheckId[] = checks.flatMap(({ id, onRequest }) => (onRequest ? [id] : []));

/** Mends what only one value can be meant by: every fix is shown before, and undone by one undo. */
export const fixRun: RunCommand<"fix", FixChoices, FixSummary> = {
  id: "fix",
  async prepare(task, progress) {
    const checked = await checkedTables(withTaste(task), progress);
    if (!checked.tables) return { read: checked.read };
    const { results, ground } = checked;
    const possible = results.findings.filter(
      ({ fix, sheet }) => fix !== undefined && ground.sheetNames.includes(sheet),
    );
    const only = task.settings.only ?? checks.flatMap(({ id }) => (ofTaste.includes(id) ? [] : [id]));
    const isSpared = spared(task.settings.except ?? []);
    const fixes = fixesOf(possible.filter((one) => only.includes(one.check) && !isSpared(one)));
    return {
      read: checked.read,
      found: {
        plan: {
          command: "fix",
          asOfDay: asOfDayOf(checked, task.todayDay),
          basis: ground.basis,
          changes: [...fixes.changes, ground.corrections],
        },
        counts: countsOfTables(checked),
        leftOut: [],
        links: [],
        summary: {
          offers: offersOf(possible, only),
          fixes: shownFindings(possible),
          cells: fixes.cells,
          disputed: fixes.disputed,
        },
        // What was picked is about these cells: the next time all is offered again.
        remembers: {},
        results: () => fixResults(fixes, possible),
      },
    };
  },
};

/** Matters of taste are looked for, so that they can be offered. */
const withTaste = (task: Task<FixChoices>): Task<FixChoices> => ({
  ...task,
  settings: { ...task.settings, on: [...(task.settings.on ?? []), ...ofTaste] },
});

function spared(cells: readonly SparedCell[]): (place: SparedCell) => boolean {
  const keyOf = ({ sheet, row, column }: SparedCell) => JSON.stringify([sheet, row, column]);
  const keys = new Set(cells.map(keyOf));
  return (place) => keys.has(keyOf(place));
}

/** What will be mended, for programs: rows as the sheet shows them. */
function fixResults({ changes, cells, disputed }: Fixes, possible: readonly Finding<CheckId>[]) {
  const before = new Map<string, CellValue>(
    possible.map(({ sheet, row, columnIndex, value }) => [JSON.stringify([sheet, row, columnIndex]), value]),
  );
  const fixes = changes.flatMap(({ key, sheet, heading, cells: mended }) =>
    mended.map(({ row, column, value }) => ({
      check: key,
      sheet,
      row: row + 1,
      column: heading,
      before: before.get(JSON.stringify([sheet, row + 1, column])) ?? null,
      after: value,
    })),
  );
  return { fixes, cells, disputed };
}
