/**
 * The adapter runs in every Excel from ExcelApi 1.14 on. Microsoft's own marks in `@types/office-js` say what is newer:
 * the adapter must compile against types that lack all of that, but for lines that ask for it first.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const floor = 14;
const adapter = resolve("src/workbook/excel");

const isAbove = (set: string, version: string) => set !== "ExcelApi" || Number(version.split(".")[1]) > floor;

/** A member of the Excel namespace, from the mark in its comment to its name. */
const markedMember =
  /(\[Api set: (ExcelApi\w*) (\d+\.\d+)[^\]]*\](?:(?!\*\/)[\s\S])*?\*\/\s*(?:readonly )?)(?=\w+\??[(<:])/g;

/** The declarations with other names for what is above the floor. */
function typesAtTheFloor(): string {
  const all = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const start = all.indexOf("declare namespace Excel {");
  const excel = all
    .slice(start)
    .replace(
      markedMember,
      (text, _, set: string, version: string) => text + (isAbove(set, version) ? "newer_" : ""),
    );
  return all.slice(0, start) + excel;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klientela-types-"));
  mkdirSync(join(folder, "office"));
  writeFileSync(join(folder, "office/index.d.ts"), typesAtTheFloor());
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says of files, line by line. */
function compile(files: readonly string[]): string[] {
  const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8")) as {
    compilerOptions: object;
  };
  const config = join(folder, "tsconfig.json");
  const settings = {
    ...compilerOptions,
    types: [],
    typeRoots: [],
    skipLibCheck: true,
    noUnusedLocals: false,
  };
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions: settings, files: [join(folder, "office/index.d.ts"), ...files] }),
  );
  try {
    execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", config], {
      encoding: "utf8",
    });
    return [];
  } catch (error) {
    return (error as { stdout: string }).stdout.split("\n").filter((line) => line.includes("error TS"));
  }
}

const sources = readdirSync(adapter).map((name) => join(adapter, name));

it("compiles with nothing newer than ExcelApi 1.14 and nothing of ExcelApiOnline, but for what it asks for first", () => {
  const complaints = compile(sources);
  expect(complaints).toHaveLength(1);
  const [, file, line] = /(\w+\.ts)\((\d+),/.exec(complaints[0]!)!;
  const guarded = readFileSync(join(adapter, file!), "utf8").split("\n")[Number(line) - 1]!.trim();
  expect(guarded).toBe('if (supports("1.20")) options.mergeUndoGroup = true;');
});

it("would be told of anything newer", () => {
  const probe = join(folder, "probe.ts");
  writeFileSync(
    probe,
    `export const uses = (range: Excel.Range, sheet: Excel.Worksheet, workbook: Excel.Workbook) => [
  range.valuesAsJson,
  sheet.protection.allowEditRanges,
  sheet.protection.setPassword("x"),
  workbook.notes,
  range.values,
];`,
  );
  const complaints = compile([probe]).map((line) => /\((\d+),/.exec(line)?.[1]);
  expect(complaints).toEqual(["2", "3", "4", "5"]);
});
