/** Keys of a vault: made, derived from a passphrase, locked and unlocked. */
import { InputError } from "../core/errors";
import { type Bytes, type Lock, presentRounds, type VaultKeys } from "./vault";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A data key for a new vault, and all that follows from it. */
export const newKeys = (): Promise<VaultKeys> => keysOf(random(32));

/** The keys that a data key of 32 bytes stands for: each its own, by HKDF with its purpose. */
async function keysOf(raw: Bytes): Promise<VaultKeys> {
  const [data, fingerprint, seal] = await Promise.all([
    crypto.subtle.importKey("raw", await derived(raw, "data"), "AES-GCM", false, ["encrypt", "decrypt"]),
    hmacKey(await derived(raw, "fingerprint")),
    hmacKey(await derived(raw, "seal")),
  ]);
  return { data, fingerprint, seal, raw };
}

async function derived(raw: Bytes, purpose: string): Promise<Bytes> {
  const base = await crypto.subtle.importKey("raw", raw, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode(`klientela vault 1 ${purpose}`);
  const bits = { name: "HKDF", hash: "SHA-512", salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(bits, base, 256));
}

const hmacKey = (raw: Bytes) =>
  crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-512" }, false, ["sign", "verify"]);

/** @throws InputError `password.empty` */
export async function lockWith(passphrase: string, name: string, { raw }: VaultKeys): Promise<Lock> {
  if (passphrase === "") throw new InputError("password.empty");
  const [salt, nonce] = [random(16), random(12)];
  const key = await passphraseKey(passphrase, salt, presentRounds);
  const lockedKey = new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, name), key, raw));
  return { name, salt, rounds: presentRounds, nonce, lockedKey };
}

/** The keys behind a lock; undefined where the passphrase does not fit it. */
export async function unlock(passphrase: string, lock: Lock): Promise<VaultKeys | undefined> {
  const key = await passphraseKey(passphrase, lock.salt, lock.rounds);
  try {
    const raw = await crypto.subtle.decrypt(gcm(lock.nonce, lock.name), key, lock.lockedKey);
    return keysOf(new Uint8Array(raw));
  } catch {
    return undefined; // GCM says no more than that the key does not fit.
  }
}

const gcm = (iv: Bytes, name: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(`lock ${name}`),
});

/** The same words, however the keyboard composes their letters. */
async function passphraseKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-512", salt, iterations },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
