import { InputError } from "../../core/errors";
import type { Area } from "../../core/plan/content";
import type { AskPassword } from "../port";
import { areaOf, areaProperties, rangeOf } from "./area";
import { codeOf } from "./failure";
import type { Requests } from "./requests";
import type { Scene } from "./scene";
import type { WriteQueue } from "./writeQueue";

export type { AskPassword };

/** A lock that is open while we write. */
export interface Lock {
  /** Absent for the structure of the workbook. */
  readonly sheet?: string;
  readonly options?: Excel.WorksheetProtectionOptions;
  /** Known once it was opened with one. */
  readonly hasPassword?: boolean;
}

/** A filter that is off while we write: into rows it hides Excel writes nothing, and puts values elsewhere. */
export interface OffFilter {
  readonly sheet: string;
  /** Absent for the filter of the sheet itself. */
  readonly table?: string;
  readonly area: Area;
  readonly criteria: readonly (readonly [column: number, criteria: Excel.FilterCriteria])[];
}

/** All that is opened for writing and closed again as it was. */
export interface Guards {
  readonly locks: readonly Lock[];
  /** Locks of our making: open before, closed when the write ends, opened again when it is taken back. */
  readonly locking?: readonly Lock[];
  readonly filters: readonly OffFilter[];
}

/** Finds out what stands in the way of writing on these sheets. */
export async function readGuards(
  { context, sync }: Requests,
  sheets: readonly string[],
  changesStructure: boolean,
): Promise<Guards> {
  const { workbook } = context;
  const structure = workbook.protection.load("protected");
  const asked = sheets.map((sheet) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    return {
      sheet,
      protection: worksheet.protection.load("protected,options"),
      filter: worksheet.autoFilter.load("enabled,isDataFiltered,criteria"),
      tables: worksheet.tables.load("items/name,items/showFilterButton"),
    };
  });
  await sync();
  const filters = asked.flatMap(({ sheet, filter, tables }) => [
    ...(filter.enabled && filter.isDataFiltered
      ? [{ sheet, criteria: filter.criteria, range: filter.getRange().load(areaProperties) }]
      : []),
    ...tables.items
      .filter(({ showFilterButton }) => showFilterButton)
      .map((table) => ({
        sheet,
        table: table.name,
        filter: table.autoFilter.load("isDataFiltered,criteria"),
        range: table.getRange().load(areaProperties),
      })),
  ]);
  if (filters.length > 0) await sync();
  return {
    locks: [
      ...(changesStructure && structure.protected ? [{}] : []),
      ...asked
        .filter(({ protection }) => protection.protected)
        .map(({ sheet, protection }) => ({ sheet, options: plainOptions(protection.options) })),
    ],
    filters: filters.flatMap((one): OffFilter[] => {
      if ("filter" in one && !one.filter.isDataFiltered) return [];
      const { sheet, range } = one;
      const criteria = "filter" in one ? one.filter.criteria : one.criteria;
      const table = "table" in one ? { table: one.table } : {};
      return [{ sheet, ...table, area: areaOf(range), criteria: criteriaInUse(criteria) }];
    }),
  };
}

/** Options as they are loaded cannot be sent again; these can. */
function plainOptions(options: Excel.WorksheetProtectionOptions): Excel.WorksheetProtectionOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => typeof value === "boolean" || typeof value === "string"),
  );
}

function criteriaInUse(criteria: readonly (Excel.FilterCriteria | null)[]) {
  return criteria.flatMap((one, column): (readonly [number, Excel.FilterCriteria])[] => {
    const present = Object.entries(one ?? {}).filter(([, value]) => value !== null && value !== undefined);
    const isInUse = present.some(([name, value]) => name !== "filterOn" && value !== "Unknown");
    return isInUse ? [[column, Object.fromEntries(present) as unknown as Excel.FilterCriteria]] : [];
  });
}

/** Passwords the user gave in this run, by sheet; they are kept nowhere else. */
export type Passwords = Map<string | undefined, string>;

/**
 * Opens what is still closed. A lock known to have a password is asked for it also when it is open, to be closed with it.
 *
 * @throws InputError `excel.password` when the user has not got the right password.
 */
export async function openGuards(
  context: Excel.RequestContext,
  { locks, locking = [], filters }: Guards,
  passwords: Passwords,
  { askPassword, given, isTheirs }: Keys,
): Promise<void> {
  const protections = [...locks, ...locking].map((lock) => ({
    ...lock,
    protection: protectionOf(context, lock.sheet),
  }));
  for (const { protection } of protections) protection.load("protected");
  if (protections.length > 0) await context.sync();
  for (const { sheet, protection, hasPassword } of protections) {
    if (protection.protected) await unlock(context, sheet, passwords, { askPassword, given, isTheirs });
    else if (hasPassword && !passwords.has(sheet)) passwords.set(sheet, await required(sheet, askPassword));
  }
  for (const { sheet, table, criteria } of filters) {
    for (const [column] of criteria) filterOf(context, sheet, table).clearColumnCriteria(column);
  }
  if (filters.length > 0) await context.sync();
}

