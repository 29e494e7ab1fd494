import { InputError } from "../../core/errors";
import { silent } from "../../core/progress";
import { consentSplit } from "../../core/protection/consent";
import { decoysFor } from "../../core/protection/copies/decoys";
import { divide } from "../../core/protection/copies/divide";
import type { CopyRegister, GivenCopy } from "../../core/protection/copies/whose";
import { type StartingProfileId, startingProfiles } from "../../core/protection/profiles";
import { rfmSegments } from "../../core/segments/rfmMap";
import type { TextColumn } from "../../core/table/columns";
import { listedTexts } from "../../core/table/columnTexts";
import { roles } from "../../core/table/roles";
import { placeOf } from "../../core/table/tables";
import type { Say } from "../../core/texts";
import { type Language, say, type TextKey } from "../../i18n";
import { newRecoveryKey } from "../../vault/recoveryKey";
import { type OrdersBook, readOrders } from "../customers/readOrders";
import { countsOf } from "../describe";
import type { RunCommand, Task } from "../runCommand";
import { copiesLog, copiesLogKey } from "./copiesLog";
import type { CopiedSheet } from "./copySheet";
import { fileNameOf } from "./fileName";
import { type CopyParts, makeCopy } from "./makeCopy";
import { registerOf, rememberCopies } from "./register";

export interface CopiesSettings {
  /** The manager of each customer, or the segment. */
  readonly by?: "manager" | "segment";
  readonly profile?: StartingProfileId;
  /** Roles of the customers' columns that go along; all where absent. Names and ids always do. */
  readonly columns?: readonly string[];
}

export interface CopiesSummary {
  readonly by: "manager" | "segment";
  readonly copies: readonly {
    readonly owner: string;
    readonly file: string;
    readonly customers: number;
    readonly orders: number;
  }[];
  readonly unassigned: number;
}

/** A copy as it is handed over, once. */
export interface MadeCopy {
  readonly owner: string;
  readonly file: string;
  readonly password: string;
  readonly bytes: Uint8Array;
}

const decoysOfEach = 4;

/** Each manager's customers in a file of their own, which opens with a password and tells whose it is. */
export const copiesRun: RunCommand<"copies", CopiesSettings, CopiesSummary> = {
  id: "copies",
  async prepare(task, progress) {
    const orders = await readOrders(task, progress);
    if (!orders.tables) return { read: orders.read };
    const { ground, descriptions } = orders;
    const { by = "manager", profile = "manager" } = task.settings;
    const former = registerOf(ground.names) ?? { secret: crypto.randomUUID(), copies: [] };
    if (by !== "manager" && by !== "segment") throw new InputError("copies.noManager");
    const choices = { ...task.settings, by };
    const { given, parts, unassigned, leftOut } = dividedBook(orders, choices, task, former);
    const words: Say<TextKey> = (key, params) => say(task.language, key, params);
    return {
      read: orders.read,
      found: {
        plan: {
          command: "copies",
          asOfDay: descriptions.asOfDay,
          basis: ground.basis,
          changes: [
            copiesLog([...former.copies, ...given], ground, words),
            rememberCopies(former, given),
            ground.corrections,
          ],
          // What was handed over cannot be taken back, so that it was must not be forgotten.
          undo: "none",
        },
        counts: countsOf(orders),
        leftOut,
        links: [],
        sheetKey: copiesLogKey,
        remembers: { by, profile, ...(task.settings.columns && { columns: task.settings.columns }) },
        summary: {
          by,
          unassigned,
          copies: given.map(({ owner }, at) => ({
            owner,
            file: fileNameOf(owner),
            customers: parts[at]!.customerRows.length,
            orders: parts[at]!.orderRows.length,
          })),
        },
        results: () => ({
          copies: given.map(({ id, owner, decoys }) => ({ id, owner, decoys })),
          unassigned,
        }),
        afterwards: async (): Promise<readonly MadeCopy[]> => {
          const made: MadeCopy[] = [];
          for (const [at, { owner }] of given.entries()) {
            const password = newRecoveryKey();
            const part = { ...parts[at]!, profile: startingProfiles[profile] };
            made.push({
              owner,
              file: fileNameOf(owner),
              password,
              bytes: await makeCopy(part, password, silent),
            });
          }
          return made;
        },
      },
    };
  },
};

