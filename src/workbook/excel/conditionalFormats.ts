import type { Area, ConditionalFormat } from "../../core/plan/content";
import { areaOf, areaProperties, rangeOf } from "./area";
import type { Wanted } from "./readPieces";
import type { Requests } from "./requests";

/** A rule together with its place among the rules of its sheet, 0-based, where that is to be kept. */
export type PlacedFormat = ConditionalFormat & { readonly priority?: number };

/** A data bar, colour scale or text rule of a sheet, and where it applies. */
export interface PresentRule {
  readonly id: string;
  readonly format: PlacedFormat;
}

/** Rules of our kinds that touch the area; those for several ranges are the user's and left out. */
export async function readRules(
  { context, sync }: Requests,
  wanted: readonly Wanted[],
): Promise<readonly (readonly PresentRule[])[]> {
  if (wanted.length === 0) return [];
  const collections = wanted.map(({ sheet, area }) =>
    rangeOf(context, sheet, area).conditionalFormats.load("items/id,items/type,items/priority"),
  );
  await sync();
  const askers = collections.map(({ items }) => items.map(askRule));
  if (askers.some((asker) => asker.length > 0)) await sync();
  return askers.map((asked) =>
    asked.flatMap((answer) => {
      const rule = answer?.();
      return rule ? [rule] : [];
    }),
  );
}

function askRule(rule: Excel.ConditionalFormat): (() => PresentRule | undefined) | undefined {
  const range = rule.getRangeOrNullObject().load(areaProperties);
  const ask = kinds[rule.type]?.(rule);
  if (!ask) return undefined;
  return () => {
    if (range.isNullObject) return undefined;
    const format = ask(areaOf(range));
    return format && { id: rule.id, format: { ...format, priority: rule.priority } };
  };
}

type Ask = (rule: Excel.ConditionalFormat) => (area: Area) => ConditionalFormat | undefined;

const kinds: Readonly<Record<string, Ask>> = {
  DataBar: ({ dataBar }) => {
    const { positiveFormat } = dataBar;
    positiveFormat.load("fillColor");
    return (area) => ({ kind: "dataBar", area, color: positiveFormat.fillColor });
  },
  ColorScale: ({ colorScale }) => {
    colorScale.load("criteria");
    return (area) => {
      const { minimum, midpoint, maximum } = colorScale.criteria;
      return {
        kind: "colorScale",
        area,
        low: minimum.color ?? "#FFFFFF",
        ...(midpoint?.color && { middle: midpoint.color }),
        high: maximum.color ?? "#FFFFFF",
      };
    };
  },
  CellValue: ({ cellValue }) => {
    cellValue.load("rule");
    const { fill, font } = cellValue.format;
    fill.load("color");
    font.load("color");
    return (area) => {
      const { formula1, operator } = (cellValue.rule ?? {}) as Partial<Excel.ConditionalCellValueRule>;
      // A rule without a condition is one of ours that an error left half made.
      const formula = formula1 ? String(formula1) : '=""';
      const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
      if ((formula1 && operator !== "EqualTo") || text === undefined) return undefined;
      return {
        kind: "textEquals",
        area,
        text: text.replaceAll('""', '"'),
        fill: fill.color || "#FFFFFF",
        fontColor: font.color || "#000000",
      };
    };
  },
};

/** How many rules sheets have, the user's included. */
export async function countRules(
  { context, sync }: Requests,
  sheets: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const counts = [...new Set(sheets)].map((sheet) => {
    const all = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    return [sheet, all.getCount()] as const;
  });
  if (counts.length > 0) await sync();
  return new Map(counts.map(([sheet, count]) => [sheet, count.value]));
}

/**
 * Adds a rule behind those that are there; Excel puts new ones first.
 *
 * @param present number of rules the sheet has. A rule that knows its place goes there.
 */
export function addRule(
  context: Excel.RequestContext,
  sheet: string,
  format: PlacedFormat,
  present: number,
): Excel.ConditionalFormat {
  const rule = newRule(rangeOf(context, sheet, format.area).conditionalFormats, format);
  rule.priority = Math.min(format.priority ?? present, present);
  return rule;
}

function newRule(
  rules: Excel.ConditionalFormatCollection,
  format: ConditionalFormat,
): Excel.ConditionalFormat {
  if (format.kind === "dataBar") {
    const rule = rules.add("DataBar");
    rule.dataBar.positiveFormat.fillColor = format.color;
    return rule;
  }
  if (format.kind === "colorScale") {
    const { low, middle, high } = format;
    const rule = rules.add("ColorScale");
    rule.colorScale.criteria = {
      minimum: { type: "LowestValue", color: low },
      ...(middle !== undefined && { midpoint: { type: "Percentile", formula: "50", color: middle } }),
      maximum: { type: "HighestValue", color: high },
    };
    return rule;
  }
  const rule = rules.add("CellValue");
  const { cellValue } = rule;
  cellValue.format.fill.color = format.fill;
  cellValue.format.font.color = format.fontColor;
  cellValue.rule = { formula1: `="${format.text.replaceAll('"', '""')}"`, operator: "EqualTo" };
  return rule;
}
