/** @jest-environment node */
/** The primitives that the vault stands on, as this platform has them, against published answers. */

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hex = (buffer: ArrayBuffer) => Buffer.from(buffer).toString("hex");
const text = (words: string) => new TextEncoder().encode(words);

// Inputs of RFC 6070, answers for SHA-512 as published with Python's hashlib and PassLib's tests.
it.each([
  [
    1,
    "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce",
  ],
  [
    2,
    "e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53cf76cab2868a39b9f7840edce4fef5a82be67335c77a6068e04112754f27ccf4e",
  ],
  [
    4096,
    "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5143f30602641b3d55cd335988cb36b84376060ecd532e039b742a239434af2d5",
  ],
])("derives with PBKDF2-HMAC-SHA-512 in %i rounds", async (iterations, wanted) => {
  const key = await crypto.subtle.importKey("raw", text("password"), "PBKDF2", false, ["deriveBits"]);
  const asked = { name: "PBKDF2", hash: "SHA-512", salt: text("salt"), iterations };
  expect(hex(await crypto.subtle.deriveBits(asked, key, 512))).toBe(wanted);
});

// "The Galois/Counter Mode of Operation" (McGrew, Viega), test cases 13, 14 and 16, as NIST validates by.
it.each([
  ["13", "00".repeat(32), "00".repeat(12), "", "", "530f8afbc74536b9a963b4f1c4cb738b"],
  [
    "14",
    "00".repeat(32),
    "00".repeat(12),
    "00".repeat(16),
    "",
    "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
  ],
  [
    "16",
    "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
    "cafebabefacedbaddecaf888",
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    "feedfacedeadbeeffeedfacedeadbeefabaddad2",
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662" +
      "76fc6ece0f4e1768cddf8853bb2d551b",
  ],
])("encrypts with AES-256-GCM as in test case %s", async (_case, key, iv, plain, aad, wanted) => {
  const imported = await crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt"]);
  const asked = { name: "AES-GCM", iv: bytes(iv), additionalData: bytes(aad) };
  expect(hex(await crypto.subtle.encrypt(asked, imported, bytes(plain)))).toBe(wanted);
});
