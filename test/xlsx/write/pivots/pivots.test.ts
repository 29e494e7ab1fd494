import type { ContentPivot } from "../../../../src/core/plan/content";
import type { Edit } from "../../../../src/core/plan/edit";
import { pivotArea } from "../../../../src/core/plan/pivotArea";
import { type OoxmlPackage, openPackage } from "../../../../src/xlsx/package/package";
import { openWorkbook } from "../../../../src/xlsx/workbook";
import { applyEdits } from "../../../../src/xlsx/write/applyEdits";
import { createPackage } from "../../../../src/xlsx/write/createPackage";
import { shared, valuesOf } from "../../books";
import { expectKept, expectValid } from "../../judges";
import { canRefreshPivots, refreshedPivots } from "../../refreshedPivots";
import { area } from "../edited";
import { fourPivots, lines, rows as superstore, sheet as superstoreSheet } from "./superstore";

const table = [
  ["Town", "Year", "Amount", "Note", "Day"],
  ["Praha", 2024, 10, "a", 45292],
  ["brno", 2025, 5.5, null, 45293],
  ["praha", 2025, 7, "b", 45294.75],
  [null, 2024, null, "c", null],
  ["Brno", 2024, -2, "d", 45292],
] as const;

const captions = { rows: "Town", columns: "Year", total: "Total", blank: "(blank)" };

const townByYear: ContentPivot = {
  name: "Town by year",
  area: area(1, 0, 6, 3),
  source: { sheet: "Data", area: area(0, 0, 5, 4) },
  row: { heading: "Town" },
  column: { heading: "Year" },
  values: [{ heading: "Amount", name: "Amount", by: "sum", numberFormat: "0.0" }],
  captions,
};

const { column: _, ...byTown } = townByYear;

function small(...edits: Edit[]): OoxmlPackage {
  const pkg = createPackage();
  const data = table.map((row, index) =>
    row.map((value, column) => ({ value, ...(column === 4 && index > 0 && { style: 0 }) })),
  );
  applyEdits(pkg, [
    { edit: "addSheet", name: "Data", visibility: "visible" },
    {
      edit: "cells",
      sheet: "Data",
      firstRow: 0,
      firstColumn: 0,
      rows: data,
      styles: [{ numberFormat: "yyyy-mm-dd" }],
    },
    { edit: "addSheet", name: "Pivots", visibility: "visible" },
  ]);
  for (const edit of edits) applyEdits(pkg, [edit]);
  return pkg;
}

const add = (pivot: ContentPivot, sheet = "Pivots"): Edit => ({ edit: "addPivot", sheet, pivot });

const cellsOf = (pkg: OoxmlPackage, sheet = "Pivots") => valuesOf(openWorkbook(pkg.save()).cells(sheet));

const definition = "xl/pivotCache/pivotCacheDefinition1.xml";
const records = "xl/pivotCache/pivotCacheRecords1.xml";
const tablePart = "xl/pivotTables/pivotTable1.xml";

const attribute = (xml: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1];

it("shows sums by two fields, counted by hand; Excel tells no praha from Praha", () => {
  expect(cellsOf(small(add(townByYear)))).toEqual([
    [null, null, null, null],
    ["Amount", "Year", null, null],
    ["Town", 2024, 2025, "Total"],
    ["brno", -2, 5.5, 3.5],
    ["Praha", 10, 7, 17],
    ["(blank)", 0, null, 0],
    ["Total", 8, 12.5, 20.5],
  ]);
});

it("shows several values side by side, the largest first, without totals", () => {
  const pivot: ContentPivot = {
    ...byTown,
    row: { heading: "Town", largestFirst: true },
    values: [...townByYear.values, { heading: "Note", name: "Notes", by: "count" }],
    totals: { right: false, below: false },
  };
  const pkg = small(add(pivot));
  expectValid(pkg.save());
  expect(cellsOf(pkg).slice(1)).toEqual([
    ["Town", "Amount", "Notes"],
    ["Praha", 17, 2],
    ["brno", 3.5, 1],
    ["(blank)", 0, 1],
  ]);
});

it("tells the truth about each field of its cache", () => {
  const pkg = small(add(townByYear));
  expectValid(pkg.save());
  expect(
    [...pkg.text(definition).matchAll(/<cacheField name="(\w+)" numFmtId="0">(<sharedItems[^>]*>)/g)].map(
      ([, name, items]) => `${name} ${items}`,
    ),
  ).toEqual([
    'Town <sharedItems containsBlank="1" count="3">',
    'Year <sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="2024" maxValue="2025" count="2">',
    'Amount <sharedItems containsString="0" containsBlank="1" containsNumber="1" minValue="-2" maxValue="10"/>',
    'Note <sharedItems containsBlank="1" count="5">',
    'Day <sharedItems containsNonDate="0" containsDate="1" containsString="0" containsBlank="1" minDate="2024-01-01T00:00:00" maxDate="2024-01-03T18:00:00"/>',
  ]);
  expect(pkg.text(definition)).toContain('<s v="Praha"/><s v="brno"/><m/>');
  expect(attribute(pkg.text(definition), "recordCount")).toBe("5");
  expect(pkg.text(records)).toContain(
    '<r><x v="0"/><x v="1"/><n v="7"/><x v="2"/><d v="2024-01-03T18:00:00"/></r><r><x v="2"/><x v="0"/><m/>',
  );
});

