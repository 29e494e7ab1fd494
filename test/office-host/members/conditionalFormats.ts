import { boundingArea } from "../model/area";
import type { ConditionalRule, Sheet } from "../model/book";
import { colorCode } from "../model/colors";
import { addRule, clearConditionalFormats, deleteRule, rulesOn } from "../model/conditionalFormats";
import { requireFormula } from "../model/enteredValue";
import { requireAllowed } from "../model/protection";
import type { Range } from "../model/range";
import { invalidArgument, itemNotFound } from "../wire/apiError";
import { type ObjectType, type Property, type WireObject, wire, wireOrNull } from "../wire/objectType";
import { rangeType } from "./range";

/** What a new colour scale is before anybody says otherwise. */
export const threeColors = {
  minimum: { type: "LowestValue", color: "#F8696B" },
  midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
  maximum: { type: "HighestValue", color: "#63BE7B" },
};

interface Rule {
  readonly sheet: Sheet;
  readonly rule: ConditionalRule;
}

export const conditionalFormatCollectionType: ObjectType<Range> = {
  name: "ConditionalFormatCollection",
  items: (range) => rulesOn(range).map((rule) => wire(conditionalFormatType, { sheet: range.sheet, rule })),
  indexer: (range, [id]) => item(range, id, "ConditionalFormatCollection.getItem"),
  methods: {
    Add: (range, [type]) => wire(conditionalFormatType, { sheet: range.sheet, rule: addRule(range, type) }),
    ClearAll: (range) => {
      requireAllowed(range.sheet, "allowFormatCells", "ConditionalFormatCollection.clearAll");
      clearConditionalFormats(range);
    },
    GetCount: (range) => rulesOn(range).length,
    GetItem: (range, [id]) => item(range, id, "ConditionalFormatCollection.getItem"),
    GetItemAt: (range, [index]) => {
      const rule = rulesOn(range)[Number(index)];
      if (!rule) throw invalidArgument("ConditionalFormatCollection.getItemAt");
      return wire(conditionalFormatType, { sheet: range.sheet, rule });
    },
  },
};

const conditionalFormatType: ObjectType<Rule> = {
  name: "ConditionalFormat",
  id: ({ rule }) => rule.id,
  properties: {
    Id: { get: ({ rule }) => rule.id },
    Priority: { get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule), set: setPriority },
    StopIfTrue: {
      get: ({ rule }) => (rule.type === "DataBar" || rule.type === "ColorScale" ? null : rule.stopIfTrue),
      set: ({ rule }, value) => {
        rule.stopIfTrue = value === true;
      },
    },
    Type: { get: ({ rule }) => rule.type },
  },
  navigations: {
    CellValue: (it) => only(it, "CellValue", cellValueType),
    CellValueOrNullObject: (it) => orNull(it, "CellValue", cellValueType),
    ColorScale: (it) => only(it, "ColorScale", colorScaleType),
    ColorScaleOrNullObject: (it) => orNull(it, "ColorScale", colorScaleType),
    Custom: (it) => only(it, "Custom", customType),
    CustomOrNullObject: (it) => orNull(it, "Custom", customType),
    DataBar: (it) => only(it, "DataBar", dataBarType),
    DataBarOrNullObject: (it) => orNull(it, "DataBar", dataBarType),
    TextComparison: (it) => only(it, "ContainsText", textComparisonType),
    TextComparisonOrNullObject: (it) => orNull(it, "ContainsText", textComparisonType),
  },
  methods: {
    Delete: ({ sheet, rule }) => deleteRule(sheet, rule),
    GetRange: ({ sheet, rule }) => wire(rangeType, { sheet, area: rule.areas.reduce(boundingArea) }),
    GetRangeOrNullObject: ({ sheet, rule }) =>
      wireOrNull(rangeType, rule.areas.length === 1 ? { sheet, area: rule.areas[0]! } : undefined),
  },
};

const fillType: ObjectType<Rule> = { name: "ConditionalRangeFill", properties: { Color: colored("Fill") } };

const fontType: ObjectType<Rule> = {
  name: "ConditionalRangeFont",
  properties: { Bold: kept("Font/Bold", null), Color: colored("Font"), Italic: kept("Font/Italic", null) },
};

const formatType: ObjectType<Rule> = {
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: kept("NumberFormat", null) },
  navigations: { Fill: (it) => wire(fillType, it), Font: (it) => wire(fontType, it) },
};

