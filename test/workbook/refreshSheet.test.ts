/** What a refresh of a report leaves alone, and what it moves. */
import type {
  CellContent,
  CellStyle,
  ContentChart,
  ContentPivot,
  SheetContent,
} from "../../src/core/plan/content";
import type { Edit } from "../../src/core/plan/edit";
import type { Plan, SheetChange } from "../../src/core/plan/plan";
import { silent } from "../../src/core/progress";
import type { CellValue } from "../../src/core/table/cells";
import { carryOut, undoNewest } from "../../src/workbook/carryOut";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openPackage } from "../../src/xlsx/package/package";
import { openWorkbook } from "../../src/xlsx/workbook";
import { expectValid } from "../xlsx/judges";
import { bookOf, reopened, stateOf, valuesOf } from "./books";

const styles: readonly CellStyle[] = [
  { bold: true, fontSize: 16 },
  { bold: true, fill: "#DDEBED" },
  {},
  { bold: true },
];
const [title, heading, usual, total] = [0, 1, 2, 3];

const chart: ContentChart = {
  name: "klientela.sales",
  kind: "column",
  area: { firstRow: 1, firstColumn: 4, lastRow: 12, lastColumn: 9 },
  altText: "Sales",
  categories: { firstRow: 3, firstColumn: 0, lastRow: 3, lastColumn: 0 },
  series: [],
};

/** A title, a table of towns with a total, and below it a second block that moves with it. */
function report(
  towns: readonly (readonly [string, number])[],
  more: Partial<SheetContent> = {},
): SheetChange {
  const cell = (value: CellValue, style: number): CellContent => ({ value, style });
  const last = 2 + towns.length;
  const rows = [
    [cell("Report", title), null, null],
    [null, null, null],
    [cell("Town", heading), cell("Revenue", heading), null],
    ...towns.map(([town, revenue]) => [cell(town, usual), cell(revenue, usual), null]),
    [
      cell("Total", total),
      cell(
        towns.reduce((sum, [, revenue]) => sum + revenue, 0),
        total,
      ),
      null,
    ],
    [null, null, null],
    [cell("Notes of ours", title), null, null],
    [cell("a", usual), cell("b", usual), cell("c", usual)],
  ];
  const column = (at: number) => ({ firstRow: 3, firstColumn: at, lastRow: last, lastColumn: at });
  return {
    kind: "sheet",
    key: "towns",
    name: "Towns",
    visibility: "visible",
    content: {
      rows,
      styles,
      widths: [20, 12, 12],
      frozenRows: 1,
      frozenColumns: 0,
      tables: [],
      conditionalFormats: [{ kind: "dataBar", area: column(1), color: "#8CC3C8" }],
      validations: [],
      links: [{ row: last + 4, column: 1, target: "'Towns'!A1" }],
      charts: [
        {
          ...chart,
          categories: column(0),
          series: [{ name: "Revenue", values: column(1), color: "#0B6E78" }],
        },
      ],
      ...more,
    },
  };
}

const two = [
  ["Aš", 1],
  ["Brno", 2],
] as const;
const four = [...two, ["Cheb", 3], ["Děčín", 4]] as const;

const plan = (...changes: Plan["changes"]): Plan => ({ command: "segment", asOfDay: 0, basis: [], changes });

let runs = 0;
const run = (book: FileWorkbook, ...changes: Plan["changes"]) =>
  carryOut(book, plan(...changes), { id: `run${++runs}`, at: "2026-11-22T03:00:00" }, async () => "", silent);

const put = (
  book: FileWorkbook,
  row: number,
  column: number,
  content: CellContent,
  more: Partial<Edit> = {},
) =>
  book.write(
    [
      {
        edit: "cells",
        sheet: "Towns",
        firstRow: row,
        firstColumn: column,
        rows: [[content]],
        styles: [{ bold: true, fill: "#FFFF00", fontColor: "#FF0000" }],
        ...more,
      } as Edit,
    ],
    silent,
  );

const lookAt = (book: FileWorkbook, row: number, column: number): CellStyle | undefined => {
  const { rows, styles: all } = book.xlsx.content("Towns", {
    firstRow: row,
    firstColumn: column,
    lastRow: row,
    lastColumn: column,
  });
  const style = rows[0]![0]!.style;
  return style === undefined ? undefined : all[style];
};

const yellow = { bold: true, fill: "#FFFF00", fontColor: "#FF0000" };

