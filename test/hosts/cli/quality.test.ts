import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { valuesOf } from "../../workbook/books";
import { expectValid } from "../../xlsx/judges";
import { klientela, opened, withFolder } from "./klientela";

const sample = resolve("assets/sample-ru.xlsx");
const folder = withFolder();
const book = () => {
  copyFileSync(sample, folder.path("book.xlsx"));
  return folder.path("book.xlsx");
};
const csv = (text: string, name = "new.csv") => {
  writeFileSync(folder.path(name), text);
  return folder.path(name);
};

it("checks: findings as JSON, with rows as the sheet shows them", () => {
  const { code, out } = klientela(["check", book(), "--json", "--dry-run", "--off", "spaces"]);
  expect(code).toBe(0);
  const { findings } = JSON.parse(out).results;
  expect(findings.length).toBeGreaterThan(300);
  const checks = new Set<string>();
  for (const finding of findings) {
    expect(Object.keys(finding).filter((key) => key !== "fix")).toEqual([
      "check",
      "severity",
      "sheet",
      "row",
      "column",
      "value",
    ]);
    expect(["error", "warning", "info"]).toContain(finding.severity);
    checks.add(finding.check);
  }
  expect(checks).not.toContain("spaces");
  const [one] = findings.filter(({ check }: { check: string }) => check === "emailSyntax");
  const values = valuesOf(opened(sample), one.sheet);
  const heading = values.findIndex((row) => row.includes(one.column));
  expect(values[one.row - 1]![values[heading]!.indexOf(one.column)]).toBe(one.value);
});

it("fixes only what it is told to", () => {
  const { code, out } = klientela(["fix", book(), "--only", "spaces", "--json", "--in-place"]);
  expect(code).toBe(0);
  const { fixes } = JSON.parse(out).results;
  expect(new Set(fixes.map(({ check }: { check: string }) => check))).toEqual(new Set(["spaces"]));
  const left = JSON.parse(klientela(["check", folder.path("book.xlsx"), "--json", "--dry-run"]).out);
  const mended = new Set(["spaces", "emailSyntax"]);
  const found = left.results.findings.filter(({ check }: { check: string }) => mended.has(check));
  expect(new Set(found.map(({ check }: { check: string }) => check))).toEqual(new Set(["emailSyntax"]));
  expectValid(readFileSync(folder.path("book.xlsx")));
});

it("imports a file into a workbook, texts that look like formulas as texts", () => {
  const source = csv("Клиент;Телефон;Комментарий\nПроба Новая;+7 903 111-22-33;=1+1\n");
  const result = folder.path("out.xlsx");
  const { code, out } = klientela(["import", source, "--into", book(), "--out", result, "--lang", "ru"]);
  expect(out).toContain("utf-8, разделитель ;");
  expect(out).toContain("Новых строк");
  expect(code).toBe(0);
  const workbook = opened(result);
  const added = valuesOf(workbook, "Клиенты").at(-1)!;
  expect(added).toEqual(expect.arrayContaining(["Проба Новая", "+7 903 111-22-33", "=1+1"]));
  expect(valuesOf(workbook, "Журнал загрузки")[1]).toEqual(expect.arrayContaining(["new.csv", 2]));
  expectValid(readFileSync(result));
});

it.each([
  ["ragged rows", "Имя;Телефон\nА;1;2\n", "csv.ragged"],
  ["a NUL byte", "Имя;Телефон\nА\0;1\n", "csv.nul"],
  ["no headings", "1;2\n3;4\n", "import.noHeadings"],
])("refuses a CSV with %s, in words and by code", (_what, text, error) => {
  const { code, out, err } = klientela(["import", csv(text), "--into", book(), "--in-place", "--json"]);
  expect([code, JSON.parse(out).error.code]).toEqual([3, error]);
  expect(err).toContain("new.csv");
  expect(readFileSync(folder.path("book.xlsx"))).toEqual(readFileSync(sample));
});

it("refuses a file of 2 GB before it reads it, and names the limit", () => {
  const large = csv("a;b\n", "large.csv");
  truncateSync(large, 2 ** 31);
  const { code, err } = klientela(["import", large, "--into", book()]);
  expect(code).toBe(3);
  expect(err).toMatch(/large\.csv.* 1 GB/s);
});

it("needs a workbook to import into, and takes only known rules", () => {
  expect(klientela(["import", "x.csv"])).toMatchObject({ code: 2, err: expect.stringContaining("--into") });
  const wrong = klientela(["import", "x.csv", "--into", "b.xlsx", "--rule", "guess"]);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("fill, newer, source, never")]);
});
