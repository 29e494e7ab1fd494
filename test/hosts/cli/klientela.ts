/** Runs the built command line the way a user does. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { openWorkbook } from "../../../src/xlsx/workbook";

const program = resolve("scripts/klientela.cjs");

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `klientela` with these words, in a folder, with a text on its stdin; the language is English unless the words say otherwise. */
export function klientela(words: readonly string[], folder = ".", input?: string): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: "utf8",
    ...(input !== undefined && { input }),
    env: { ...process.env, LC_ALL: "en_US.UTF-8" },
    maxBuffer: 2 ** 30,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder of the test's own, gone after it. */
export function withFolder(): { readonly path: (name: string) => string } {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "klientela-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  return { path: (name) => join(folder, name) };
}

export const opened = (path: string) => new FileWorkbook(openWorkbook(readFileSync(path)), path);