const textOf = (book: FileWorkbook, pattern: RegExp) => {
  const pkg = openPackage(book.save());
  return pkg
    .partNames()
    .filter((name) => pattern.test(name))
    .map((name) => pkg.text(name))
    .join("\n");
};

it("moves what is ours below a block that grows, and leaves nothing behind when it shrinks", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  await run(book, report(four));
  expect(valuesOf(book, "Towns")).toEqual([
    ["Report", null, null],
    [null, null, null],
    ["Town", "Revenue", null],
    ["Aš", 1, null],
    ["Brno", 2, null],
    ["Cheb", 3, null],
    ["Děčín", 4, null],
    ["Total", 10, null],
    [null, null, null],
    ["Notes of ours", null, null],
    ["a", "b", "c"],
  ]);
  // The row of the former total is a usual one now, and the other way round.
  expect([lookAt(book, 5, 0), lookAt(book, 7, 0), lookAt(book, 9, 0)]).toEqual([
    undefined,
    { bold: true },
    { bold: true, fontSize: 16 },
  ]);
  await run(book, report(two));
  expect(valuesOf(book, "Towns").slice(5)).toEqual([
    ["Total", 3, null],
    [null, null, null],
    ["Notes of ours", null, null],
    ["a", "b", "c"],
  ]);
  expect([lookAt(book, 7, 0), lookAt(book, 9, 0), lookAt(book, 10, 0)]).toEqual([
    { bold: true, fontSize: 16 },
    undefined,
    undefined,
  ]);
  expectValid(book.save());
});

it("leaves alone what the user wrote beside, between and below our blocks, with its looks", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  await put(book, 0, 2, { value: "beside the title", style: 0 });
  await put(book, 4, 3, { value: "call them" });
  await put(book, 1, 0, { value: "between" });
  await put(book, 14, 0, { value: "far below", style: 0 });
  await run(book, report(four));
  const values = valuesOf(book, "Towns");
  expect([values[0]![2], values[4]![3], values[1]![0], values[14]![0]]).toEqual([
    "beside the title",
    "call them",
    "between",
    "far below",
  ]);
  expect([lookAt(book, 0, 2), lookAt(book, 14, 0)]).toEqual([yellow, yellow]);
});

it("stops where a block would come over a cell of the user's, and says where", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  await put(book, 6, 1, { value: "mine" });
  const before = stateOf(book);
  await expect(run(book, report(four))).rejects.toMatchObject({
    code: "write.occupied",
    params: { sheet: "Towns", cell: "B7" },
  });
  expect(stateOf(book)).toEqual(before);
});

it("stops where a chart would come to lie over a cell of the user's", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  await put(book, 13, 5, { value: "mine" });
  const lower = { ...chart, area: { ...chart.area, lastRow: 14 } };
  const moved = report(two);
  const charts = moved.content.charts!.map((one) => ({ ...one, area: lower.area }));
  await expect(run(book, { ...moved, content: { ...moved.content, charts } })).rejects.toMatchObject({
    params: { cell: "F14" },
  });
});

it("keeps the looks that the user gave to our cells, also when their block moves", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  await put(book, 3, 0, { value: "Aš", style: 0 });
  await put(book, 8, 1, { value: "b", style: 0 });
  await run(book, report(four.map(([town, revenue]) => [town, revenue + 1])));
  expect(lookAt(book, 3, 0)).toEqual(yellow);
  expect(lookAt(book, 10, 1)).toEqual(yellow);
  // Where it stood there is nothing now.
  expect(lookAt(book, 8, 1)).toBeUndefined();
});

it("keeps looks that it has no words for, such as turned letters", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  const pkg = openPackage(book.save());
  const part = "xl/worksheets/sheet3.xml";
  const turned =
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment textRotation="45"/></xf></cellXfs>';
  const styleSheet = pkg.text("xl/styles.xml");
  const index = Number(/<cellXfs count="(\d+)"/.exec(styleSheet)![1]);
  const counted = styleSheet.replace(`<cellXfs count="${index}"`, `<cellXfs count="${index + 1}"`);
  pkg.setPart("xl/styles.xml", counted.replace("</cellXfs>", turned));
  pkg.setPart(part, pkg.text(part).replace('<c r="B4"', `<c r="B4" s="${index}"`));
  const later = new FileWorkbook(openWorkbook(pkg.save()), "book.xlsx");
  await run(
    later,
    report([
      ["Aš", 5],
      ["Brno", 6],
    ]),
  );
  expect(openPackage(later.save()).text(part)).toContain(`<c r="B4" s="${index}"><v>5</v>`);
});

