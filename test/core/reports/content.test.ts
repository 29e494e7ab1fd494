import type { Block } from "../../../src/core/reports/blocks";
import { layOut } from "../../../src/core/reports/content";

const format = { calendar: 1900, dayFormat: "dd.mm.yyyy", frozenRows: 1 } as const;
const lay = (...blocks: Block[]) => layOut(blocks, format);
const valuesOf = (content: ReturnType<typeof lay>) =>
  content.rows.map((row) => row.map((cell) => cell?.value));
const lookAt = (content: ReturnType<typeof lay>, row: number, column: number) =>
  content.styles[content.rows[row][column]?.style ?? -1];

const table = (
  columns: Extract<Block, { kind: "table" }>["columns"],
  ...rows: (number | string | null)[][]
): Block => ({
  kind: "table",
  columns,
  rows,
});

describe("layOut", () => {
  it("puts blocks below each other and pads rows to one width", () => {
    const content = lay(
      { kind: "title", text: "Title" },
      { kind: "gap", rows: 2 },
      table(
        [
          { heading: "Name", kind: "text" },
          { heading: "Number", kind: "count" },
        ],
        ["x", 7],
      ),
    );
    expect(valuesOf(content)).toEqual([
      ["Title", undefined],
      [undefined, undefined],
      [undefined, undefined],
      ["Name", "Number"],
      ["x", 7],
    ]);
    expect(content.frozenRows).toBe(1);
  });

  // 2025-12-31 is day 20453; Excel's serial for it is 46022 from 1900 and 1462 less from 1904.
  it.each([
    [1900, 46022],
    [1904, 44560],
  ] as const)("writes a day as a serial number of the calendar from %i", (calendar, serial) => {
    const facts: Block = { kind: "facts", facts: [{ label: "On", value: 20453, kind: "day" }] };
    const content = layOut([facts], { ...format, calendar });
    expect(content.rows[0][1]?.value).toBe(serial);
    expect(lookAt(content, 0, 1)?.numberFormat).toBe("dd.mm.yyyy");
  });

  it("shows money with cents, but a column that reaches a thousand without", () => {
    const money = [{ heading: "Money", kind: "money" }] as const;
    expect(lookAt(lay(table(money, [999.99])), 1, 0)?.numberFormat).toBe("#,##0.00");
    expect(lookAt(lay(table(money, [1000])), 1, 0)?.numberFormat).toBe("#,##0");
    expect(lookAt(lay(table(money, [5], [-1000])), 1, 0)?.numberFormat).toBe("#,##0");
  });

  it("decides the cents of a column by its total too, so that they stand below each other alike", () => {
    const block: Block = { ...tableOf("money"), rows: [[600], [700]], total: [1300] };
    expect([1, 2, 3].map((row) => lookAt(lay(block), row, 0)?.numberFormat)).toEqual([
      "#,##0",
      "#,##0",
      "#,##0",
    ]);
  });

  it.each([
    ["integer", "0"],
    ["count", "#,##0"],
    ["share", "0.0%"],
    ["day", "dd.mm.yyyy"],
    ["text", undefined],
  ] as const)("formats a column of %s as %s", (kind, numberFormat) => {
    expect(lookAt(lay({ ...tableOf(kind), rows: [[1]] }), 1, 0)?.numberFormat).toBe(numberFormat);
  });

  it("puts headings of numbers over their numbers, and room between a number and the text after it", () => {
    const content = lay(
      table(
        [
          { heading: "N", kind: "count" },
          { heading: "T", kind: "text" },
        ],
        [1, "x"],
      ),
    );
    expect(lookAt(content, 0, 0)?.horizontal).toBe("right");
    expect(lookAt(content, 1, 1)).toMatchObject({ horizontal: "left", numberFormat: "_0@" });
  });

  it("compares rows by bars, the total left out, and draws none over no rows", () => {
    const columns = [{ heading: "N", kind: "count", bars: true }] as const;
    const block: Block = { kind: "table", columns, rows: [[1], [2]], total: [3] };
    const areas = lay({ kind: "gap", rows: 3 }, block).conditionalFormats.map(({ kind, area }) => [
      kind,
      area,
    ]);
    expect(areas).toEqual([["dataBar", { firstRow: 4, firstColumn: 0, lastRow: 5, lastColumn: 0 }]]);
    expect(lay({ ...block, rows: [] }).conditionalFormats).toEqual([]);
  });

  it("makes an Excel table of a long list, and none of an empty one", () => {
    const block = { ...tableOf("text"), rows: [["a"], ["b"]], excelTable: "Found" } satisfies Block;
    expect(lay(block).tables).toMatchObject([
      { name: "Found", area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 0 } },
    ]);
    expect(lay({ ...block, rows: [] }).tables).toEqual([]);
  });

  it("links a value to its place", () => {
    const content = lay({ ...tableOf("text"), rows: [[{ value: "here", target: "'S'!B2" }]] });
    expect(content.links).toEqual([{ row: 1, column: 0, target: "'S'!B2" }]);
    expect(content.rows[1][0]?.value).toBe("here");
    expect(lookAt(content, 1, 0)?.underline).toBe(true);
  });

  it("keeps each look once", () => {
    const content = lay({ ...tableOf("text"), rows: [["a"], ["b"], ["c"]] });
    expect(content.styles).toHaveLength(2); // heading and value
  });

  it("makes columns as wide as facts and tables need, not as titles and notes are long", () => {
    const content = lay(
      { kind: "note", text: "x".repeat(200) },
      { kind: "table", columns: [{ heading: "A heading of twenty-six!!!", kind: "text" }], rows: [] },
    );
    expect(content.widths).toEqual([29]); // 26 letters, 2 of padding, 1 for being bold
  });
});

function tableOf(kind: "text" | "integer" | "count" | "money" | "share" | "day") {
  return { kind: "table", columns: [{ heading: "H", kind }], rows: [] } as const satisfies Block;
}