const cellValueType: ObjectType<Rule> = {
  name: "CellValueConditionalFormat",
  properties: { Rule: kept("CellValue", null, requireCellValueRule) },
  navigations: { Format: (it) => wire(formatType, it) },
};

const textComparisonType: ObjectType<Rule> = {
  name: "TextConditionalFormat",
  properties: { Rule: kept("Text", null) },
  navigations: { Format: (it) => wire(formatType, it) },
};

const customRuleType: ObjectType<Rule> = {
  name: "ConditionalFormatRule",
  properties: { Formula: kept("Custom", "", (formula) => requireFormula(String(formula), "Rule.formula")) },
};

const customType: ObjectType<Rule> = {
  name: "CustomConditionalFormat",
  navigations: { Format: (it) => wire(formatType, it), Rule: (it) => wire(customRuleType, it) },
};

const colorScaleType: ObjectType<Rule> = {
  name: "ColorScaleConditionalFormat",
  properties: {
    Criteria: kept("ColorScale", threeColors, requireScale),
    ThreeColorScale: {
      get: ({ rule }) => "midpoint" in ((rule.properties.get("ColorScale") ?? threeColors) as object),
    },
  },
};

const positiveFormatType: ObjectType<Rule> = {
  name: "ConditionalDataBarPositiveFormat",
  properties: {
    BorderColor: kept("DataBar/Border", ""),
    FillColor: colored("DataBar", "#638EC6"),
    GradientFill: kept("DataBar/Gradient", true),
  },
};

const dataBarType: ObjectType<Rule> = {
  name: "DataBarConditionalFormat",
  properties: {
    AxisFormat: kept("DataBar/Axis", "Automatic"),
    BarDirection: kept("DataBar/Direction", "Context"),
    LowerBoundRule: kept("DataBar/Lower", { type: "LowestValue" }),
    ShowDataBarOnly: kept("DataBar/Only", false),
    UpperBoundRule: kept("DataBar/Upper", { type: "HighestValue" }),
  },
  navigations: { PositiveFormat: (it) => wire(positiveFormatType, it) },
};

function item(range: Range, id: unknown, location: string): WireObject {
  const rule = range.sheet.conditionalFormats.find((one) => one.id === id);
  if (!rule) throw itemNotFound(location);
  return wire(conditionalFormatType, { sheet: range.sheet, rule });
}

function only(it: Rule, type: string, answers: ObjectType<Rule>): WireObject {
  if (it.rule.type !== type) throw invalidArgument(`ConditionalFormat.${type}`);
  return wire(answers, it);
}

function orNull(it: Rule, type: string, answers: ObjectType<Rule>): WireObject | null {
  return it.rule.type === type ? wire(answers, it) : null;
}

function kept(
  path: string,
  otherwise: unknown,
  check: (value: unknown) => void = () => undefined,
): Property<Rule> {
  return {
    get: ({ rule }) => (rule.properties.has(path) ? rule.properties.get(path) : otherwise),
    set: ({ sheet, rule }, value) => {
      requireAllowed(sheet, "allowFormatCells", "ConditionalFormat");
      check(value);
      rule.properties.set(path, value);
    },
  };
}

function colored(path: string, otherwise: unknown = ""): Property<Rule> {
  return {
    get: kept(`${path}/Color`, otherwise).get,
    set: (it, value) => kept(`${path}/Color`, otherwise).set!(it, colorCode(value, `${path}.color`)),
  };
}

function setPriority({ sheet, rule }: Rule, value: unknown): void {
  const rules = sheet.conditionalFormats;
  rules.splice(rules.indexOf(rule), 1);
  rules.splice(Math.max(0, Number(value)), 0, rule);
}

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

function requireCellValueRule(value: unknown): void {
  const { formula1, operator } = value as { readonly formula1?: unknown; readonly operator?: unknown };
  const location = "CellValueConditionalFormat.rule";
  if (typeof formula1 !== "string" || !operators.includes(String(operator))) throw invalidArgument(location);
  if (formula1.startsWith("=")) requireFormula(formula1, location);
}

function requireScale(value: unknown): void {
  const { minimum, maximum } = value as { readonly minimum?: unknown; readonly maximum?: unknown };
  if (!minimum || !maximum) throw invalidArgument("ColorScaleConditionalFormat.criteria");
}
