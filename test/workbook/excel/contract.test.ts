/** The same edits through both adapters leave the same workbook: cell by cell, style by style, sheet by sheet. */
import type { Area, CellStyle } from "../../../src/core/plan/content";
import type { Edit } from "../../../src/core/plan/edit";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import { dump } from "../../office-host/dump";
import { shapeOf } from "../../office-host/shape";
import { bookOf, reopened } from "../books";
import { inExcel } from "./inExcel";

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

const people: CellValue[][] = [
  ["Код", "Имя", "Сумма"],
  ["001", "Анна", 12.5],
  ["002", "Борис", -3],
  ["003", "Вера", 1e21],
];

const cells = (rows: readonly (readonly CellValue[])[], style?: CellStyle): Edit => ({
  edit: "cells",
  sheet: "Люди",
  firstRow: 5,
  firstColumn: 1,
  rows: rows.map((row) => row.map((value) => ({ value, ...(style && { style: 0 }) }))),
  styles: style ? [style] : [],
});

const everyLook: CellStyle = {
  numberFormat: "#,##0.00",
  bold: true,
  italic: true,
  underline: true,
  fontSize: 14,
  fontColor: "#1F3A40",
  fill: "#DDEBED",
  horizontal: "center",
  vertical: "top",
  wrap: true,
  borderBottom: "#C3D2D5",
};

const table: Edit = {
  edit: "addTable",
  sheet: "Люди",
  table: { name: "People", area: area(0, 0, 3, 2), style: "TableStyleLight1", bandedRows: true },
};

const rules: Edit = {
  edit: "conditionalFormats",
  sheet: "Люди",
  area: area(1, 0, 3, 2),
  formats: [
    { kind: "textEquals", area: area(1, 1, 3, 1), text: 'Анна "А"', fill: "#C6E7D0", fontColor: "#0B5A2E" },
    { kind: "dataBar", area: area(1, 2, 3, 2), color: "#5B9BD5" },
    { kind: "colorScale", area: area(1, 2, 3, 2), low: "#F8696B", middle: "#FFEB84", high: "#63BE7B" },
    { kind: "colorScale", area: area(1, 2, 2, 2), low: "#FFFFFF", high: "#63BE7B" },
  ],
};

const lists: Edit = {
  edit: "validations",
  sheet: "Люди",
  area: area(0, 0, 9, 9),
  validations: [
    { area: area(1, 1, 6, 1), list: ["да", "нет", "спросить"] },
    { area: area(1, 3, 3, 4), list: { range: "Люди!$A$2:$A$4" } },
  ],
};

const links: Edit = {
  edit: "links",
  sheet: "Люди",
  area: area(0, 0, 3, 2),
  links: [
    { row: 1, column: 1, target: "'Люди'!A1" },
    { row: 2, column: 1, target: "'Прочее'!B2" },
  ],
};

const texts = [
  ...["007", "=1+1", "1/2", "12:30", "1e5", "$5", "(5)", "5%", "TRUE", "true", "#N/A", "-", "+7 900", "@a"],
  ...["'quoted", "''", " 5", "5 ", "Jan 5", "March 2024", "1 234,50", "a=1", "x", "\tx", "=", "٣", "½"],
];

