import { runChecks } from "../../../src/core/checks/runChecks";
import { readTables } from "../../../src/core/table/readTables";
import { recognise } from "../../../src/core/table/recognise";
import { sheetOf } from "../table/sheetOf";
import { today } from "./checkedBook";

const found = async (headings: readonly string[], rows: readonly (readonly string[])[]) => {
  const filled = rows.map((row, at) => [`K${at}`, `Jan Novák${at}`, "603 123 456", ...row]);
  const customers = sheetOf("Customers", [["Customer ID", "Customer name", "Phone", ...headings], ...filled]);
  const orders = sheetOf("Orders", [
    ["Order ID", "Order date", "Customer ID", "Amount"],
    ["1", "2026-01-02", "K0", 5],
  ]);
  const sources = [customers, orders];
  const recognition = recognise(sources);
  const book = { tables: readTables(sources, recognition), recognition, sources };
  const { findings } = await runChecks(book, { todayDay: today });
  return findings
    .filter(({ check }) => check.toLowerCase().includes("consent"))
    .map(({ check, row, column }) => [check, row, column]);
};

it("asks a lone column of mailings about mailings only", async () => {
  expect(await found(["Newsletter"], [["yes"], ["no"]])).toEqual([
    ["mailingConsentMissing", 3, "Newsletter"],
  ]);
  expect(await found(["Подписка"], [["да"], ["нет"]])).toEqual([["mailingConsentMissing", 3, "Подписка"]]);
});

it("asks a lone column of consents about keeping", async () => {
  expect(await found(["Consent"], [["yes"], ["no"]])).toEqual([["consentMissing", 3, "Consent"]]);
});

it.each([
  [["GDPR consent", "Newsletter"], 0],
  [["Newsletter", "GDPR consent"], 1],
  [["Согласие на рассылку", "Согласие на обработку персональных данных"], 1],
  [["Souhlas se zpracováním", "Souhlas se zasíláním"], 0],
])("tells two columns apart: %s", async (headings, keeping) => {
  const row = ["yes", "yes"];
  const without = row.with(keeping, "no");
  expect(await found(headings, [row, without, without.toReversed()])).toEqual([
    ["consentMissing", 3, headings[keeping]],
    ["mailingConsentMissing", 4, headings[1 - keeping]],
  ]);
});
