import type { Finding } from "../../core/checks/finding";
import type { CheckId } from "../../core/checks/runChecks";
import type { CellChange, CellsChange, Plan } from "../../core/plan/plan";
import { asOfDayOf, countsOfTables } from "../check/checkRun";
import { type CheckedTables, type CheckSettings, checkedTables } from "../check/findings";
import { type ShownFinding, shownFindings } from "../check/shownFindings";
import type { RunCommand } from "../runCommand";

export interface FixChoices extends CheckSettings {
  /** Fixes of these checks only. */
  readonly only?: readonly CheckId[];
  /** Cells that stay as they are. */
  readonly except?: readonly { readonly sheet: string; readonly row: number; readonly column: string }[];
}

export interface FixSummary {
  /** By check, how many cells would be mended. */
  readonly checks: readonly { readonly check: CheckId; readonly fixes: number }[];
  readonly fixes: readonly ShownFinding[];
}

/** Mends what only one value can be meant by: every fix is shown before, and undone by one undo. */
export const fixRun: RunCommand<"fix", FixChoices, FixSummary> = {
  id: "fix",
  async prepare(task, progress) {
    const checked = await checkedTables(task, progress);
    if (!checked.tables) return { read: checked.read };
    const fixes = chosenFixes(checked, task.settings);
    const plan: Plan = {
      command: "fix",
      asOfDay: asOfDayOf(checked, task.todayDay),
      basis: checked.ground.basis,
      changes: [...cellChanges(fixes, checked), checked.ground.corrections],
    };
    return {
      read: checked.read,
      found: {
        plan,
        counts: countsOfTables(checked),
        leftOut: [],
        links: [],
        summary: { checks: counted(fixes), fixes: shownFindings(fixes) },
        results: () => ({
          fixes: fixes.map(({ check, sheet, row, column, value, fix }) => ({
            check,
            sheet,
            row,
            column,
            before: value,
            after: fix,
          })),
        }),
      },
    };
  },
};

/** Fixes the user wants; of several for one cell the gravest check's. */
function chosenFixes(
  { results, ground }: CheckedTables,
  { only, except = [] }: FixChoices,
): readonly Finding<CheckId>[] {
  const spared = new Set(except.map(({ sheet, row, column }) => JSON.stringify([sheet, row, column])));
  const taken = new Set<string>();
  return results.findings.filter(({ check, sheet, row, column, fix }) => {
    const cell = JSON.stringify([sheet, row, column]);
    const isWanted =
      fix !== undefined &&
      (!only || only.includes(check)) &&
      ground.sheetNames.includes(sheet) &&
      !spared.has(cell) &&
      !taken.has(cell);
    if (isWanted) taken.add(cell);
    return isWanted;
  });
}

/** One change for each check, sheet and column. */
function cellChanges(fixes: readonly Finding<CheckId>[], { ground }: CheckedTables): readonly CellsChange[] {
  const groups = new Map<string, { key: string; sheet: string; heading: string; cells: CellChange[] }>();
  for (const { check, sheet, column, columnIndex, row, fix, fixFormat } of fixes) {
    if (!ground.sheetNames.includes(sheet)) continue;
    const name = JSON.stringify([check, sheet, columnIndex]);
    const group = groups.get(name) ?? { key: check, sheet, heading: column, cells: [] };
    groups.set(name, group);
    group.cells.push({
      row: row - 1,
      column: columnIndex,
      value: fix!,
      ...(fixFormat !== undefined && { numberFormat: fixFormat }),
    });
  }
  return [...groups.values()].map((group) => ({ kind: "cells", ...group }));
}

function counted(fixes: readonly Finding<CheckId>[]): FixSummary["checks"] {
  const counts = new Map<CheckId, number>();
  for (const { check } of fixes) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [...counts].map(([check, count]) => ({ check, fixes: count }));
}