it("keeps the user's own rules on our cells, and has its own only once", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  const area = { firstRow: 3, firstColumn: 0, lastRow: 4, lastColumn: 0 };
  const bar = { firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 1 };
  await book.write(
    [
      {
        edit: "conditionalFormats",
        sheet: "Towns",
        area: { ...area, lastColumn: 1 },
        formats: [
          { kind: "dataBar", area: bar, color: "#8CC3C8" },
          { kind: "textEquals", area, text: "Brno", fill: "#C6EFCE", fontColor: "#006100" },
        ],
      },
      { edit: "validations", sheet: "Towns", area, validations: [{ area, list: ["Aš", "Brno"] }] },
    ],
    silent,
  );
  await run(book, report(four));
  const content = book.xlsx.content("Towns", { firstRow: 0, firstColumn: 0, lastRow: 20, lastColumn: 5 });
  expect(content.conditionalFormats).toEqual([
    { kind: "textEquals", area, text: "Brno", fill: "#C6EFCE", fontColor: "#006100" },
    { kind: "dataBar", area: { ...bar, lastRow: 6 }, color: "#8CC3C8" },
  ]);
  expect(content.validations).toEqual([{ area, list: ["Aš", "Brno"] }]);
  expect(content.links).toEqual([{ row: 10, column: 1, target: "'Towns'!A1" }]);
});

