/** Runs the checks over the tables of a workbook. */
import { type Progress, silent } from "../progress";
import { cellAt, isFormula } from "../table/cells";
import type { TableKind } from "../table/roles";
import { acceptance } from "./acceptance";
import type { AnyCheck, Failure, Settings, Severity } from "./check";
import type { AcceptedFinding, Finding } from "./finding";
import * as registered from "./index";
import { type CheckedBook, type Scope, scopesOf } from "./scope";
import { typeOf } from "./textCells";

export type CheckId = (typeof registered)[keyof typeof registered]["id"];

type RegisteredCheck = AnyCheck & { readonly id: CheckId };

const severities: readonly Severity[] = ["error", "warning", "info"];

/** Every registered check in the order of the report: the gravest first, then by id. */
export const checks: readonly RegisteredCheck[] = (Object.values(registered) as RegisteredCheck[]).toSorted(
  (one, other) =>
    severities.indexOf(one.severity) - severities.indexOf(other.severity) || (one.id < other.id ? -1 : 1),
);

export interface CheckOptions {
  /** Days since 1970-01-01. */
  readonly todayDay: number;
  /** By check, what the user changed of its settings. */
  readonly settings?: Readonly<Partial<Record<CheckId, Settings>>>;
  readonly off?: readonly CheckId[];
  /** Checks that run on request only. */
  readonly on?: readonly CheckId[];
  /** Findings that are fine as they are. */
  readonly accepted?: readonly AcceptedFinding[];
}

/** What one check made of one table. */
export interface CheckTally {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly table: TableKind;
  /** Rows looked at, blank ones left out. */
  readonly rows: number;
  readonly findings: number;
  /** Of them with a fix. */
  readonly fixes: number;
  /** Left out because the user called them fine. */
  readonly accepted: number;
}

export interface CheckResults {
  /** By check in the order of `checks`, then table by table downwards. */
  readonly findings: readonly Finding<CheckId>[];
  /** Of every check that ran, in the same order. */
  readonly tallies: readonly CheckTally[];
}

/**
 * What is wrong in the customers, orders and products?
 *
 * A check whose roles no column plays is left out. A cell with a formula is pointed at but never gets a fix: its cause
 * is elsewhere.
 */
export async function runChecks(
  book: CheckedBook,
  options: CheckOptions,
  progress: Progress = silent,
): Promise<CheckResults> {
  const scopes = scopesOf(book, options.todayDay);
  const isAccepted = acceptance(options.accepted ?? []);
  const findings: Finding<CheckId>[] = [];
  const tallies: CheckTally[] = [];
  const wanted = checks.filter((check) => isWanted(check, options));
  for (const [at, check] of wanted.entries()) {
    await progress("check", at / wanted.length);
    for (const kind of check.tables) {
      const scope = scopes.get(kind);
      if (!scope || !check.roles.every((role) => scope.played.includes(role))) continue;
      const before = findings.length;
      let fixes = 0;
      let accepted = 0;
      const fail = (failure: Failure) => {
        const finding = findingOf(check, scope, failure);
        if (isAccepted(finding)) {
          accepted++;
          return;
        }
        if (finding.fix !== undefined) fixes++;
        findings.push(finding);
      };
      check.run(scope, fail, { ...check.settings, ...options.settings?.[check.id] });
      const { id, severity } = check;
      const found = findings.length - before;
      tallies.push({
        check: id,
        severity,
        table: kind,
        rows: scope.filledRows,
        findings: found,
        fixes,
        accepted,
      });
    }
  }
  await progress("check", 1);
  return { findings, tallies };
}

function isWanted({ id, onRequest }: RegisteredCheck, { off, on }: CheckOptions): boolean {
  return !off?.includes(id) && (!onRequest || (on?.includes(id) ?? false));
}

function findingOf(
  { id, severity }: RegisteredCheck,
  scope: Scope,
  { index, role, column, params = {}, fix, fixFormat }: Failure,
): Finding<CheckId> {
  const part = scope.parts.findLast(({ firstIndex }) => firstIndex <= index)!;
  const { sheet, cells, firstRow, firstIndex } = part;
  const place = sheet.columns.find((candidate) =>
    role === undefined ? candidate.column === column : candidate.role === role,
  );
  if (!place) throw new Error(`Check ${id} points at a column that is not there: ${role ?? column}`);
  const row = firstRow + index - firstIndex;
  const isFixed = fix !== undefined && !isFormula(cells, row, place.column);
  return {
    check: id,
    severity,
    table: scope.kind,
    sheet: sheet.sheet,
    row: row + 1,
    column: place.heading,
    columnIndex: place.column,
    value: cellAt(cells, row, place.column),
    isDate: place.role !== undefined && typeOf(scope, place.role) === "day",
    params,
    ...(isFixed && { fix }),
    ...(isFixed && fixFormat !== undefined && { fixFormat }),
  };
}
