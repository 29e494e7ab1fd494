import { parseIsoDay } from "../../day";
import { InputError } from "../../errors";
import { foldText } from "../../metrics/goods";
import { type Comparison, type Condition, comparisons, type OwnSegment, type Rule } from "./rule";
import type { RuleColumn, RuleColumns } from "./ruleColumns";

/** Deeper rules are nobody's wish but a broken file. */
const deepest = 20;

/**
 * Segments of the user's own from what a file or the pane holds.
 *
 * @param json a list of `{name, rule}`.
 * @throws InputError `rules.shape`, `rules.name`, `rules.column`, `rules.operator`, `rules.value`; `path` is the place
 * in the rules, e.g. `[0].rule.all[2]`.
 */
export function checkOwnSegments(json: unknown, columns: RuleColumns): readonly OwnSegment[] {
  if (!Array.isArray(json)) throw new InputError("rules.shape", { path: "[]" });
  const names = new Set<string>();
  return json.map((entry: unknown, at) => {
    if (!isObject(entry)) throw new InputError("rules.shape", { path: `[${at}]` });
    const name = typeof entry.name === "string" ? entry.name.trim() : "";
    if (name === "" || names.has(foldText(name))) throw new InputError("rules.name", { name });
    names.add(foldText(name));
    return { name, rule: checkRule(entry.rule, columns, `[${at}].rule`) };
  });
}

/**
 * A rule whose columns are there and whose values fit them.
 *
 * @throws InputError `rules.shape`, `rules.column`, `rules.operator`, `rules.value`.
 */
export function checkRule(json: unknown, columns: RuleColumns, path = "rule", depth = 0): Rule {
  if (!isObject(json) || depth > deepest) throw new InputError("rules.shape", { path });
  const keys = Object.keys(json);
  for (const group of ["all", "any"] as const) {
    if (!keys.includes(group)) continue;
    const rules: unknown = json[group];
    if (keys.length !== 1 || !Array.isArray(rules) || rules.length === 0) {
      throw new InputError("rules.shape", { path });
    }
    const checked = rules.map((rule: unknown, at) =>
      checkRule(rule, columns, `${path}.${group}[${at}]`, depth + 1),
    );
    return group === "all" ? { all: checked } : { any: checked };
  }
  return checkCondition(json, columns, path);
}

function checkCondition(json: Record<string, unknown>, columns: RuleColumns, path: string): Condition {
  const { column: name, ...rest } = json;
  const [operator, ...more] = Object.keys(rest);
  if (typeof name !== "string" || operator === undefined || more.length > 0) {
    throw new InputError("rules.shape", { path });
  }
  const column = columns(name);
  if (!column) throw new InputError("rules.column", { path, column: name });
  const possible: readonly string[] = comparisons[column.type];
  if (!possible.includes(operator)) {
    throw new InputError("rules.operator", { path, column: name, operator, possible: possible.join(", ") });
  }
  const expected = expectedBy(operator as Comparison, column);
  const value = rest[operator];
  if (!expected.fits(value)) {
    const shown = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
    throw new InputError("rules.value", { path, column: name, value: shown, expected: expected.example });
  }
  return json as unknown as Condition;
}

interface Expected {
  /** A value that would do, in the notation of rules. */
  readonly example: string;
  fits(value: unknown): boolean;
}

function expectedBy(operator: Comparison, column: RuleColumn): Expected {
  if (operator === "isEmpty") return { example: "true, false", fits: (value) => typeof value === "boolean" };
  if (column.type === "number") return { example: "100, 0.5, −3", fits: Number.isFinite };
  if (column.type === "day") return { example: "2025-12-31", fits: isDayText };
  const fitsOne = column.type === "class" ? isOneOf(column.texts) : isText;
  const example = column.type === "class" ? column.texts.slice(1).join(", ") : "“…”";
  if (operator !== "oneOf") return { example, fits: fitsOne };
  return {
    example: `[${example}]`,
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(fitsOne),
  };
}

const isDayText = (value: unknown) => typeof value === "string" && !Number.isNaN(parseIsoDay(value));
const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isOneOf = (texts: readonly string[]) => (value: unknown) =>
  typeof value === "string" && value !== "" && texts.includes(value);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