/** What opens locks. */
export interface Keys {
  readonly askPassword: AskPassword;
  /** Tried before the user is asked. */
  readonly given?: string | undefined;
  /** Whether what `given` opens was closed with it by the user, and is to be closed with it again. */
  readonly isTheirs: boolean;
}

/** Three wrong passwords are enough. */
const tries = 3;

async function unlock(
  context: Excel.RequestContext,
  sheet: string | undefined,
  passwords: Passwords,
  { askPassword, given, isTheirs }: Keys,
): Promise<void> {
  if (await isOpenedBy(context, sheet, passwords.get(sheet))) return;
  if (given !== undefined && (await isOpenedBy(context, sheet, given))) {
    if (isTheirs) passwords.set(sheet, given);
    return;
  }
  for (let wrong = 0; wrong < tries; wrong++) {
    const password = await askPassword(sheet);
    if (password === undefined) break;
    if (!(await isOpenedBy(context, sheet, password))) continue;
    passwords.set(sheet, password);
    return;
  }
  throw lacksPassword(sheet);
}

async function isOpenedBy(
  context: Excel.RequestContext,
  sheet: string | undefined,
  password: string | undefined,
): Promise<boolean> {
  try {
    protectionOf(context, sheet).unprotect(password);
    await context.sync();
    return true;
  } catch (error) {
    if (/^(?:AccessDenied|InvalidArgument)$/.test(codeOf(error) ?? "")) return false;
    throw error;
  }
}

async function required(sheet: string | undefined, askPassword: AskPassword): Promise<string> {
  const password = await askPassword(sheet);
  if (password === undefined) throw lacksPassword(sheet);
  return password;
}

function lacksPassword(sheet: string | undefined): InputError {
  return sheet === undefined
    ? new InputError("excel.structurePassword")
    : new InputError("excel.password", { sheet });
}

/** The same, with what opening them has taught about passwords. */
export function withPasswords({ locks, filters, ...rest }: Guards, passwords: Passwords): Guards {
  return {
    ...rest,
    filters,
    locks: locks.map((lock) => (passwords.has(lock.sheet) ? { ...lock, hasPassword: true } : lock)),
  };
}

/** Those that stand open. */
export async function openOnes(context: Excel.RequestContext, { locks, filters }: Guards): Promise<Guards> {
  const asked = locks.map((lock) => ({ lock, protection: protectionOf(context, lock.sheet) }));
  for (const { protection } of asked) protection.load("protected");
  await context.sync();
  const closed = asked.flatMap(({ lock, protection }) => (protection.protected ? [lock] : []));
  return {
    locks: locks.filter((lock) => !closed.includes(lock)),
    filters: filters.filter(({ sheet }) => !closed.some((lock) => lock.sheet === sheet)),
  };
}

/** Those of sheets and tables that are there. */
export function presentGuards({ locks, locking = [], filters }: Guards, { sheets, tables }: Scene): Guards {
  const hasSheet = (name: string) => sheets.some((sheet) => sheet.name === name);
  const hasTable = (name: string) => tables.some((table) => table.name === name);
  const isPresent = ({ sheet }: Lock) => sheet === undefined || hasSheet(sheet);
  return {
    locks: locks.filter(isPresent),
    locking: locking.filter(isPresent),
    filters: filters.filter(
      ({ sheet, table }) => hasSheet(sheet) && (table === undefined || hasTable(table)),
    ),
  };
}

/** Queues what closes everything again as it was. */
export async function closeGuards(
  queue: WriteQueue,
  { locks, filters }: Guards,
  passwords: Passwords,
): Promise<void> {
  const { context } = queue;
  for (const { sheet, table, area, criteria } of filters) {
    for (const [column, one] of criteria) {
      await queue.take(3, JSON.stringify(one).length);
      if (table === undefined)
        filterOf(context, sheet, table).apply(rangeOf(context, sheet, area), column, one);
      else context.workbook.tables.getItem(table).columns.getItemAt(column).filter.apply(one);
    }
  }
  for (const { sheet, options } of locks) {
    await queue.take(2);
    if (sheet === undefined) context.workbook.protection.protect(passwords.get(sheet));
    else context.workbook.worksheets.getItem(sheet).protection.protect(options, passwords.get(sheet));
  }
}

function protectionOf({ workbook }: Excel.RequestContext, sheet: string | undefined) {
  return sheet === undefined ? workbook.protection : workbook.worksheets.getItem(sheet).protection;
}

function filterOf({ workbook }: Excel.RequestContext, sheet: string, table: string | undefined) {
  return table === undefined
    ? workbook.worksheets.getItem(sheet).autoFilter
    : workbook.tables.getItem(table).autoFilter;
}
