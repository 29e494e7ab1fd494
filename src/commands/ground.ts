/** The workbook a plan stands on: what is there, what of it is ours, and what must not change meanwhile. */
import type { Basis, Change } from "../core/plan/plan";
import type { Calendar } from "../core/table/cells";
import { allOurs, findOurs } from "../workbook/ours";
import type { WorkbookName } from "../workbook/port";
import { type Book, correctionsOf, fingerprintOf, madeCustomersKey, type ReadBook } from "./book";

export interface Ground {
  readonly names: readonly WorkbookName[];
  readonly sheetNames: readonly string[];
  /** Names of sheets that are not ours. */
  readonly takenNames: readonly string[];
  /** The sheet of customers that was made from the orders: nothing was recognised on it, it is ours. */
  readonly madeSheet?: string;
  readonly basis: readonly Basis[];
  readonly calendar: Calendar;
  /** What the user said about columns, to be remembered with whatever is written. */
  readonly corrections: Change;
}

export async function groundOf({ port }: Book, read: ReadBook): Promise<Ground> {
  const names = await port.names();
  const ours = new Set([...allOurs(names, "sheet").values()].map(({ sheet }) => sheet));
  const sheetNames = (await port.sheets()).map(({ name }) => name);
  const basis = read.recognition.sheets
    .filter(({ kind, sheet }) => kind && sheetNames.includes(sheet))
    .map((sheet) => ({ sheet: sheet.sheet, fingerprint: fingerprintOf(read.sources, sheet) }));
  const madeSheet = findOurs(names, "sheet", madeCustomersKey)?.sheet;
  const isUsers = (sheet: string) => sheetNames.includes(sheet) && sheet !== madeSheet;
  const said = correctionsOf(read.recognition, read.corrections, isUsers);
  return {
    names,
    sheetNames,
    takenNames: sheetNames.filter((name) => !ours.has(name)),
    ...(madeSheet !== undefined && { madeSheet }),
    basis,
    calendar: port.calendar,
    corrections: { kind: "memory", key: "corrections", value: JSON.stringify(said) },
  };
}

/** A name for a new sheet of ours: as wanted, or with a number behind it where a sheet of the user's has it. */
export function freeName({ takenNames }: Pick<Ground, "takenNames">, wanted: string): string {
  const taken = new Set(takenNames.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
