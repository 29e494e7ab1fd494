import { parseIsoDay } from "../../day";
import type { Figures } from "../../metrics/figures";
import { foldText } from "../../metrics/goods";
import { listedTexts } from "../../table/columnTexts";
import { type Comparison, type Condition, comparisons, type OwnSegment, type Rule } from "./rule";
import type { RuleColumn, RuleColumns } from "./ruleColumns";

/**
 * Which rows meet a rule?
 *
 * @param rule as `checkRule` has let it pass.
 * @returns 1 or 0 by row.
 *
 * @example
 * matching({ column: "a", atLeast: 2 }, () => ({ type: "number", values: Float64Array.of(1, 2, NaN) }), 3); // Uint8Array.of(0, 1, 0)
 */
export function matching(rule: Rule, columns: RuleColumns, rowCount: number): Uint8Array {
  if ("all" in rule) return combined(rule.all, columns, rowCount, 1, (one, other) => one & other);
  if ("any" in rule) return combined(rule.any, columns, rowCount, 0, (one, other) => one | other);
  return meeting(rule, columns(rule.column)!, rowCount);
}

/** How many customers a rule finds, for a count that follows the user's typing; blank rows are none. */
export function countMatching(rule: Rule, columns: RuleColumns, blank: Uint8Array): number {
  const found = matching(rule, columns, blank.length);
  let count = 0;
  for (let row = 0; row < found.length; row++) if (found[row] === 1 && blank[row] === 0) count++;
  return count;
}

/**
 * One column out of segments of the user's own: the first in the list whose rule the customer meets.
 *
 * @returns place + 1 in the list; 0 for customers that no rule finds.
 */
export function firstMatching(
  segments: readonly OwnSegment[],
  columns: RuleColumns,
  rowCount: number,
): Uint32Array {
  const first = new Uint32Array(rowCount);
  for (const [place, { rule }] of segments.entries()) {
    const found = matching(rule, columns, rowCount);
    for (let row = 0; row < rowCount; row++) if (found[row] === 1 && first[row] === 0) first[row] = place + 1;
  }
  return first;
}

/** The same as a column of texts; "" for customers that no rule finds. */
export function ownFigures(segments: readonly OwnSegment[], columns: RuleColumns, rowCount: number): Figures {
  const texts = listedTexts(["", ...segments.map(({ name }) => name)]);
  return { kind: "text", codes: firstMatching(segments, columns, rowCount), texts };
}

function combined(
  rules: readonly Rule[],
  columns: RuleColumns,
  rowCount: number,
  start: number,
  combine: (one: number, other: number) => number,
): Uint8Array {
  const met = new Uint8Array(rowCount).fill(start);
  for (const rule of rules) {
    const own = matching(rule, columns, rowCount);
    for (let row = 0; row < rowCount; row++) met[row] = combine(met[row], own[row]);
  }
  return met;
}

function meeting(condition: Condition, column: RuleColumn, rowCount: number): Uint8Array {
  const operator = comparisonOf(condition);
  const value = condition[operator];
  const met = new Uint8Array(rowCount);
  if ("values" in column) {
    const test = numberTest(operator, column.type === "day" ? parseIsoDay(String(value)) : value);
    const whole = column.type === "day" ? Math.floor : (number: number) => number;
    for (let row = 0; row < rowCount; row++) met[row] = Number(test(whole(column.values[row])));
    return met;
  }
  // What a text says is found out once for each text.
  const says = Uint8Array.from(column.texts, (text) => Number(textTest(operator, value)(text)));
  if (column.type !== "set") {
    for (let row = 0; row < rowCount; row++) met[row] = says[column.codes[row]];
    return met;
  }
  const { offsets, codes } = column;
  for (let row = 0; row < rowCount; row++) {
    let has = 0;
    for (let at = offsets[row]; at < offsets[row + 1] && has === 0; at++) has = says[codes[at]];
    const isEmpty = offsets[row] === offsets[row + 1];
    met[row] = operator === "isEmpty" ? Number(isEmpty === value) : operator === "has" ? has : 1 - has;
  }
  return met;
}

const allComparisons = new Set<string>(Object.values(comparisons).flat());

const comparisonOf = (condition: Condition) =>
  Object.keys(condition).find((key) => allComparisons.has(key)) as Comparison;

function numberTest(operator: Comparison, value: unknown): (number: number) => boolean {
  const limit = Number(value);
  switch (operator) {
    case "is":
      return (number) => number === limit;
    case "isNot":
      return (number) => number !== limit;
    case "atLeast":
      return (number) => number >= limit;
    case "atMost":
      return (number) => number <= limit;
    case "above":
      return (number) => number > limit;
    case "below":
      return (number) => number < limit;
    default:
      return (number) => Number.isNaN(number) === value;
  }
}

function textTest(operator: Comparison, value: unknown): (text: string) => boolean {
  if (operator === "isEmpty") return (text) => (text.trim() === "") === value;
  const wanted = [value].flat().map((one) => foldText(String(one)));
  switch (operator) {
    case "isNot":
      return (text) => foldText(text) !== wanted[0];
    case "contains":
      return (text) => foldText(text).includes(wanted[0]);
    case "startsWith":
      return (text) => foldText(text).startsWith(wanted[0]);
    default:
      return (text) => wanted.includes(foldText(text));
  }
}
