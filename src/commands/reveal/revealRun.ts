import { InputError } from "../../core/errors";
import { type MaskableRole, maskableRoles } from "../../core/protection/masks/maskableRoles";
import { searchForm } from "../../core/protection/masks/searchForm";
import { cellAt } from "../../core/table/cells";
import { say } from "../../i18n";
import { fingerprintOf } from "../../vault/secrets";
import type { OpenVault } from "../../vault/vault";
import { readAnyTables } from "../customers/readAnyTables";
import { accessLog } from "../mask/accessLog";
import { type KnownValues, secretKey } from "../mask/hideValues";
import { knownValues } from "../mask/knownValues";
import { type MaskableTable, maskableTables } from "../mask/maskedTables";
import { passphraseSecret } from "../mask/maskRun";
import { openVaultOf } from "../mask/vaultPart";
import { countsOf } from "../protect/protectRun";
import type { RunCommand } from "../runCommand";

export interface RevealSettings {
  /** Number of the customer to be shown. */
  readonly id?: string;
  /** A phone, an address or the like: whoever has exactly this one. All customers where neither is given. */
  readonly find?: string;
}

export interface RevealSummary {
  /** Customers that will be shown. */
  readonly customers: number;
}

/** A customer with the values behind the masks. */
export interface RevealedCustomer {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly values: { readonly [Role in MaskableRole]?: string };
}

/** What is told once the log has its line. */
export interface RevealAfterwards {
  readonly customers: readonly RevealedCustomer[];
}

/** Shows values behind the masks without writing them into any cell; the log tells that it was done. */
export const revealRun: RunCommand<"reveal", RevealSettings, RevealSummary> = {
  id: "reveal",
  async prepare(task, progress) {
    const tables = await readAnyTables(task, progress);
    if (!tables.tables) return { read: tables.read };
    const { book, settings, now, todayDay, language } = task;
    const open = await openVaultOf(book.port, task.secrets?.[passphraseSecret], progress);
    const { values } = await knownValues(open, progress);
    const all = await maskableTables(tables, maskableRoles, (sheet) => book.port.cells(sheet, progress));
    const ofCustomers = all.filter(({ sheet }) => sheet.kind === "customers");
    const wanted = await wantedTokens(settings, open);
    const shown = (ofCustomers.length > 0 ? ofCustomers : all).flatMap((table) =>
      customersOf(table, values, settings.id, wanted),
    );
    const isAll = settings.id === undefined && settings.find === undefined;
    if (shown.length === 0)
      throw new InputError("reveal.unknown", { wanted: settings.id ?? settings.find ?? "" });
    const line = {
      at: now ?? "",
      what: isAll ? "revealAll" : "reveal",
      by: open.lock,
      rows: isAll ? [] : shown.map(({ token }) => token),
    } as const;
    const customers = shown.map(({ customer }) => customer);
    return {
      read: tables.read,
      found: {
        plan: {
          command: "reveal",
          asOfDay: todayDay,
          basis: tables.ground.basis,
          changes: [accessLog(line, tables.ground, (key, params) => say(language, key, params))],
          undo: "none",
        },
        counts: countsOf(tables),
        leftOut: [],
        links: [],
        remembers: null,
        summary: { customers: customers.length },
        results: () => ({ customers: customers.length }),
        afterwards: (): RevealAfterwards => ({ customers }),
      },
    };
  },
};

/** Rows whose fingerprints say that they hold the value that is looked for; undefined where none is. */
async function wantedTokens(
  { find }: RevealSettings,
  { vault, keys }: OpenVault,
): Promise<ReadonlySet<number> | undefined> {
  if (find === undefined) return undefined;
  const prints = new Set<string>();
  for (const role of maskableRoles) {
    const print = await fingerprintOf(role, searchForm(role, find), keys);
    prints.add(`${role} ${print.join()}`);
  }
  return new Set(
    vault.secrets.flatMap(({ row, field, fingerprint }) =>
      prints.has(`${field} ${fingerprint.join()}`) ? [row] : [],
    ),
  );
}

function customersOf(
  { sheet, cells, columns, tokens }: MaskableTable,
  values: KnownValues,
  id: string | undefined,
  wanted: ReadonlySet<number> | undefined,
): { readonly token: number; readonly customer: RevealedCustomer }[] {
  const textAt = (row: number, role: string) => {
    const column = sheet.columns.find((one) => one.role === role)?.column;
    const value = column === undefined ? null : cellAt(cells, row, column);
    return value === null || typeof value === "object" ? "" : String(value).trim();
  };
  return [...tokens].flatMap((token, index) => {
    const row = sheet.area.firstRow + index;
    const isWanted = (id === undefined || textAt(row, "customerId") === id) && (wanted?.has(token) ?? true);
    if (Number.isNaN(token) || !isWanted) return [];
    const own = columns.flatMap(({ role }) => {
      const known = values.get(secretKey(token, role));
      return known ? [[role, String(known.value)] as const] : [];
    });
    if (own.length === 0) return [];
    const name =
      textAt(row, "customerName") ||
      ["lastName", "firstName", "middleName"]
        .map((role) => textAt(row, role))
        .filter(Boolean)
        .join(" ") ||
      textAt(row, "company");
    const customer = {
      id: textAt(row, "customerId"),
      name,
      sheet: sheet.sheet,
      row: row + 1,
      values: Object.fromEntries(own),
    };
    return [{ token, customer }];
  });
}
