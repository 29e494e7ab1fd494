/** What is left of a customer's rows when they become one. */
import type { CellValue } from "../table/cells";
import type { Role } from "../table/roles";
import { type CustomerCells, isEmpty, isSameValue } from "./customerCells";
import { type SurvivorRuleId, survivorRules } from "./rules";
import type { FieldEntry } from "./rules/survivorRule";
import { usualRule } from "./usualRules";

export interface MergeRules {
  /** By label of the column; the usual rule where absent. */
  readonly rules?: Readonly<Record<string, SurvivorRuleId>>;
  /** Sources, the most trusted first. */
  readonly trusted?: readonly string[];
}

/** What the user changed by hand in one surviving record. */
export interface HandMade {
  /** Table index of the row that stays. */
  readonly survivor?: number;
  /** By label. */
  readonly values?: ReadonlyMap<string, CellValue>;
}

export interface SurvivingField {
  /** Index into the columns of the cells. */
  readonly at: number;
  readonly label: string;
  readonly role?: Role;
  /** What the row that stays has now. */
  readonly before: CellValue;
  /** What it will have. */
  readonly after: CellValue;
  readonly rule: SurvivorRuleId;
}

export interface SurvivingRecord {
  /** Table index of the row that stays. */
  readonly survivor: number;
  /** The other rows, ascending. */
  readonly others: readonly number[];
  readonly fields: readonly SurvivingField[];
}

/**
 * Makes one record of a customer's rows by a rule for each column; what the user set by hand counts more.
 *
 * The row with most filled cells stays, of equal ones the first, and keeps its id. A column that is filled in any of
 * the rows is filled in the record. Formulas of the row that stays are left alone.
 *
 * @param rows two table indexes at least.
 */
export function survivingRecord(
  cells: CustomerCells,
  rows: readonly number[],
  { rules = {}, trusted = [] }: MergeRules = {},
  { survivor: wanted, values }: HandMade = {},
): SurvivingRecord {
  const filled = new Map(rows.map((row) => [row, filledCells(cells, row)]));
  const ascending = rows.toSorted((one, other) => one - other);
  const survivor =
    wanted !== undefined && filled.has(wanted)
      ? wanted
      : ascending.reduce((best, row) => (filled.get(row)! > filled.get(best)! ? row : best));
  const others = ascending.filter((row) => row !== survivor);
  const ordered = [survivor, ...others];
  const chosen = new Map(Object.entries(rules));

  const fields = cells.columns.map(({ label, role }, at): SurvivingField => {
    const before = cells.value(survivor, at);
    const rule = chosen.get(label) ?? usualRule(role);
    const field = { at, label, before, rule, ...(role && { role }) };
    if (cells.isFormula(survivor, at)) return { ...field, after: before };
    const set = values?.get(label);
    if (set !== undefined) return { ...field, after: set };
    if (role === "customerId" && !isEmpty(before)) return { ...field, after: before };
    const entries = ordered.flatMap((row): FieldEntry[] => {
      const value = cells.value(row, at);
      if (isEmpty(value)) return [];
      return [{ value, filled: filled.get(row)!, day: cells.day(row), source: cells.source(row) }];
    });
    return { ...field, after: entries.length === 0 ? before : choose(rule, entries, trusted) };
  });
  return { survivor, others, fields };
}

/** The fields of the row that stays which become others. */
export const changedFields = ({ fields }: SurvivingRecord): readonly SurvivingField[] =>
  fields.filter(({ before, after }) => !isSameValue(before, after));

function choose(id: SurvivorRuleId, entries: readonly FieldEntry[], trusted: readonly string[]): CellValue {
  return survivorRules.find((rule) => rule.id === id)!.choose(entries, trusted);
}

function filledCells({ columns, value }: CustomerCells, row: number): number {
  return columns.reduce((count, _, at) => count + (isEmpty(value(row, at)) ? 0 : 1), 0);
}
