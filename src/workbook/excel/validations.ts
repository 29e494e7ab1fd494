import type { Area, Validation } from "../../core/plan/content";
import { columnsOf, rangeOf, rowsOf } from "./area";
import type { Wanted } from "./readPieces";
import type { Requests } from "./requests";

/**
 * Drop-down lists inside areas. Excel tells the rule of a range only where all its cells have the same, so a mixed
 * range is halved until they do; each halving is one request for all ranges together.
 */
export async function readLists(
  { context, sync }: Requests,
  wanted: readonly Wanted[],
): Promise<readonly (readonly Validation[])[]> {
  const lists = wanted.map(() => [] as Validation[]);
  let asked = wanted.map((one, index) => ({ ...one, index }));
  while (asked.length > 0) {
    const rules = asked.map(({ sheet, area }) =>
      rangeOf(context, sheet, area).dataValidation.load("type,rule"),
    );
    await sync();
    const mixed: typeof asked = [];
    for (const [place, one] of asked.entries()) {
      const { type, rule } = rules[place]!;
      if (type === "List" && rule?.list) lists[one.index]!.push({ area: one.area, list: listOf(rule.list) });
      else if (isMixed(type)) mixed.push(...halves(one.area).map((area) => ({ ...one, area })));
    }
    asked = mixed;
  }
  return lists.map(joined);
}

/** Gives the cells of the area a list to choose from, in place of any other rule. */
export function putList(context: Excel.RequestContext, sheet: string, { area, list }: Validation): void {
  const validation = rangeOf(context, sheet, area).dataValidation;
  validation.clear();
  const source = "range" in list ? `=${list.range}` : list.join(",");
  validation.rule = { list: { inCellDropDown: true, source } };
}

const isMixed = (type: string | null) => type === null || type === "Inconsistent" || type === "MixedCriteria";

function listOf({ source }: Excel.ListDataValidation): Validation["list"] {
  const text = String(source);
  return text.startsWith("=") ? { range: text.slice(1) } : text.split(",");
}

function halves(area: Area): readonly Area[] {
  if (rowsOf(area) >= columnsOf(area)) {
    const middle = Math.floor((area.firstRow + area.lastRow) / 2);
    return [
      { ...area, lastRow: middle },
      { ...area, firstRow: middle + 1 },
    ];
  }
  const middle = Math.floor((area.firstColumn + area.lastColumn) / 2);
  return [
    { ...area, lastColumn: middle },
    { ...area, firstColumn: middle + 1 },
  ];
}

/** Joins neighbours with the same list, as they were before the halving. */
function joined(pieces: readonly Validation[]): readonly Validation[] {
  const whole: Validation[] = [];
  const waiting = [...pieces];
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const { area, list } = piece;
    const at = whole.findIndex((other) => sameList(other.list, list) && union(other.area, area));
    if (at < 0) whole.push(piece);
    else waiting.push({ list, area: union(whole.splice(at, 1)[0]!.area, area)! });
  }
  return whole.sort(
    (one, other) => one.area.firstRow - other.area.firstRow || one.area.firstColumn - other.area.firstColumn,
  );
}

const sameList = (one: Validation["list"], other: Validation["list"]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The rectangle two rectangles make together; undefined where they do not make one. */
function union(one: Area, other: Area): Area | undefined {
  const both = {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
  const cells = (area: Area) => rowsOf(area) * columnsOf(area);
  return cells(both) === cells(one) + cells(other) ? both : undefined;
}
