import type { CellChange, CellsChange } from "../../core/plan/plan";
import { maskableRoles } from "../../core/protection/masks/maskableRoles";
import { cellAt, type SheetCells } from "../../core/table/cells";
import { writeVault } from "../../vault/format";
import type { OpenVault } from "../../vault/vault";
import { readAnyTables } from "../customers/readAnyTables";
import { countsOf } from "../protect/protectRun";
import type { RunCommand } from "../runCommand";
import { type KnownValues, secretKey } from "./hideValues";
import { type KnownStray, knownValues } from "./knownValues";
import { type MaskableTable, maskableTables } from "./maskedTables";
import { passphraseSecret } from "./maskRun";
import { openVaultOf, vaultChange } from "./vaultPart";

export interface UnmaskSummary {
  readonly columns: readonly { readonly sheet: string; readonly heading: string; readonly cells: number }[];
  /** Values that stay in the vault: their cells are gone or hold something else now. */
  readonly kept: number;
}

/** Gives masked cells their values back. What somebody has typed over a mask stays. */
export const unmaskRun: RunCommand<"unmask", Readonly<Record<never, never>>, UnmaskSummary> = {
  id: "unmask",
  async prepare(task, progress) {
    const tables = await readAnyTables(task, progress);
    if (!tables.tables) return { read: tables.read };
    const { port } = task.book;
    const open = await openVaultOf(port, task.secrets?.[passphraseSecret], progress);
    const { values, strays } = await knownValues(open, progress);
    const cellsOf = (sheet: string) => port.cells(sheet, progress);
    const masked = await maskableTables(tables, maskableRoles, cellsOf);
    const sheets = new Map<string, SheetCells>();
    for (const sheet of new Set(strays.map((stray) => stray.sheet))) {
      if (tables.ground.sheetNames.includes(sheet)) sheets.set(sheet, await cellsOf(sheet));
    }
    const { changes, restored } = shownAgain(masked, values);
    const found = strays.filter((stray) => isThere(stray, sheets.get(stray.sheet)));
    for (const { secret } of found) restored.add(secretKey(secret.row, secret.field));
    const left = open.vault.secrets.filter(({ row, field }) => !restored.has(secretKey(row, field)));
    const summary: UnmaskSummary = {
      columns: changes.map(({ sheet, heading, cells }) => ({ sheet, heading, cells: cells.length })),
      kept: left.length,
    };
    return {
      read: tables.read,
      found: {
        plan: {
          command: "unmask",
          asOfDay: task.todayDay,
          basis: tables.ground.basis,
          changes: [
            ...changes,
            ...strayChanges(found),
            vaultChange(
              left.length === 0 ? null : await textOf({ ...open, vault: { ...open.vault, secrets: left } }),
            ),
            tables.ground.corrections,
          ],
          undo: "none",
        },
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

const textOf = ({ vault, keys }: OpenVault) => writeVault(vault, keys);

/** Cells that show a mask of ours, with what stands behind it. */
function shownAgain(masked: readonly MaskableTable[], values: KnownValues) {
  const changes: CellsChange[] = [];
  const restored = new Set<string>();
  for (const { sheet, cells, columns, tokens } of masked) {
    for (const { column, role, heading } of columns) {
      const own: CellChange[] = [];
      for (const [index, token] of tokens.entries()) {
        const key = secretKey(token, role);
        const row = sheet.area.firstRow + index;
        const known = values.get(key);
        if (!known || cellAt(cells, row, column) !== known.mask) continue;
        own.push({ row, column, value: known.value });
        restored.add(key);
      }
      if (own.length > 0) changes.push({ kind: "cells", key: role, sheet: sheet.sheet, heading, cells: own });
    }
  }
  return { changes, restored };
}

const isThere = ({ row, column, shown }: KnownStray, cells: SheetCells | undefined) =>
  cells !== undefined && cellAt(cells, row, column) === shown;

function strayChanges(strays: readonly KnownStray[]): readonly CellsChange[] {
  const bySheet = new Map<string, CellChange[]>();
  for (const { sheet, row, column, value } of strays) {
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { row, column, value }]);
  }
  return [...bySheet].map(([sheet, cells]) => ({
    kind: "cells",
    key: "elsewhere",
    sheet,
    heading: "",
    cells,
  }));
}
