/** A rule while it is typed: one level of conditions, values as texts. */
import type { RuleColumnOffer } from "../../../commands/segment/ruleAnswers";
import type { Condition, OwnSegment, Rule } from "../../../core/segments/own/rule";

export interface DraftCondition {
  /** Tells the rows apart while they are edited. */
  readonly key: number;
  readonly column: string;
  readonly comparison: string;
  readonly value: string;
}

export interface Draft {
  readonly name: string;
  readonly join: "all" | "any";
  readonly conditions: readonly DraftCondition[];
}

export const emptyCondition = (key: number): DraftCondition => ({
  key,
  column: "",
  comparison: "",
  value: "",
});

export const emptyDraft: OwnSegment = { name: "", rule: { all: [] } };

/** Whether the editor can show a rule: groups within groups come from files only. */
export function isDraftable(rule: Rule): boolean {
  return conditionsOf(rule).every((one) => "column" in one);
}

export function draftOf({ name, rule }: OwnSegment): Draft {
  const conditions = conditionsOf(rule).map((one, key): DraftCondition => {
    const { column, ...rest } = one as Condition;
    const [[comparison, value] = ["", ""]] = Object.entries(rest);
    return { key, column, comparison, value: [value].flat().join(listSeparator) };
  });
  return {
    name,
    join: "any" in rule ? "any" : "all",
    conditions: conditions.length > 0 ? conditions : [emptyCondition(0)],
  };
}

/** The rule of a draft that is complete. */
export function ruleOf({ join, conditions }: Draft, columns: readonly RuleColumnOffer[]): Rule {
  const rules = conditions.map(({ column, comparison, value }) => {
    const type = columns.find(({ name }) => name === column)?.type;
    return { column, [comparison]: typedValue(value, comparison, type) } as Condition;
  });
  return join === "all" ? { all: rules } : { any: rules };
}

export function isComplete({ conditions }: Draft, columns: readonly RuleColumnOffer[]): boolean {
  return conditions.every(({ column, comparison, value }) => {
    const offer = columns.find(({ name }) => name === column);
    if (!offer?.comparisons.includes(comparison)) return false;
    return comparison === "isEmpty" || value.trim() !== "";
  });
}

/** Between the values of a list. */
const listSeparator = "; ";

function typedValue(text: string, comparison: string, type: RuleColumnOffer["type"] | undefined) {
  if (comparison === "isEmpty") return text !== "false";
  if (comparison === "oneOf") {
    return text
      .split(listSeparator.trim())
      .map((one) => one.trim())
      .filter((one) => one !== "");
  }
  if (type !== "number") return text.trim();
  return Number(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
}

function conditionsOf(rule: Rule): readonly Rule[] {
  if ("all" in rule) return rule.all;
  return "any" in rule ? rule.any : [rule];
}
