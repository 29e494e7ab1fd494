/** A workbook with everything in it: comments, links, pivots and names that repeat what is masked. */
import { readFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { maskRun } from "../../../src/commands/mask/maskRun";
import { silent } from "../../../src/core/progress";
import { carryOut } from "../../../src/workbook/carryOut";
import { openFile } from "../../../src/workbook/file/openFile";

const phone = "+7 916 123-45-41";
const email = "anna&co@example.com";

it("leaves no original in any part of a rich workbook", async () => {
  const book = openFile(new Uint8Array(readFileSync("../shared/data/workbooks/rich.xlsx")), "rich.xlsx");
  const rows = [
    ["Customer ID", "Customer", "Phone", "Email"],
    [1, "Anna Orlova", phone, email],
    [2, "Boris Kotov", 79_161_234_568, "boris@example.com"],
  ];
  book.xlsx.apply([
    { edit: "addSheet", name: "People", visibility: "visible" },
    {
      edit: "cells",
      sheet: "People",
      firstRow: 0,
      firstColumn: 0,
      rows: rows.map((row) => row.map((value) => ({ value }))),
      styles: [],
    },
    {
      edit: "addPivot",
      sheet: "People",
      pivot: {
        name: "Phones",
        area: { firstRow: 0, firstColumn: 6, lastRow: 3, lastColumn: 7 },
        source: { sheet: "People", area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 3 } },
        row: { heading: "Phone" },
        captions: { rows: "Phone", columns: "", total: "Total", blank: "(blank)" },
        values: [{ heading: "Email", name: "Count ", by: "count" }],
      },
    },
    { edit: "name", name: "_klientela.memory.test.1", refersTo: `"${email}"` },
  ]);
  const parts = unzipSync(book.save());
  const names = Object.keys(parts);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const set = (name: string, xml: string) => {
    expect(xml).not.toBe(text(name));
    parts[name] = strToU8(xml);
  };
  // What Excel repeats of cells: in a comment, in a pivot's copy of its rows, in a link.
  const comments = names.find((name) => /comments\d*\.xml$/i.test(name))!;
  set(comments, text(comments).replace(/(<t[^>]*>)/, `$1call ${phone} `));
  expect(
    names.some((name) => text(name).startsWith("<?xml") && text(name).includes("pivotCacheRecords")),
  ).toBe(true);
  const core = "docProps/core.xml";
  set(
    core,
    text(core).replace(/<\/[^<]*coreProperties>/, (end) => `<cp:category>${phone}</cp:category>${end}`),
  );

  const rich = openFile(zipSync(parts), "rich.xlsx");
  const { found } = await maskRun.prepare(
    {
      book: { port: rich, outside: [] },
      settings: {},
      language: "en",
      corrections: { tables: { customers: ["People"], orders: [] } },
      todayDay: 20_500,
      secrets: { passphrase: "green cow" },
    },
    silent,
  );
  const prints = new Map(found!.plan.basis.map(({ sheet, fingerprint }) => [sheet, fingerprint]));
  await carryOut(rich, found!.plan, { id: "1", at: "" }, async (sheet) => prints.get(sheet)!, silent);
  const saved = unzipSync(rich.save());
  for (const [name, bytes] of Object.entries(saved)) {
    const content = new TextDecoder().decode(bytes);
    for (const value of [phone, "79161234568", "&amp;co@example", "&co@example", "boris@"]) {
      expect(`${name}: ${content.includes(value)}`).toBe(`${name}: false`);
    }
  }
  const records = names.find((name) => /pivotCacheRecords\d+\.xml$/.test(name))!;
  expect(new TextDecoder().decode(saved[records])).not.toMatch(/<n v="[^"]*\*/);
  expect(new TextDecoder().decode(saved[comments])).toContain("call +7 *** ***-**-41");
  expect(names.filter((name) => !(name in saved))).toEqual([]);
});
