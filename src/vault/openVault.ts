import { InputError } from "../core/errors";
import type { Progress } from "../core/progress";
import { readVault } from "./format";
import { unlock } from "./keys";
import type { OpenVault } from "./vault";

/**
 * Opens a vault with any of its passphrases, and says whose it is.
 *
 * @param text as `writeVault` made it.
 * @throws InputError `vault.passphrase` where none of the locks fits; `vault.damaged` where the vault is no longer as it
 *   was sealed; `vault.newer`.
 */
export async function openVault(
  text: string,
  passphrase: string,
  progress: Progress,
): Promise<OpenVault & { readonly lock: string }> {
  const { vault, isIntact } = readVault(text);
  for (const [at, lock] of vault.locks.entries()) {
    await progress("password", at / vault.locks.length);
    const keys = await unlock(passphrase, lock);
    if (!keys) continue;
    if (!(await isIntact(keys))) throw new InputError("vault.damaged");
    return { vault, keys, lock: lock.name };
  }
  throw new InputError("vault.passphrase");
}
