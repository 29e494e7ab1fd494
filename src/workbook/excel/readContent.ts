import type { Area, SheetContent } from "../../core/plan/content";
import { isInside, relativeTo } from "./area";
import { readRules } from "./conditionalFormats";
import { readFrozen, readTables, readUsedAreas, readWidths } from "./frame";
import { readLinks } from "./links";
import { readAreas } from "./readAreas";
import type { Wanted } from "./readPieces";
import { sharedRequests } from "./requests";
import { readLists } from "./validations";

/**
 * What stands in an area, in terms of what edits write. Everything is counted from the area's top left cell; tables
 * and rules count where they lie wholly inside.
 */
export async function readContent(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
): Promise<SheetContent> {
  const wanted: Wanted = { sheet, area };
  const requests = sharedRequests(context);
  const [used, widths, frozen, tables, [rules], [lists]] = await Promise.all([
    readUsedAreas(requests, [sheet]),
    readWidths(requests, wanted),
    readFrozen(requests, sheet),
    readTables(requests),
    readRules(requests, [wanted]),
    readLists(requests, [wanted]),
  ]);
  const [content] = await readAreas(context, [{ ...wanted, looks: true }], used);
  const [links] = await readLinks(context, [wanted]);
  const fromHere = <Item extends { readonly area: Area }>(item: Item): Item => ({
    ...item,
    area: relativeTo(item.area, area),
  });
  return {
    rows: content!.rows(),
    styles: content!.styles,
    widths,
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    tables: tables
      .filter((table) => table.sheet === sheet && isInside(table.area, area))
      .map(({ sheet: _, ...table }) => fromHere(table)),
    conditionalFormats: rules!
      .map(({ format }) => format)
      .filter((format) => isInside(format.area, area))
      .map(fromHere),
    validations: lists!.map(fromHere),
    links: links!.map(({ row, column, target }) => ({
      row: row - area.firstRow,
      column: column - area.firstColumn,
      target,
    })),
  };
}
