import type { Area } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import {
  type CellLocks,
  type LockPassword,
  lastSheetRow,
  plainLocks,
  type SheetLocks,
} from "../../core/plan/locks";
import { columnsOf, rangeOf } from "./area";
import { isWhole } from "./cellReading";
import { readUsedAreas, sheetColumns } from "./frame";
import { permissionsOf } from "./permissions";
import { type Reading, readPieces } from "./readPieces";
import { type Requests, sharedRequests } from "./requests";

/** The locks of a sheet. Of a password Excel tells nothing, not even whether there is one. */
export async function readSheetLocks(context: Excel.RequestContext, sheet: string): Promise<SheetLocks> {
  const protection = context.workbook.worksheets.getItem(sheet).protection.load("protected,options");
  const [cells] = await readCellLocks(sharedRequests(context), [sheet]);
  return {
    cells: cells!,
    protection: protection.protected ? { allows: permissionsOf(protection.options), password: "kept" } : null,
  };
}

export async function readStructure(context: Excel.RequestContext): Promise<LockPassword | null> {
  const structure = context.workbook.protection.load("protected");
  await context.sync();
  return structure.protected ? "kept" : null;
}

/** Locks of the sheets whose looks or locks these edits change. */
export async function readLocksOf(
  requests: Requests,
  edits: readonly Edit[],
  isThere: (sheet: string) => boolean,
): Promise<ReadonlyMap<string, readonly CellLocks[]>> {
  const touched = edits.flatMap((edit) => (changesLooks(edit) || edit.edit === "locks" ? [edit.sheet] : []));
  const sheets = [...new Set(touched)].filter(isThere);
  const locks = await readCellLocks(requests, sheets);
  return new Map(sheets.map((sheet, index) => [sheet, locks[index]!]));
}

/** The edits with others that give cells their locks again: in Excel a new look comes with the usual ones. */
export function withKeptLocks(
  edits: readonly Edit[],
  { locks }: { readonly locks: ReadonlyMap<string, readonly CellLocks[]> },
): readonly Edit[] {
  const kept = [...locks].flatMap(([sheet, cells]): Edit[] => {
    const isDressed = edits.some((edit) => changesLooks(edit) && edit.sheet === sheet);
    const isSet = edits.some((edit) => edit.edit === "locks" && edit.sheet === sheet);
    return isDressed && !isSet && cells.length > 0 ? [{ edit: "locks", sheet, cells }] : [];
  });
  const isLast = ({ edit }: Edit) => edit === "locks";
  return [...edits.filter((edit) => !isLast(edit)), ...kept, ...edits.filter(isLast)];
}

type LookEdit = Extract<Edit, { edit: "cells" | "column" | "links" }>;

function changesLooks(edit: Edit): edit is LookEdit {
  if (edit.edit === "links") return edit.links.length > 0;
  return (edit.edit === "cells" || edit.edit === "column") && edit.keepStyles !== true;
}

interface State {
  readonly locked: boolean | null;
  readonly formulaHidden: boolean | null;
}

/** Locks of sheets in the plain form; a sheet on which all is as usual costs one question. */
async function readCellLocks(
  requests: Requests,
  sheets: readonly string[],
): Promise<readonly (readonly CellLocks[])[]> {
  if (sheets.length === 0) return [];
  const { context, sync } = requests;
  const whole = sheets.map((sheet) => ask(context.workbook.worksheets.getItem(sheet).getRange()));
  await sync();
  const isUsual = ({ locked, formulaHidden }: State) => locked === true && formulaHidden === false;
  return Promise.all(
    sheets.map(async (sheet, index) => (isUsual(whole[index]!) ? [] : readUneven(requests, sheet))),
  );
}

/** Columns are asked at their ends, where no cell is, then each as far as the sheet is used. */
async function readUneven(requests: Requests, sheet: string): Promise<readonly CellLocks[]> {
  const { context, sync } = requests;
  const used = (await readUsedAreas(requests, [sheet])).get(sheet);
  const rest = used ? used.lastColumn + 1 : 0;
  const ends = Array.from({ length: rest }, (_, column) => askArea(lineArea(lastSheetRow, column, column)));
  const behind = rest < sheetColumns ? askArea(lineArea(lastSheetRow, rest, sheetColumns - 1)) : undefined;
  const parts = Array.from({ length: used ? rest : 0 }, (_, column) => askArea(columnArea(column)));
  await sync();
  const bases = ends.map(stated);
  const wholes = [...bases, ...(behind ? await readBehind(behind) : [])].map(
    (state, column): CellLocks => ({
      area: { firstRow: 0, lastRow: lastSheetRow, firstColumn: column, lastColumn: column },
      ...state,
    }),
  );
  const even = parts.map((part, column): CellLocks[] =>
    isMixed(part) ? [] : [{ area: columnArea(column), ...stated(part) }],
  );
  const mixed = parts.flatMap((part, column) => (isMixed(part) ? [columnArea(column)] : []));
  const cells = await readByCell(requests, sheet, mixed);
  return plainLocks([...wholes, ...even.flat(), ...cells]);

  function askArea(area: Area) {
    return ask(rangeOf(context, sheet, area));
  }

  function columnArea(column: number): Area {
    return { firstRow: 0, lastRow: used!.lastRow, firstColumn: column, lastColumn: column };
  }

  /** Columns that are not used mostly are all the same. */
  async function readBehind(all: State): Promise<readonly Omit<CellLocks, "area">[]> {
    const { locked, formulaHidden } = all;
    if (locked === true && formulaHidden === false) return [];
    if (!isMixed(all)) return Array.from({ length: sheetColumns - rest }, () => stated(all));
    const line = rangeOf(context, sheet, lineArea(lastSheetRow, rest, sheetColumns - 1));
    const answer = line.getCellProperties(lockOptions);
    await sync();
    return answer.value[0]!.map(({ format }) => stated(format!.protection as State));
  }
}

async function readByCell(requests: Requests, sheet: string, columns: readonly Area[]): Promise<CellLocks[]> {
  const { context } = requests;
  const found: CellLocks[] = [];
  const reading: Reading<readonly (readonly Excel.CellProperties[])[]> = {
    guess: 70,
    request: ({ area }) => {
      const answer = rangeOf(context, sheet, area).getCellProperties(lockOptions);
      return () => answer.value;
    },
    bytesOf: (answer) => answer.length * columnsOf(columns[0]!) * 70,
    check: isWhole,
    take(answer, { area }) {
      for (const [offset, [cell]] of answer.entries()) {
        const row = area.firstRow + offset;
        const state = stated(cell!.format!.protection as State);
        found.push({ area: { ...area, firstRow: row, lastRow: row }, ...state });
      }
    },
  };
  await readPieces(
    requests,
    columns.map((area) => ({ sheet, area })),
    reading,
  );
  return found;
}

const lockOptions: Excel.CellPropertiesLoadOptions = { format: { protection: true } };

const ask = (range: Excel.Range): State => range.format.protection.load("locked,formulaHidden");

const isMixed = ({ locked, formulaHidden }: State) => locked === null || formulaHidden === null;

const stated = ({ locked, formulaHidden }: State) => ({
  locked: locked !== false,
  formulaHidden: formulaHidden === true,
});

const lineArea = (row: number, firstColumn: number, lastColumn: number): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn,
  lastColumn,
});
