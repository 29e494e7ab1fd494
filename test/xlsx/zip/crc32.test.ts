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
