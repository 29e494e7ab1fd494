import { unzipSync } from "fflate";
import { createSession } from "../../../src/commands/createSession";
import type { RevealAfterwards } from "../../../src/commands/reveal/revealRun";
import type { RunRequest } from "../../../src/commands/session";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, valuesOf } from "../../workbook/books";

let ids = 0;
const host = { today: () => 20_500, now: () => "2026-02-16T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: FileWorkbook) => createSession({ port, outside: [] }, host);
const request = (command: RunRequest["command"], settings: object, passphrase?: string) =>
  ({
    command,
    settings,
    language: "en",
    corrections: {},
    ...(passphrase !== undefined && { secrets: { passphrase } }),
  }) as RunRequest;

async function run(port: FileWorkbook, ...asked: Parameters<typeof request>) {
  const session = sessionOf(port);
  await session.prepare(request(...asked), silent);
  return session.apply(silent);
}

const people: CellValue[][] = [
  ["Customer ID", "Name", "Phone", "Email"],
  [1, "Anna Orlova", "+44 20 7946 0018", "anna@example.com"],
  [2, "Boris Kotov", "+44 20 7946 0019", "boris@example.com"],
  [3, "Vera Sedova", "+44 20 7946 0020", "vera@example.com"],
  [4, "Vera Sedova", null, "other@example.com"],
];
const sales: CellValue[][] = [
  ["Order ID", "Order date", "Customer ID", "Customer name", "Amount"],
  ["A1", 45_658, 1, "Anna Orlova", 100],
  ["A2", 45_688, 2, "Boris Kotov", 50],
  ["A3", 45_699, 3, "Vera Sedova", 25],
];
const notes: CellValue[][] = [
  ["Call Anna Orlova, anna@example.com"],
  ["Anna Orlova"],
  ["Vera Sedova"],
  ["Hannah"],
];
const bookOfAll = () => bookOf({ Customers: people, Orders: sales, Notes: notes });

const partsOf = (port: FileWorkbook) =>
  Object.values(unzipSync(port.save()))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join("\n");

it("shows one customer after the log has its line, found by number or by exactly this phone", async () => {
  const book = bookOfAll();
  await run(book, "mask", {}, "green cow");
  const before = valuesOf(book, "Customers");
  const { afterwards, run: record } = await run(book, "reveal", { id: "2" }, "green cow");
  expect((afterwards as RevealAfterwards).customers).toEqual([
    {
      id: "2",
      name: "Boris Kotov",
      sheet: "Customers",
      row: 3,
      values: { phone: "+44 20 7946 0019", email: "boris@example.com" },
    },
  ]);
  expect(record.canUndo).toBe(false);
  const found = await run(book, "reveal", { find: "020 7946 0020" }, "green cow");
  expect((found.afterwards as RevealAfterwards).customers.map(({ id }) => id)).toEqual(["3"]);
  const all = await run(book, "reveal", {}, "green cow");
  expect((all.afterwards as RevealAfterwards).customers).toHaveLength(4);
  expect(valuesOf(book, "Customers")).toEqual(before);
  expect(valuesOf(reopened(book), "Access log")).toEqual([
    ["When", "What was done", "Whose passphrase", "Mask numbers"],
    ["2026-02-16 09:00:00", "Masked values shown", "owner", "2"],
    ["2026-02-16 09:00:00", "Masked values shown", "owner", "3"],
    ["2026-02-16 09:00:00", "All masked values shown", "owner", null],
  ]);
  await expect(
    sessionOf(book).prepare(request("reveal", { id: "9" }, "green cow"), silent),
  ).rejects.toMatchObject({
    code: "reveal.unknown",
  });
});

it.each([false, true])("erases a person and keeps the totals (masked before: %s)", async (isMasked) => {
  const book = bookOfAll();
  if (isMasked) await run(book, "mask", {}, "green cow");
  const { preview } = await run(book, "erase", { id: "1" }, isMasked ? "green cow" : undefined);
  expect(preview.summary).toMatchObject({ customerRows: 1, orderRows: 1, isNameShared: false });
  const left = reopened(book);
  expect(valuesOf(left, "Customers")[1]!.every((value) => value === null)).toBe(true);
  expect(valuesOf(left, "Customers")[2]!.slice(0, 2)).toEqual([2, "Boris Kotov"]);
  const amounts = valuesOf(left, "Orders").slice(1);
  expect(amounts.map((row) => row.slice(0, 5))).toEqual([["A1", 45_658, null, null, 100], ...sales.slice(2)]);
  expect(valuesOf(left, "Notes").slice(2)).toEqual([["Vera Sedova"], ["Hannah"]]);
  const text = partsOf(left);
  for (const value of ["Orlova", "7946 0018", "anna@"]) expect(text).not.toContain(value);
  expect(valuesOf(left, "Access log")[1]!.slice(0, 2)).toEqual(["2026-02-16 09:00:00", "A person erased"]);
  if (!isMasked) return;
  const shown = await run(left, "reveal", {}, "green cow");
  expect((shown.afterwards as RevealAfterwards).customers.map(({ id }) => id)).toEqual(["2", "3", "4"]);
});

it("leaves the name of a namesake, and erases nobody by a number that is not there", async () => {
  const book = bookOfAll();
  const { preview } = await run(book, "erase", { id: "3" });
  expect(preview.summary).toMatchObject({ orderRows: 1, isNameShared: true });
  expect(valuesOf(book, "Notes")[2]).toEqual(["Vera Sedova"]);
  expect(valuesOf(book, "Customers")[4]).toEqual(people[4]);
  await expect(sessionOf(book).prepare(request("erase", { id: "77" }), silent)).rejects.toMatchObject({
    code: "erase.unknown",
  });
});

it("forgets what earlier runs would bring back", async () => {
  const book = bookOfAll();
  await run(book, "segment", {});
  await run(book, "mask", {}, "green cow");
  const { history } = await sessionOf(reopened(book)).overview({}, silent);
  expect(history.map(({ command, canUndo }) => [command, canUndo])).toEqual([
    ["mask", false],
    ["segment", false],
  ]);
  await expect(sessionOf(book).undo(silent)).rejects.toMatchObject({ code: "undo.nothing" });
});

it("refuses a wrong passphrase, a damaged vault and a missing one; the masks stay", async () => {
  const book = bookOfAll();
  await run(book, "mask", {}, "green cow");
  const masked = valuesOf(book, "Customers");
  const asking = (passphrase?: string) => sessionOf(book).prepare(request("unmask", {}, passphrase), silent);
  await expect(asking("green cows")).rejects.toMatchObject({ code: "vault.passphrase" });
  await expect(asking()).rejects.toMatchObject({ code: "vault.passphraseNeeded" });
  const namespace = "urn:klientela:vault";
  const xml = (await book.customXml(namespace))!;
  const put = (text: string | null) => book.xlsx.apply([{ edit: "customXml", namespace, xml: text }]);
  put(xml.replace('"secrets":[[1,', '"secrets":[[2,'));
  await expect(asking("green cow")).rejects.toMatchObject({ code: "vault.damaged" });
  put(`<vault xmlns="${namespace}">?</vault>`);
  await expect(asking("green cow")).rejects.toMatchObject({ code: "vault.damaged" });
  put(null);
  await expect(asking("green cow")).rejects.toMatchObject({ code: "vault.missing" });
  expect(valuesOf(book, "Customers")).toEqual(masked);
});

it("opens with the recovery key however it is typed, and masks rows that came later", async () => {
  const book = bookOfAll();
  const { afterwards } = await run(book, "mask", {}, "green cow");
  const { recoveryKey } = afterwards as { recoveryKey: string };
  book.xlsx.apply([
    {
      edit: "cells",
      sheet: "Customers",
      firstRow: 5,
      firstColumn: 0,
      rows: [[{ value: 5 }, { value: "Ivan Lomov" }, { value: "+44 20 7946 0099" }]],
      styles: [],
    },
  ]);
  const again = await run(book, "mask", {}, recoveryKey.toLowerCase().replaceAll("-", " "));
  expect(again.afterwards).toEqual({});
  expect(valuesOf(book, "Customers")[5]!.slice(2, 3)).toEqual(["+4* ** **** **99"]);
  await run(book, "unmask", {}, "green cow");
  expect(valuesOf(book, "Customers")[5]!.slice(0, 3)).toEqual([5, "Ivan Lomov", "+44 20 7946 0099"]);
  expect(
    valuesOf(book, "Customers")
      .slice(0, 5)
      .map((row) => row.slice(0, 4)),
  ).toEqual(people);
});
