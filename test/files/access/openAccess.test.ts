import { readFileSync } from "node:fs";
import { cellAt, formatAt, type SheetCells } from "../../../src/core/table/cells";
import { openAccess } from "../../../src/files/access/openAccess";

const bytesOf = (name: string) => new Uint8Array(readFileSync(`../shared/data/access/${name}`));
const assets = () => bytesOf("ASampleDatabase.accdb");
const made = () => bytesOf("mdbreader_V2010_test.accdb");
const rowOf = (cells: SheetCells, row: number) =>
  Array.from({ length: cells.columnCount }, (_, column) => cellAt(cells, row, column));

describe("openAccess", () => {
  it("lists the user's tables with their rows", () => {
    expect(openAccess(assets(), "a.accdb").tables).toEqual([{ name: "Asset Items", rowCount: 65 }]);
    expect(openAccess(made(), "m.accdb").tables.map(({ name }) => name)).toEqual([
      "Table1",
      "Table2",
      "Table3",
      "Table4",
    ]);
  });

  // The rows as Access shows them; the second table's are printed in the tests of mdb-reader.
  it("reads a table under the names of its columns", () => {
    const cells = openAccess(assets(), "a.accdb").read("Asset Items");
    expect(cells.rowCount).toBe(66);
    expect(rowOf(cells, 0).slice(0, 3)).toEqual(["Asset No", "Asset Category", "Make"]);
    expect(rowOf(cells, 1).slice(6)).toEqual(["344-667", 35675, 1995.5, 12, "A", "44577", null]);
  });

  it("turns dates into serials with a format, money into numbers, yes and no into booleans", () => {
    const cells = openAccess(made(), "m.accdb").read("Table1");
    // 21 September 1974 is serial 27293.
    expect(rowOf(cells, 2)).toEqual(["abcdefg", "hijklmnop", 2, 222, 333333333, 444.555, 27293, 3.5, true]);
    expect(formatAt(cells, 2, 6)).toBe("dd.mm.yyyy");
  });

  it("leaves out attachments, and reads a table without rows as its headings", () => {
    expect(rowOf(openAccess(made(), "m.accdb").read("Table3"), 0)).toEqual(["a", "b"]);
  });

  const changed = (at: number, bytes = assets()) => {
    bytes[at]! ^= 1;
    return bytes;
  };
  it.each([
    // Bytes 62 to 65 hold the key that pages of an encrypted file are read with, from 66 on stands the password.
    ["a file encrypted with a password", changed(0x3e), "access.password"],
    ["a file with a password", changed(0x42), "access.password"],
    ["a file that was not copied whole", assets().subarray(0, 200_000), "access.damaged"],
    ["another kind of file", new TextEncoder().encode("id;name\n1;Ann\n"), "access.notAccess"],
    ["nothing", new Uint8Array(), "access.notAccess"],
  ])("refuses %s", (_, bytes, code) => {
    expect(() => openAccess(bytes, "x.accdb").read("Asset Items")).toThrow(
      expect.objectContaining({ code, params: { file: "x.accdb" } }),
    );
  });

  it("names the tables where one is asked for that is not there", () => {
    expect(() => openAccess(assets(), "a.accdb").read("Clients")).toThrow(
      expect.objectContaining({ code: "map.sheet", params: { sheet: "Clients", sheets: "Asset Items" } }),
    );
  });
});
