/**
 * Values kept encrypted inside a workbook, and who can open them.
 *
 * One random key, the data key, encrypts every value with AES-256-GCM and a nonce of its own. The data key itself is
 * kept once for each passphrase, encrypted with a key derived from that passphrase by PBKDF2-HMAC-SHA-512: a passphrase
 * can be added, changed or withdrawn without touching a value. A keyed hash seals the whole, so that a flipped bit
 * anywhere is noticed. The format is `format.ts`.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** The data key, locked by one passphrase. */
export interface Lock {
  /** Whose passphrase it is, e.g. `owner`; unique in the vault. */
  readonly name: string;
  readonly salt: Bytes;
  /** Rounds of PBKDF2. */
  readonly rounds: number;
  readonly nonce: Bytes;
  readonly lockedKey: Bytes;
}

/** One value: whose, which field, encrypted. */
export interface Secret {
  /** Names the row for ever, wherever it is moved. */
  readonly row: number;
  readonly field: string;
  readonly nonce: Bytes;
  readonly sealed: Bytes;
  /** Keyed hash of the value's search form: equal values have equal ones, and nothing can be read from them. */
  readonly fingerprint: Bytes;
}

export interface Vault {
  readonly locks: readonly Lock[];
  readonly secrets: readonly Secret[];
}

/** A vault whose data key is known. Lives in memory only. */
export interface OpenVault {
  readonly vault: Vault;
  readonly keys: VaultKeys;
}

export interface VaultKeys {
  /** Encrypts values. */
  readonly data: CryptoKey;
  /** Makes fingerprints. */
  readonly fingerprint: CryptoKey;
  /** Seals the whole. */
  readonly seal: CryptoKey;
  /** The data key itself, for locking it with another passphrase. */
  readonly raw: Bytes;
}

/** Rounds of PBKDF2-HMAC-SHA-512 that OWASP asks for, Password Storage Cheat Sheet of 2023. */
export const presentRounds = 210_000;
