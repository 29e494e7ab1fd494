/** Passwords of locks in files: made into verifiers before they are written, and asked for before a lock is lifted. */
import { InputError } from "../../core/errors";
import type { Edit } from "../../core/plan/edit";
import type { LockPassword, PasswordVerifier } from "../../core/plan/locks";
import type { Progress } from "../../core/progress";
import { toBase64 } from "../../files/container/bytes";
import { spunHash } from "../../files/container/spunHash";
import type { XlsxWorkbook } from "../../xlsx/types";
import type { AskPassword, Secrets } from "../port";
import { isRightPassword } from "./isRightPassword";

/** Rounds of hashing that Excel itself uses. */
const spins = 100_000;

/** Three wrong passwords are enough, as in Excel. */
const tries = 3;

/**
 * Edits in which no password is left to be given, once all passwords that the edits need are there.
 *
 * @throws InputError `protect.password` naming the sheet, `protect.structurePassword` where what is closed cannot be
 *   opened; `password.needed` where a lock is to get a password and none is given.
 */
export async function withVerifiers(
  edits: readonly Edit[],
  xlsx: XlsxWorkbook,
  { password }: Secrets,
  askPassword: AskPassword,
  progress: Progress,
): Promise<readonly Edit[]> {
  await requirePasswords(edits, xlsx, password, askPassword, progress);
  let made: Promise<PasswordVerifier> | undefined;
  const ready = async (wanted: LockPassword): Promise<LockPassword> => {
    if (wanted !== "given") return wanted;
    if (password === undefined) throw new InputError("password.needed", { file: "" });
    if (password === "") throw new InputError("password.empty");
    return (made ??= makeVerifier(password, progress));
  };
  const result: Edit[] = [];
  for (const edit of edits) {
    if (edit.edit === "protectSheet") {
      const { protection } = edit;
      // A right password stays as it is: its verifier need not be made anew.
      const present =
        protection.password === "given" ? xlsx.locks(edit.sheet).protection?.password : undefined;
      const own = typeof present === "object" ? present : await ready(protection.password);
      result.push({ ...edit, protection: { ...protection, password: own } });
    } else if (edit.edit === "structure" && edit.password !== null) {
      result.push({ ...edit, password: await ready(edit.password) });
    } else result.push(edit);
  }
  return result;
}

async function requirePasswords(
  edits: readonly Edit[],
  xlsx: XlsxWorkbook,
  given: string | undefined,
  askPassword: AskPassword,
  progress: Progress,
): Promise<void> {
  const known = given === undefined ? [] : [given];
  const right = new Set<string>();
  for (const edit of edits) {
    const isSheet = edit.edit === "protectSheet" || edit.edit === "unprotectSheet";
    if (!isSheet && edit.edit !== "structure") continue;
    const sheet = isSheet ? edit.sheet : undefined;
    const present = sheet === undefined ? xlsx.structure() : xlsx.locks(sheet).protection?.password;
    if (typeof present !== "object" || present === null) continue;
    const key = JSON.stringify(present);
    if (right.has(key)) continue;
    await requirePassword(present, sheet);
    right.add(key);
  }

  async function requirePassword(verifier: PasswordVerifier, sheet: string | undefined): Promise<void> {
    for (const one of known) if (await isRightPassword(verifier, one, progress)) return;
    for (let wrong = 0; wrong < tries; wrong++) {
      const answer = await askPassword(sheet);
      if (answer === undefined) break;
      if (await isRightPassword(verifier, answer, progress)) {
        known.push(answer);
        return;
      }
    }
    if (sheet === undefined) throw new InputError("protect.structurePassword");
    throw new InputError("protect.password", { sheet });
  }
}

async function makeVerifier(password: string, progress: Progress): Promise<PasswordVerifier> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await spunHash(password, salt, spins, false, progress);
  return {
    attributes: {
      algorithmName: "SHA-512",
      hashValue: toBase64(hash),
      saltValue: toBase64(salt),
      spinCount: String(spins),
    },
  };
}
