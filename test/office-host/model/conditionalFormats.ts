import type { Area } from "../../../src/core/plan/content";
import { invalidArgument } from "../wire/apiError";
import { intersection, without } from "./area";
import type { ConditionalRule, Sheet } from "./book";
import { newId } from "./newBook";
import { requireAllowed } from "./protection";
import type { Range } from "./range";

const ruleTypes = ["DataBar", "ColorScale", "CellValue", "ContainsText", "Custom", "IconSet"] as const;

/** Rules whose cells meet those of a range, the one that goes first in front. */
export function rulesOn({ sheet, area }: Range): readonly ConditionalRule[] {
  return sheet.conditionalFormats.filter(({ areas }) => areas.some((own) => intersection(own, area)));
}

/** A new rule goes before the others, as in Excel. */
export function addRule({ sheet, area }: Range, type: unknown): ConditionalRule {
  const location = "ConditionalFormatCollection.add";
  requireAllowed(sheet, "allowFormatCells", location);
  if (!ruleTypes.some((known) => known === type)) throw invalidArgument(location);
  const rule: ConditionalRule = {
    id: newId(sheet.book),
    type: String(type),
    areas: [area],
    stopIfTrue: false,
    properties: new Map(),
  };
  sheet.conditionalFormats.unshift(rule);
  return rule;
}

export function deleteRule(sheet: Sheet, rule: ConditionalRule): void {
  requireAllowed(sheet, "allowFormatCells", "ConditionalFormat.delete");
  const index = sheet.conditionalFormats.indexOf(rule);
  if (index >= 0) sheet.conditionalFormats.splice(index, 1);
}

/** Takes rules off the cells of a range; what lies outside keeps them. */
export function clearConditionalFormats({ sheet, area }: Range): void {
  const kept = sheet.conditionalFormats.filter((rule) => {
    rule.areas = cut(rule.areas, area);
    return rule.areas.length > 0;
  });
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
}

export function cut(areas: readonly Area[], hole: Area): readonly Area[] {
  return areas.flatMap((area) => without(area, hole));
}