interface Divided {
  readonly given: readonly GivenCopy[];
  readonly parts: readonly Omit<CopyParts, "profile">[];
  readonly unassigned: number;
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
}

/** @throws InputError `copies.noCustomers`, `copies.noManager` */
function dividedBook(
  orders: OrdersBook,
  { by, columns }: CopiesSettings,
  { language, todayDay }: Pick<Task<unknown>, "language" | "todayDay">,
  { secret, copies }: CopyRegister,
): Divided {
  const { descriptions } = orders;
  const { customers, asOfDay, links } = descriptions;
  const sheet = copiedSheet(orders, "customers", columns);
  if (!sheet || customers.sources[0]?.sheet !== sheet.name) throw new InputError("copies.noCustomers");
  const orderSheet = copiedSheet(orders, "orders");
  const { allowed, leftOut } = consentSplit(customers, "keeping", { asOfDay });
  const division = divide(
    customers,
    by === "segment" ? segmentColumn(orders, language) : managerColumn(orders),
  );
  const taken = new Set(
    sheet.columns.flatMap(({ role }) =>
      role === "customerName" ? textsOf(customers.columns.customerName) : [],
    ),
  );
  const ordersOf = new Map<number, number[]>();
  links.customer.forEach((customer, row) => {
    const list = ordersOf.get(customer) ?? [];
    ordersOf.set(customer, list);
    list.push(row);
  });
  const given: GivenCopy[] = [];
  const parts: Omit<CopyParts, "profile">[] = [];
  for (const { owner, rows } of division.shares) {
    const mine = rows.filter((row) => allowed[row] === 1);
    if (mine.length === 0) continue;
    const id = `${copies.length + given.length + 1}`;
    const decoys = decoysFor(`${secret} ${id}`, language, decoysOfEach, taken);
    given.push({ id, owner, day: todayDay, customers: mine.length, decoys });
    const theirs = mine
      .flatMap((row) => ordersOf.get(row) ?? [])
      .filter((row) => placeOf(orders.tables.orders, row).sheet === orderSheet?.name);
    parts.push({
      secret,
      id,
      customers: sheet,
      customerRows: mine.map((row) => placeOf(customers, row).row),
      orderRows: theirs.map((row) => placeOf(orders.tables.orders, row).row),
      decoys,
      ...(orderSheet && { orders: orderSheet }),
    });
  }
  return { given, parts, unassigned: division.unassigned, leftOut };
}

/** Columns of the sheet with a role, those the user wants; names and ids always. */
function copiedSheet(
  { read }: OrdersBook,
  kind: "customers" | "orders",
  wanted?: readonly string[],
): CopiedSheet | undefined {
  const recognised = read.recognition.sheets.find((one) => one.kind === kind);
  const source = read.sources.find(({ name }) => name === recognised?.sheet);
  if (!recognised || !source) return undefined;
  const always = ["customerId", "customerName", "firstName", "lastName", "company"];
  const columns = recognised.columns.filter(
    ({ role }) => role !== undefined && (!wanted || wanted.includes(role) || always.includes(role)),
  );
  return { name: recognised.sheet, cells: source.cells, area: recognised.area, columns };
}

function managerColumn({ descriptions }: OrdersBook): TextColumn {
  const column = descriptions.customers.columns.managerName;
  if (!column) throw new InputError("copies.noManager");
  return column;
}

function segmentColumn(
  { descriptions }: OrdersBook,
  language: Language,
): Pick<TextColumn, "codes" | "dictionary"> {
  const { classOf } = descriptions.classes.rfmSegment;
  const names = rfmSegments.map((id) => say(language, `segment.${id}`));
  return { codes: Uint32Array.from(classOf, (place) => place + 1), dictionary: listedTexts(["", ...names]) };
}

const textsOf = (column: TextColumn | undefined) =>
  column ? Array.from(column.codes, (code) => column.dictionary.at(code)) : [];

/** Whether a word names a column of customers, for those who read the wish from a command line. */
export const isCustomerRole = (word: string) => Object.hasOwn(roles.customers, word);
