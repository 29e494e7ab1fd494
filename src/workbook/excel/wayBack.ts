import type { Area, Visibility } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import { rowsOf as rowsOfValues } from "../../core/plan/values";
import { parseReference } from "../reference";
import { isInside } from "./area";
import type { AreaContent } from "./areaContent";
import { customXmlBack } from "./customXml";
import { readFrozen, readUsedAreas, readWidths } from "./frame";
import { picturesBack } from "./pictures";
import { sourceOf } from "./putCells";
import { readAreas } from "./readAreas";
import { readContent } from "./readContent";
import type { Requests } from "./requests";
import { type Contents, outermost, type Scene } from "./scene";
import type { Unfinished } from "./unfinished";

export type WayBack = Pick<Unfinished, "back" | "textAreas">;

/**
 * Edits that give back what the given ones change, from wherever among them it stops: each part of the workbook that
 * they touch is set to what it is now. Sheets they add are removed, sheets they remove come back with what we can write.
 *
 * @param frame what `readFrame` has found, for the same edits.
 */
export async function readWayBack(
  requests: Requests,
  edits: readonly Edit[],
  frame: Frame,
  scene: Scene,
): Promise<WayBack> {
  const { added, removed, onLasting } = sorted(edits, scene);
  const { cells, textAreas } = await cellsBack(requests, onLasting, frame.used);
  const tables = tablesBack(onLasting, scene);
  const sheets: Edit[] = [];
  for (const name of removed) sheets.push(...(await sheetBack(requests, name, scene)));
  const pictures = picturesBack(onLasting, scene.pictures);
  const back = [
    ...pictures.before,
    ...tables.before,
    ...sheets,
    ...cells,
    ...tables.after,
    ...pictures.after,
    ...frame.back,
    ...featuresBack(onLasting, scene),
    ...namesBack(edits, removed, scene),
    ...(await customXmlBack(requests, edits)),
    ...locksBack(onLasting, scene),
    ...added.map((name): Edit => ({ edit: "removeSheet", name })),
  ];
  return { back, textAreas };
}

/** Widths and panes that edits change, as edits that give them back, and how far the sheets they touch are used. */
export interface Frame {
  readonly back: readonly Edit[];
  readonly used: ReadonlyMap<string, Area | undefined>;
}

export async function readFrame(
  requests: Requests,
  edits: readonly Edit[],
  contents: Pick<Contents, "sheets">,
): Promise<Frame> {
  const { onLasting } = sorted(edits, contents);
  const withCells = onLasting.flatMap((edit) =>
    edit.edit === "cells" || edit.edit === "column" ? [edit.sheet] : [],
  );
  const [back, used] = await Promise.all([
    frameBack(requests, onLasting),
    readUsedAreas(requests, withCells),
  ]);
  return { back, used };
}

/** Sheets that come and go, and edits on those that stay. */
function sorted(edits: readonly Edit[], { sheets }: Pick<Contents, "sheets">) {
  const lasting = new Set(sheets.map(({ name }) => name));
  const added = edits.flatMap((edit) =>
    edit.edit === "addSheet" && !lasting.has(edit.name) ? [edit.name] : [],
  );
  const removed = edits.flatMap((edit) =>
    edit.edit === "removeSheet" && lasting.has(edit.name) ? [edit.name] : [],
  );
  for (const name of removed) lasting.delete(name);
  return { added, removed, onLasting: edits.filter((edit) => "sheet" in edit && lasting.has(edit.sheet)) };
}

async function frameBack(requests: Requests, edits: readonly Edit[]): Promise<Edit[]> {
  const back = edits.map(async (edit): Promise<Edit[]> => {
    if (edit.edit === "widths") {
      const { sheet, firstColumn, widths } = edit;
      const lastColumn = firstColumn + widths.length - 1;
      const area = { firstRow: 0, lastRow: 0, firstColumn, lastColumn };
      return [{ ...edit, widths: await readWidths(requests, { sheet, area }) }];
    }
    if (edit.edit === "freeze") return [{ ...edit, ...(await readFrozen(requests, edit.sheet)) }];
    return [];
  });
  return (await Promise.all(back)).flat();
}

async function cellsBack(requests: Requests, edits: readonly Edit[], used: Frame["used"]) {
  const touched = edits.flatMap((edit) => {
    if (edit.edit !== "cells" && edit.edit !== "column") return [];
    const isLong = edit.edit === "column" && rowsIn(edit) > 0;
    if (edit.edit === "column" && !isLong) return [];
    const { area } = sourceOf(edit, 1900);
    const isEmpty = area.lastRow < area.firstRow || area.lastColumn < area.firstColumn;
    return isEmpty ? [] : [{ sheet: edit.sheet, area, looks: edit.keepStyles !== true }];
  });
  // What only has its values changed needs no looks, unless another edit changes those.
  const wanted = [
    ...outermost(touched.filter(({ looks }) => looks)),
    ...outermost(touched.filter(({ looks }) => !looks)),
  ];
  const contents = await readAreas(requests, wanted, used);
  const textAreas = new Map<string, Area[]>();
  for (const [index, content] of contents.entries()) {
    const { sheet } = wanted[index]!;
    textAreas.set(sheet, [...(textAreas.get(sheet) ?? []), ...content.textAreas]);
  }
  const cells = contents.map((content, index) => editOf(wanted[index]!.sheet, content, wanted[index]!.looks));
  return { cells, textAreas: [...textAreas].filter(([, areas]) => areas.length > 0) };
}

