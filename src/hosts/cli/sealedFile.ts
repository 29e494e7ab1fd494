/** Files that open with a password only. What came encrypted goes back encrypted, with the same password. */
import type { Progress } from "../../core/progress";
import { decryptPackage, isContainer } from "../../files/container/decryptPackage";
import { encryptPackage } from "../../files/container/encryptPackage";
import { type PasswordSource, readPassword } from "./readPassword";

export interface UnsealedFile {
  /** The workbook without its password. */
  readonly bytes: Uint8Array;
  readonly password?: string;
}

/** @throws InputError `password.*`, `file.*` as `decryptPackage`. */
export async function unsealed(
  path: string,
  bytes: Uint8Array,
  source: PasswordSource,
  progress: Progress,
): Promise<UnsealedFile> {
  if (!isContainer(bytes)) return { bytes };
  const password = await readPassword(source, path);
  return { bytes: await decryptPackage(bytes, password, progress), password };
}

export async function sealedAgain(
  bytes: Uint8Array,
  password: string | undefined,
  progress: Progress,
): Promise<Uint8Array> {
  return password === undefined ? bytes : encryptPackage(bytes, password, progress);
}
