/** Values into the vault and out of it. */
import type { Progress } from "../core/progress";
import type { Bytes, OpenVault, Secret, VaultKeys } from "./vault";

/** A value that is to be kept: of which row, in which field, and by what it shall be found again. */
export interface Plain {
  readonly row: number;
  readonly field: string;
  readonly value: string;
  /** The value as it is compared, e.g. a phone's digits. */
  readonly searched: string;
}

/** Values that are encrypted side by side: WebCrypto is slow to answer and quick to work. */
const batch = 512;

/**
 * Encrypts values, each with a nonce of its own and bound to its row and field: exchanged values are noticed.
 *
 * @param nonceSource fills bytes at random.
 */
export async function sealValues(
  plains: readonly Plain[],
  keys: VaultKeys,
  progress: Progress,
): Promise<readonly Secret[]> {
  const nonces = crypto.getRandomValues(new Uint8Array(12 * Math.min(plains.length, batch)));
  const secrets: Secret[] = [];
  for (let at = 0; at < plains.length; at += batch) {
    await progress("write", at / plains.length);
    if (at > 0) crypto.getRandomValues(nonces);
    secrets.push(...(await sealPiece(plains.slice(at, at + batch), nonces, keys)));
  }
  return secrets;
}

/** All values at once, without a promise more than WebCrypto makes: these are what takes the time. */
async function sealPiece(
  plains: readonly Plain[],
  nonces: Bytes,
  keys: VaultKeys,
): Promise<readonly Secret[]> {
  const own = plains.map((_, index) => nonces.slice(index * 12, index * 12 + 12));
  const sealing = plains.map(({ row, field, value }, index) =>
    crypto.subtle.encrypt(gcm(own[index]!, row, field), keys.data, encoder.encode(value)),
  );
  const signing = plains.map(({ field, searched }) =>
    crypto.subtle.sign("HMAC", keys.fingerprint, fingerprinted(field, searched)),
  );
  const sealed = await Promise.all(sealing);
  const hashes = await Promise.all(signing);
  return plains.map(({ row, field }, index) => ({
    row,
    field,
    nonce: own[index]!,
    sealed: new Uint8Array(sealed[index]!),
    fingerprint: new Uint8Array(hashes[index]!, 0, 16),
  }));
}

/** The value of a secret. @throws OperationError where it is not the one that was put there; `readVault` rules that out. */
export async function openValue({ row, field, nonce, sealed }: Secret, { keys }: OpenVault): Promise<string> {
  return decoder.decode(await crypto.subtle.decrypt(gcm(nonce, row, field), keys.data, sealed));
}

/** By what equal values of a field are found without opening any: 16 bytes of a keyed hash. */
export async function fingerprintOf(field: string, searched: string, keys: VaultKeys): Promise<Bytes> {
  const hash = await crypto.subtle.sign("HMAC", keys.fingerprint, fingerprinted(field, searched));
  return new Uint8Array(hash.slice(0, 16));
}

const fingerprinted = (field: string, searched: string) => encoder.encode(`${field}\n${searched}`);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const gcm = (iv: Bytes, row: number, field: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: encoder.encode(`${row} ${field}`),
});
