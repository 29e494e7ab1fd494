/** Charts and pivots through both adapters: the same in Excel as in a file, and all or none. */
import type { ContentChart, ContentPivot } from "../../../src/core/plan/content";
import type { Edit } from "../../../src/core/plan/edit";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import { dump } from "../../office-host/dump";
import type { Host } from "../../office-host/host";
import { areaAt } from "../../office-host/model/area";
import { valueAt } from "../../office-host/model/cells";
import { placeOf } from "../../office-host/model/charts";
import { everyKind, figures } from "../../xlsx/write/charts/everyKind";
import { bookOf, reopened, valuesOf } from "../books";
import { chartsInFile, chartsInHost } from "./chartShapes";
import { inExcel } from "./inExcel";

const sheet = "Grafy & 'co' x";
const rows = figures.map((row) => row.map(({ value }) => value as CellValue));

const add = (chart: ContentChart): Edit => ({ edit: "addChart", sheet, chart });

/** The same edits, list by list, in Excel and in a file. */
async function both(lists: readonly (readonly Edit[])[], data = rows) {
  const file = reopened(bookOf({ [sheet]: data }));
  const { host, port } = await inExcel(reopened(bookOf({ [sheet]: data })).xlsx);
  for (const edits of lists) {
    await file.write(edits, silent);
    await port.write(edits, silent);
  }
  return { file, host, port };
}

describe("charts", () => {
  it.each(everyKind.map((chart) => [chart.name, chart] as const))("%s", async (_, chart) => {
    const { file, host } = await both([[add(chart)]]);
    const inHost = chartsInHost(host, sheet);
    expect(inHost).toHaveLength(1);
    expect(inHost).toEqual(chartsInFile(file.save(), "xl/worksheets/sheet1.xml", host, sheet));
  });

  const [chart] = everyKind;
  const shorter = { firstRow: 2, firstColumn: 0, lastRow: 4, lastColumn: 0 };
  const after: ContentChart = {
    ...chart!,
    title: "Later",
    area: { ...chart!.area, firstRow: chart!.area.firstRow + 2, lastRow: chart!.area.lastRow + 4 },
    categories: shorter,
    series: chart!.series.map((series, index) => ({
      ...series,
      name: `${series.name} 2`,
      values: { ...shorter, firstColumn: index + 1, lastColumn: index + 1 },
    })),
  };
  const change: Edit = { edit: "changeChart", sheet, before: chart!, after };

  it("follow their cells", async () => {
    const { file, host } = await both([[add(chart!)], [change]]);
    expect(chartsInHost(host, sheet)).toEqual(
      chartsInFile(file.save(), "xl/worksheets/sheet1.xml", host, sheet),
    );
    expect(chartsInHost(host, sheet)[0]).toMatchObject({
      title: "Later",
      series: [{ values: "B3:B5", name: "Revenue 2" }, {}],
    });
  });

  it("keep the place and the colours that the user gave them, and so does the way back", async () => {
    const { host, port } = await both([[add(chart!)]]);
    const own = host.book.sheets[0]!.charts[0]!;
    own.place = { left: 500, top: 7, width: 100, height: 50 };
    own.series[0]!.properties.set("Format/Fill/Color", "#FF00FF");
    const before = chartsInHost(host, sheet);
    host.plan({ at: /^NamedItemCollection\.Add/, effect: { kind: "fail" } });
    const failing: Edit[] = [change, { edit: "name", name: "_klientela.x", refersTo: '"x"' }];
    await expect(port.write(failing, silent)).rejects.toMatchObject({ code: "excel.restored" });
    expect(chartsInHost(host, sheet)).toEqual(before);
    await port.write([change], silent);
    // Two rows down, two rows longer, 15 points each.
    expect(own.place).toEqual({ left: 500, top: 37, width: 100, height: 80 });
    expect(chartsInHost(host, sheet)[0]!.series[0]).toMatchObject({ color: "#FF00FF", values: "B3:B5" });
  });

  it("stay away where the user has deleted them, go, and make way for others of their name", async () => {
    const remove: Edit = { edit: "removeChart", sheet, chart: chart! };
    const gone = await both([[add(chart!)], [remove], [remove], [change]]);
    expect(chartsInHost(gone.host, sheet)).toEqual([]);
    const again = await both([[add(chart!)], [add({ ...chart!, title: "Again" })]]);
    expect(chartsInHost(again.host, sheet).map(({ title }) => title)).toEqual(["Again"]);
  });

  it("leave those of the user's alone", async () => {
    const { host, port } = await both([[add(chart!)]]);
    host.book.sheets[0]!.charts[0]!.properties.set("Name", "Chart 1");
    await port.write([{ edit: "removeChart", sheet, chart: chart! }, change], silent);
    expect(chartsInHost(host, sheet).map(({ name }) => name)).toEqual(["Chart 1"]);
  });

  it("cover their cells", async () => {
    const { host } = await both([[add(chart!)]]);
    const { left, top, width, height } = placeOf({ sheet: host.book.sheets[0]!, area: chart!.area });
    expect(chartsInHost(host, sheet)[0]!.place).toEqual([left, top, width, height]);
  });
});

