import fc from "fast-check";
import { type CellValue, cellAt } from "../../../src/core/table/cells";
import { readCsvFile } from "../../../src/files/csv/readCsv";
import { writeCsv } from "../../../src/files/csv/writeCsv";

const textOf = (rows: readonly (readonly CellValue[])[], as?: Parameters<typeof writeCsv>[1]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(rows, as));

describe("writeCsv", () => {
  it("writes UTF-8 with a mark, semicolons and decimal commas", () => {
    expect(
      textOf([
        ["Имя", "Sum"],
        ["Ann", 1.5],
        [null, -3],
        [true, { error: "#N/A" }],
      ]),
    ).toBe("\ufeffИмя;Sum\r\nAnn;1,5\r\n;-3\r\nTRUE;#N/A\r\n");
    expect(textOf([["a", 1.5]], { delimiter: ",", decimal: "." })).toBe("\ufeffa,1.5\r\n");
  });

  it("quotes what would part cells or rows", () => {
    expect(textOf([['say "hi"', "a;b", "two\nlines", "a,b"]])).toBe(
      '\ufeff"say ""hi""";"a;b";"two\nlines";a,b\r\n',
    );
  });

  // The four signs of the formulas, and the two characters that spreadsheets pass over before them.
  it.each(["=1+1", "+7 903", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1"])("guards %j", (text) => {
    expect(textOf([[text, "Ann's", "'quoted'"]])).toMatch(/^\ufeff"?'/);
  });
});

describe("what was written", () => {
  const text = fc.string({
    unit: fc.constantFrom(
      "a",
      "ž",
      "я",
      "😀",
      " ",
      ",",
      ";",
      "\t",
      '"',
      "\n",
      "\r",
      "'",
      "=",
      "+",
      "-",
      "@",
      "1",
      "\ufeff",
    ),
    maxLength: 6,
  });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );

  it("is read as it was", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(";", ",", "\t"), (rows, delimiter) => {
        fc.pre(rows.flat().some((cell) => cell.trim() !== ""));
        const { cells } = readCsvFile(writeCsv(rows, { delimiter, decimal: "," }), "x", { delimiter });
        const read = rows.map((row, at) => row.map((_, column) => cellAt(cells, at, column) ?? ""));
        expect(read).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it("is read with the delimiter that is found in it", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "ž", ",", ";", " ", "=", "-") });
    const rows = fc.array(fc.tuple(word, word, word), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(rows, (body) => {
        const all = [["id", "name", "town"], ...body];
        const { cells, delimiter } = readCsvFile(writeCsv(all), "x");
        expect(delimiter).toBe(";");
        expect(all.map((row, at) => row.map((_, column) => cellAt(cells, at, column) ?? ""))).toEqual(all);
      }),
    );
  });
});
