import type { Edit } from "../../core/plan/edit";
import type { Progress } from "../../core/progress";
import type { Decoy } from "../../core/protection/copies/decoys";
import { drawing } from "../../core/protection/copies/decoys";
import type { ProtectionProfile } from "../../core/protection/profile";
import { cellLocks, permissionsOf } from "../../core/protection/sheetLocks";
import type { CellValue } from "../../core/table/cells";
import { encryptPackage } from "../../files/container/encryptPackage";
import { createWorkbook } from "../../xlsx/workbook";
import { type CopiedSheet, cellsOfRow, copySheetEdits, formatsOf, marking } from "./copySheet";

/** What one copy is made of. */
export interface CopyParts {
  readonly secret: string;
  readonly id: string;
  readonly customers: CopiedSheet;
  /** 0-based rows of the sheet. */
  readonly customerRows: readonly number[];
  /** Absent in a book without orders. */
  readonly orders?: CopiedSheet;
  readonly orderRows: readonly number[];
  readonly decoys: readonly Decoy[];
  readonly profile: ProtectionProfile;
}

/** An .xlsx with these customers and their orders only, locked by a profile, and opening with a password only. */
export async function makeCopy(parts: CopyParts, password: string, progress: Progress): Promise<Uint8Array> {
  const { secret, id, customers, customerRows, orders, orderRows, decoys, profile } = parts;
  const mark = marking(secret, id);
  const rowsOf = (sheet: CopiedSheet, rows: readonly number[]) =>
    rows.map((row) => cellsOfRow(sheet, row).map(mark));
  const xlsx = createWorkbook();
  const named = withDecoys(rowsOf(customers, customerRows), customers, decoys, `${secret} ${id}`).map((row) =>
    row.map(mark),
  );
  xlsx.apply([
    ...copySheetEdits(customers, named, formatsOf(customers)),
    ...locks(customers, profile),
    ...(orders
      ? [...copySheetEdits(orders, rowsOf(orders, orderRows), formatsOf(orders)), ...locks(orders, profile)]
      : []),
  ]);
  return encryptPackage(xlsx.save(), password, progress);
}

/** Decoys between the others, as like them as they can be: what is not of a name or a phone is somebody else's. */
function withDecoys(
  rows: readonly (readonly CellValue[])[],
  { columns }: CopiedSheet,
  decoys: readonly Decoy[],
  seed: string,
): readonly (readonly CellValue[])[] {
  if (rows.length === 0) return rows;
  const draw = drawing(`${seed} places`);
  const ids = columns.findIndex(({ role }) => role === "customerId");
  const numbers = rows.map((row) => Number(row[ids])).filter((id) => Number.isSafeInteger(id));
  let nextId = numbers.length > 0 ? Math.max(...numbers) + 1 : undefined;
  const mixed = [...rows];
  for (const decoy of decoys) {
    const model = rows[draw(rows.length)]!;
    const row = columns.map(({ role }, at): CellValue => {
      if (role === "customerId") return nextId === undefined ? null : nextId++;
      return role !== undefined && likeOthers.has(role) ? model[at]! : (ownOf(decoy, role) ?? null);
    });
    mixed.splice(draw(mixed.length + 1), 0, row);
  }
  return mixed;
}

/** Columns in which a decoy is like some customer. Contacts and numbers of documents are never borrowed. */
const likeOthers = new Set([
  "town",
  "region",
  "kind",
  "industry",
  "managerName",
  "source",
  "registeredDay",
  "consent",
  "consentDay",
]);

function ownOf({ name, phone }: Decoy, role: string | undefined): CellValue | undefined {
  const [given = "", family = ""] = name.split(" ");
  switch (role) {
    case "customerName":
      return name;
    case "firstName":
      return given;
    case "lastName":
      return family;
    case "phone":
      return phone;
    default:
      return undefined;
  }
}

function locks({ name, columns }: CopiedSheet, profile: ProtectionProfile): readonly Edit[] {
  const lockable = columns.map(({ heading, role }, column) => ({
    column,
    heading,
    isComputed: false,
    ...(role !== undefined && { role }),
  }));
  return [
    { edit: "locks", sheet: name, cells: cellLocks(profile, lockable, 0, []) },
    { edit: "protectSheet", sheet: name, protection: { allows: permissionsOf(profile), password: "none" } },
  ];
}