const orders: readonly (readonly CellValue[])[] = [
  ["Town", "Year", "Amount"],
  ["Praha", 2024, 10],
  ["brno", 2025, 5.5],
  ["praha", 2025, 7],
  ["Brno", 2024, -2],
];

const pivot: ContentPivot = {
  name: "Town by year",
  area: { firstRow: 10, firstColumn: 0, lastRow: 14, lastColumn: 3 },
  source: { sheet, area: { firstRow: 0, firstColumn: 0, lastRow: 4, lastColumn: 2 } },
  row: { heading: "Town", largestFirst: true },
  column: { heading: "Year" },
  values: [{ heading: "Amount", name: "Amount", by: "sum", numberFormat: "0.0" }],
  captions: { rows: "Town", columns: "Year", total: "Total", blank: "(blank)" },
};

/** Cells from a row on, with Excel's English captions and ours as one. */
function shownIn(host: Host, from: number): CellValue[][] {
  const { cells } = dump(host).sheets[0]!;
  const last = Math.max(
    from - 1,
    ...Object.keys(cells).map((address) => Number(address.replace(/\D/g, "")) - 1),
  );
  return Array.from({ length: last - from + 1 }, (_, row) =>
    [0, 1, 2, 3].map((column) => valueAt(host.book.sheets[0]!, from + row, column)),
  );
}

const numbersOf = (cells: readonly (readonly CellValue[])[]) =>
  cells.map((row) => row.slice(0, 4).filter((value) => typeof value === "number"));

