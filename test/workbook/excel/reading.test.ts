/** How the adapter reads: in pieces an answer can hold, and never trusting one that is not whole. */

import { InputError } from "../../../src/core/errors";
import { silent } from "../../../src/core/progress";
import { cellAt, formatAt, isFormula } from "../../../src/core/table/cells";
import { plannedBytes } from "../../../src/workbook/excel/payload";
import { Host as ExcelHost, type Host, restart } from "../../office-host/host";
import { setCell, setLook } from "../../office-host/model/cells";
import { changeLook, normalLook } from "../../office-host/model/look";
import { addSheet, newBook } from "../../office-host/model/newBook";
import { turns } from "../../office-host/turns";
import { openIn } from "./inExcel";

function bigHost(rows: number, columns: number, text: (row: number) => string): Host {
  const book = newBook();
  const sheet = addSheet(book, "Orders");
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      setCell(sheet, row, column, column === 0 ? text(row) : row * 1.25 + column);
    }
  }
  return new ExcelHost(book);
}

it("reads a long sheet in pieces below the limit, no more of them than its size needs", async () => {
  const rows = 40_000;
  const host = bigHost(rows, 10, (row) => `Заказ № ${row}`);
  const port = await openIn(host);
  const from = host.traffic.length;
  const shares: number[] = [];
  const cells = await port.cells("Orders", async (_, share) => void shares.push(share));
  const traffic = host.traffic.slice(from);
  expect([cells.rowCount, cells.columnCount]).toEqual([rows, 10]);
  for (const row of [0, 1, 4_000, 20_001, rows - 1]) {
    expect(cellAt(cells, row, 0)).toBe(`Заказ № ${row}`);
    expect(cellAt(cells, row, 9)).toBe(row * 1.25 + 9);
  }
  const payload = traffic.reduce((sum, { received }) => sum + received, 0);
  expect(Math.max(...traffic.map(({ received }) => received))).toBeLessThan(5_000_000);
  expect(traffic.length).toBeLessThanOrEqual(payload / 4_000_000 + 6);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
}, 60_000);

it("takes smaller pieces when rows grow all of a sudden", async () => {
  const long = "ж".repeat(2_000);
  const host = bigHost(12_000, 2, (row) => (row < 8_000 ? "а" : long));
  const port = await openIn(host);
  const cells = await port.cells("Orders", silent);
  expect(cellAt(cells, 11_999, 0)).toBe(long);
  expect(cellAt(cells, 7_999, 0)).toBe("а");
  expect(Math.max(...host.traffic.map(({ received }) => received))).toBeGreaterThan(plannedBytes);
}, 60_000);

/** Spoils the first answers that hold values. */
function spoil(host: Host, times: number, how: (answer: string) => string): void {
  const answer = host.answer.bind(host);
  let left = times;
  host.answer = async (text, waits) => {
    const real = await answer(text, waits);
    if (left === 0 || !real.includes('"Values"')) return real;
    left--;
    return how(real);
  };
}

const holes = {
  "values are null": (answer: string) => answer.replace(/"Values":\[\[.*?\]\]/, '"Values":null'),
  "a cell is null": (answer: string) => answer.replace('"Values":[["а"', '"Values":[[null'),
  "a row is missing": (answer: string) => answer.replace('"Values":[["а",1],', '"Values":['),
};

describe.each(Object.entries(holes))("when %s", (_, how) => {
  it("asks once more", async () => {
    const host = bigHost(3, 2, () => "а");
    const port = await openIn(host);
    spoil(host, 1, how);
    const cells = await port.cells("Orders", silent);
    expect(cellAt(cells, 2, 0)).toBe("а");
  });

  it("gives up when that is no better", async () => {
    const host = bigHost(3, 2, () => "а");
    const port = await openIn(host);
    spoil(host, 2, how);
    const refusal = new InputError("excel.incomplete", { sheet: "Orders" });
    await expect(port.cells("Orders", silent)).rejects.toEqual(refusal);
  });
});

it("tells formulas, errors and texts that only look like them apart", async () => {
  const book = newBook();
  const sheet = addSheet(book, "Orders");
  setCell(sheet, 2, 1, 5, "=2+3");
  setCell(sheet, 2, 2, "=2+3");
  setCell(sheet, 2, 3, { error: "#N/A" });
  setCell(sheet, 2, 4, "#N/A");
  setCell(sheet, 2, 5, { error: "#DIV/0!" }, "=1/0");
  setCell(sheet, 3, 1, "__proto__", '="__"&"proto__"');
  setCell(sheet, 4, 1, 46_022);
  setLook(sheet, 4, 1, changeLook(normalLook, { numberFormat: "dd.mm.yyyy" }));
  const port = await openIn(new ExcelHost(book));
  const cells = await port.cells("Orders", silent);
  const row = (index: number) => [1, 2, 3, 4, 5].map((column) => cellAt(cells, index, column));
  expect(row(2)).toEqual([5, "=2+3", { error: "#N/A" }, "#N/A", { error: "#DIV/0!" }]);
  expect([1, 2, 3, 4, 5].map((column) => isFormula(cells, 2, column))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(cellAt(cells, 3, 1)).toBe("__proto__");
  expect(formatAt(cells, 4, 1)).toBe("dd.mm.yyyy");
  expect(cells.rowCount).toBe(5);
});

it.each([1900, 1904] as const)("knows a workbook of the %s calendar", async (calendar) => {
  const book = newBook(calendar);
  addSheet(book, "Orders");
  const port = await openIn(new ExcelHost(book));
  expect(port.calendar).toBe(calendar);
  expect((await port.cells("Orders", silent)).calendar).toBe(calendar);
});

it("finds nothing on an empty sheet, and hidden columns on another", async () => {
  const host = bigHost(2, 3, () => "а");
  addSheet(host.book, "Пусто");
  host.book.sheets[0]!.hiddenColumns.add(1);
  const port = await openIn(host);
  expect(await port.cells("Пусто", silent)).toMatchObject({ rowCount: 0, columnCount: 0 });
  expect((await port.sheets()).map(({ hiddenColumns }) => hiddenColumns)).toEqual([[1], []]);
});

it("waits until the user has finished typing", async () => {
  const host = bigHost(2, 2, () => "а");
  const port = await openIn(host);
  host.beginEdit();
  let isThere = false;
  const cells = port.cells("Orders", silent).then((read) => {
    isThere = true;
    return read;
  });
  await turns();
  expect(isThere).toBe(false);
  host.endEdit();
  expect(cellAt(await cells, 1, 0)).toBe("а");
});

it("says that Excel could not answer, and leaves bugs as they are", async () => {
  const host = restart(bigHost(2, 2, () => "а"));
  const port = await openIn(host);
  host.plan({ at: /^Range\.load/, effect: { kind: "fail", code: "GeneralException" } });
  await expect(port.cells("Orders", silent)).rejects.toEqual(
    new InputError("excel.failed", { reason: "GeneralException" }),
  );
  host.plan({ at: /^Range\.load/, effect: { kind: "fail", code: "AccessDenied" } });
  await expect(port.cells("Orders", silent)).rejects.toEqual(new InputError("excel.accessDenied"));
});