it("is laid out as its cells are", () => {
  const xml = small(add(townByYear)).text(tablePart);
  expect(xml).toContain('<location ref="A2:D7" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"/>');
  expect(pivotArea({ row: 1, column: 0 }, townByYear, 3, 2)).toEqual(area(1, 0, 6, 3));
  // Items as shown, by their places in the cache: brno, Praha, blank.
  expect(xml).toContain(
    '<items count="4"><item x="1"/><item x="0"/><item x="2"/><item t="default"/></items>',
  );
  expect(xml).toContain(
    '<rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems>',
  );
  expect(xml).toContain('<colItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></colItems>');
  // A name of its own, as a value may not be called like a heading.
  expect(xml).toContain('<dataField name="Amount " fld="2" baseField="0" baseItem="0" numFmtId=');
});

it("takes its rows from a table", () => {
  const name = "tblData";
  const addTable: Edit = {
    edit: "addTable",
    sheet: "Data",
    table: { name, area: area(0, 0, 5, 4), style: "", bandedRows: false },
  };
  const pkg = small(addTable, add({ ...townByYear, source: { table: name } }));
  expect(pkg.text(definition)).toContain('<worksheetSource name="tblData"/>');
  expect(cellsOf(pkg).at(-1)).toEqual(["Total", 8, 12.5, 20.5]);
});

it("goes again and leaves nothing", () => {
  const pkg = small(add(townByYear), { edit: "removePivot", sheet: "Pivots", pivot: townByYear });
  expect(pkg.partNames().filter((name) => /pivot/i.test(name))).toEqual([]);
  expect(pkg.text("xl/workbook.xml")).not.toContain("pivot");
  expect(
    cellsOf(pkg)
      .flat()
      .every((value) => value === null),
  ).toBe(true);
  expectValid(pkg.save());
});

it("shares one cache with the pivots beside it, until the last of them goes", () => {
  const other = { ...townByYear, name: "Other", area: area(20, 0, 26, 3) };
  const pkg = small();
  applyEdits(pkg, [add(townByYear), add(other)]);
  const caches = () =>
    pkg.partNames().filter((name) => name.includes("pivotCacheDefinition") && !name.includes("_rels"));
  expect(caches()).toHaveLength(1);
  applyEdits(pkg, [{ edit: "removePivot", sheet: "Pivots", pivot: townByYear }]);
  expect(caches()).toHaveLength(1);
  expectValid(pkg.save());
  applyEdits(pkg, [{ edit: "removePivot", sheet: "Pivots", pivot: other }]);
  expect(caches()).toHaveLength(0);
});

it("sits in a workbook with everything users keep in theirs", () => {
  const before = shared("workbooks/rich.xlsx");
  const pkg = openPackage(before);
  const source = { table: "tblOrders" };
  const [row, , value] = openWorkbook(before)
    .content("Orders", area(2, 1, 2, 3))
    .rows[0]!.map((cell) => String(cell!.value));
  applyEdits(pkg, [
    { edit: "addSheet", name: "Pivots", visibility: "visible" },
    add({
      ...byTown,
      source,
      row: { heading: row! },
      values: [{ heading: value!, name: "n", by: "count" }],
    }),
  ]);
  const after = pkg.save();
  expectValid(after);
  expectKept(before, after);
});

