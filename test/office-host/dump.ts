import type { ConditionalFormat, Validation, Visibility } from "../../src/core/plan/content";
import type { Host } from "./host";
import { threeColors } from "./members/conditionalFormats";
import { formatArea } from "./model/address";
import { areaAt } from "./model/area";
import type { ConditionalRule, Sheet, ValidationRule } from "./model/book";
import { formulaAt, lookAt, valueAt } from "./model/cells";
import { charactersOfPixels } from "./model/columns";
import { styleOf } from "./model/look";
import { type BookShape, type CellShape, type SheetShape, sorted } from "./shape";

/** What the workbook in the host is now, to compare with `shapeOf` a file. */
export function dump({ book }: Host): BookShape {
  return {
    calendar: book.calendar,
    sheets: book.sheets.map(sheetShape),
    names: sorted(
      book.names.map(({ name, formula, visible, sheet }) => ({
        name,
        refersTo: formula.slice(1),
        isHidden: !visible,
        ...(sheet && { sheet: sheet.name }),
      })),
    ),
  };
}

function sheetShape(sheet: Sheet): SheetShape {
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet),
    isProtected: sheet.protection !== null,
    cells: cellShapes(sheet),
    widths: Object.fromEntries(
      [...sheet.columnPixels].map(([column, pixels]) => [column, charactersOfPixels(pixels)]),
    ),
    hiddenColumns: [...sheet.hiddenColumns].toSorted((one, other) => one - other),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    tables: sheet.tables.map(({ name, area, style, showBandedRows, showTotals }) => ({
      name,
      area,
      style,
      bandedRows: showBandedRows,
      totalRows: showTotals ? 1 : 0,
    })),
    conditionalFormats: sheet.conditionalFormats.flatMap(formatsOf),
    validations: sheet.validations.flatMap(validationsOf),
    links: [...sheet.links].flatMap(([key, { documentReference }]) => {
      const [row, column] = key.split(",").map(Number) as [number, number];
      return documentReference === undefined ? [] : [{ row, column, target: documentReference }];
    }),
  };
}

function visibilityOf({ visibility }: Sheet): Visibility {
  return ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[visibility];
}

function cellShapes(sheet: Sheet): Record<string, CellShape> {
  const cells: Record<string, CellShape> = {};
  for (const row of [...sheet.rows.keys()].toSorted((one, other) => one - other)) {
    const { values, looks } = sheet.rows.get(row)!;
    for (let column = 0; column < Math.max(values.length, looks.length); column++) {
      const value = valueAt(sheet, row, column);
      const style = styleOf(lookAt(sheet, row, column));
      const isPlain = Object.keys(style).length === 0;
      if (value === null && isPlain) continue;
      const formula = formulaAt(sheet, row, column);
      cells[formatArea(areaAt(row, column))] = {
        ...(formula !== undefined && { formula: formula.slice(1) }),
        value,
        ...(!isPlain && { style }),
      };
    }
  }
  return cells;
}

/** A rule that was added but not yet described shows as Excel makes it, a text rule with no text. */
function formatsOf({ type, areas, properties }: ConditionalRule): readonly ConditionalFormat[] {
  const color = (path: string, otherwise = "") => String(properties.get(`${path}/Color`) ?? otherwise);
  return areas.flatMap((area): readonly ConditionalFormat[] => {
    if (type === "DataBar") return [{ kind: "dataBar", area, color: color("DataBar", "#638EC6") }];
    if (type === "ColorScale")
      return [{ kind: "colorScale", area, ...scaleOf(properties.get("ColorScale")) }];
    const rule = type === "CellValue" ? (properties.get("CellValue") ?? noText) : undefined;
    const text = rule && textOf(rule);
    if (text === undefined) return [];
    return [{ kind: "textEquals", area, text, fill: color("Fill"), fontColor: color("Font") }];
  });
}

const noText = { formula1: '=""', operator: "EqualTo" };

interface Point {
  readonly color: string;
}

function scaleOf(criteria: unknown = threeColors) {
  const { minimum, midpoint, maximum } = criteria as {
    readonly minimum: Point;
    readonly midpoint?: Point;
    readonly maximum: Point;
  };
  return { low: minimum.color, ...(midpoint && { middle: midpoint.color }), high: maximum.color };
}

function textOf(rule: unknown): string | undefined {
  const { formula1, operator } = rule as { readonly formula1: string; readonly operator: string };
  const [, text] = /^="((?:[^"]|"")*)"$/s.exec(formula1) ?? [];
  return operator === "EqualTo" ? text?.replaceAll('""', '"') : undefined;
}

function validationsOf({ areas, rule }: ValidationRule): readonly Validation[] {
  const source = (rule.list as { readonly source?: string } | undefined)?.source;
  if (source === undefined) return [];
  const list = source.startsWith("=") ? { range: source.slice(1) } : source.split(",");
  return areas.map((area) => ({ area, list }));
}
