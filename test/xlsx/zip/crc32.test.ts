import { crc32 } from "../../../src/xlsx/zip/crc32";

const bytesOf = (text: string) => new TextEncoder().encode(text);

it("gives the check value of the CRC catalogue", () => {
  // "123456789" → CBF43926: G. Cook, Catalogue of parametrised CRC algorithms, CRC-32/ISO-HDLC.
  expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
  expect(crc32(bytesOf(""))).toBe(0);
});

it("goes on from the piece before", () => {
  expect(crc32(bytesOf("456789"), crc32(bytesOf("123")))).toBe(0xcbf43926);
});

it("does not depend on where the bytes lie or how they are cut", () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, at) => (at * 37) % 251);
  const whole = crc32(bytes);
  for (let cut = 0; cut < 20; cut++) {
    const moved = new Uint8Array(120);
    moved.set(bytes, cut);
    expect(crc32(moved.subarray(cut, cut + 100))).toBe(whole);
    expect(crc32(moved.subarray(cut, cut + 2))).toBe(crc32(bytes.slice(0, 2)));
    expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(whole);
  }
});
