/**
 * A vault as text, version 1, so that it stays readable for whoever comes later.
 *
 * JSON with `version: 1`; `locks`: name, salt, rounds, nonce, lockedKey; `secrets`: one array each of row, field, nonce,
 * sealed value, fingerprint; `seal`: HMAC-SHA-512 over the JSON of the three before it, with the key that HKDF derives
 * from the data key for `seal`. Bytes are in base64.
 */
import { InputError } from "../core/errors";
import { fromBase64, toBase64 } from "../files/container/bytes";
import type { Bytes, Lock, Secret, Vault, VaultKeys } from "./vault";

const version = 1;

export async function writeVault({ locks, secrets }: Vault, keys: VaultKeys): Promise<string> {
  const content: Omit<Content, "seal"> = {
    version,
    locks: locks.map(({ name, salt, rounds, nonce, lockedKey }) => ({
      name,
      salt: toBase64(salt),
      rounds,
      nonce: toBase64(nonce),
      lockedKey: toBase64(lockedKey),
    })),
    secrets: secrets.map(({ row, field, nonce, sealed, fingerprint }) => [
      row,
      field,
      toBase64(nonce),
      toBase64(sealed),
      toBase64(fingerprint),
    ]),
  };
  const seal = await crypto.subtle.sign("HMAC", keys.seal, bytesOf(content));
  return JSON.stringify({ ...content, seal: toBase64(new Uint8Array(seal)) });
}

/** A vault read from text, and whether it is as it was sealed, for whoever has its keys. */
export interface ReadVault {
  readonly vault: Vault;
  isIntact(keys: VaultKeys): Promise<boolean>;
}

/** @throws InputError `vault.damaged`; `vault.newer` for a version this program does not know. */
export function readVault(text: string): ReadVault {
  const { seal, ...content } = parsed(text);
  if (content.version !== version) throw new InputError("vault.newer");
  try {
    const vault = { locks: content.locks.map(lockOf), secrets: content.secrets.map(secretOf) };
    const sealed = fromBase64(seal);
    return {
      vault,
      isIntact: (keys) => crypto.subtle.verify("HMAC", keys.seal, sealed, bytesOf(content)),
    };
  } catch {
    throw new InputError("vault.damaged"); // Something in it is not what it should be.
  }
}

interface Content {
  readonly version: number;
  readonly locks: readonly {
    readonly [Part in keyof Lock]: Lock[Part] extends Bytes ? string : Lock[Part];
  }[];
  readonly secrets: readonly (readonly [number, string, string, string, string])[];
  readonly seal: string;
}

function parsed(text: string): Content {
  try {
    return JSON.parse(text) as Content;
  } catch {
    throw new InputError("vault.damaged");
  }
}

/** Rounds beyond which a vault is made to hang a program, not to be safe. */
const mostRounds = 10_000_000;

function lockOf({ name, salt, rounds, nonce, lockedKey }: Content["locks"][number]): Lock {
  if (!(rounds > 0 && rounds <= mostRounds)) throw new RangeError("rounds");
  return {
    name: String(name),
    salt: fromBase64(salt),
    rounds,
    nonce: fromBase64(nonce),
    lockedKey: fromBase64(lockedKey),
  };
}

function secretOf([row, field, nonce, sealed, fingerprint]: Content["secrets"][number]): Secret {
  return {
    row: Number(row),
    field: String(field),
    nonce: fromBase64(nonce),
    sealed: fromBase64(sealed),
    fingerprint: fromBase64(fingerprint),
  };
}

const bytesOf = (content: Omit<Content, "seal">) => new TextEncoder().encode(JSON.stringify(content));
