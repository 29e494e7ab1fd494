import type { SheetLocks, SheetProtection } from "../../core/plan/locks";
import type { MemoryChange, ProtectionChange } from "../../core/plan/plan";
import type { Leak } from "../../core/protection/leak";
import type { ProtectionProfile } from "../../core/protection/profile";
import { protectionMeter } from "../../core/protection/protectionMeter";
import { cellLocks, isOpen, permissionsOf } from "../../core/protection/sheetLocks";
import type { SheetInfo, WorkbookPort } from "../../workbook/port";
import { readAnyTables, type TablesBook } from "../customers/readAnyTables";
import type { Counts, RunCommand } from "../runCommand";
import { gatherFacts, type LockedBook } from "./gatherFacts";
import { type GuardedSheets, guardedSheets } from "./guardedSheets";
import { hiddenKey } from "./hiddenMemory";
import { ownProfiles, profileNamed, profilesKey, profilesText } from "./profileMemory";

export interface ProtectSettings {
  /** One to start from, or one of the workbook's own. */
  readonly profile: string;
  /** What is to be otherwise than in the profile. */
  readonly changes?: Partial<ProtectionProfile>;
  /** Keeps the profile with its changes under this name. */
  readonly saveAs?: string;
  /** Whether a password is given to the write. The password itself is no setting. */
  readonly hasPassword?: boolean;
}

/** A sheet that is locked from now on. */
export interface ProtectedSheet {
  readonly sheet: string;
  /** Headings of columns that can be changed. */
  readonly open: readonly string[];
  readonly lockedColumns: number;
}

export interface ProtectSummary {
  readonly profile: string;
  readonly settings: ProtectionProfile;
  /** Of the workbook's own. */
  readonly ownProfiles: readonly string[];
  readonly sheets: readonly ProtectedSheet[];
  readonly hiddenReports: number;
  readonly leaks: readonly Leak[];
}

/** Locks what should not be edited or copied casually, and says what that does not stop. */
export const protectRun: RunCommand<"protect", ProtectSettings, ProtectSummary> = {
  id: "protect",
  async prepare(task, progress) {
    const tables = await readAnyTables(task, progress);
    if (!tables.tables) return { read: tables.read };
    const { book, settings, todayDay } = task;
    const { port } = book;
    const own = ownProfiles(tables.ground.names);
    const profile = { ...profileNamed(settings.profile, own), ...settings.changes };
    const sheets = await port.sheets();
    const guarded = guardedSheets(tables, sheets, await locksOf(port, sheets));
    const change = protectionChange(profile, guarded, settings.hasPassword === true);
    const after = await lockedBook(port, sheets, change);
    const leaks = protectionMeter(await gatherFacts(port, guarded.tables, after, progress));
    const { profile: name, changes: _, saveAs, ...kept } = settings;
    const saved = saveAs === undefined ? own : new Map([...own, [saveAs, profile] as const]);
    const hidden = change.sheets.filter(({ visibility }) => visibility === "veryHidden").length;
    return {
      read: tables.read,
      found: {
        plan: {
          command: "protect",
          asOfDay: todayDay,
          basis: tables.ground.basis,
          changes: [
            change,
            ...memories(profilesText(saved), saved.size, change, guarded),
            tables.ground.corrections,
          ],
        },
        counts: countsOf(tables),
        leftOut: [],
        links: [],
        remembers: saveAs === undefined ? settings : { ...kept, profile: saveAs },
        summary: {
          profile: saveAs ?? name,
          settings: profile,
          ownProfiles: [...saved.keys()],
          sheets: guarded.tables.map(({ sheet, columns }) => {
            const open = columns.filter((column) => isOpen(profile, column));
            return {
              sheet,
              open: open.map(({ heading }) => heading),
              lockedColumns: columns.length - open.length,
            };
          }),
          hiddenReports: hidden,
          leaks,
        },
        results: () => ({
          profile: saveAs ?? name,
          settings: profile,
          structureLocked: after.isStructureLocked,
          sheets: after.sheets.map(({ info, locks }) => ({
            sheet: info.name,
            visibility: info.visibility,
            protected: locks.protection !== null,
            allows: locks.protection?.allows ?? null,
            unlocked: locks.cells,
          })),
          leaks,
        }),
      },
    };
  },
};

async function locksOf(
  port: WorkbookPort,
  sheets: readonly SheetInfo[],
): Promise<ReadonlyMap<string, SheetLocks>> {
  const locks = sheets.map(async ({ name }) => [name, await port.locks(name)] as const);
  return new Map(await Promise.all(locks));
}

/** The locks of a profile as a change of the workbook. */
function protectionChange(
  profile: ProtectionProfile,
  { tables, reports }: GuardedSheets,
  hasPassword: boolean,
): ProtectionChange {
  const password = hasPassword ? "given" : "kept";
  const protection: SheetProtection = { allows: permissionsOf(profile), password };
  const hides = profile.hidesReports;
  return {
    kind: "protection",
    key: "protection",
    sheets: [
      ...tables.map(({ sheet, columns, recognised, formulas }) => ({
        sheet,
        cells: cellLocks(profile, columns, recognised.area.headingRow, formulas),
        protection,
      })),
      ...reports.map(({ name }) => ({
        sheet: name,
        cells: [],
        protection,
        ...(hides && { visibility: "veryHidden" as const }),
      })),
    ],
    ...(profile.structure && { structure: password }),
  };
}

/** The workbook as it is after a change, as far as locks go. */
async function lockedBook(
  port: WorkbookPort,
  sheets: readonly SheetInfo[],
  change?: ProtectionChange,
): Promise<LockedBook> {
  const locked = await Promise.all(
    sheets.map(async (info) => {
      const wanted = change?.sheets.find(({ sheet }) => sheet === info.name);
      const present = await port.locks(info.name);
      const locks: SheetLocks = wanted
        ? { cells: wanted.cells ?? present.cells, protection: closedWith(wanted.protection, present) }
        : present;
      return { info: { name: info.name, visibility: wanted?.visibility ?? info.visibility }, locks };
    }),
  );
  const structure = change?.structure === undefined ? await port.structure() : change.structure;
  return { sheets: locked, isStructureLocked: structure !== null };
}

/** A password that is kept is what it is now; none where the sheet is open. */
function closedWith(wanted: SheetProtection | null, present: SheetLocks): SheetProtection | null {
  if (wanted?.password !== "kept") return wanted;
  return { ...wanted, password: present.protection?.password ?? "none" };
}

function memories(
  profiles: string,
  count: number,
  change: ProtectionChange,
  { reports }: GuardedSheets,
): readonly MemoryChange[] {
  const hidden = change.sheets
    .filter(
      ({ sheet, visibility }) =>
        visibility && reports.find(({ name }) => name === sheet)?.visibility === "visible",
    )
    .map(({ sheet }) => sheet);
  return [
    ...(count > 0 ? [{ kind: "memory", key: profilesKey, value: profiles } as const] : []),
    ...(hidden.length > 0
      ? [{ kind: "memory", key: hiddenKey, value: JSON.stringify(hidden) } as const]
      : []),
  ];
}

export function countsOf({ tables }: TablesBook): Counts {
  return {
    customers: tables.customers?.rowCount ?? 0,
    orders: tables.orders.rowCount,
    orderRows: tables.orders.rowCount,
    products: tables.products?.rowCount ?? 0,
  };
}
