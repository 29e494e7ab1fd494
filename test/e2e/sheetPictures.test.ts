/**
 * Every sheet of a workbook with all our reports as a picture, in three languages, for people to look at.
 *
 * The pictures are LibreOffice's; they stay in a folder of the system's for temporary files, which is printed.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { PNG } from "pngjs";
import { createSession } from "../../src/commands/createSession";
import { type RunId, runs } from "../../src/commands/runs";
import type { RunRequest } from "../../src/commands/session";
import { silent } from "../../src/core/progress";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openWorkbook } from "../../src/xlsx/workbook";

const script = resolve("test/e2e/sheetPictures.py");
const python = ["python3", "/usr/bin/python3"].find(
  (name) => spawnSync(name, ["-c", "import uno"]).status === 0,
);
const canDraw =
  python !== undefined &&
  ["soffice", "pdftoppm"].every((tool) => spawnSync(tool, ["--help"]).error === undefined);
if (!canDraw)
  process.stderr.write("LibreOffice, python3-uno or pdftoppm not found: no pictures of sheets were made\n");

let ids = 0;
const host = { today: () => 20_760, now: () => "2026-11-03T09:00:00", newId: () => `run${++ids}` };

/** The sample with every report that Refresh would make anew. */
async function reported(language: "ru" | "cs" | "en"): Promise<FileWorkbook> {
  const book = new FileWorkbook(openWorkbook(readFileSync(`assets/sample-${language}.xlsx`)), "sample.xlsx");
  const session = createSession({ port: book, outside: [] }, host);
  for (const command of Object.keys(runs) as RunId[]) {
    if (!("again" in runs[command])) continue;
    await session.prepare(
      { command, settings: {}, language, corrections: {} } as unknown as RunRequest,
      silent,
    );
    await session.apply(silent);
  }
  return book;
}

(canDraw ? it : it.skip).each(["ru", "cs", "en"] as const)(
  "draws every sheet of the %s workbook",
  async (language) => {
    const book = await reported(language);
    const folder = mkdtempSync(join(tmpdir(), `klientela-sheets-${language}-`));
    const file = join(folder, "book.xlsx");
    writeFileSync(file, book.save());
    const options = { encoding: "utf8", timeout: 110_000 } as const;
    const pictures = execFileSync(python!, [script, file, folder], options).trim().split("\n");
    process.stderr.write(`Pictures of all sheets: ${folder}\n`);
    const visible = book.xlsx.sheets().filter(({ visibility }) => visibility === "visible");
    expect(pictures.map((path) => basename(path, ".png")).sort()).toEqual(
      visible.map(({ name }) => name.replaceAll(" ", "_")).sort(),
    );
    for (const path of pictures)
      expect(`${basename(path)} ${colorsIn(path) > 3}`).toBe(`${basename(path)} true`);
  },
);

/** Different colours of a picture, counted up to a few: an empty one has a single. */
function colorsIn(path: string): number {
  const { data } = PNG.sync.read(readFileSync(path));
  const colors = new Set<number>();
  for (let at = 0; at < data.length && colors.size < 10; at += 4) colors.add(data.readUInt32LE(at));
  return colors.size;
}
