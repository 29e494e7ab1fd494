import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { CellKind, cellAt, type SheetCells } from "../../../src/core/table/cells";
import { readCsv } from "../../../src/files/csv/readCsv";
import { encoded, utf16 } from "../encoded";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (cells: SheetCells) =>
  Array.from({ length: cells.rowCount }, (_, row) =>
    Array.from({ length: cells.columnCount }, (_, column) => cellAt(cells, row, column)),
  );
const read = (text: string) => rowsOf(readCsv(utf8(text)));

describe("delimiters", () => {
  it.each([
    ["a semicolon", "id;name\n1;Ann\n2;Bob"],
    ["a comma", "id,name\n1,Ann\n2,Bob"],
    ["a tab", "id\tname\n1\tAnn\n2\tBob"],
    ["a bar", "id|name\n1|Ann\n2|Bob"],
    ["a line sep=", "sep=;\r\nid;name\r\n1;Ann\r\n2;Bob"],
  ])("finds %s", (_, text) => {
    expect(read(text)).toEqual([
      ["id", "name"],
      ["1", "Ann"],
      ["2", "Bob"],
    ]);
  });

  it("is not deceived by decimal commas", () => {
    expect(read("id;sum\n1;2,50\n2;3,75")).toEqual([
      ["id", "sum"],
      ["1", "2,50"],
      ["2", "3,75"],
    ]);
  });

  it("is not deceived by semicolons inside quotes", () => {
    expect(read('id,note\n1,"a;b;c"\n2,"d;e;f"')[1]).toEqual(["1", "a;b;c"]);
  });

  it("reads one column as one column", () => {
    expect(read("name\nAnn\nBob")).toEqual([["name"], ["Ann"], ["Bob"]]);
  });

  it("reads rows whose trailing fields were left out", () => {
    expect(read("a;b;c\n1;2\n3\n4;5;6")[1]).toEqual(["1", "2", null]);
  });
});

describe("encodings", () => {
  const russian = "Имя;Город\nАлёна;Орёл\nс;я";
  const czech = "Jméno;Město\nŽofie Říčková;Žďár nad Sázavou\nJiří Kříž;Český Krumlov";
  it.each([
    ["UTF-8", utf8(russian), "Алёна"],
    ["UTF-8 with a mark", utf8(`\ufeff${russian}`), "Алёна"],
    ["UTF-16 of Windows", utf16(russian, true, true), "Алёна"],
    ["UTF-16 of Macs", utf16(russian, false, true), "Алёна"],
    ["Windows-1251", encoded(russian, "windows-1251"), "Алёна"],
    ["Windows-1250", encoded(czech, "windows-1250"), "Žofie Říčková"],
  ])("reads %s", (_, bytes, name) => {
    const cells = readCsv(bytes);
    expect(cellAt(cells, 1, 0)).toBe(name);
    expect(String(cellAt(cells, 0, 0))).toMatch(/^(Имя|Jméno)$/);
  });
});

it("keeps every cell as it was written, as a text", () => {
  const cells = readCsv(
    utf8('a;b;c;d;e\n=1+1;+7 903;-5;@x;0012\n" x ";1.0;31.12.2025;"say ""hi""";"two\nlines"'),
  );
  expect(rowsOf(cells).slice(1)).toEqual([
    ["=1+1", "+7 903", "-5", "@x", "0012"],
    [" x ", "1.0", "31.12.2025", 'say "hi"', "two\nlines"],
  ]);
  expect(cells.pages[4]?.[0]?.kinds[1]).toBe(CellKind.text);
});

it("keeps empty lines, so that rows keep their numbers, and drops the last line break", () => {
  expect(read("a;b\n\n1;2\n")).toEqual([
    ["a", "b"],
    [null, null],
    ["1", "2"],
  ]);
});

it("takes a quotation mark inside a field as it is", () => {
  expect(read('a;b\nООО "Ромашка";1\n"ООО "Лилия" опт";2')).toEqual([
    ["a", "b"],
    ['ООО "Ромашка"', "1"],
    ['ООО "Лилия" опт', "2"],
  ]);
});

describe("refusals", () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      readCsv(bytes, "x.csv");
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it.each([
    ["NUL bytes", Uint8Array.of(80, 75, 0, 1), { code: "csv.nul", params: { file: "x.csv" } }],
    ["NUL characters of UTF-16", utf16("a\0b", true, true), { code: "csv.nul", params: { file: "x.csv" } }],
    ["no bytes", new Uint8Array(), { code: "csv.empty", params: { file: "x.csv" } }],
    ["a mark alone", utf8("\ufeff"), { code: "csv.empty", params: { file: "x.csv" } }],
    ["blank lines alone", utf8("\n \r\n"), { code: "csv.empty", params: { file: "x.csv" } }],
    [
      "an open quote",
      utf8('a;b\n1;2\n3;"4\n5;6\n'),
      { code: "csv.quote", params: { file: "x.csv", line: 3 } },
    ],
    [
      "an open quote below a field of two lines",
      utf8('a;b\r\n"x\r\ny";2\r\n"3;4\r\n'),
      { code: "csv.quote", params: { file: "x.csv", line: 4 } },
    ],
    [
      "an open quote that swallows lines up to the next",
      utf8('sep=;\na;b\n"3 inch;4\n5;"6"\n7;8'),
      { code: "csv.quote", params: { file: "x.csv", line: 3 } },
    ],
  ])("refuses %s", (_, bytes, expected) => {
    expect(refusal(bytes)).toEqual(expect.objectContaining(expected));
  });
});

it("reads back any rows that another program wrote", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "ž", "я", " ", ",", ";", "\t", '"', "\n", "1", "=") });
  const table = fc
    .array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 })
    .map((rows) => [["id", "name", "town"], ...rows]);
  fc.assert(
    fc.property(table, (rows) => {
      const written = Papa.unparse(rows, { delimiter: ";", newline: "\r\n", quotes: true });
      const expected = rows.map((row) => row.map((cell) => cell || null));
      const filled = expected.slice(
        0,
        expected.findLastIndex((row) => row.some((cell) => cell !== null)) + 1,
      );
      expect(read(written)).toEqual(filled);
    }),
  );
});

it("reads the AdventureWorks customers", () => {
  const cells = readCsv(readFileSync("../shared/data/orders/adventureworks/AdventureWorks_Customers.csv"));
  expect([cells.rowCount, cells.columnCount]).toEqual([18149, 13]);
  expect(cellAt(cells, 0, 0)).toBe("CustomerKey");
  expect(cellAt(cells, 1, 8)).toBe("$90,000 ");
});