describe("a pivot whose source has changed", () => {
  const more: Edit = {
    edit: "cells",
    sheet: "Data",
    firstRow: 6,
    firstColumn: 0,
    rows: [["Aš", 2026, 100, null, null].map((value) => ({ value }))],
    styles: [],
  };
  const grown: ContentPivot = { ...townByYear, source: { sheet: "Data", area: area(0, 0, 6, 4) } };
  const change: Edit = { edit: "changePivot", sheet: "Pivots", before: townByYear, after: grown };

  it("is computed anew", () => {
    const pkg = small(add(townByYear), more, change);
    expect(cellsOf(pkg).slice(2)).toEqual([
      ["Town", 2024, 2025, 2026, "Total"],
      ["Aš", null, null, 100, 100],
      ["brno", -2, 5.5, null, 3.5],
      ["Praha", 10, 7, null, 17],
      ["(blank)", 0, null, null, 0],
      ["Total", 8, 12.5, 100, 120.5],
    ]);
    expectValid(pkg.save());
  });

  it("keeps what the user has arranged, for Excel to compute", () => {
    const pkg = small(add(townByYear), more);
    pkg.setPart(tablePart, pkg.text(tablePart).replace('<item x="0"/>', '<item h="1" x="0"/>'));
    const before = pkg.text(tablePart);
    applyEdits(pkg, [change]);
    expect(pkg.text(tablePart)).toBe(before);
    expect(pkg.text(definition)).toContain('refreshOnLoad="1"');
    expect(pkg.text(definition)).toContain('<worksheetSource ref="A1:E7" sheet="Data"/>');
    expectValid(pkg.save());
  });

  it("stays away where the user has deleted it", () => {
    const pkg = small(
      add(townByYear),
      { edit: "removePivot", sheet: "Pivots", pivot: townByYear },
      more,
      change,
    );
    expect(pkg.partNames().filter((name) => name.includes("pivot"))).toEqual([]);
  });
});

describe("four pivots on the 9,994 order lines of Superstore", () => {
  let bytes: Uint8Array;
  beforeAll(() => {
    const pkg = createPackage();
    applyEdits(pkg, [
      { edit: "addSheet", name: superstoreSheet, visibility: "visible" },
      {
        edit: "cells",
        sheet: superstoreSheet,
        firstRow: 0,
        firstColumn: 0,
        rows: superstore,
        styles: [{ numberFormat: "dd.mm.yyyy" }],
      },
      ...fourPivots.flatMap(([pivot], index): Edit[] => [
        { edit: "addSheet", name: `P${index}`, visibility: "visible" },
        add(pivot, `P${index}`),
      ]),
    ]);
    bytes = pkg.save();
  });

  /** Sums by row and column, with those of rows and columns under `*`. */
  function sumsOf(keysOf: (line: (typeof lines)[number]) => readonly [string, string | number]) {
    const sums = new Map<string, number>();
    for (const line of lines) {
      const [row, column] = keysOf(line);
      for (const key of [`${row}|${column}`, `${row}|*`, `*|${column}`, "*|*"]) {
        sums.set(key, (sums.get(key) ?? 0) + line.revenue);
      }
    }
    return sums;
  }

  /** The same from the cells of a pivot: headings in the second row and first column. */
  function sumsIn(cells: readonly (readonly unknown[])[]) {
    const [, headings, ...body] = cells;
    const sums = new Map<string, number>();
    for (const [at, row] of body.entries()) {
      for (let column = 1; column < row.length; column++) {
        const value = row[column];
        if (value === null || value === "") continue;
        const name = at === body.length - 1 ? "*" : row[0];
        sums.set(`${name}|${column === row.length - 1 ? "*" : headings![column]}`, Number(value));
      }
    }
    return sums;
  }

  function expectSame(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>) {
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    const off = [...expected].filter(([key, sum]) => Math.abs(found.get(key)! - sum) > 0.005);
    expect(off).toEqual([]);
  }

  it("are valid, hold every line, and add up", () => {
    expectValid(bytes);
    const pkg = openPackage(bytes);
    expect(attribute(pkg.text(definition), "recordCount")).toBe("9994");
    expect(pkg.text(records).match(/<r>/g)).toHaveLength(9994);
    // 3 segments, 531 towns, 1862 products, 4 regions, 4 years, 16 quarters, 48 months.
    const counts = [
      ...pkg.text(definition).matchAll(/<cacheField name="(\w+)"[^>]*><sharedItems[^>]* count="(\d+)"/g),
    ];
    expect(counts.map(([, name, count]) => `${name} ${count}`)).toEqual(
      expect.arrayContaining([
        "Segment 3",
        "Town 531",
        "Product 1862",
        "Manager 4",
        "Year 4",
        "Quarter 16",
        "Month 48",
      ]),
    );
    const workbook = openWorkbook(bytes);
    for (const [index, [, keysOf]] of fourPivots.entries()) {
      const sums = sumsIn(valuesOf(workbook.cells(`P${index}`)).slice(2));
      expectSame(sums, sumsOf(keysOf));
      expect(sums.get("*|*")).toBeCloseTo(2_297_200.8603, 4);
    }
  });

  (canRefreshPivots() ? it : it.skip)(
    "have the same totals when LibreOffice computes them from the lines",
    () => {
      const refreshed = refreshedPivots(bytes);
      expect(refreshed).toHaveLength(4);
      for (const [pivot, keysOf] of fourPivots) {
        const { after } = refreshed.find(({ name }) => name === pivot.name)!;
        expectSame(sumsIn(after), sumsOf(keysOf));
      }
    },
    120_000,
  );
});
