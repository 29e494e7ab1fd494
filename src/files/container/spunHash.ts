import type { Progress } from "../../core/progress";
import { joined, uint32, utf16 } from "./bytes";

type Bytes = Uint8Array<ArrayBuffer>;

/** Hashes between two looks at whether the user wants to stop. */
const lookEvery = 5000;

/**
 * The password hash of ECMA-376: SHA-512 over salt and password, then over the round's number and the hash before.
 *
 * @param spins how many rounds; each makes guessing dearer.
 * @param counterFirst whether the number stands before the hash, as for encryption, or behind it, as for sheet locks.
 */
export async function spunHash(
  password: string,
  salt: Uint8Array,
  spins: number,
  counterFirst: boolean,
  progress: Progress,
): Promise<Bytes> {
  let hash = await sha512(joined(salt, utf16(password)));
  for (let round = 0; round < spins; round++) {
    if (round % lookEvery === 0) await progress("password", round / spins);
    hash = await sha512(counterFirst ? joined(uint32(round), hash) : joined(hash, uint32(round)));
  }
  return hash;
}

export const sha512 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-512", bytes));