describe("pivots", () => {
  it.each<[string, ContentPivot]>([
    ["by two fields", pivot],
    ["without totals", { ...pivot, totals: { right: false, below: false } }],
    [
      "with two values",
      (({ column: _, ...rest }) => ({
        ...rest,
        values: [...rest.values, { heading: "Town", name: "Orders", by: "count" as const }],
      }))(pivot),
    ],
  ])("%s", async (_, one) => {
    const { file, host } = await both([[{ edit: "addPivot", sheet, pivot: one }]], orders as CellValue[][]);
    const inFile = valuesOf(file, sheet).slice(10);
    expect(numbersOf(shownIn(host, 10))).toEqual(numbersOf(inFile));
    expect(inFile.flat().filter((value) => typeof value === "number").length).toBeGreaterThan(3);
    expect(host.book.sheets[0]!.pivots[0]).toMatchObject({ name: "Town by year", refreshOnOpen: true });
  });

  it("show new rows of their source when they are changed, and go with their cells", async () => {
    const write: Edit = {
      edit: "cells",
      sheet,
      firstRow: 1,
      firstColumn: 2,
      rows: [[{ value: 100 }]],
      styles: [],
    };
    const grown: ContentPivot = { ...pivot, source: { sheet, area: areaAt(0, 0, 4, 3) } };
    const { file, host, port } = await both(
      [
        [{ edit: "addPivot", sheet, pivot }],
        [write, { edit: "changePivot", sheet, before: pivot, after: pivot }],
      ],
      orders as CellValue[][],
    );
    expect(shownIn(host, 12)[0]).toEqual(["Praha", 100, 7, 107]);
    expect(numbersOf(shownIn(host, 10))).toEqual(numbersOf(valuesOf(file, sheet).slice(10)));
    const shorter: Edit[] = [{ edit: "changePivot", sheet, before: pivot, after: grown }];
    await port.write(shorter, silent);
    await file.write(shorter, silent);
    expect(shownIn(host, 14)[0]?.slice(1)).toEqual([100, 12.5, 112.5]);
    expect(numbersOf(shownIn(host, 10))).toEqual(numbersOf(valuesOf(file, sheet).slice(10)));
    await port.write([{ edit: "removePivot", sheet, pivot }], silent);
    expect(host.book.sheets[0]!.pivots).toEqual([]);
    expect(
      shownIn(host, 10)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
  });
});

it("puts a slicer beside a pivot in Excel, and takes it away with the pivot", async () => {
  const slicer = {
    heading: "Year",
    caption: "Rok",
    area: { firstRow: 10, firstColumn: 6, lastRow: 17, lastColumn: 7 },
  };
  const sliced: ContentPivot = { ...pivot, slicer };
  const { host, port } = await both([[{ edit: "addPivot", sheet, pivot: sliced }]], orders as CellValue[][]);
  const [own] = host.book.sheets;
  // Columns of 64 pixels, 48 points; rows of 15 points.
  const place = { left: 288, top: 150, width: 96, height: 120 };
  expect(own!.slicers).toMatchObject([{ caption: "Rok", heading: "Year", ...place }]);
  await port.write([{ edit: "changePivot", sheet, before: sliced, after: sliced }], silent);
  expect(own!.slicers).toHaveLength(1);
  await port.write([{ edit: "removePivot", sheet, pivot: sliced }], silent);
  expect([own!.slicers, own!.pivots]).toEqual([[], []]);
});

it("leaves the workbook as before or as after, whichever call fails", async () => {
  const [first, second, third] = everyKind as [ContentChart, ContentChart, ContentChart];
  const start = async () => {
    const { host, port } = await inExcel(
      reopened(bookOf({ [sheet]: [...orders, ...rows] as CellValue[][] })).xlsx,
    );
    await port.write(
      [
        add(first),
        add(second),
        { edit: "addPivot", sheet, pivot: { ...pivot, area: { ...pivot.area, firstRow: 20, lastRow: 24 } } },
      ],
      silent,
    );
    return { host, port };
  };
  const down = { firstRow: 20, firstColumn: 0, lastRow: 24, lastColumn: 3 };
  const edits: Edit[] = [
    { edit: "removePivot", sheet, pivot: { ...pivot, area: down } },
    {
      edit: "cells",
      sheet,
      firstRow: 20,
      firstColumn: 0,
      rows: Array.from({ length: 12 }, (_, row) => [{ value: row === 0 ? "a block that has grown" : null }]),
      styles: [],
    },
    {
      edit: "changeChart",
      sheet,
      before: first,
      after: { ...first, area: { ...first.area, lastRow: first.area.lastRow + 3 } },
    },
    { edit: "removeChart", sheet, chart: second },
    add(third),
    { edit: "addPivot", sheet, pivot: { ...pivot, area: { ...down, firstRow: 30, lastRow: 34 } } },
  ];
  const state = (host: Host) =>
    JSON.stringify([
      dump(host),
      chartsInHost(host, sheet).sort((one, other) => (one.name < other.name ? -1 : 1)),
      host.book.sheets[0]!.pivots.map(({ name, corner, shown, values, rows: own }) => ({
        name,
        corner,
        shown,
        values,
        own,
      })),
    ]);
  const probe = await start();
  const before = state(probe.host);
  const from = probe.host.calls.length;
  await probe.port.write(edits, silent);
  const after = state(probe.host);
  expect(after).not.toBe(before);
  const names = probe.host.calls.slice(from);
  const wrong: string[] = [];
  let undone = 0;
  for (const [at, name] of names.entries()) {
    if (at % 17 !== 0 && names.indexOf(name) !== at) continue;
    if (name === "Chart.Name=") continue; // Nothing tells a chart without our name from one of the user's.
    const { host, port } = await start();
    host.plan({ at, effect: { kind: "fail" } });
    const error = await port.write(edits, silent).then(
      () => undefined,
      (reason: { code?: string }) => reason,
    );
    if (state(host) !== (error ? before : after)) wrong.push(`${at} ${name} ${error?.code}`);
    if (error?.code === "excel.restored") undone++;
  }
  expect(wrong).toEqual([]);
  expect(undone).toBeGreaterThan(20);
}, 60_000);
