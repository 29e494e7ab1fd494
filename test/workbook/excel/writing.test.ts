/** What a write refuses before it begins, how it is sent, and that it is one step of Excel's own undo where it can be. */
import type { Edit } from "../../../src/core/plan/edit";
import { silent } from "../../../src/core/progress";
import { dump } from "../../office-host/dump";
import { floorSets } from "../../office-host/host";
import { bookOf, reopened } from "../books";
import { inExcel } from "./inExcel";

const area = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };
const table = (name: string): Edit => ({
  edit: "addTable",
  sheet: "Люди",
  table: { name, area, style: "TableStyleLight1", bandedRows: false },
});
const cell = (value: string, firstRow = 0): Edit => ({
  edit: "cells",
  sheet: "Люди",
  firstRow,
  firstColumn: 0,
  rows: [[{ value }]],
  styles: [],
});

const start = () =>
  reopened(
    bookOf({
      Люди: [
        ["Код", "Имя"],
        ["1", "Анна"],
      ],
    }),
  );

const impossible: readonly [string, readonly Edit[]][] = [
  ["write.noSheet", [{ ...cell("x"), sheet: "Нет" } as Edit]],
  ["write.noSheet", [{ edit: "removeSheet", name: "Нет" }]],
  ["write.sheetTaken", [{ edit: "addSheet", name: "люди", visibility: "visible" }]],
  ["write.sheetName", [{ edit: "addSheet", name: "a/b", visibility: "visible" }]],
  ["write.textTooLong", [cell("ж".repeat(32_768))]],
  ["write.outside", [cell("x", 1_048_576)]],
  ["write.tableOverlap", [table("One"), table("Two")]],
  ["write.noTable", [{ edit: "removeTable", sheet: "Люди", name: "Нет" }]],
  ["write.tableName", [{ edit: "name", name: "Name", refersTo: "1" }, table("One"), table("ONE")]],
];

it.each(impossible)("refuses %s as the file adapter does, before anything is sent", async (code, edits) => {
  const file = start();
  const { host, port } = await inExcel(file.xlsx);
  const before = dump(host);
  await expect(port.write([cell("новое"), ...edits], silent)).rejects.toMatchObject({ code });
  expect(dump(host)).toEqual(before);
  expect(host.calls.filter((call) => call.endsWith("="))).toEqual([]);
  if (code !== "write.tableName") await expect(file.write(edits, silent)).rejects.toMatchObject({ code });
});

it("sends nothing for no edits", async () => {
  const { host, port } = await inExcel(start().xlsx);
  const before = host.traffic.length;
  await port.write([], silent);
  expect(host.traffic.length).toBe(before);
});

it("says so when the workbook is open for reading only", async () => {
  const { host, port } = await inExcel(start().xlsx);
  const before = dump(host);
  host.plan({ at: /^Range\.Values=/, effect: { kind: "fail", code: "AccessDenied" } });
  await expect(port.write([cell("x")], silent)).rejects.toMatchObject({ code: "excel.accessDenied" });
  expect(dump(host)).toEqual(before);
});

it("sends long columns in whole blocks of less than 5 MB, calculation and drawing off", async () => {
  const rows = 60_000;
  const { host, port } = await inExcel(start().xlsx);
  const values = Array.from({ length: rows }, (_, row) => `Постоянный покупатель ${row}`);
  const from = host.traffic.length;
  const columns = [3, 4, 5].map(
    (column): Edit => ({
      edit: "column",
      sheet: "Люди",
      column,
      firstRow: 0,
      values,
      styles: [],
      styleRuns: [[-1, rows]],
    }),
  );
  await port.write(columns, silent);
  const traffic = host.traffic.slice(from);
  const sent = traffic.reduce((sum, one) => sum + one.sent, 0);
  const cells = Buffer.byteLength(JSON.stringify(values.map((value) => [value]))) * 3;
  expect(Math.max(...traffic.map((one) => one.sent))).toBeLessThan(5_000_000);
  expect(traffic.length).toBeLessThanOrEqual(sent / 4_000_000 + 6);
  expect(sent / cells).toBeLessThan(1.2);
  for (const { calls } of traffic.filter((one) => one.sent > 1_000_000)) {
    expect(calls).toContain("Application.SuspendApiCalculationUntilNextSync()");
    expect(calls).toContain("Application.SuspendScreenUpdatingUntilNextSync()");
  }
}, 60_000);

it.each([
  ["1.14", undefined],
  ["1.20", true],
])("with ExcelApi %s asks for one step of undo: %s", async (version, isOneStep) => {
  const sets = { ...floorSets, ExcelApi: version };
  const { port } = await inExcel(start().xlsx, undefined, { sets });
  const run = jest.spyOn(Excel, "run");
  await port.write([cell("x")], silent);
  const options = run.mock.calls.map(([first]) => first as unknown as Excel.RunOptions);
  run.mockRestore();
  expect(options.map(({ delayForCellEdit }) => delayForCellEdit)).toEqual([true]);
  expect(options[0]!.mergeUndoGroup).toBe(isOneStep);
});
