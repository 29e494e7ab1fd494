/** What holds for every list of edits: taking back restores, repeating changes nothing, the rest keeps its bytes. */
import fc from "fast-check";
import type { Area, CellContent, CellStyle, SheetContent } from "../../../src/core/plan/content";
import type { Edit } from "../../../src/core/plan/edit";
import { type OoxmlPackage, openPackage } from "../../../src/xlsx/package/package";
import { applyEdits } from "../../../src/xlsx/write/applyEdits";
import { readContent } from "../../../src/xlsx/write/readContent";
import { shared } from "../books";

/** J2:N13 on the sheet Orders of rich.xlsx, beside the user's table. */
const area: Area = { firstRow: 1, firstColumn: 9, lastRow: 12, lastColumn: 13 };
const sheet = "Orders";

const open = () => openPackage(shared("workbooks/rich.xlsx"));
const read = (pkg: OoxmlPackage) => readContent(pkg, sheet, area);

/** The edits that make an area what the content says. */
function putBack(content: SheetContent): Edit[] {
  const at = <T extends { readonly area: Area }>(item: T): T => ({
    ...item,
    area: {
      firstRow: item.area.firstRow + area.firstRow,
      firstColumn: item.area.firstColumn + area.firstColumn,
      lastRow: item.area.lastRow + area.firstRow,
      lastColumn: item.area.lastColumn + area.firstColumn,
    },
  });
  const { firstRow, firstColumn } = area;
  const links = content.links.map(({ row, column, target }) => ({
    row: row + firstRow,
    column: column + firstColumn,
    target,
  }));
  return [
    { edit: "cells", sheet, firstRow, firstColumn, rows: content.rows, styles: content.styles },
    { edit: "widths", sheet, firstColumn, widths: content.widths },
    { edit: "freeze", sheet, rows: content.frozenRows, columns: content.frozenColumns },
    { edit: "conditionalFormats", sheet, area, formats: content.conditionalFormats.map(at) },
    { edit: "validations", sheet, area, validations: content.validations.map(at) },
    { edit: "links", sheet, area, links },
  ];
}

const color = fc.constantFrom("#FF0000", "#00FF00", "#1F4E78", "#FFFFFF", "#000000");

const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom("0.00", "dd.mm.yyyy", '#,##0" Kč"', "@", "0.0%"),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    fontSize: fc.constantFrom(8, 14.5),
    fontColor: fc.constantFrom("#FF0000", "#1F4E78"),
    fill: color,
    horizontal: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "center"),
    wrap: fc.constant(true),
    borderBottom: color,
  },
  { requiredKeys: [] },
);

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 6 }),
  fc.constantFrom(" outer ", "a\nb", "_x000A_", "<&>", "constructor", "__proto__", "\t"),
);
const value = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  text.filter((one) => !one.includes("\r")),
  fc.boolean(),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
  fc.constantFrom(
    { formula: "1+1", value: 2 },
    { formula: 'A1&"x"', value: "<x>" },
    { formula: "TRUE", value: true },
  ),
);
const rowCount = area.lastRow - area.firstRow + 1;
const columnCount = area.lastColumn - area.firstColumn + 1;
const inner: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(rowCount - 1), fc.nat(rowCount - 1), fc.nat(columnCount - 1), fc.nat(columnCount - 1))
  .map(([row, otherRow, column, otherColumn]) => ({
    firstRow: Math.min(row, otherRow),
    lastRow: Math.max(row, otherRow),
    firstColumn: Math.min(column, otherColumn),
    lastColumn: Math.max(column, otherColumn),
  }));

