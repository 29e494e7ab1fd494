import { InputError } from "../../core/errors";
import { forgottenTexts } from "../../core/plan/forgottenTexts";
import type { CellChange, CellsChange, Change } from "../../core/plan/plan";
import { type PersonTexts, personTexts } from "../../core/protection/erase";
import { maskableRoles } from "../../core/protection/masks/maskableRoles";
import { cellAt, isFormula, type SheetCells } from "../../core/table/cells";
import type { RecognisedSheet } from "../../core/table/recognition";
import { say } from "../../i18n";
import { writeVault } from "../../vault/format";
import { journalSheet } from "../../workbook/journal";
import { allOurs } from "../../workbook/ours";
import { readAnyTables } from "../customers/readAnyTables";
import { accessLog } from "../mask/accessLog";
import { secretKey } from "../mask/hideValues";
import { type KnownStray, knownValues } from "../mask/knownValues";
import { maskableTables } from "../mask/maskedTables";
import { passphraseSecret } from "../mask/maskRun";
import { openVaultOf, vaultChange, vaultText } from "../mask/vaultPart";
import { countsOf } from "../protect/protectRun";
import type { RunCommand } from "../runCommand";
import { type ErasedRows, personRows } from "./personRows";

export interface EraseSettings {
  /** Number of the customer. */
  readonly id: string;
}

export interface EraseSummary {
  readonly customerRows: number;
  readonly orderRows: number;
  /** Cells on other sheets and in other columns. */
  readonly elsewhere: number;
  /** The name is left where it stands elsewhere: another customer has the same. */
  readonly isNameShared: boolean;
}

/** What stands for a person's texts inside other texts. */
const blackened = "***";

/**
 * Takes a person out of the workbook: the customer's row, who the orders were from, other cells, the vault, and the
 * journal with all that it could bring back. Orders keep day, product and amount, so totals stay.
 */
export const eraseRun: RunCommand<"erase", EraseSettings, EraseSummary> = {
  id: "erase",
  async prepare(task, progress) {
    const tables = await readAnyTables(task, progress);
    if (!tables.tables) return { read: tables.read };
    const { book, settings, language } = task;
    const { port } = book;
    const { ground, read } = tables;
    const cellsOf = new Map<string, SheetCells>();
    for (const sheet of await port.sheets()) cellsOf.set(sheet.name, await port.cells(sheet.name, progress));

    const masked = await maskableTables(tables, maskableRoles, async (sheet) => cellsOf.get(sheet)!);
    const hasVault = (await vaultText(port)) !== undefined;
    const open = hasVault ? await openVaultOf(port, task.secrets?.[passphraseSecret], progress) : undefined;
    const known = open ? await knownValues(open, progress) : { values: new Map(), strays: [] };
    const sheets = read.recognition.sheets.filter(({ sheet, kind }) => kind && cellsOf.has(sheet));
    const valueAt = (sheet: RecognisedSheet, row: number, role: string): string => {
      const table = masked.find((one) => one.sheet === sheet);
      const token = table?.tokens[row - sheet.area.firstRow] ?? Number.NaN;
      const hidden = known.values.get(secretKey(token, role));
      const column = sheet.columns.find((one) => one.role === role)?.column;
      const shown = column === undefined ? null : cellAt(cellsOf.get(sheet.sheet)!, row, column);
      if (hidden && hidden.mask === shown) return String(hidden.value);
      return shown === null || typeof shown === "object" ? "" : String(shown).trim();
    };
    const rows = personRows(sheets, settings.id, valueAt);
    if (rows.customers.length + rows.orders.length === 0)
      throw new InputError("erase.unknown", { id: settings.id });
    if (rows.customers.length > 1) {
      throw new InputError("erase.several", { id: settings.id, count: rows.customers.length });
    }
    const texts = personTexts(rows.contacts, rows.names, rows.isOfOthers);
    const ours = [...allOurs(ground.names, "column").values()];
    const own = ownCells(rows, cellsOf, ours);
    const skipped = new Set([journalSheet(ground.names) ?? ""]);
    const tokens = tokensOf(rows, masked);
    const isErased = (stray: KnownStray) => isAbout(String(stray.value), texts);
    const hiddenStrays = known.strays.filter(isErased);
    const elsewhere = elsewhereCells(texts, hiddenStrays, cellsOf, own, skipped);
    const left = open?.vault.secrets.filter(
      (secret) => !tokens.has(secret.row) && !hiddenStrays.some((stray) => stray.secret === secret),
    );
    const changes: Change[] = [
      ...own.changes,
      ...elsewhere,
      ...(open && left ? [vaultChange(await writeVault({ ...open.vault, secrets: left }, open.keys))] : []),
      {
        kind: "forget",
        key: "erase",
        texts: [...texts.telling, ...texts.whole].map((text) => [text, blackened] as const),
      },
      accessLog(
        { at: task.now ?? "", what: "erase", ...(open && { by: open.lock }), rows: [] },
        ground,
        (key, params) => say(language, key, params),
      ),
    ];
    const summary: EraseSummary = {
      customerRows: rows.customers.length,
      orderRows: rows.orders.length,
      elsewhere: elsewhere.reduce((sum, { cells }) => sum + cells.length, 0),
      isNameShared: rows.names.some(rows.isOfOthers),
    };
    return {
      read,
      found: {
        plan: { command: "erase", asOfDay: task.todayDay, basis: ground.basis, changes, undo: "forgets" },
        counts: countsOf(tables),
        leftOut: [],
        links: [],
        remembers: null,
        summary,
        results: () => summary,
      },
    };
  },
};

