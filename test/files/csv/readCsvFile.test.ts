import { cellAt } from "../../../src/core/table/cells";
import { requireEvenRows } from "../../../src/files/csv/evenRows";
import { mostCsvBytes, readCsvFile } from "../../../src/files/csv/readCsv";

const read = (text: string) => readCsvFile(new TextEncoder().encode(text), "x.csv");

describe("readCsvFile", () => {
  it("says how the file was read", () => {
    const { encoding, delimiter, fieldCounts, linesBefore } = read("sep=;\na;b\n1;2;3\n\n4\n");
    expect([encoding, delimiter, [...fieldCounts], linesBefore]).toEqual(["utf-8", ";", [2, 3, 1, 1], 1]);
  });

  it("takes the guard off a text that would be a formula, and nothing else", () => {
    const { cells } = read("a;b;c\n'+7 903;'quoted';O'Neil\n''=1;';=1");
    expect([1, 2].map((row) => [0, 1, 2].map((column) => cellAt(cells, row, column)))).toEqual([
      ["+7 903", "'quoted'", "O'Neil"],
      ["'=1", "'", "=1"],
    ]);
  });

  it("reads a file of several pieces, rows, letters and quotes lying across their ends", () => {
    // Nine bytes each with a letter of two: the pieces of 2^20 bytes end inside rows and letters.
    const rows = 300_000;
    const { cells, fieldCounts } = read(`n;t\r\n${'1;"я\n"\r\n'.repeat(rows)}`.replace("n;t", 'n;"t"'));
    expect([cells.rowCount, fieldCounts.length]).toEqual([rows + 1, rows + 1]);
    expect([cells.texts.size, cellAt(cells, rows, 1)]).toEqual([4, "я\n"]);
  });

  it("refuses a file above the limit, and one with more rows than a sheet", () => {
    const huge = { length: mostCsvBytes + 1 } as Uint8Array;
    expect(() => readCsvFile(huge, "x.csv")).toThrow(
      expect.objectContaining({ code: "file.tooLarge", params: { file: "x.csv", limit: 1 } }),
    );
    expect(() => read(`a\n${"1\n".repeat(1_048_576)}`)).toThrow(
      expect.objectContaining({ code: "file.tooManyRows", params: { file: "x.csv", limit: 1_048_576 } }),
    );
  });

  it("does not read to the end of a large file for a quotation mark that is not closed", () => {
    const text = `a;b\n1;"2\n${"3;4\n".repeat(2_000_000)}`;
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: "csv.quote", params: { file: "x.csv", line: 2 } }),
    );
  });
});

describe("requireEvenRows", () => {
  const check = (text: string, shortRows: "blank" | "refuse" = "refuse") =>
    requireEvenRows(read(text), 0, shortRows, "x.csv");

  it.each([
    ["even rows", "a;b\n1;2\n3;4\n"],
    ["blank lines", "a;b\n1;2\n\n3;4\n\n"],
    ["blank cells beyond the headings", "a;b\n1;2;;\n"],
  ])("lets %s pass", (_, text) => {
    expect(() => check(text)).not.toThrow();
  });

  it.each([
    ["too many fields", "a;b\n1;2\n3;4;5\n", { line: 3, fields: 3, headings: 2 }],
    ["too few fields", "a;b;c\n1;2;3\n4;5\n", { line: 3, fields: 2, headings: 3 }],
    ["a line break above", 'sep=;\na;b\n"x\ny";2\n3;4;5\n', { line: 5, fields: 3, headings: 2 }],
  ])("refuses %s", (_, text, params) => {
    expect(() => check(text)).toThrow(
      expect.objectContaining({ code: "csv.ragged", params: { file: "x.csv", ...params } }),
    );
  });

  it("takes short rows for rows with blank ends where the user says so", () => {
    expect(() => check("a;b;c\n1;2;3\n4;5\n", "blank")).not.toThrow();
    expect(() => check("a;b;c\n1;2;3;4\n", "blank")).toThrow();
  });
});
