import type { Area, CellStyle, Link, Validation, Visibility } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import type { CellLocks } from "../../core/plan/locks";
import type { WorkbookName } from "../port";
import { isInside } from "./area";
import { countRules, type PresentRule, readRules } from "./conditionalFormats";
import { type PresentTable, readTables, sheetColumns, sheetRows } from "./frame";
import { readLinks } from "./links";
import { readLocksOf } from "./locks";
import { noPictures, type Pictures, readPictures } from "./pictures";
import { readAreas } from "./readAreas";
import type { Wanted } from "./readPieces";
import { visibilities } from "./readSheets";
import type { Requests } from "./requests";
import { readLists } from "./validations";

/** What edits meet in the workbook, as far as they concern it. */
export interface Scene {
  readonly sheets: readonly SceneSheet[];
  readonly tables: readonly PresentTable[];
  readonly names: readonly WorkbookName[];
  /** By sheet; rules and lists that touch an area an edit is for. */
  readonly rules: ReadonlyMap<string, readonly PresentRule[]>;
  /** By sheet, how many rules of any kind it has. */
  readonly ruleCounts: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, readonly Validation[]>;
  /** Looks of cells that get a link and nothing else, by `cellKey`. */
  readonly linkLooks: ReadonlyMap<string, CellStyle>;
  readonly links: ReadonlyMap<string, readonly Link[]>;
  readonly pictures: Pictures;
  /** By sheet whose looks or locks are changed: its locks, in the plain form. */
  readonly locks: ReadonlyMap<string, readonly CellLocks[]>;
}

export interface SceneSheet {
  readonly name: string;
  readonly visibility: Visibility;
}

/** For no edits. */
export const noScene: Scene = {
  sheets: [],
  tables: [],
  names: [],
  rules: new Map(),
  ruleCounts: new Map(),
  lists: new Map(),
  linkLooks: new Map(),
  links: new Map(),
  pictures: noPictures,
  locks: new Map(),
};

/** Reads sheets, tables and names. The tables may come a request later than the rest. */
export async function readContents({ context, sync }: Requests): Promise<Contents> {
  const tables = readTables({ context, sync });
  tables.catch(() => undefined); // Whoever awaits them is told.
  const worksheets = context.workbook.worksheets.load("items/name,items/visibility");
  const names = context.workbook.names.load("items/name,items/formula");
  await sync();
  return {
    tables,
    sheets: worksheets.items.map(({ name, visibility }) => ({ name, visibility: visibilities[visibility]! })),
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, "") })),
  };
}

export interface Contents extends Pick<Scene, "sheets" | "names"> {
  readonly tables: Promise<Scene["tables"]>;
}

/** Reads what the edits are going to meet. Sheets that they add are not there yet. */
export async function readScene(
  requests: Requests,
  edits: readonly Edit[],
  { sheets, names, tables }: Contents,
): Promise<Scene> {
  const isThere = (sheet: string) => sheets.some(({ name }) => name === sheet);
  const areasOf = (kind: "conditionalFormats" | "validations" | "links"): Wanted[] =>
    edits.flatMap((edit) =>
      edit.edit === kind && isThere(edit.sheet) ? [{ sheet: edit.sheet, area: edit.area }] : [],
    );
  const ruleAreas = outermost(areasOf("conditionalFormats"));
  const listAreas = outermost(areasOf("validations"));
  const linkAreas = outermost(areasOf("links"));
  const ruleSheets = ruleAreas.map(({ sheet }) => sheet);
  const [ruleCounts, present, rules, lists, pictures, locks] = await Promise.all([
    countRules(requests, ruleSheets),
    tables,
    readRules(requests, ruleAreas),
    readLists(requests, listAreas),
    readPictures(requests, edits, isThere),
    readLocksOf(requests, edits, isThere),
  ]);
  const links = await readLinks(requests, linkAreas);
  return {
    sheets,
    tables: present,
    names,
    ruleCounts,
    rules: bySheet(ruleAreas, rules, ({ id }) => id),
    lists: bySheet(listAreas, lists, (list) => JSON.stringify(list)),
    linkLooks: await readLinkLooks(requests, edits, isThere),
    pictures,
    locks,
    links: bySheet(linkAreas, links, ({ row, column }) => `${row} ${column}`),
  };
}

const wholeSheet = { firstRow: 0, firstColumn: 0, lastRow: sheetRows - 1, lastColumn: sheetColumns - 1 };

export const cellKey = (sheet: string, row: number, column: number) => `${row} ${column} ${sheet}`;

async function readLinkLooks(
  requests: Requests,
  edits: readonly Edit[],
  isThere: (sheet: string) => boolean,
): Promise<ReadonlyMap<string, CellStyle>> {
  const isWritten = (sheet: string, row: number, column: number) =>
    edits.some(
      (edit) =>
        edit.edit === "cells" &&
        !edit.keepStyles &&
        edit.sheet === sheet &&
        edit.rows[row - edit.firstRow]?.[column - edit.firstColumn] != null,
    );
  const wanted = edits.flatMap((edit) => {
    if (edit.edit !== "links" || !isThere(edit.sheet)) return [];
    return edit.links
      .filter(({ row, column }) => !isWritten(edit.sheet, row, column))
      .map(({ row, column }) => ({ sheet: edit.sheet, area: cellArea(row, column), looks: true }));
  });
  const used = new Map(wanted.map(({ sheet }) => [sheet, wholeSheet]));
  const contents = await readAreas(requests, wanted, used);
  return new Map(
    contents.map(({ area, styles }, index) => [
      cellKey(wanted[index]!.sheet, area.firstRow, area.firstColumn),
      styles[0] ?? {},
    ]),
  );
}

const cellArea = (row: number, column: number): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

/** Areas that lie in none of the others. */
export function outermost<W extends Wanted>(wanted: readonly W[]): W[] {
  return wanted.filter(
    (one, index) =>
      !wanted.some(
        (other, place) =>
          place !== index &&
          other.sheet === one.sheet &&
          isInside(one.area, other.area) &&
          (place < index || !isInside(other.area, one.area)),
      ),
  );
}

/** What was found area by area, once for each sheet. */
function bySheet<Found>(
  areas: readonly Wanted[],
  found: readonly (readonly Found[])[],
  identity: (one: Found) => string,
): ReadonlyMap<string, readonly Found[]> {
  const sheets = new Map<string, Map<string, Found>>();
  for (const [index, { sheet }] of areas.entries()) {
    const known = sheets.get(sheet) ?? new Map<string, Found>();
    for (const one of found[index]!) known.set(identity(one), one);
    sheets.set(sheet, known);
  }
  return new Map([...sheets].map(([sheet, known]) => [sheet, [...known.values()]]));
}
