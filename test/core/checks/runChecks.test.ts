import { readdirSync } from "node:fs";
import * as registered from "../../../src/core/checks";
import { checks, runChecks } from "../../../src/core/checks/runChecks";
import { Cancelled } from "../../../src/core/progress";
import { readTables } from "../../../src/core/table/readTables";
import { recognise } from "../../../src/core/table/recognise";
import { isTextKey } from "../../../src/i18n";
import { sheetOf } from "../table/sheetOf";
import { bookOf, found, today } from "./checkedBook";

const files = readdirSync("src/core/checks", { recursive: true, encoding: "utf8" });

describe("the registry", () => {
  it.each(Object.entries(registered))("%s is named as its file and has its texts", (name, { id }) => {
    expect(id).toBe(name);
    expect(files.filter((file) => file.endsWith(`/${name}.ts`))).toHaveLength(1);
    expect([isTextKey(`check.${id}`), isTextKey(`check.${id}.why`)]).toEqual([true, true]);
  });

  it("shows the gravest first", () => {
    const order = checks.map(({ severity }) => severity);
    expect([...new Set(order)]).toEqual(["error", "warning", "info"]);
    expect(order.indexOf("warning")).toBe(order.lastIndexOf("error") + 1);
  });
});

const customers = {
  customerId: ["1", "2", "2", "", "3"],
  customerName: ["Ann  Lee", "Bob Ray", "Cid Poe", "", "test"],
  email: ["ann@example.org", "bob@@example.org", "", "", "#"],
};

describe("a run", () => {
  it("says where on the sheet, what stands there and what should", async () => {
    const { findings } = await runChecks(bookOf({ customers }), { todayDay: today });
    expect(findings.map(({ check, row, column, value, fix }) => [check, row, column, value, fix])).toEqual([
      ["duplicateId", 4, "customerId", "2", undefined],
      ["emailSyntax", 3, "email", "bob@@example.org", "bob@example.org"],
      ["emailSyntax", 6, "email", "#", undefined],
      ["nameMissing", 6, "customerName", "test", undefined],
      ["spaces", 2, "customerName", "Ann  Lee", "Ann Lee"],
    ]);
    expect(findings[1]).toMatchObject({
      severity: "error",
      table: "customers",
      sheet: "customers",
      columnIndex: 2,
      params: { value: "bob@@example.org" },
    });
  });

  it("counts what it looked at", async () => {
    const { tallies } = await runChecks(bookOf({ customers }), { todayDay: today });
    // Four rows have something in them; row 5 is blank.
    expect(tallies.find(({ check }) => check === "emailSyntax")).toEqual({
      check: "emailSyntax",
      severity: "error",
      table: "customers",
      rows: 4,
      findings: 2,
      fixes: 1,
      accepted: 0,
    });
    expect(tallies.find(({ check }) => check === "nameMissing")?.findings).toBe(1);
  });

  it("leaves out checks whose column is not there, that are switched off, or that nobody asked for", async () => {
    const ran = async (options: object) =>
      (await runChecks(bookOf({ customers }), { todayDay: today, ...options })).tallies.map(
        ({ check }) => check,
      );
    expect(await ran({})).not.toContain("phoneInvalid");
    expect(await ran({ off: ["spaces"] })).not.toContain("spaces");
    const withPhone = bookOf({ customers: { ...customers, phone: ["8 903 236-55-44", "", "", "", ""] } });
    const onRequest = async (on: ["phoneFormat"] | []) =>
      (await runChecks(withPhone, { todayDay: today, on })).tallies.map(({ check }) => check);
    expect(await onRequest([])).not.toContain("phoneFormat");
    expect(await onRequest(["phoneFormat"])).toContain("phoneFormat");
  });

  it("takes the user's word for a finding as long as the cell has that value", async () => {
    const accepted = [{ check: "emailSyntax", column: "email", value: "bob@@example.org" }];
    const left = await found("emailSyntax", { customers }, { accepted });
    expect(left).toEqual([[6, "email"]]);
    const changed = { ...customers, email: ["ann@example.org", "bob@@example.com", "", "", ""] };
    expect(await found("emailSyntax", { customers: changed }, { accepted })).toEqual([
      [3, "email", "bob@example.com"],
    ]);
    const { tallies } = await runChecks(bookOf({ customers }), { todayDay: today, accepted });
    expect(tallies.find(({ check }) => check === "emailSyntax")).toMatchObject({ findings: 1, accepted: 1 });
  });

  it("never proposes to write over a formula", async () => {
    const email = [{ value: "bob@@example.org", isFormula: true }, { value: "ann@@example.org" }];
    const hand = { customers: { customerId: ["1", "2"], email } };
    expect(await found("emailSyntax", hand)).toEqual([
      [2, "email"],
      [3, "email", "ann@example.org"],
    ]);
  });

  it("obeys the user's settings", async () => {
    const hand = { customers: { customerId: ["1"], birthDay: [{ value: 12_000, format: "dd.mm.yyyy" }] } };
    // Serial 12,000 is 1932-11-07: 93 years before the day of the test.
    expect(await found("birthDayTooOld", hand)).toEqual([]);
    const settings = { birthDayTooOld: { oldestYears: 90 } };
    expect(await found("birthDayTooOld", hand, { settings })).toEqual([[2, "birthDay"]]);
  });

  it("counts the rows of each sheet where several are stacked into one table", async () => {
    const heading = ["orderId", "orderDay", "customerId", "amount"];
    const sources = [
      sheetOf("2025", [heading, ["7", "2025-01-02", "1", 5], ["8", "2025-01-03", "2", 0]]),
      sheetOf("2026", [["Orders"], [], heading, ["9", "2026-01-02", "1", 0], ["10", "2026-01-03", "3", 6]]),
    ];
    const recognition = recognise(sources, { tables: { orders: ["2025", "2026"] } });
    const book = { tables: readTables(sources, recognition), recognition, sources };
    const { findings } = await runChecks(book, { todayDay: today, off: ["dateAsText"] });
    expect(findings.map(({ check, sheet, row, column }) => [check, sheet, row, column])).toEqual([
      ["amountZero", "2025", 3, "amount"],
      ["amountZero", "2026", 4, "amount"],
    ]);
  });

  it("can be stopped between two checks, and tells how far it is", async () => {
    const shares: number[] = [];
    const run = runChecks(bookOf({ customers }), { todayDay: today }, async (stage, share) => {
      expect(stage).toBe("check");
      shares.push(share);
      if (shares.length === 4) throw new Cancelled();
    });
    await expect(run).rejects.toThrow(Cancelled);
    expect(shares).toHaveLength(4);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  it("is not confused by headings and texts that objects have", async () => {
    const odd = {
      customerId: ["__proto__", "constructor"],
      customerName: ["__proto__", "toString"],
      email: ["hasOwnProperty", "valueOf@x.org"],
    };
    expect(await found("emailSyntax", { customers: odd })).toEqual([[2, "email"]]);
  });
});
