/** The sample workbooks: what the generator makes, what our own reading finds in them, and how dirty they are. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { cs } from "../scripts/samples/countries/cs";
import { en } from "../scripts/samples/countries/en";
import { ru } from "../scripts/samples/countries/ru";
import { randomFrom } from "../scripts/samples/random";
import type { DirtKind } from "../scripts/samples/rows";
import { sampleBook } from "../scripts/samples/sampleBook";
import { sampleFile } from "../scripts/samples/sampleFile";
import { dayOf } from "../src/core/day";
import { type CustomerDescriptions, describeCustomers } from "../src/core/segments/describeCustomers";
import { cellAt } from "../src/core/table/cells";
import { readTables } from "../src/core/table/readTables";
import { recognise } from "../src/core/table/recognise";
import { openWorkbook } from "../src/xlsx/workbook";

const countries = [ru, cs, en];

it("draws the numbers its generator is known for", () => {
  // Mulberry32 by its author's own code, seed 1: the first three of 32 bits.
  const random = randomFrom(1);
  const drawn = [random.next(), random.next(), random.next()].map((share) => share * 2 ** 32);
  expect(drawn).toEqual([2693262067, 11749833, 2265367787]);
});

describe.each(countries.map((country) => [country.language, country] as const))(
  "the sample in %s",
  (language, country) => {
    const path = `assets/sample-${language}.xlsx`;
    const book = sampleBook(country);
    const bytes = new Uint8Array(readFileSync(path));
    const workbook = openWorkbook(bytes);
    const sources = workbook.sheets().map(({ name }) => ({
      name,
      cells: workbook.cells(name),
      excelTables: workbook.tables(name),
    }));
    const recognition = recognise(sources, {});
    const count = (kind: DirtKind) => book.dirt.filter((dirt) => dirt.kind === kind).length;

    it("is what the generator makes, part for part", () => {
      // Unpacked: how well a part is packed is not the generator's doing.
      const made = Object.entries(unzipSync(sampleFile(book)));
      const kept = unzipSync(bytes);
      expect(made.map(([name]) => name)).toEqual(Object.keys(kept));
      for (const [name, part] of made) expect(Buffer.compare(part, kept[name])).toBe(0);
    });

    it("holds 600 customers and 6,000 orders of three years", () => {
      const filled = book.customers.filter(({ id }) => id !== undefined);
      expect(filled).toHaveLength(600);
      expect(new Set(filled.map(({ id }) => id)).size).toBe(600);
      const numbers = book.orders.flatMap(({ number }) => (number === undefined ? [] : String(number)));
      expect(new Set(numbers).size).toBe(6000);
      const days = book.orders.flatMap(({ day }) => (typeof day === "number" ? day : []));
      // 45231 and 46326 are Excel's serial numbers of 2023-11-01 and 2026-10-31.
      expect(Math.min(...days)).toBeGreaterThanOrEqual(45231);
      expect(Math.max(...days)).toBe(46326);
    });

    it("is understood without a question", () => {
      expect(recognition.questions).toEqual([]);
      expect(recognition.sheets.map(({ sheet, kind }) => [sheet, kind])).toEqual([
        [country.customersSheet, "customers"],
        [country.ordersSheet, "orders"],
      ]);
      const unnamed = recognition.sheets.flatMap(({ columns }) =>
        columns.filter(({ role }) => !role).map(({ heading }) => heading),
      );
      expect(unnamed).toEqual([country.customerHeadings.note]);
    });

    describe("segmented", () => {
      let found: CustomerDescriptions;
      beforeAll(async () => {
        found = await describeCustomers(readTables(sources, recognition), {}, dayOf(2026, 11, 1));
      });

      it("counts to the last day of the book", () => {
        expect(found.asOfDay).toBe(dayOf(2026, 10, 31));
      });

      it("has exactly the revenue of the orders that were neither cancelled, taken back nor left without a customer", () => {
        const lost = new Set(
          book.dirt
            .filter(({ kind }) => kind === "customerMissing")
            .map(({ row }) => row - book.ordersHeadingRow - 1),
        );
        const textAmounts = new Map(
          book.dirt
            .filter(({ kind }) => kind === "amountAsText")
            .map(({ row, clean }) => [row - book.ordersHeadingRow - 1, Number(clean)]),
        );
        const isSale = (status: unknown) => status === country.status.done || status === country.status.open;
        const revenue = book.orders.reduce(
          (total, { status, amount }, row) =>
            isSale(status) && !lost.has(row) ? total + (textAmounts.get(row) ?? Number(amount)) : total,
          0,
        );
        const byCustomer = found.metrics.monetary.reduce((total, amount) => total + amount, 0);
        expect(byCustomer).toBeCloseTo(revenue, 2);
      });

      it("leaves out cancelled rows and rows without a customer, nothing else", () => {
        expect(found.leftOut.map(({ reason }) => reason)).toEqual(["cancelled", "noCustomer"]);
        expect(found.links.by.none).toBe(18);
        // 60 rows name their customer only, 5 have an id that does not exist.
        expect(found.links.by.name).toBe(65);
      });

      it("has somebody in every segment and fewer than half of the customers in A", () => {
        expect(new Set(found.classes.rfmSegment.classOf).size).toBe(11);
        const inA = found.classes.abc.classOf.filter((place) => place === 0).length;
        expect(inA).toBeGreaterThan(60);
        expect(inA).toBeLessThan(250);
      });
    });

    it("is dirty in the ways and numbers it says", () => {
      expect(count("duplicateCustomer")).toBe(12);
      expect(count("twoPhones")).toBe(15);
      expect(count("phoneAsNumber")).toBe(18);
      expect(count("emailTypo")).toBe(10);
      expect(count("birthDayAsText")).toBe(14);
      expect(count("lookAlikeLetters")).toBe(8);
      expect(count("trailingSpace")).toBe(56);
      expect(count("orderDayAsText")).toBe(42);
      expect(count("amountAsText")).toBe(26);
      expect(count("customerByNameOnly")).toBe(60);
      expect(count("totalRow")).toBe(1);
      expect(count("idAsText")).toBe(country.numericIds ? 30 : 0);
    });

    it("says of every spoiled cell where it is and what it should have been", () => {
      const sheets = { customers: country.customersSheet, orders: country.ordersSheet };
      const headingRows = { customers: 0, orders: book.ordersHeadingRow };
      for (const { kind, sheet, row, heading, clean } of book.dirt) {
        if (heading === undefined) continue;
        const cells = workbook.cells(sheets[sheet]);
        const column = Array.from({ length: cells.columnCount }, (_, at) => at).find(
          (at) => cellAt(cells, headingRows[sheet], at) === heading,
        );
        expect([kind, column]).toEqual([kind, expect.any(Number)]);
        expect([kind, cellAt(cells, row, column!)]).not.toEqual([kind, clean]);
      }
    });

    it("knows its second entries: another id, the same person", () => {
      for (const { row, clean } of book.dirt.filter(({ kind }) => kind === "duplicateCustomer")) {
        const second = book.customers[row - 1];
        const first = book.customers.find(({ id }) => id === clean);
        expect(second.id).not.toBe(clean);
        expect(first).toBeDefined();
        expect(second.name).not.toBe(first?.name);
      }
    });

    it("closes with a total of the amounts, as Excel would sum them", () => {
      const { row } = book.dirt.find(({ kind }) => kind === "totalRow")!;
      const cells = workbook.cells(country.ordersSheet);
      expect(cellAt(cells, row, 0)).toBe(country.totalLabel);
      const numbers = book.orders.flatMap(({ amount }) => (typeof amount === "number" ? amount : []));
      expect(cellAt(cells, row, 9)).toBeCloseTo(
        numbers.reduce((total, amount) => total + amount, 0),
        2,
      );
      expect(workbook.formula(country.ordersSheet, row, 9)).toMatch(/^SUM\(J\d+:J\d+\)$/);
    });

    it("sells most before Christmas and least in summer", () => {
      const serial = (month: number) => [2024, 2025].map((year) => dayOf(year, month, 1) + 25569);
      const rowsIn = (month: number) =>
        serial(month).reduce(
          (rows, first) =>
            rows +
            book.orders.filter(({ day }) => typeof day === "number" && day >= first && day < first + 30)
              .length,
          0,
        );
      expect(rowsIn(12)).toBeGreaterThan(2 * rowsIn(10));
      expect(rowsIn(7)).toBeLessThan(rowsIn(10));
    });

    it("reaches nobody: addresses end in reserved names, phones lie in kept ranges", () => {
      const typos = new Set(book.dirt.filter(({ kind }) => kind === "emailTypo").map(({ row }) => row - 1));
      const phones = { ru: /^[78]?94[4-8]\d{7}/, cs: /^(00)?(420)?70[45]\d{6}/, en: /^0?(44)?7700900\d{3}/ }[
        language
      ];
      for (const [row, { email, phone }] of book.customers.entries()) {
        if (email && !typos.has(row)) expect(email).toMatch(/@([a-z]+\.)?(example|example\.(com|org|net))$/);
        if (phone) expect(String(phone).replace(/\D/g, "")).toMatch(phones);
      }
    });
  },
);
