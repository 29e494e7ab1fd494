import type { Area } from "../../../src/core/plan/content";
import { intersection } from "../model/area";
import type { ValidationRule } from "../model/book";
import { cut } from "../model/conditionalFormats";
import { requireFormula } from "../model/enteredValue";
import { requireAllowed } from "../model/protection";
import type { Range } from "../model/range";
import { invalidArgument } from "../wire/apiError";
import type { ObjectType, Property } from "../wire/objectType";

export const dataValidationType: ObjectType<Range> = {
  name: "DataValidation",
  properties: {
    ErrorAlert: part("errorAlert"),
    IgnoreBlanks: part("ignoreBlanks"),
    Prompt: part("prompt"),
    Rule: { get: (range) => common(range)?.rule ?? {}, set: setRule },
    Type: { get: typeOf },
  },
  methods: { Clear: clear },
};

const longestList = 255;

function setRule(range: Range, rule: unknown): void {
  const location = "DataValidation.rule";
  requireAllowed(range.sheet, null, location);
  const kinds = Object.keys((rule ?? {}) as object);
  if (kinds.length !== 1) throw invalidArgument(location);
  const { list } = rule as { readonly list?: { readonly source?: unknown } };
  if (list) requireList(list.source, location);
  remove(range);
  range.sheet.validations.push({
    areas: [range.area],
    rule: rule as Readonly<Record<string, unknown>>,
    ignoreBlanks: true,
    errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
    prompt: { message: "", showPrompt: true, title: "" },
  });
}

/** Choices in one text of at most 255 characters, or a formula. */
function requireList(source: unknown, location: string): void {
  if (typeof source !== "string" || source === "") throw invalidArgument(location);
  if (source.startsWith("=")) requireFormula(source, location);
  else if (source.length > longestList) throw invalidArgument(location);
}

function clear(range: Range): void {
  requireAllowed(range.sheet, null, "DataValidation.clear");
  remove(range);
}

function remove({ sheet, area }: Range): void {
  const kept = sheet.validations.filter((rule) => {
    rule.areas = cut(rule.areas, area);
    return rule.areas.length > 0;
  });
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}

const types = new Map([
  ["list", "List"],
  ["wholeNumber", "WholeNumber"],
  ["decimal", "Decimal"],
  ["date", "Date"],
  ["time", "Time"],
  ["textLength", "TextLength"],
  ["custom", "Custom"],
]);

/** `Inconsistent` where some cells have a rule and some have none, `MixedCriteria` where rules differ. */
function typeOf(range: Range): string {
  const found = rulesOn(range);
  if (found.length === 0) return "None";
  const rule = common(range);
  if (rule) return types.get(Object.keys(rule.rule)[0]!) ?? "Custom";
  return found.length > 1 ? "MixedCriteria" : "Inconsistent";
}

function rulesOn({ sheet, area }: Range): readonly ValidationRule[] {
  return sheet.validations.filter(({ areas }) => areas.some((own) => intersection(own, area)));
}

/** The one rule that all cells of the range have. */
function common(range: Range): ValidationRule | undefined {
  const [rule, ...others] = rulesOn(range);
  if (!rule || others.length > 0) return undefined;
  return isCovered(range.area, rule.areas) ? rule : undefined;
}

/** Whether pieces together cover an area. */
function isCovered(area: Area, pieces: readonly Area[]): boolean {
  return pieces.reduce((open, piece) => cut(open, piece), [area] as readonly Area[]).length === 0;
}

function part(key: "errorAlert" | "ignoreBlanks" | "prompt"): Property<Range> {
  return {
    get: (range) => common(range)?.[key] ?? null,
    set: (range, value) => {
      requireAllowed(range.sheet, null, `DataValidation.${key}`);
      for (const rule of rulesOn(range)) Object.assign(rule, { [key]: value });
    },
  };
}
