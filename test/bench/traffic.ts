/** What passes between the add-in and Excel for 200,000 orders × 10 columns: requests, and bytes beside the cells' own. */
import type { Edit } from "../../src/core/plan/edit";
import { silent } from "../../src/core/progress";
import { openExcel } from "../../src/workbook/excel/openExcel";
import { Host } from "../office-host/host";
import { setCell } from "../office-host/model/cells";
import { addSheet, newBook } from "../office-host/model/newBook";
import { installOffice } from "../office-host/seam/installOffice";

const rows = 200_000;
const columns = 10;
const mb = 1_000_000;

function cellOf(row: number, column: number): string | number {
  if (column === 0) return `ORD-${100_000 + row}`;
  if (column === 1) return `Клиент ${row % 20_000}`;
  if (column === 2) return 45_000 + (row % 900);
  if (column < 6) return ["Чай зелёный", "Кофе в зёрнах", "Чашка"][(row + column) % 3]!;
  return ((row * 37 + column * 11) % 100_000) / 100;
}

const values = Array.from({ length: rows }, (_, row) =>
  Array.from({ length: columns }, (_, column) => cellOf(row, column)),
);
const ownBytes = Buffer.byteLength(JSON.stringify(values));

function report(what: string, host: Host, from: number, milliseconds: number): void {
  const traffic = host.traffic.slice(from);
  const sent = traffic.reduce((sum, one) => sum + one.sent, 0);
  const received = traffic.reduce((sum, one) => sum + one.received, 0);
  const largest = Math.max(...traffic.map((one) => Math.max(one.sent, one.received)));
  const allowed = Math.floor((sent + received) / (4 * mb)) + 6;
  console.log(
    `${what}: ${traffic.length} requests (allowed ${allowed}), sent ${(sent / mb).toFixed(1)} MB, received ` +
      `${(received / mb).toFixed(1)} MB, largest ${(largest / mb).toFixed(2)} MB, cells as JSON ` +
      `${(ownBytes / mb).toFixed(1)} MB, sent/cells ${(sent / ownBytes).toFixed(3)}, ${(milliseconds / 1000).toFixed(1)} s`,
  );
}

async function main(): Promise<void> {
  const book = newBook();
  const sheet = addSheet(book, "Orders");
  addSheet(book, "Copy");
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) setCell(sheet, row, column, value);
  }
  const host = new Host(book);
  installOffice(host);
  const port = await openExcel(async () => undefined);

  let from = host.traffic.length;
  let start = performance.now();
  await port.cells("Orders", silent);
  report("read", host, from, performance.now() - start);

  const edit: Edit = {
    edit: "cells",
    sheet: "Copy",
    firstRow: 0,
    firstColumn: 0,
    rows: values.map((row) => row.map((value) => ({ value }))),
    styles: [],
  };
  from = host.traffic.length;
  start = performance.now();
  await port.write([edit], silent);
  report("write one block", host, from, performance.now() - start);

  const asColumns = Array.from(
    { length: columns },
    (_, column): Edit => ({
      edit: "column",
      sheet: "Copy",
      column: column + 20,
      firstRow: 0,
      values: values.map((row) => row[column]!),
      styles: [],
      styleRuns: [[-1, rows]],
    }),
  );
  from = host.traffic.length;
  start = performance.now();
  await port.write(asColumns, silent);
  report("write ten columns", host, from, performance.now() - start);
}

void main();
