/** Access files (.mdb, .accdb). Loads a library of its own weight: import this file only when there is such a file. */
import MDBReader from "mdb-reader";
import { InputError } from "../../core/errors";
import type { SheetCells } from "../../core/table/cells";
import { mostRows } from "../csv/readCsv";
import { accessHeader } from "./accessHeader";
import { tableCells } from "./tableCells";

export interface AccessFile {
  /** The user's own tables, in the order of the file; linked and system tables left out. */
  readonly tables: readonly { readonly name: string; readonly rowCount: number }[];
  /**
   * The cells of a table; row 0 has the names of its columns.
   *
   * @throws InputError `map.sheet` where there is no such table, `access.damaged` where it cannot be read,
   * `file.tooManyRows` above the rows of a sheet.
   */
  read(table: string): SheetCells;
}

/** Largest file that is read. */
const mostAccessBytes = 2 ** 30;

/**
 * Opens an Access file of any version from 97 on.
 *
 * @param fileName for messages only.
 * @throws InputError `access.notAccess`, `access.password` where a password protects it, `access.damaged`,
 * `access.empty` without a table of the user's, `file.tooLarge` above 1 GB.
 */
export function openAccess(bytes: Uint8Array, fileName: string): AccessFile {
  const file = fileName;
  if (bytes.length > mostAccessBytes) throw new InputError("file.tooLarge", { file, limit: 1 });
  const header = accessHeader(bytes);
  if (!header) throw new InputError("access.notAccess", { file });
  if (header.isEncrypted) throw new InputError("access.password", { file });

  const database = orDamaged(() => new MDBReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
  if (orDamaged(() => database.getPassword()) !== null) throw new InputError("access.password", { file });
  const names = orDamaged(() => database.getTableNames());
  if (names.length === 0) throw new InputError("access.empty", { file });
  return {
    tables: orDamaged(() => names.map((name) => ({ name, rowCount: database.getTable(name).rowCount }))),
    read(name) {
      if (!names.includes(name)) throw new InputError("map.sheet", { sheet: name, sheets: names.join(", ") });
      const table = orDamaged(() => database.getTable(name));
      if (table.rowCount >= mostRows) throw new InputError("file.tooManyRows", { file, limit: mostRows });
      return orDamaged(() => tableCells(table));
    },
  };

  /** Whatever the library stumbles over lies in the file. */
  function orDamaged<Result>(read: () => Result): Result {
    try {
      return read();
    } catch {
      throw new InputError("access.damaged", { file });
    }
  }
}