const groups: Readonly<Record<string, readonly Edit[]>> = {
  "values of every kind": [
    cells([
      [1, -0.1, 1e-7, 123456789012345, 0.1 + 0.2],
      [true, false, null, { error: "#DIV/0!" }],
    ]),
  ],
  "texts that Excel would read as something else": [cells(texts.map((text) => [text]))],
  "such texts with their looks kept": [
    cells(
      texts.map(() => ["x"]),
      { numberFormat: "@" },
    ),
    { ...cells(texts.map((text) => [text])), keepStyles: true } as Edit,
  ],
  "every look": [
    cells(
      [
        [1, 2],
        [3, null],
      ],
      everyLook,
    ),
  ],
  "a look in place of another": [
    cells(
      [
        [1, 2],
        [3, 4],
      ],
      everyLook,
    ),
    cells([[5]], { italic: true }),
    cells([[null, 6]]),
  ],
  "values in looks that stay": [
    cells(
      [
        [1, 2],
        [3, 4],
      ],
      everyLook,
    ),
    {
      ...cells([
        ["a", null],
        [null, "b"],
      ]),
      keepStyles: true,
    } as Edit,
  ],
  "cells left alone, and rows of unlike length": [
    cells(
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
      { bold: true },
    ),
    {
      edit: "cells",
      sheet: "Люди",
      firstRow: 5,
      firstColumn: 1,
      rows: [[null, { value: 1, style: 0 }, null], [{ value: null }], [], [null, { value: "z", style: 1 }]],
      styles: [{ fill: "#FFFFFF" }, { borderBottom: "#000000" }],
    },
  ],
  "long columns": [
    {
      edit: "column",
      sheet: "Люди",
      column: 4,
      firstRow: 0,
      values: { kind: "text", codes: Uint8Array.from([0, 1, 2, 1]), dictionary: ["", "новые", "007"] },
      styles: [{ bold: true }, { fontColor: "#FF0000" }],
      styleRuns: [
        [0, 1],
        [-1, 1],
        [1, 2],
      ],
    },
    {
      edit: "column",
      sheet: "Люди",
      column: 5,
      firstRow: 1,
      values: { kind: "number", values: Float64Array.from([20_453, Number.NaN, 0.5]), isDay: true },
      styles: [{ numberFormat: "dd.mm.yyyy" }],
      styleRuns: [[0, 3]],
    },
    {
      edit: "column",
      sheet: "Люди",
      column: 0,
      firstRow: 1,
      values: [null, 5, "x"],
      styles: [],
      styleRuns: [],
      keepStyles: true,
    },
    {
      edit: "column",
      sheet: "Люди",
      column: 2,
      firstRow: 1,
      values: [null, null],
      styles: [],
      styleRuns: [[-1, 2]],
    },
  ],
  widths: [
    { edit: "widths", sheet: "Люди", firstColumn: 1, widths: [18, 7.5, 30] },
    { edit: "widths", sheet: "Люди", firstColumn: 2, widths: [null, 12] },
  ],
  "frozen rows": [{ edit: "freeze", sheet: "Люди", rows: 1, columns: 0 }],
  "frozen columns": [{ edit: "freeze", sheet: "Люди", rows: 0, columns: 2 }],
  "frozen rows and columns": [{ edit: "freeze", sheet: "Люди", rows: 2, columns: 1 }],
  "panes set free": [
    { edit: "freeze", sheet: "Люди", rows: 2, columns: 1 },
    { edit: "freeze", sheet: "Люди", rows: 0, columns: 0 },
  ],
  "rules of every kind": [rules],
  "rules in place of others": [
    rules,
    {
      edit: "conditionalFormats",
      sheet: "Люди",
      area: area(1, 2, 3, 2),
      formats: [{ kind: "dataBar", area: area(1, 2, 2, 2), color: "#000000" }],
    },
  ],
  lists: [lists],
  "lists taken away": [
    lists,
    { edit: "validations", sheet: "Люди", area: area(1, 3, 3, 4), validations: [] },
  ],
  links: [links],
  "links on cells with a look": [
    { ...cells([["a", "b"]], everyLook), firstRow: 1 } as Edit,
    { ...links, links: [{ row: 1, column: 2, target: "'Люди'!A1" }] } as Edit,
  ],
  "a table": [table],
  "a table taken away": [table, { edit: "removeTable", sheet: "Люди", name: "People" }],
  "a table that grows": [
    table,
    { edit: "cells", sheet: "Люди", firstRow: 0, firstColumn: 3, rows: [[{ value: "Сегмент" }]], styles: [] },
    { edit: "resizeTable", sheet: "Люди", name: "People", area: area(0, 0, 3, 3) },
  ],
  "a table that shrinks": [
    table,
    { edit: "resizeTable", sheet: "Люди", name: "People", area: area(0, 0, 3, 1) },
    {
      edit: "column",
      sheet: "Люди",
      column: 2,
      firstRow: 0,
      values: [null, null, null, null],
      styles: [],
      styleRuns: [[-1, 4]],
    },
  ],
  "sheets of every visibility": [
    { edit: "addSheet", name: "Видимый", visibility: "visible" },
    { edit: "addSheet", name: "Скрытый", visibility: "hidden", position: 0 },
    { edit: "addSheet", name: "It's", visibility: "veryHidden", position: 1 },
  ],
  "sheets that go": [
    { edit: "addSheet", name: "A", visibility: "veryHidden" },
    { edit: "name", name: "_klientela.sheet.a", refersTo: "'A'!$A$1:$B$2" },
    { edit: "name", name: "_klientela.sheet.a", refersTo: null },
    { edit: "removeSheet", name: "A" },
    { edit: "removeSheet", name: "Прочее" },
  ],
  names: [
    { edit: "name", name: "_klientela.column.abc", refersTo: "'Люди'!$C$1:$C$4" },
    { edit: "name", name: "_klientela.memory.a.1", refersTo: '"a ""b"""&"c"' },
    { edit: "name", name: "_klientela.column.abc", refersTo: "'Прочее'!$A$1:$A$1" },
    { edit: "name", name: "_klientela.memory.b.1", refersTo: null },
  ],
};

const start = () => reopened(bookOf({ Люди: people, Прочее: [["не трогать"]] }));

describe.each(Object.entries(groups))("%s", (_, edits) => {
  it("leave the same workbook in Excel and in the file", async () => {
    const file = start();
    const { host, port } = await inExcel(file.xlsx);
    expect(dump(host)).toEqual(shapeOf(file.xlsx));
    await file.write(edits, silent);
    await port.write(edits, silent);
    expect(dump(host)).toEqual(shapeOf(reopened(file).xlsx));
    expect(host.book.customXml.size).toBe(0);
  });

  it("read back the same", async () => {
    const file = start();
    await file.write(edits, silent);
    const again = reopened(file);
    const { port } = await inExcel(again.xlsx);
    const sheets = await port.sheets();
    expect(sheets).toEqual(await again.sheets());
    expect(sorted(await port.names())).toEqual(
      sorted(await again.names()).map(({ name, refersTo }) => ({ name, refersTo })),
    );
    for (const { name } of sheets) {
      const wanted = area(0, 0, 40, 12);
      expect(plain(await port.content(name, wanted))).toEqual(plain(await again.content(name, wanted)));
    }
  });
});

const sorted = <Named extends { readonly name: string }>(names: readonly Named[]): Named[] =>
  names.toSorted((one, other) => (one.name < other.name ? -1 : 1));

/** Looks by cell, whatever their numbers. */
function plain(content: Awaited<ReturnType<ReturnType<typeof start>["content"]>>): unknown {
  const { styles, rows, widths, ...rest } = content;
  return {
    ...rest,
    widths: widths.map((width) => (width === null ? null : Math.round(width * 7))),
    rows: rows.map((row) =>
      row.map((cell) => ({
        value: cell!.value,
        style: cell!.style === undefined ? {} : styles[cell!.style],
      })),
    ),
  };
}