function rowsIn({ values }: Extract<Edit, { edit: "column" }>): number {
  return "kind" in values ? rowsOfValues(values) : values.length;
}

function editOf(sheet: string, content: AreaContent, looks: boolean): Edit {
  const { firstRow, firstColumn, lastColumn } = content.area;
  const { styles } = content;
  if (firstColumn < lastColumn) {
    const rows = content.rows();
    return { edit: "cells", sheet, firstRow, firstColumn, rows, styles, ...(!looks && { keepStyles: true }) };
  }
  const column = { edit: "column", sheet, column: firstColumn, firstRow, values: content.column() } as const;
  return looks
    ? { ...column, styles, styleRuns: content.styleRuns() }
    : { ...column, styles: [], styleRuns: [], keepStyles: true };
}

/** Tables that were added go first, so that others have room; those that were removed come when their cells are back. */
function tablesBack(edits: readonly Edit[], { tables }: Scene): { before: Edit[]; after: Edit[] } {
  const before: Edit[] = [];
  const after: Edit[] = [];
  const seen = new Set<string>();
  for (const edit of edits) {
    if (edit.edit !== "addTable" && edit.edit !== "removeTable" && edit.edit !== "resizeTable") continue;
    const name = edit.edit === "addTable" ? edit.table.name : edit.name;
    if (seen.has(name.toLowerCase())) continue;
    seen.add(name.toLowerCase());
    const present = tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
    if (!present) {
      before.push({ edit: "removeTable", sheet: edit.sheet, name });
      continue;
    }
    const { sheet, area, ...table } = present;
    if (edit.edit === "resizeTable") {
      const resized: Edit = { edit: "resizeTable", sheet, name, area };
      (isInside(area, edit.area) ? before : after).push(resized);
      continue;
    }
    before.push({ edit: "removeTable", sheet, name });
    after.push({ edit: "addTable", sheet, table: { ...table, area } });
  }
  return { before, after };
}

function featuresBack(edits: readonly Edit[], { rules, lists, links }: Scene): Edit[] {
  return edits.flatMap((edit): Edit[] => {
    if (edit.edit === "conditionalFormats") {
      const formats = (rules.get(edit.sheet) ?? []).map(({ format }) => format);
      return [{ ...edit, formats: formats.filter((format) => isInside(format.area, edit.area)) }];
    }
    if (edit.edit === "validations") {
      const validations = (lists.get(edit.sheet) ?? []).filter(({ area }) => isInside(area, edit.area));
      return [{ ...edit, validations }];
    }
    if (edit.edit === "links") {
      const inside = (links.get(edit.sheet) ?? []).filter(({ row, column }) =>
        isInside({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, edit.area),
      );
      return [{ ...edit, links: inside }];
    }
    return [];
  });
}

/** Looks that are put back are locked ones, so locks come after them. */
function locksBack(edits: readonly Edit[], { sheets, locks }: Scene): Edit[] {
  const shown = edits.flatMap((edit): Edit[] => {
    const sheet = edit.edit === "visibility" ? sheets.find(({ name }) => name === edit.sheet) : undefined;
    return sheet ? [{ edit: "visibility", sheet: sheet.name, visibility: sheet.visibility }] : [];
  });
  const closed = [...locks].flatMap(([sheet, cells]): Edit[] => {
    const isChanged = edits.some((edit) => edit.edit === "locks" && edit.sheet === sheet);
    return isChanged || cells.length > 0 ? [{ edit: "locks", sheet, cells }] : [];
  });
  return [...shown, ...closed];
}

/** Names that are set or removed, and those that point to a sheet that goes. */
function namesBack(edits: readonly Edit[], removed: readonly string[], { names }: Scene): Edit[] {
  const touched = new Map<string, Edit>();
  for (const edit of edits) {
    if (edit.edit !== "name") continue;
    const present = names.find(({ name }) => name.toLowerCase() === edit.name.toLowerCase());
    touched.set(edit.name.toLowerCase(), { ...edit, refersTo: present?.refersTo ?? null });
  }
  for (const { name, refersTo } of names) {
    const isHidden = name.startsWith("_klientela.");
    const place = parseReference(refersTo);
    if (!isHidden || !place || !removed.includes(place.sheet)) continue;
    touched.set(name.toLowerCase(), { edit: "name", name, refersTo });
  }
  return [...touched.values()];
}

async function sheetBack(requests: Requests, name: string, { sheets }: Scene): Promise<Edit[]> {
  const position = sheets.findIndex((sheet) => sheet.name === name);
  const visibility: Visibility = sheets[position]!.visibility;
  const used = (await readUsedAreas(requests, [name])).get(name);
  const add: Edit = { edit: "addSheet", name, visibility, position };
  if (!used) return [add];
  const area: Area = { ...used, firstRow: 0, firstColumn: 0 };
  const content = await readContent(requests.context, name, area);
  const { rows, styles, widths, frozenRows, frozenColumns } = content;
  return [
    add,
    { edit: "cells", sheet: name, firstRow: 0, firstColumn: 0, rows, styles },
    { edit: "widths", sheet: name, firstColumn: 0, widths },
    { edit: "freeze", sheet: name, rows: frozenRows, columns: frozenColumns },
    ...content.tables.map((table): Edit => ({ edit: "addTable", sheet: name, table })),
    { edit: "conditionalFormats", sheet: name, area, formats: content.conditionalFormats },
    { edit: "validations", sheet: name, area, validations: content.validations },
    { edit: "links", sheet: name, area, links: content.links },
  ];
}