interface OwnCells {
  readonly changes: readonly CellsChange[];
  /** By sheet, the cells that are emptied, as `row column`. */
  readonly emptied: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The customer's whole row, and of the orders whatever says whose they are. Formulas stay and compute from nothing. */
function ownCells(
  { customers, orders }: ErasedRows,
  cellsOf: ReadonlyMap<string, SheetCells>,
  ours: readonly { readonly sheet: string; readonly area: { readonly firstColumn: number } }[],
): OwnCells {
  const bySheet = new Map<string, CellChange[]>();
  const empty = (sheet: string, row: number, column: number) => {
    const cells = cellsOf.get(sheet)!;
    if (cellAt(cells, row, column) === null || isFormula(cells, row, column)) return;
    const known = bySheet.get(sheet);
    if (known) known.push({ row, column, value: null });
    else bySheet.set(sheet, [{ row, column, value: null }]);
  };
  for (const { sheet, row } of customers) {
    const { firstColumn, lastColumn } = sheet.area;
    for (let column = firstColumn; column <= lastColumn; column++) empty(sheet.sheet, row, column);
    for (const place of ours)
      if (place.sheet === sheet.sheet) empty(sheet.sheet, row, place.area.firstColumn);
  }
  for (const { sheet, row } of orders) {
    for (const { column, role } of sheet.columns) {
      if (role !== undefined && personal.has(role)) empty(sheet.sheet, row, column);
    }
  }
  const emptied = new Map(
    [...bySheet].map(([sheet, cells]) => [
      sheet,
      new Set(cells.map(({ row, column }) => `${row} ${column}`)),
    ]),
  );
  const changes = [...bySheet].map(
    ([sheet, cells]) => ({ kind: "cells", key: "person", sheet, heading: "", cells }) as const,
  );
  return { changes, emptied };
}

const personal: ReadonlySet<string> = new Set([
  "customerId",
  "customerName",
  "firstName",
  "lastName",
  "middleName",
  "email",
  "phone",
  "town",
]);

/** Mask numbers of the person's rows. */
function tokensOf(
  { customers, orders }: ErasedRows,
  masked: Awaited<ReturnType<typeof maskableTables>>,
): ReadonlySet<number> {
  return new Set(
    [...customers, ...orders].flatMap(({ sheet, row }) => {
      const token = masked.find((table) => table.sheet === sheet)?.tokens[row - sheet.area.firstRow];
      return token === undefined || Number.isNaN(token) ? [] : [token];
    }),
  );
}

function isAbout(text: string, { telling, whole }: PersonTexts): boolean {
  return (
    whole.includes(text) || forgottenTexts(telling.map((one) => [one, ""])).exchanged(text) !== undefined
  );
}

/** Cells of all other sheets and columns in which the person is named. */
function elsewhereCells(
  { telling, whole }: PersonTexts,
  strays: readonly KnownStray[],
  cellsOf: ReadonlyMap<string, SheetCells>,
  { emptied }: OwnCells,
  skipped: ReadonlySet<string>,
): readonly CellsChange[] {
  const forgotten = forgottenTexts(telling.map((text) => [text, blackened]));
  const exact = new Set([...telling, ...whole]);
  const changes: CellsChange[] = [];
  for (const [sheet, cells] of cellsOf) {
    if (skipped.has(sheet)) continue;
    const own: CellChange[] = strays.flatMap(({ sheet: home, row, column, shown }) =>
      home === sheet && cellAt(cells, row, column) === shown ? [{ row, column, value: null }] : [],
    );
    for (let column = 0; column < cells.columnCount; column++) {
      for (let row = 0; row < cells.rowCount; row++) {
        const value = cellAt(cells, row, column);
        if (typeof value !== "string" && typeof value !== "number") continue;
        if (emptied.get(sheet)?.has(`${row} ${column}`) || isFormula(cells, row, column)) continue;
        const text = String(value).trim();
        const instead = exact.has(text) ? null : forgotten.exchanged(text);
        if (instead !== undefined) own.push({ row, column, value: instead });
      }
    }
    if (own.length > 0) changes.push({ kind: "cells", key: "elsewhere", sheet, heading: "", cells: own });
  }
  return changes;
}
