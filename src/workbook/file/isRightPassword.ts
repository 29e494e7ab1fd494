import type { PasswordVerifier } from "../../core/plan/locks";
import type { Progress } from "../../core/progress";
import { fromBase64, joined, uint32, utf16 } from "../../files/container/bytes";

const algorithms: ReadonlySet<string> = new Set(["SHA-1", "SHA-256", "SHA-384", "SHA-512"]);

/** More than Excel accepts itself; a file that asks for more wants to keep us busy. */
const mostSpins = 10_000_000;

/** Hashes between two looks at whether the user wants to stop. */
const lookEvery = 5000;

/**
 * Whether a password opens a lock (ECMA-376 part 1, 18.3.1.85; for old files part 4, 14.7.1). A verifier of a kind
 * that is not known is opened by no password.
 */
export async function isRightPassword(
  { attributes }: PasswordVerifier,
  password: string,
  progress: Progress,
): Promise<boolean> {
  const { algorithmName, hashValue, saltValue = "", spinCount = "0" } = attributes;
  if (hashValue === undefined) return attributes.password?.toUpperCase() === shortHash(password);
  const spins = Number(spinCount);
  if (algorithmName === undefined || !algorithms.has(algorithmName)) return false;
  if (!Number.isInteger(spins) || spins < 0 || spins > mostSpins) return false;
  const digest = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.digest(algorithmName, bytes));
  let hash = await digest(joined(fromBase64(saltValue), utf16(password)));
  for (let round = 0; round < spins; round++) {
    if (round % lookEvery === 0) await progress("password", round / spins);
    hash = await digest(joined(hash, uint32(round)));
  }
  const wanted = fromBase64(hashValue);
  return wanted.length === hash.length && wanted.every((byte, at) => byte === hash[at]);
}

/**
 * The 16-bit hash of Excel before 2013, as four hexadecimal digits.
 *
 * @example shortHash("secret"); // "DAA7"
 */
export function shortHash(password: string): string {
  const turned = (hash: number) => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) hash = turned(hash) ^ (password.charCodeAt(at) & 0xff);
  hash = password === "" ? 0 : turned(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
