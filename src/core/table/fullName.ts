import type { TextColumn } from "./columns";
import type { ColumnsByRole } from "./columnsByRole";
import { ColumnTexts } from "./columnTexts";
import type { Role } from "./roles";

/**
 * Full names made of their parts where a table has no column of full names; undefined where it needs or has none.
 *
 * The parts follow each other as on the sheet, except that with a patronymic the last name comes first, which is how
 * such names are written whatever the order of the columns. Missing parts leave no gap.
 *
 * @param places 0-based column of each role.
 */
export function fullName(columns: ColumnsByRole, places: ReadonlyMap<Role, number>): TextColumn | undefined {
  if (columns.customerName) return undefined;
  const parts = partOrder(columns, places).map((role) => columns[role] as TextColumn);
  if (parts.length === 0) return undefined;
  if (parts.length === 1) return parts[0];

  const rowCount = parts[0].codes.length;
  const codes = new Uint32Array(rowCount);
  const texts = new ColumnTexts();
  for (let row = 0; row < rowCount; row++) {
    let name = "";
    for (const { codes: partCodes, dictionary } of parts) {
      const part = dictionary.at(partCodes[row]);
      if (part !== "") name += name === "" ? part : ` ${part}`;
    }
    codes[row] = texts.code(name);
  }
  return { kind: "text", codes, dictionary: texts.finish() };
}

function partOrder(columns: ColumnsByRole, places: ReadonlyMap<Role, number>): readonly Role[] {
  const present = (["lastName", "firstName", "middleName"] as const).filter((role) => columns[role]);
  return columns.middleName ? present : present.toSorted((one, two) => places.get(one)! - places.get(two)!);
}
