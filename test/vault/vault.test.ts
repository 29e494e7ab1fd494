/** @jest-environment node */
import fc from "fast-check";
import { silent } from "../../src/core/progress";
import { writeVault } from "../../src/vault/format";
import { lockWith, newKeys } from "../../src/vault/keys";
import { openVault } from "../../src/vault/openVault";
import { newRecoveryKey, plainRecoveryKey } from "../../src/vault/recoveryKey";
import { fingerprintOf, openValue, type Plain, sealValues } from "../../src/vault/secrets";

const phone = { row: 1, field: "phone", value: "+7 916 123-45-67", searched: "9161234567" };
const email = { row: 2, field: "email", value: "анна@пример.рф", searched: "анна@пример.рф" };

async function vaultOf(plains: readonly Plain[], ...passphrases: readonly string[]) {
  const keys = await newKeys();
  const locks = await Promise.all(passphrases.map((words, at) => lockWith(words, `lock${at}`, keys)));
  return writeVault({ locks, secrets: await sealValues(plains, keys, silent) }, keys);
}

it("opens with any of its passphrases and gives every value back", async () => {
  const text = await vaultOf([phone, email], "корова ест траву", "účetní");
  expect(text).not.toContain("916");
  for (const words of ["корова ест траву", "účetní"]) {
    const open = await openVault(text, words, silent);
    expect(await Promise.all(open.vault.secrets.map((secret) => openValue(secret, open)))).toEqual([
      phone.value,
      email.value,
    ]);
  }
  await expect(openVault(text, "корова ест трав", silent)).rejects.toMatchObject({
    code: "vault.passphrase",
  });
  // The same letter in one sign or in two: e with an acute accent.
  await expect(openVault(text, "u\u0301c\u030cetni\u0301", silent)).resolves.toBeDefined();
});

it("finds equal values without opening them", async () => {
  const again = { ...phone, row: 9, value: "8 (916) 123 45 67" };
  const open = await openVault(await vaultOf([phone, again, email], "x"), "x", silent);
  const wanted = Buffer.from(await fingerprintOf("phone", "9161234567", open.keys)).toString("hex");
  const found = open.vault.secrets.filter(
    ({ fingerprint }) => Buffer.from(fingerprint).toString("hex") === wanted,
  );
  expect(found.map(({ row }) => row)).toEqual([1, 9]);
});

it("gives any values back, and no two of them are encrypted alike", async () => {
  const plain = fc.record({
    row: fc.nat(),
    field: fc.constantFrom("phone", "email"),
    value: fc.string({ unit: "grapheme", maxLength: 20 }),
    searched: fc.string({ maxLength: 5 }),
  });
  const keys = await newKeys();
  await fc.assert(
    fc.asyncProperty(fc.array(plain, { maxLength: 8 }), async (plains) => {
      const secrets = await sealValues(plains, keys, silent);
      const vault = { locks: [], secrets };
      const values = await Promise.all(secrets.map((secret) => openValue(secret, { vault, keys })));
      expect(values).toEqual(plains.map(({ value }) => value));
      expect(new Set(secrets.map(({ nonce }) => nonce.join())).size).toBe(plains.length);
    }),
    { numRuns: 50 },
  );
});

it("notices any bit that was flipped", async () => {
  const text = await vaultOf([phone], "x");
  const bytes = Buffer.from(text, "utf8");
  for (let at = 0; at < bytes.length; at += 29) {
    const flipped = Buffer.from(bytes);
    flipped[at] ^= 1;
    // A flipped bit of the lock itself makes the right passphrase a wrong one.
    await expect(openVault(flipped.toString("utf8"), "x", silent)).rejects.toMatchObject({
      code: expect.stringMatching(/^vault\./),
    });
  }
}, 60_000);

it("notices values that were exchanged for one another", async () => {
  const keys = await newKeys();
  const [one, other] = await sealValues([phone, { ...phone, row: 2 }], keys, silent);
  const exchanged = { ...one, sealed: other.sealed, nonce: other.nonce };
  await expect(openValue(exchanged, { vault: { locks: [], secrets: [] }, keys })).rejects.toThrow();
});

// AES-256-GCM, test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation".
it("counts on an AES-GCM that gives the published tag", async () => {
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
  const key = await crypto.subtle.importKey(
    "raw",
    bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
    "AES-GCM",
    false,
    ["encrypt"],
  );
  const sealed = await crypto.subtle.encrypt(
    {
      name: "AES-GCM",
      iv: bytes("cafebabefacedbaddecaf888"),
      additionalData: bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
    },
    key,
    bytes(
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    ),
  );
  expect(Buffer.from(sealed).subarray(-16).toString("hex")).toBe("76fc6ece0f4e1768cddf8853bb2d551b");
});

it("has recovery keys that survive being typed", () => {
  const key = newRecoveryKey();
  expect(key).toMatch(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/);
  expect(plainRecoveryKey(` ${key.toLowerCase().replaceAll("-", " ")} `)).toBe(key);
});