const content: fc.Arbitrary<SheetContent> = fc.array(style, { minLength: 1, maxLength: 4 }).chain((styles) =>
  fc.record({
    styles: fc.constant(styles),
    rows: fc.array(
      fc.array(
        fc
          .record({ value, style: fc.option(fc.nat(styles.length - 1), { nil: undefined }) })
          .map(
            (cell): CellContent =>
              cell.style === undefined ? { value: cell.value } : { value: cell.value, style: cell.style },
          ),
        { minLength: columnCount, maxLength: columnCount },
      ),
      { minLength: rowCount, maxLength: rowCount },
    ),
    widths: fc.array(fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }), {
      minLength: columnCount,
      maxLength: columnCount,
    }),
    frozenRows: fc.nat(3),
    frozenColumns: fc.nat(3),
    tables: fc.constant([]),
    conditionalFormats: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("dataBar" as const), area: inner, color }),
        fc.record({ kind: fc.constant("colorScale" as const), area: inner, low: color, high: color }),
        fc.record({
          kind: fc.constant("colorScale" as const),
          area: inner,
          low: color,
          middle: color,
          high: color,
        }),
        fc.record({
          kind: fc.constant("textEquals" as const),
          area: inner,
          text: fc.constantFrom("A", 'say "hi"', "<&>", "Чемпионы"),
          fill: color,
          fontColor: color,
        }),
      ),
      { maxLength: 3 },
    ),
    validations: fc.array(
      fc.record({
        area: inner,
        list: fc.oneof(fc.constant(["a", 'b"c', "ž"]), fc.constant({ range: "Lists!$A$1:$A$3" })),
      }),
      { maxLength: 1 },
    ),
    links: fc.uniqueArray(
      fc.record({
        row: fc.nat(rowCount - 1),
        column: fc.nat(columnCount - 1),
        target: fc.constantFrom("Lists!A1", "'a & b'!B2"),
      }),
      { maxLength: 2, selector: ({ row, column }) => row * 100 + column },
    ),
  }),
);

/** Looks written out cell by cell, so that the order of the styles does not matter. */
function spelledOut({ rows, styles, ...rest }: SheetContent) {
  const look = (index: number | undefined) => {
    const found = index === undefined ? {} : styles[index]!;
    return Object.fromEntries(Object.entries(found).sort());
  };
  const cells = rows.map((row) => row.map((cell) => ({ value: cell!.value, look: look(cell!.style) })));
  const byPlace = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  return { ...rest, links: [...rest.links].sort(byPlace), cells };
}

it("what was written is read back", () => {
  fc.assert(
    fc.property(content, (wanted) => {
      const pkg = open();
      applyEdits(pkg, putBack(wanted));
      expect(spelledOut(read(openPackage(pkg.save())))).toEqual(spelledOut(wanted));
    }),
    { numRuns: 40 },
  );
});

it("putting back what was read restores it, and every part no edit concerns keeps its bytes", () => {
  fc.assert(
    fc.property(content, content, (first, second) => {
      const pkg = open();
      applyEdits(pkg, putBack(first));
      const before = read(pkg);
      applyEdits(pkg, putBack(second));
      applyEdits(pkg, putBack(before));
      expect(spelledOut(read(pkg))).toEqual(spelledOut(before));
      const concerned = [
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
      ];
      const source = open();
      for (const part of source.partNames()) {
        if (!concerned.includes(part)) expect(pkg.bytes(part)).toEqual(source.bytes(part));
      }
    }),
    { numRuns: 15 },
  );
});

it("the same edits twice leave what once leaves", () => {
  fc.assert(
    fc.property(content, (wanted) => {
      const pkg = open();
      applyEdits(pkg, putBack(wanted));
      const once = pkg.copy();
      applyEdits(pkg, putBack(wanted));
      const parts = pkg.partNames();
      expect(parts).toEqual(once.partNames());
      expect(parts.filter((part) => pkg.text(part) !== once.text(part))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

it("one list of edits leaves the same as one edit after the other", () => {
  fc.assert(
    fc.property(content, content, (first, second) => {
      const together = open();
      applyEdits(together, [...putBack(first), ...putBack(second)]);
      const apart = open();
      for (const edit of [...putBack(first), ...putBack(second)]) applyEdits(apart, [edit]);
      expect(spelledOut(read(together))).toEqual(spelledOut(read(apart)));
    }),
    { numRuns: 10 },
  );
});
