import type { ImportSettings } from "../../../src/commands/import/importSettings";
import { prepareImport } from "../../../src/commands/import/prepareImport";
import { usualRules } from "../../../src/core/imports/rule";
import type { ImportSource } from "../../../src/core/imports/source";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import { carryOut, undoNewest } from "../../../src/workbook/carryOut";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { cellsOf } from "../../core/imports/books";
import { bookOf, reopened, stateOf, valuesOf } from "../../workbook/books";

const people: CellValue[][] = [
  ["Customer ID", "Name", "Phone", "Town"],
  [1, "Ann Smith", "+7 903 111-22-33", null],
  [2, "Bob Brown", null, "York"],
];
const file = (name: string, ...rows: CellValue[][]): ImportSource => ({
  name,
  cells: cellsOf(rows),
  excelTables: [],
});
const march = file(
  "march.csv",
  ["Phone", "Name", "Town"],
  ["8 903 111 22 33", "Ann Smith", "Hull"],
  ["8 903 444 55 66", "Eve Green", "=Leeds"],
);
const april = file("april.csv", ["Customer ID", "Name", "Phone"], ["2", "Bob Brown", "8 903 777 88 99"]);
// 2026-02-16.
const todayDay = 20_500;

const prepare = (port: FileWorkbook, sources: readonly ImportSource[], more: Partial<ImportSettings> = {}) =>
  prepareImport(
    {
      book: { port, outside: [] },
      settings: { into: "customers", rules: usualRules, sources: {}, ...more },
      language: "en",
      corrections: {},
      todayDay,
    },
    sources,
    silent,
  );

let runs = 0;
async function importInto(
  port: FileWorkbook,
  sources: readonly ImportSource[],
  more: Partial<ImportSettings> = {},
) {
  const { found } = await prepare(port, sources, more);
  const stamp = { id: `run${++runs}`, at: "2026-02-16T09:00:00" };
  const prints = new Map(found!.plan.basis.map(({ sheet, fingerprint }) => [sheet, fingerprint]));
  await carryOut(port, found!.plan, stamp, async (sheet) => prints.get(sheet)!, silent);
  return found!;
}

describe("prepareImport", () => {
  it("updates and adds, and tells on a sheet where each value came from, run below run", async () => {
    const book = reopened(bookOf({ People: people }));
    const { results } = await importInto(book, [march]);
    expect(valuesOf(book, "People")).toEqual([
      people[0],
      [1, "Ann Smith", "+7 903 111-22-33", "Hull"],
      people[2],
      [null, "Eve Green", "8 903 444 55 66", "=Leeds"],
    ]);
    expect(results().counts).toMatchObject({ rows: 2, updatedRows: 1, addedRows: 1, changedCells: 1 });
    expect(results().changes).toEqual([
      { row: 2, column: "Town", before: null, after: "Hull", source: "march.csv", sourceRow: 2 },
    ]);

    await importInto(book, [april]);
    expect(valuesOf(book, "Import log")).toEqual([
      ["Date", "Sheet", "Row", "Record", "Column", "Before", "After", "Source", "Row in the source"],
      ["2026-02-16", "People", 2, "Ann Smith", "Town", null, "Hull", "march.csv", 2],
      ["2026-02-16", "People", 4, "Eve Green", null, null, "row added", "march.csv", 3],
      ["2026-02-16", "People", 3, "Bob Brown", "Phone", null, "8 903 777 88 99", "april.csv", 2],
    ]);
  });

  it("has nothing to write the second time", async () => {
    const book = bookOf({ People: people });
    await importInto(book, [march, april]);
    const { plan } = (await prepare(book, [march, april])).found!;
    expect(plan.changes.map(({ kind }) => kind)).toEqual(["memory"]);
  });

  it("is taken back whole", async () => {
    const book = bookOf({ People: people });
    const before = stateOf(book);
    await importInto(book, [march, april]);
    await undoNewest(book, silent);
    expect(valuesOf(book, "People")).toEqual(people);
    expect(stateOf(book)).toMatchObject({ sheets: (before as { sheets: unknown }).sheets });
  });

  it("asks how dates are read, and plans nothing until it is told", async () => {
    const born = bookOf({
      People: [
        ["Name", "Birthday", "Phone"],
        ["Ann", null, "8 903 111 22 33"],
      ],
    });
    const source = file("b.csv", ["Phone", "Birthday"], ["8 903 111 22 33", "02/01/1980"]);
    const asked = await prepare(born, [source]);
    expect(asked.questions).toEqual([
      { kind: "dateOrder", sheet: "b.csv", heading: "Birthday", example: "02/01/1980" },
    ]);
    expect(asked.found).toBeUndefined();
    const told = await prepare(born, [source], { sources: { "b.csv": { dateOrder: "dmy" } } });
    // 2 January 1980 is serial 29222.
    expect(told.found!.results().changes).toMatchObject([{ row: 2, column: "Birthday" }]);
    expect(told.found!.imported.cells[0]!.cells).toEqual([
      { row: 1, column: 1, value: 29222, numberFormat: "dd.mm.yyyy" },
    ]);
  });

  it("remembers a profile of the user's own and applies it by itself", async () => {
    const book = bookOf({ People: people });
    const odd = file("odd.csv", ["Wer", "Wo"], ["Cid Stone", "Hull"]);
    const sources = { "odd.csv": { roles: { customerName: "Wer", town: "Wo" } } } as const;
    await importInto(book, [odd], { sources, saveProfileAs: "Mine" });
    const again = file("odd2.csv", ["Wer", "Wo"], ["Dan Wood", "York"]);
    const {
      sources: [understood],
      found,
    } = await prepare(reopened(book), [again]);
    expect(understood!.profile?.name).toBe("Mine");
    expect(found!.imported.rows).toEqual([[null, "Dan Wood", null, "York"]]);
  });

  it.each([
    ["a kind of table the workbook lacks", { into: "orders" } as const, "import.noTable"],
    ["a sheet that is no table of customers", { sheet: "Elsewhere" }, "map.sheet"],
    ["a profile nobody knows", { sources: { "march.csv": { profile: "X" } } }, "import.profile"],
  ])("refuses %s", async (_, more, code) => {
    await expect(prepare(bookOf({ People: people }), [march], more)).rejects.toMatchObject({ code });
  });
});
