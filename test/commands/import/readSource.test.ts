import { readFileSync } from "node:fs";
import { readSource as readTables, type SourceFile } from "../../../src/commands/import/readSource";
import { cellAt } from "../../../src/core/table/cells";
import { bookOf } from "../../workbook/books";

const readSource = async (...asked: Parameters<typeof readTables>) => (await readTables(...asked)).source!;
const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = (text: string, more: Partial<SourceFile> = {}): SourceFile => ({
  name: "x.csv",
  bytes: utf8(text),
  ...more,
});
const book = (sheets: Parameters<typeof bookOf>[0], more: Partial<SourceFile> = {}): SourceFile => ({
  name: "b.xlsx",
  bytes: bookOf(sheets).save(),
  ...more,
});
const people = [
  ["Name", "Phone"],
  ["Ann", "+7 903 111-22-33"],
];
const notes = [
  ["Remark", "Colour"],
  ["none", "red"],
];

describe("readSource", () => {
  it("reads CSV and says how", async () => {
    const source = await readSource(csv("Name;Phone\nAnn;1\n", { day: 20_000 }), "customers");
    expect(source).toMatchObject({ name: "x.csv", text: { encoding: "utf-8", delimiter: ";" }, day: 20_000 });
  });

  it("reads the sheet of a workbook that holds what is wanted", async () => {
    const source = await readSource(book({ Notes: notes, People: people }), "customers");
    expect([source.name, cellAt(source.cells, 1, 0)]).toEqual(["b.xlsx – People", "Ann"]);
    const other = await readSource(book({ Notes: notes, People: people }, { table: "Notes" }), "customers");
    expect(other.name).toBe("b.xlsx – Notes");
  });

  it("reads a table of Access", async () => {
    const bytes = new Uint8Array(readFileSync("../shared/data/access/ASampleDatabase.accdb"));
    const source = await readSource({ name: "a.accdb", bytes }, "customers");
    expect([source.name, source.cells.rowCount]).toEqual(["a.accdb – Asset Items", 66]);
  });

  it.each([
    ["a row that does not fit the headings", csv("Name;Phone\nAnn;1;2\nBob;2\n"), "csv.ragged"],
    ["a row that is cut short", csv("Name;Phone;City\nAnn;1;Hull\nBob;2\n"), "csv.ragged"],
    ["an empty file", csv(""), "csv.empty"],
    ["a NUL byte", csv("Name;Phone\nA\0nn;1\n"), "csv.nul"],
    ["no headings", csv("1;2\n3;4\n"), "import.noHeadings"],
    ["another kind of file", csv("a", { name: "x.pdf" }), "file.kind"],
    ["a sheet that is not there", book({ One: people }, { table: "Two" }), "map.sheet"],
    ["a workbook without cells", book({ One: [] }), "table.empty"],
    ["what only says that it is Access", csv("no", { name: "x.mdb" }), "access.notAccess"],
  ])("refuses %s", async (_, file, code) => {
    await expect(readSource(file, "customers")).rejects.toMatchObject({ code });
  });

  it("takes rows cut short for rows with blank ends where the user says so", async () => {
    const short = csv("Name;Phone;City\nAnn;1;Hull\nBob;2\n", { shortRows: "blank" });
    expect((await readSource(short, "customers")).cells.rowCount).toBe(3);
  });

  it("leaves it open which of several sheets is meant, and takes the one it is told", async () => {
    expect(await readTables(book({ One: people, Two: people }), "customers")).toEqual({
      tables: ["One", "Two"],
    });
    const told = await readTables(book({ One: people, Two: people }, { table: "Two" }), "customers");
    expect(told.source!.name).toBe("b.xlsx – Two");
  });
});
