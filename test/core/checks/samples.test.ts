/** The sample workbooks say which dirt they have where: the checks have to find that and nothing else. */
import { readFileSync } from "node:fs";
import { cs } from "../../../scripts/samples/countries/cs";
import { en } from "../../../scripts/samples/countries/en";
import { ru } from "../../../scripts/samples/countries/ru";
import { expectedFindings } from "../../../scripts/samples/expectedFindings";
import { sampleBook } from "../../../scripts/samples/sampleBook";
import { runChecks } from "../../../src/core/checks/runChecks";
import { dayOf } from "../../../src/core/day";
import { cellAt } from "../../../src/core/table/cells";
import { readTables } from "../../../src/core/table/readTables";
import { recognise } from "../../../src/core/table/recognise";
import { openWorkbook } from "../../../src/xlsx/workbook";

describe.each([ru, cs, en].map((country) => [country.language, country] as const))(
  "the sample in %s",
  (language, country) => {
    const workbook = openWorkbook(new Uint8Array(readFileSync(`assets/sample-${language}.xlsx`)));
    const sources = workbook.sheets().map(({ name }) => ({
      name,
      cells: workbook.cells(name),
      excelTables: workbook.tables(name),
    }));
    const recognition = recognise(sources, {});
    const tables = readTables(sources, recognition);
    const book = sampleBook(country);
    const findings = runChecks({ tables, recognition, sources }, { todayDay: dayOf(2026, 11, 1) });
    const keyOf = (place: { sheet: string; row: number; column: string; check: string }) =>
      `${place.check}: ${place.sheet} ${place.row} ${place.column}`;

    it("has every finding it should have, and no other", async () => {
      const expected = expectedFindings(book).map(keyOf).sort();
      const actual = (await findings).findings.map(keyOf).sort();
      const missed = expected.filter((key) => !actual.includes(key));
      const wrong = actual.filter((key) => !expected.includes(key));
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
      expect(new Set(expected).size).toBeGreaterThan(400);
    });

    it("proposes exactly what stood there before it was spoiled", async () => {
      const sheets = { customers: country.customersSheet, orders: country.ordersSheet };
      const clean = new Map(
        book.dirt.map(({ sheet, row, heading, clean }) => [`${sheets[sheet]} ${row + 1} ${heading}`, clean]),
      );
      const certain = new Set(["emailSyntax", "dateAsText", "numberAsText", "spaces", "lookAlikeLetters"]);
      const wrong = (await findings).findings.filter(({ check, sheet, row, column, fix }) => {
        const before = clean.get(`${sheet} ${row} ${column}`);
        return certain.has(check) && fix !== undefined && before !== undefined && fix !== before;
      });
      expect(wrong).toEqual([]);
      const fixed = (await findings).findings.filter(
        ({ check, fix }) => certain.has(check) && fix !== undefined,
      );
      expect(fixed.length).toBeGreaterThan(140);
    });

    it("tells what stands in the cell", async () => {
      for (const { sheet, row, columnIndex, value } of (await findings).findings) {
        expect(cellAt(workbook.cells(sheet), row - 1, columnIndex)).toEqual(value);
      }
    });
  },
);