describe("with an Excel table", () => {
  const withTable = (towns: readonly (readonly [string, number])[]) => {
    const made = report(towns);
    const rows = made.content.rows.filter((_, row) => row !== 3 + towns.length);
    const area = { firstRow: 2, firstColumn: 0, lastRow: 2 + towns.length, lastColumn: 1 };
    const tables = [{ name: "klTowns", area, style: "TableStyleLight1", bandedRows: true }];
    return { ...made, content: { ...made.content, rows, tables, links: [] } };
  };

  it("keeps its filters, and the column that the user put at its right", async () => {
    const book = bookOf({ Data: [["x"]] });
    await run(book, withTable(two));
    await put(book, 2, 2, { value: "Remark" });
    await put(book, 3, 2, { value: "good" });
    await book.write(
      [
        {
          edit: "resizeTable",
          sheet: "Towns",
          name: "klTowns",
          area: { firstRow: 2, firstColumn: 0, lastRow: 4, lastColumn: 2 },
        },
      ],
      silent,
    );
    const pkg = openPackage(book.save());
    const part = pkg.partNames().find((name) => /tables\/table\d+\.xml$/.test(name))!;
    const filter =
      '<filterColumn colId="0"><filters><filter val="Brno"/></filters></filterColumn></autoFilter>';
    pkg.setPart(part, pkg.text(part).replace(/(<autoFilter ref="[^"]*")\/>/, `$1>${filter}`));
    const filtered = new FileWorkbook(openWorkbook(pkg.save()), "book.xlsx");
    await run(filtered, withTable(four));
    const table = textOf(filtered, /tables\/table\d+\.xml$/);
    expect(table).toContain('ref="A3:C7"');
    expect(table).toContain('<filter val="Brno"/>');
    expect(valuesOf(filtered, "Towns").slice(2, 8)).toEqual([
      ["Town", "Revenue", "Remark"],
      ["Aš", 1, "good"],
      ["Brno", 2, null],
      ["Cheb", 3, null],
      ["Děčín", 4, null],
      [null, null, null],
    ]);
    expectValid(filtered.save());
    await undoNewest(filtered, silent);
    expect(textOf(filtered, /tables\/table\d+\.xml$/)).toContain('ref="A3:C5"');
    expect(valuesOf(filtered, "Towns").slice(2, 6)).toEqual([
      ["Town", "Revenue", "Remark"],
      ["Aš", 1, "good"],
      ["Brno", 2, null],
      [null, null, null],
    ]);
  });
});

describe("rows that the user put in", () => {
  /** As Excel moves cells and names when rows are inserted. */
  async function insertRows(book: FileWorkbook, at: number, lines: readonly CellValue[]) {
    const area = { firstRow: at, firstColumn: 0, lastRow: 20, lastColumn: 2 };
    const { rows, styles: looks } = book.xlsx.content("Towns", area);
    const lineRows = lines.map((value) => [{ value }, { value: null }, { value: null }]);
    const edit = { edit: "cells", sheet: "Towns", firstRow: at, firstColumn: 0 } as const;
    await book.write([{ ...edit, rows: [...lineRows, ...rows], styles: looks }], silent);
    const down = (_: string, row: string) => `$${Number(row) > at ? Number(row) + lines.length : row}`;
    for (const { name, refersTo } of book.xlsx.names()) {
      if (!/blocks|sheet\.towns/.test(name)) continue;
      await book.write([{ edit: "name", name, refersTo: refersTo.replace(/\$(\d+)/g, down) }], silent);
    }
  }

  it("between blocks stay there, and the blocks below stay below", async () => {
    const book = bookOf({ Data: [["x"]] });
    await run(book, report(two));
    await insertRows(book, 2, [null, "a remark of mine"]);
    await run(book, report(four));
    expect(valuesOf(book, "Towns").slice(0, 10)).toEqual([
      ["Report", null, null],
      [null, null, null],
      [null, null, null],
      ["a remark of mine", null, null],
      ["Town", "Revenue", null],
      ["Aš", 1, null],
      ["Brno", 2, null],
      ["Cheb", 3, null],
      ["Děčín", 4, null],
      ["Total", 10, null],
    ]);
    expect(textOf(book, /charts\/chart1\.xml$/)).toContain("'Towns'!$B$6:$B$9");
    expect(await run(book, report(four))).toBeUndefined();
    await run(book, report(two));
    expect(valuesOf(book, "Towns").slice(3, 8)).toEqual([
      ["a remark of mine", null, null],
      ["Town", "Revenue", null],
      ["Aš", 1, null],
      ["Brno", 2, null],
      ["Total", 3, null],
    ]);
  });

  it("inside a block stop the run, unless they are empty", async () => {
    const book = bookOf({ Data: [["x"]] });
    await run(book, report(two));
    await insertRows(book, 4, [null]);
    await run(book, report(four));
    expect(
      valuesOf(book, "Towns")
        .slice(2, 8)
        .map(([town]) => town),
    ).toEqual(["Town", "Aš", "Brno", "Cheb", "Děčín", "Total"]);
    await insertRows(book, 4, ["mine"]);
    await expect(run(book, report(two))).rejects.toMatchObject({
      code: "write.occupied",
      params: { cell: "A5" },
    });
  });
});

it("keeps a comment and a page break of the user's", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two, { charts: [] }));
  const pkg = openPackage(book.save());
  const part = "xl/worksheets/sheet3.xml";
  const comment = '<comment ref="B4" authorId="0"><text><t>call on Monday</t></text></comment>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const comments = `<comments xmlns="${main}"><authors><author>me</author></authors><commentList>${comment}</commentList></comments>`;
  pkg.setPart(
    "xl/comments1.xml",
    comments,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  );
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  pkg.addRelationship(part, type, "xl/comments1.xml");
  pkg.setPart(
    part,
    pkg
      .text(part)
      .replace(
        "</worksheet>",
        '<rowBreaks count="1" manualBreakCount="1"><brk id="4" man="1"/></rowBreaks></worksheet>',
      ),
  );
  const commented = new FileWorkbook(openWorkbook(pkg.save()), "book.xlsx");
  await run(commented, report(four, { charts: [] }));
  const after = openPackage(commented.save());
  expect(after.text("xl/comments1.xml")).toBe(comments);
  expect(after.relationships(part).some(({ target }) => target === "xl/comments1.xml")).toBe(true);
  expect(after.text(part)).toContain('<brk id="4" man="1"/>');
});

it("twice is once", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  await run(book, report(four));
  const once = book.save();
  expect(await run(book, report(four))).toBeUndefined();
  expect(book.save()).toEqual(once);
});

describe("charts", () => {
  it("follow their cells, beside a chart of the user's", async () => {
    const book = bookOf({ Data: [["x"]] });
    await run(book, report(two));
    const own = report(two).content.charts![0]!;
    const mine = { ...own, name: "klientela.mine" };
    await book.write([{ edit: "addChart", sheet: "Towns", chart: mine }], silent);
    const pkg = openPackage(book.save());
    const drawing = "xl/drawings/drawing1.xml";
    pkg.setPart(drawing, pkg.text(drawing).replace("klientela.mine", "Chart 7"));
    const later = new FileWorkbook(openWorkbook(pkg.save()), "book.xlsx");
    await run(later, report(four));
    expect(textOf(later, /charts\/chart1\.xml$/)).toContain("'Towns'!$B$4:$B$7");
    expect(textOf(later, /charts\/chart2\.xml$/)).toContain("'Towns'!$B$4:$B$5");
    expect(textOf(later, /drawing1\.xml$/)).toContain('name="Chart 7"');
    await undoNewest(later, silent);
    expect(textOf(later, /charts\/chart1\.xml$/)).toBe(textOf(book, /charts\/chart1\.xml$/));
  });

  it("show new figures although they did not move", async () => {
    const book = bookOf({ Data: [["x"]] });
    await run(book, report(two));
    await run(
      book,
      report([
        ["Aš", 41],
        ["Brno", 42],
      ]),
    );
    expect(textOf(book, /charts\/chart1\.xml$/)).toContain("<c:v>41</c:v>");
  });

  it("go when the report has them no more, and come back with the undo", async () => {
    const book = bookOf({ Data: [["x"]] });
    await run(book, report(two));
    const before = textOf(book, /charts|drawings/);
    await run(book, report(two, { charts: [] }));
    expect(textOf(book, /charts|drawings/)).toBe("");
    await undoNewest(book, silent);
    expect(textOf(book, /charts|drawings/)).toBe(before);
  });
});

