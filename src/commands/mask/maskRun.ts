import { InputError } from "../../core/errors";
import type { Change, ColumnChange } from "../../core/plan/plan";
import type { Progress } from "../../core/progress";
import { type MaskableRole, maskableRoles, usuallyMasked } from "../../core/protection/masks/maskableRoles";
import { say } from "../../i18n";
import { writeVault } from "../../vault/format";
import { lockWith, newKeys } from "../../vault/keys";
import { newRecoveryKey } from "../../vault/recoveryKey";
import { type Plain, sealValues } from "../../vault/secrets";
import type { OpenVault } from "../../vault/vault";
import { pastRuns } from "../../workbook/carryOut";
import { journalSheet } from "../../workbook/journal";
import type { WorkbookPort } from "../../workbook/port";
import { columnBeside } from "../customers/columnBeside";
import { readAnyTables } from "../customers/readAnyTables";
import { countsOf } from "../protect/protectRun";
import type { RunCommand } from "../runCommand";
import { type HiddenValues, hideValues, secretKey } from "./hideValues";
import { knownValues } from "./knownValues";
import { isMaskable, type MaskableTable, maskableTables } from "./maskedTables";
import { maskStrays, tellingOf } from "./strays";
import { openVaultOf, vaultChange, vaultText } from "./vaultPart";

export interface MaskSettings {
  /** Roles of the columns that are masked; phone and e-mail address where absent. */
  readonly columns?: readonly string[];
}

export interface MaskSummary {
  readonly columns: readonly { readonly sheet: string; readonly heading: string; readonly cells: number }[];
  /** Cells elsewhere that held such a value. */
  readonly elsewhere: readonly { readonly sheet: string; readonly cells: number }[];
  readonly alreadyMasked: number;
  /** Whether it is the first time: a recovery key is told afterwards. */
  readonly isNew: boolean;
  /** Whether there are earlier runs that cannot be taken back any more. */
  readonly forgetsRuns: boolean;
  /** Of columns that could be masked here. */
  readonly maskable: readonly MaskableRole[];
}

/** What is told once, after the writing. */
export interface MaskAfterwards {
  readonly recoveryKey?: string;
}

/** The secret under which a task brings the passphrase. */
export const passphraseSecret = "passphrase";

/**
 * Masks contacts in place and keeps the real values encrypted in the workbook.
 *
 * Cannot be taken back by the journal, which must not know the values: `unmask` does it, with the passphrase.
 */
export const maskRun: RunCommand<"mask", MaskSettings, MaskSummary> = {
  id: "mask",
  async prepare(task, progress) {
    const tables = await readAnyTables(task, progress);
    if (!tables.tables) return { read: tables.read };
    const { port } = task.book;
    const roles = rolesOf(task.settings);
    const masked = await maskableTables(tables, roles, (sheet) => port.cells(sheet, progress));
    if (masked.length === 0)
      throw new InputError("mask.nothing", { file: port.fileName, columns: roles.join(", ") });

    const { open, recoveryKey } = await openOrNew(port, task.secrets?.[passphraseSecret], progress);
    const known = await knownValues(open, progress);
    const hidden = hideValues(masked, known.values);
    const passedOver = new Set([journalSheet(tables.ground.names) ?? ""]);
    const telling = tellingOf(hidden.masks);
    const strays = await maskStrays(port, telling, masked, passedOver, progress);
    const plains = [...hidden.plains, ...strays.plains];
    const changes: Change[] = [
      ...hidden.changes,
      ...strays.changes,
      ...masked.map((table) => tokenColumn(table, hidden, say(task.language, "mask.rowHeading"))),
      ...(plains.length > 0 ? [vaultChange(await filledVault(open, plains, progress))] : []),
      { kind: "forget", key: "mask", texts: telling },
      tables.ground.corrections,
    ];
    return {
      read: tables.read,
      found: {
        plan: {
          command: "mask",
          asOfDay: task.todayDay,
          basis: tables.ground.basis,
          changes,
          undo: "forgets",
        },
        counts: countsOf(tables),
        leftOut: [],
        links: [],
        remembers: { columns: roles },
        summary: {
          columns: hidden.changes.map(({ sheet, heading, cells }) => ({
            sheet,
            heading,
            cells: cells.length,
          })),
          elsewhere: strays.changes.map(({ sheet, cells }) => ({ sheet, cells: cells.length })),
          alreadyMasked: known.values.size,
          isNew: recoveryKey !== undefined,
          forgetsRuns: (await pastRuns(port)).some(({ canUndo }) => canUndo),
          maskable: presentRoles(tables.read.recognition.sheets.flatMap(({ columns }) => columns)),
        },
        results: () => ({
          columns: hidden.changes.map(({ key, sheet, heading, cells }) => ({
            role: key,
            sheet,
            heading,
            cells: cells.length,
          })),
          elsewhere: strays.changes.map(({ sheet, cells }) => ({ sheet, cells: cells.length })),
        }),
        afterwards: (): MaskAfterwards => (recoveryKey === undefined ? {} : { recoveryKey }),
      },
    };
  },
};

function rolesOf({ columns = usuallyMasked }: MaskSettings): readonly MaskableRole[] {
  const wrong = columns.find((column) => !isMaskable(column));
  if (wrong === undefined) return columns as readonly MaskableRole[];
  throw new InputError("mask.columns", { column: wrong, columns: maskableRoles.join(", ") });
}

const presentRoles = (columns: readonly { readonly role?: string }[]) =>
  maskableRoles.filter((role) => columns.some((column) => column.role === role));

/** The workbook's vault, or a new one that the passphrase and a recovery key open. */
async function openOrNew(
  port: WorkbookPort,
  passphrase: string | undefined,
  progress: Progress,
): Promise<{ readonly open: OpenVault; readonly recoveryKey?: string }> {
  if ((await vaultText(port)) !== undefined) return { open: await openVaultOf(port, passphrase, progress) };
  if (!passphrase) throw new InputError("vault.passphraseNeeded", { file: port.fileName });
  await progress("password", 0);
  const keys = await newKeys();
  const recoveryKey = newRecoveryKey();
  const owner = await lockWith(passphrase, "owner", keys);
  const recovery = await lockWith(recoveryKey, "recovery", keys);
  return { open: { vault: { locks: [owner, recovery], secrets: [] }, keys }, recoveryKey };
}

/** The vault's text with values put in, in place of those they follow. */
async function filledVault(
  { vault, keys }: OpenVault,
  plains: readonly Plain[],
  progress: Progress,
): Promise<string> {
  const replaced = new Set(plains.map(({ row, field }) => secretKey(row, field)));
  const kept = vault.secrets.filter(({ row, field }) => !replaced.has(secretKey(row, field)));
  const secrets = [...kept, ...(await sealValues(plains, keys, progress))];
  return writeVault({ locks: vault.locks, secrets }, keys);
}

function tokenColumn(table: MaskableTable, { tokens }: HiddenValues, heading: string): ColumnChange {
  const { sheet, key } = table;
  return columnBeside(
    { sheet: sheet.sheet, area: sheet.area },
    {
      key,
      heading,
      values: { kind: "number", values: tokens.get(table)!, isDay: false },
      style: { numberFormat: "0" },
    },
  );
}
