import type { CheckTally } from "../../core/checks/runChecks";
import type { Plan } from "../../core/plan/plan";
import { dataCheck } from "../../core/reports";
import type { Say } from "../../core/texts";
import { say, type TextKey } from "../../i18n";
import { freeName } from "../ground";
import type { Counts, RunCommand } from "../runCommand";
import { version } from "../version";
import type { CheckSettings } from "./checkSettings";
import { completenessColumns } from "./completenessColumns";
import { type CheckedTables, checkedTables, completenessLines } from "./findings";
import { type KnownCheck, knownChecks } from "./knownChecks";
import { checkResults } from "./results";
import { type ShownFinding, shownFindings } from "./shownFindings";

export interface CheckChoices extends CheckSettings {
  /** Whether completeness and reliability are written beside the customers. */
  readonly columns?: boolean;
}

export interface CheckSummary {
  readonly tallies: readonly CheckTally[];
  /** The first findings of each check, as many as a person looks at. */
  readonly findings: readonly ShownFinding[];
  /** What holds for the checks, said now or before. */
  readonly inForce: CheckSettings;
  /** Every check there is. */
  readonly checks: readonly KnownCheck[];
}

/** Is the data true and is it enough? Findings on a sheet of their own; nothing of the user's is changed. */
export const checkRun: RunCommand<"check", CheckChoices, CheckSummary> = {
  id: "check",
  async prepare(task, progress) {
    const checked = await checkedTables(task, progress);
    if (!checked.tables) return { read: checked.read };
    await progress("report", 0);
    const words: Say<TextKey> = (key, params) => say(task.language, key, params);
    return {
      read: checked.read,
      found: {
        plan: checkPlan(checked, task.settings, asOfDayOf(checked, task.todayDay), task.todayDay, words),
        counts: countsOfTables(checked),
        leftOut: [],
        links: [],
        summary: {
          tallies: checked.results.tallies,
          findings: shownFindings(checked.results.findings),
          inForce: checked.inForce,
          checks: knownChecks(checked.inForce),
        },
        sheetKey: dataCheck.id,
        remembers: { ...task.settings, ...checked.inForce },
        results: () => checkResults(checked),
      },
    };
  },
  again: (settings) => settings,
};

/** The latest order day; today where there are no orders. */
export const asOfDayOf = ({ descriptions }: CheckedTables, todayDay: number) =>
  descriptions?.asOfDay ?? todayDay;

function checkPlan(
  checked: CheckedTables,
  { columns }: CheckChoices,
  asOfDay: number,
  todayDay: number,
  words: Say<TextKey>,
): Plan {
  const { ground, results } = checked;
  const completeness = completenessLines(checked);
  const content = dataCheck.content(
    {
      ...results,
      ...(completeness && { completeness }),
      ownSheets: ground.sheetNames,
      version,
      calendar: ground.calendar,
    },
    words,
  );
  return {
    command: "check",
    asOfDay,
    basis: ground.basis,
    changes: [
      ...(columns ? completenessColumns(checked, todayDay, words) : []),
      {
        kind: "sheet",
        key: dataCheck.id,
        name: freeName(ground, words("report.dataCheck.sheet")),
        visibility: "visible",
        content,
      },
      ground.corrections,
    ],
  };
}

export function countsOfTables({ tables, descriptions }: CheckedTables): Counts {
  return {
    customers: tables.customers?.rowCount ?? descriptions?.customers.rowCount ?? 0,
    orders: descriptions?.history.orderDays.length ?? 0,
    orderRows: tables.orders.rowCount,
    products: tables.products?.rowCount ?? 0,
  };
}