describe("pivots", () => {
  const data = [
    ["Town", "Amount"],
    ["Aš", 1],
    ["Brno", 2],
    ["Aš", 5],
  ] as const;
  const pivot: ContentPivot = {
    name: "By town",
    area: { firstRow: 14, firstColumn: 0, lastRow: 17, lastColumn: 1 },
    source: { sheet: "Data", area: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 } },
    row: { heading: "Town" },
    values: [{ heading: "Amount", name: "Sum", by: "sum" }],
    captions: { rows: "Town", columns: "", total: "Total", blank: "(blank)" },
  };
  const withPivot = report(two, { pivots: [pivot] });
  const shown = (book: FileWorkbook) =>
    valuesOf(book, "Towns")
      .slice(14)
      .map((row) => row.slice(0, 2));

  it("are computed anew when their rows have changed, and only then", async () => {
    const book = bookOf({ Data: data });
    await run(book, withPivot);
    expect(shown(book)).toEqual([
      ["Town", "Sum"],
      ["Aš", 6],
      ["Brno", 2],
      ["Total", 8],
    ]);
    expect(await run(book, withPivot)).toBeUndefined();
    await book.write(
      [{ edit: "cells", sheet: "Data", firstRow: 2, firstColumn: 1, rows: [[{ value: 10 }]], styles: [] }],
      silent,
    );
    await run(book, withPivot);
    expect(shown(book)).toEqual([
      ["Town", "Sum"],
      ["Aš", 6],
      ["Brno", 10],
      ["Total", 16],
    ]);
    expect(await run(book, withPivot)).toBeUndefined();
    expectValid(book.save());
  });

  it("move, and are gone after the undo of their sheet", async () => {
    const book = reopened(bookOf({ Data: data }));
    const before = stateOf(book);
    await run(book, withPivot);
    const after = shown(book);
    const area = { firstRow: 16, firstColumn: 0, lastRow: 19, lastColumn: 1 };
    await run(book, report(four, { pivots: [{ ...pivot, area }] }));
    expect(
      valuesOf(book, "Towns")
        .slice(16)
        .map((row) => row.slice(0, 2)),
    ).toEqual(after);
    await undoNewest(book, silent);
    expect(shown(book)).toEqual(after);
    await undoNewest(book, silent);
    expect(stateOf(book)).toEqual(before);
    expect(textOf(book, /pivot/i)).toBe("");
  });
});

it("undo gives back a refreshed report with all that the user had on it", async () => {
  const book = reopened(bookOf({ Data: [["x"]] }));
  await run(book, report(two));
  await put(book, 3, 0, { value: "Aš", style: 0 });
  await put(book, 4, 2, { value: "mine" });
  const before = stateOf(book);
  await run(book, report(four));
  await undoNewest(book, silent);
  expect(withoutJournal(stateOf(book))).toEqual(withoutJournal(before));
});

it("undo of a refresh does not mind what the user wrote beside our blocks since", async () => {
  const book = bookOf({ Data: [["x"]] });
  await run(book, report(two));
  await run(book, report(four));
  await put(book, 4, 2, { value: "later" });
  await undoNewest(book, silent);
  expect(valuesOf(book, "Towns")[4]).toEqual(["Brno", 2, "later"]);
});

function withoutJournal(state: unknown): unknown {
  const { sheets, names } = state as { sheets: { name: string }[]; names: { name: string }[] };
  return {
    sheets: sheets.filter(({ name }) => name !== "_klientela"),
    names: names.filter(({ name }) => name !== "_klientela.sheet.journal"),
  };
}
