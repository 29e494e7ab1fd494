/** A rule of the user's own in words. */

import { type SegmentId, segmentOf, segments } from "../segments/classify";
import type { CustomerColumnId } from "../segments/customerColumns";
import { isCustomerColumn } from "../segments/customerColumns";
import { type Comparison, type Condition, comparisons, type Rule } from "../segments/own/rule";
import { type BoughtName, boughtNames } from "../segments/own/ruleColumns";
import type { ClassKey } from "../segments/textKeys";
import { type CustomerRole, roles } from "../table/roles";
import type { Say } from "../texts";

export type RuleTextKey =
  | `metric.${CustomerColumnId}`
  | `role.${CustomerRole}`
  | `rule.column.${BoughtName}`
  | `rule.says.${Comparison | "isEmpty" | "isFilled"}`
  | `rule.${"and" | "or"}`
  | ClassKey;

/**
 * What a rule asks for, e.g. `Town is “Brno” and Revenue is at least 1,000`. Groups within groups stand in brackets.
 *
 * @param rule as `checkRule` has let it pass.
 */
export function ruleText(rule: Rule, say: Say<RuleTextKey>, isInner = false): string {
  if (!("all" in rule || "any" in rule)) return conditionText(rule, say);
  const [parts, word] = "all" in rule ? [rule.all, "and" as const] : [rule.any, "or" as const];
  const text = parts.map((part) => ruleText(part, say, true)).join(` ${say(`rule.${word}`)} `);
  return isInner && parts.length > 1 ? `(${text})` : text;
}

/** How a column of rules is called. */
function ruleColumnText(name: string, say: Say<RuleTextKey>): string {
  if (isCustomerColumn(name)) return say(`metric.${name}`);
  if (Object.hasOwn(roles.customers, name)) return say(`role.${name as CustomerRole}`);
  const bought = boughtNames.find((one) => one === name);
  return bought ? say(`rule.column.${bought}`) : name;
}

/** How a value of a column is called: classes by their names, all else as it is. */
function ruleValueText(column: string, value: string, say: Say<RuleTextKey>): string {
  const segment = segments.find(({ id }) => id === column);
  if (!segment?.classes.includes(value)) return value;
  return say(`${segmentOf(column as SegmentId).text}.${value}` as ClassKey);
}

const allComparisons = new Set<string>(Object.values(comparisons).flat());

function conditionText(condition: Condition, say: Say<RuleTextKey>): string {
  const operator = Object.keys(condition).find((key) => allComparisons.has(key)) as Comparison;
  const value = condition[operator];
  const column = ruleColumnText(condition.column, say);
  if (operator === "isEmpty")
    return say(value === true ? "rule.says.isEmpty" : "rule.says.isFilled", { column });
  if (typeof value === "number") return say(`rule.says.${operator}`, { column, value });
  const values = [value].flat().map((one) => ruleValueText(condition.column, String(one), say));
  return say(`rule.says.${operator}`, { column, value: values.join(", ") });
}
