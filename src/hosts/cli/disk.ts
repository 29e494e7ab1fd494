/** Files on disk. A write is whole or not at all, and what it replaces is kept under a dated name. */
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { InputError } from "../../core/errors";

/** Largest file that is read, in gigabytes: Node takes no more than two at once. */
const mostGigabytes = 1;

/**
 * The bytes of a file.
 *
 * @throws InputError `file.tooLarge` above 1 GB, before anything is read; `file.notFound` or `file.unreadable` with the file and the system's reason.
 */
export function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > mostGigabytes * 2 ** 30)
      throw new InputError("file.tooLarge", { file: path, limit: mostGigabytes });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError(reason === "ENOENT" ? "file.notFound" : "file.unreadable", { file: path, reason });
  }
}

/**
 * Makes sure that a file still is what was read.
 *
 * @throws InputError `write.fileChanged` when another program has written it meanwhile.
 */
export function refuseChanged(path: string, bytes: Uint8Array): void {
  if (Buffer.compare(readBytes(path), bytes) !== 0) throw new InputError("write.fileChanged", { file: path });
}

/**
 * Writes a file in one step: a neighbour is written and takes the name when it is complete.
 *
 * @returns the path of the backup when a file of that name was there.
 * @throws InputError `file.unwritable` with the file and the system's reason; nothing has changed then.
 */
export function writeWhole(path: string, bytes: Uint8Array, now: Date): string | undefined {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    const handle = openSync(partial, "wx");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // A file marked read-only could be replaced all the same: the system asks the folder, not the file.
    if (existsSync(path)) accessSync(path, constants.W_OK);
    const backup = existsSync(path) ? keepBackup(path, now) : undefined;
    renameSync(partial, path);
    return backup;
  } catch (error) {
    rmSync(partial, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError("file.unwritable", { file: path, reason });
  }
}

/** A name beside the input that no file has: `book-klientela.xlsx`, `book-klientela-2.xlsx`. */
export function nameBeside(input: string, extension: string): string {
  const stem = join(dirname(input), `${basename(input, extname(input))}-klientela`);
  let path = `${stem}${extension}`;
  for (let number = 2; existsSync(path); number++) path = `${stem}-${number}${extension}`;
  return path;
}

function keepBackup(path: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(":", "-");
  const extension = extname(path);
  const stem = `${path.slice(0, path.length - extension.length)}.${stamp}.backup`;
  let backup = `${stem}${extension}`;
  for (let number = 2; existsSync(backup); number++) backup = `${stem}-${number}${extension}`;
  copyFileSync(path, backup);
  return backup;
}
