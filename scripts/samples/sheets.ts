/** A sample book as edits of a workbook, formatted as a careful person would. */
import type { CellContent, CellStyle, Formula } from "../../src/core/plan/content";
import type { Edit } from "../../src/core/plan/edit";
import type { Country, CustomerField, OrderField } from "./country";
import type { OrderRow, SampleValue } from "./rows";
import type { SampleBook } from "./sampleBook";

type Look = "plain" | "count" | "day" | "money" | "share" | "id";

/** Look and width in characters of each column, in their order on the sheet. */
const customerColumns: readonly (readonly [field: CustomerField, look: Look, width: number])[] = [
  ["id", "id", 16],
  ["name", "plain", 34],
  ["type", "plain", 15],
  ["phone", "plain", 22],
  ["email", "plain", 30],
  ["town", "plain", 21],
  ["manager", "plain", 18],
  ["birthDay", "day", 17],
  ["registered", "day", 19],
  ["source", "plain", 18],
  ["consent", "plain", 10],
  ["note", "plain", 32],
];
const orderColumns: readonly (readonly [field: OrderField, look: Look, width: number])[] = [
  ["number", "id", 12],
  ["day", "day", 13],
  ["customerId", "id", 16],
  ["customerName", "plain", 34],
  ["product", "plain", 34],
  ["category", "plain", 12],
  ["quantity", "count", 10],
  ["price", "money", 13],
  ["discount", "share", 10],
  ["amount", "money", 15],
  ["status", "plain", 13],
  ["channel", "plain", 13],
];

/** Columns of numbers have their headings on the right. */
const numbers = new Set<Look>(["count", "money", "share"]);

export function editsOf(book: SampleBook): Edit[] {
  return [...customersSheet(book), ...ordersSheet(book)];
}

function customersSheet({ country, customers }: SampleBook): Edit[] {
  const sheet = country.customersSheet;
  const looks = looksOf(country);
  const heading = customerColumns.map(([field]) => looks.cell(country.customerHeadings[field], "heading"));
  const rows = customers.map((row) => customerColumns.map(([field, look]) => looks.value(row[field], look)));
  return [
    { edit: "addSheet", name: sheet, visibility: "visible" },
    { edit: "cells", sheet, firstRow: 0, firstColumn: 0, rows: [heading, ...rows], styles: looks.styles },
    { edit: "widths", sheet, firstColumn: 0, widths: customerColumns.map(([, , width]) => width) },
    { edit: "freeze", sheet, rows: 1, columns: 0 },
  ];
}

function ordersSheet({ country, orders, ordersHeadingRow }: SampleBook): Edit[] {
  const sheet = country.ordersSheet;
  const looks = looksOf(country);
  const firstRow = ordersHeadingRow + 1;
  const title = country.ordersTitle ? [[looks.cell(country.ordersTitle, "title")], []] : [];
  const heading = orderColumns.map(([field, look]) =>
    looks.cell(country.orderHeadings[field], numbers.has(look) ? "headingRight" : "heading"),
  );
  const rows = orders.map((row, index) =>
    orderColumns.map(([field, look]) => {
      const value =
        field === "amount" && country.ordersTable ? amountFormula(row, firstRow + index) : row[field];
      return looks.value(value, look);
    }),
  );
  const gap = country.ordersTable ? [[]] : [];
  const lastRow = firstRow + rows.length - 1;
  const total = orderColumns.map(([field]) => {
    if (field === "number") return looks.cell(country.totalLabel, "total");
    return field === "amount"
      ? looks.cell(sumOf(orders, firstRow, lastRow), "totalMoney")
      : looks.cell(null, "total");
  });
  const area = { firstRow: ordersHeadingRow, firstColumn: 0, lastRow, lastColumn: orderColumns.length - 1 };
  const table = country.ordersTable && {
    name: country.ordersTable,
    area,
    style: "TableStyleMedium2",
    bandedRows: true,
  };
  return [
    { edit: "addSheet", name: sheet, visibility: "visible" },
    {
      edit: "cells",
      sheet,
      firstRow: 0,
      firstColumn: 0,
      rows: [...title, heading, ...rows, ...gap, total],
      styles: looks.styles,
    },
    { edit: "widths", sheet, firstColumn: 0, widths: orderColumns.map(([, , width]) => width) },
    { edit: "freeze", sheet, rows: firstRow, columns: 0 },
    ...(table ? [{ edit: "addTable", sheet, table } as const] : []),
  ];
}

/** Quantity × price − discount, where the row has not a text instead. */
function amountFormula({ amount }: OrderRow, row: number): SampleValue | undefined {
  if (typeof amount !== "number") return amount;
  const at = row + 1;
  return { formula: `ROUND(G${at}*H${at}*(1-I${at}),2)`, value: amount };
}

/** As Excel sums: texts count nothing. */
function sumOf(orders: readonly OrderRow[], firstRow: number, lastRow: number): Formula {
  const cents = orders.reduce(
    (total, { amount }) => total + (typeof amount === "number" ? Math.round(amount * 100) : 0),
    0,
  );
  return { formula: `SUM(J${firstRow + 1}:J${lastRow + 1})`, value: cents / 100 };
}

function looksOf({ formats, ordersTable }: Country) {
  const heading = ordersTable
    ? ({ bold: true, vertical: "center" } as const)
    : ({ bold: true, fill: "#F3E3C7", vertical: "center", borderBottom: "#B8935A" } as const);
  const named = {
    plain: {},
    count: {},
    id: { horizontal: "left" },
    day: { numberFormat: formats.day, horizontal: "left" },
    money: { numberFormat: formats.money },
    share: { numberFormat: "0%" },
    heading,
    headingRight: { ...heading, horizontal: "right" },
    title: { bold: true, fontSize: 14 },
    total: { bold: true },
    totalMoney: { bold: true, numberFormat: formats.money },
  } as const satisfies Record<string, CellStyle>;
  const names = Object.keys(named);
  const cell = (value: CellContent["value"], look: keyof typeof named): CellContent => ({
    value,
    style: names.indexOf(look),
  });
  return {
    styles: Object.values(named) as readonly CellStyle[],
    cell,
    /** Null for an empty field. */
    value: (value: SampleValue | undefined, look: Look): CellContent | null =>
      value === undefined || value === null || value === "" ? null : cell(value, look),
  };
}
