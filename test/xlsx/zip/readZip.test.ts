import { strToU8, zipSync } from "fflate";
import { pack } from "../../../src/xlsx/zip/pack";
import { readZip } from "../../../src/xlsx/zip/readZip";
import { refuseBomb, unpack, unpackPieces } from "../../../src/xlsx/zip/unpack";
import { writeZip } from "../../../src/xlsx/zip/writeZip";
import { refusal } from "../books";

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const limits = { total: 2 * 1024 ** 3, ratio: 200 };

/** A zip with one entry in ZIP64 form and a data descriptor behind it, as streaming writers make it. */
function zip64(name: string, text: string): Uint8Array {
  const content = strToU8(text);
  const entry = readZip(zipSync({ a: content }))[0]!;
  const nameBytes = strToU8(name);
  const u16 = (...values: number[]) => values.flatMap((value) => [value & 255, value >> 8]);
  const u32 = (...values: number[]) =>
    values.flatMap((value) => [...u16(value & 0xffff), ...u16(value >>> 16)]);
  const u64 = (...values: number[]) => values.flatMap((value) => u32(value, 0));
  const local = [...u32(0x04034b50), ...u16(45, 8, entry.method, 0, 0), ...u32(0, 0xffffffff, 0xffffffff)];
  const localEntry = [...local, ...u16(nameBytes.length, 20), ...nameBytes, ...u16(1, 16), ...u64(0, 0)];
  const descriptor = [...u32(0x08074b50, entry.crc), ...u64(entry.packed.length, entry.size)];
  const directoryAt = localEntry.length + entry.packed.length + descriptor.length;
  const central = [
    ...u32(0x02014b50),
    ...u16(45, 45, 8, entry.method, 0, 0),
    ...u32(entry.crc, 0xffffffff, 0xffffffff),
    ...u16(nameBytes.length, 28, 0, 0, 0),
    ...u32(0, 0xffffffff),
    ...nameBytes,
    ...u16(1, 24),
    ...u64(entry.size, entry.packed.length, 0),
  ];
  const end64At = directoryAt + central.length;
  const end64 = [
    ...u32(0x06064b50),
    ...u64(44),
    ...u16(45, 45),
    ...u32(0, 0),
    ...u64(1, 1, central.length, directoryAt),
  ];
  const locator = [...u32(0x07064b50, 0), ...u64(end64At), ...u32(1)];
  const end = [...u32(0x06054b50), ...u16(0, 0, 0xffff, 0xffff), ...u32(0xffffffff, 0xffffffff), ...u16(0)];
  return Uint8Array.from([
    ...localEntry,
    ...entry.packed,
    ...descriptor,
    ...central,
    ...end64,
    ...locator,
    ...end,
  ]);
}

it("reads ZIP64 sizes and does not mind data descriptors", () => {
  const [entry] = readZip(zip64("xl/a.xml", "sixty-four"));
  expect(entry!.name).toBe("xl/a.xml");
  expect(textOf(unpack(entry!))).toBe("sixty-four");
});

it("reads stored entries, UTF-8 names and a comment behind the end", () => {
  const zip = zipSync({ "лист.xml": [strToU8("привет"), { level: 0 }] }, { comment: "made by hand" });
  const [entry] = readZip(zip);
  expect(entry!.method).toBe(0);
  expect(entry!.name).toBe("лист.xml");
  expect(textOf(unpack(entry!))).toBe("привет");
});

it("leaves folders out", () => {
  expect(readZip(zipSync({ "xl/": new Uint8Array(), "xl/a": strToU8("a") })).map(({ name }) => name)).toEqual(
    ["xl/a"],
  );
});

it("refuses two entries that differ in case or slashes only", () => {
  const zip = zipSync({ "xl/a.xml": strToU8("1"), "XL\\a.xml": strToU8("2") });
  expect(refusal(() => readZip(zip))).toBe('file.damaged {"part":"XL\\\\a.xml"}');
});

describe("what is no zip", () => {
  /** A compound file with one directory sector that names these streams. */
  function compound(...streams: string[]): Uint8Array {
    const bytes = new Uint8Array(512 + 128 * streams.length);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [index, name] of streams.entries()) {
      const at = 512 + 128 * index;
      for (const [unit, letter] of [...name].entries()) bytes[at + 2 * unit] = letter.charCodeAt(0);
      bytes[at + 64] = 2 * (name.length + 1);
      bytes[at + 66] = 2;
    }
    return bytes;
  }

  const whole = zipSync({ a: strToU8("text ".repeat(50)) });

  it.each([
    ["nothing", new Uint8Array(), "file.notZip"],
    ["a text", strToU8("id;name\n1;Ann"), "file.notZip"],
    ["a workbook with a password", compound("EncryptionInfo", "EncryptedPackage"), "file.encrypted"],
    ["an .xls", compound("Workbook"), "file.xls"],
    ["an .xls of 1995", compound("Book"), "file.xls"],
    ["an .xls of 1990 (BIFF3)", Uint8Array.of(9, 2, 6, 0, 0, 0, 0x10, 0, 0, 0), "file.xls"],
    ["a compound file of another kind", compound("WordDocument"), "file.notZip"],
    ["a zip without its end", whole.subarray(0, whole.length - 30), "file.truncated"],
    ["the first bytes of a zip", whole.subarray(0, 10), "file.truncated"],
  ])("refuses %s", (_, bytes, code) => {
    expect(refusal(() => readZip(bytes))).toBe(`${code} {}`);
  });

  it("refuses a zip whose middle is missing", () => {
    const bytes = Uint8Array.from([...whole.subarray(0, 20), ...whole.subarray(40)]);
    expect(refusal(() => readZip(bytes))).toBe("file.truncated {}");
  });

  it("refuses an entry with a password", () => {
    const bytes = whole.slice();
    const central = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    bytes[central + 8] = 1;
    expect(refusal(() => readZip(bytes))).toBe("file.encrypted {}");
  });
});

describe("unpack", () => {
  const entry = pack("a.xml", strToU8("0123456789".repeat(1000)));

  it("refuses bytes that do not fit their CRC", () => {
    expect(refusal(() => unpack({ ...entry, crc: entry.crc ^ 1 }))).toBe('file.damaged {"part":"a.xml"}');
  });

  it.each([
    ["more", entry.size - 1],
    ["less", entry.size + 1],
  ])("refuses an entry that unpacks to %s than it states", (_, size) => {
    expect(refusal(() => unpack({ ...entry, size }))).toBe('file.damaged {"part":"a.xml"}');
  });

  it("refuses packed bytes that are no deflate stream", () => {
    const packed = entry.packed.map((byte) => byte ^ 0x5a);
    expect(refusal(() => unpack({ ...entry, packed }))).toBe('file.damaged {"part":"a.xml"}');
  });

  it("refuses a way of packing it does not know", () => {
    expect(refusal(() => unpack({ ...entry, method: 14 }))).toBe('file.damaged {"part":"a.xml"}');
  });

  it("stops a lie about the size before the memory is full", () => {
    // 64 MB of zeros in 64 KB; whoever believes the stated size of 100 bytes must not unpack the rest.
    const bomb = { ...pack("a.xml", new Uint8Array(64 * 1024 ** 2)), size: 100 };
    let taken = 0;
    const call = () => unpackPieces(bomb, ({ length }) => (taken += length));
    expect(refusal(call)).toBe('file.damaged {"part":"a.xml"}');
    expect(taken).toBe(0);
  });
});

describe("refuseBomb", () => {
  const entry = (size: number, packed: number) => ({
    ...pack("a", strToU8("a")),
    size,
    packed: new Uint8Array(packed),
  });
  const tenMb = 10 * 1024 ** 2;

  it("lets the ratio be what it is up to 10 MB", () => {
    expect(() => refuseBomb([entry(tenMb, 1000)], limits)).not.toThrow();
  });

  it("refuses a larger part with a ratio above the limit", () => {
    expect(() => refuseBomb([entry(12_000_000, 60_000)], limits)).not.toThrow();
    expect(refusal(() => refuseBomb([entry(12_000_001, 60_000)], limits))).toBe(
      'file.bomb {"ratio":200,"totalMb":2048}',
    );
  });

  it("refuses a total above the limit", () => {
    const parts = Array.from({ length: 3 }, () => entry(60, 30));
    expect(() => refuseBomb(parts, { total: 180, ratio: 200 })).not.toThrow();
    expect(refusal(() => refuseBomb(parts, { total: 179, ratio: 200 }))).toBe(
      'file.bomb {"ratio":200,"totalMb":0}',
    );
  });
});

it("writes what it reads", () => {
  const entries = [pack("b", strToU8("second")), pack("ä/ž", strToU8("first"))];
  const reread = readZip(writeZip(entries));
  expect(reread).toEqual(entries);
  expect(textOf(unpack(reread[1]!))).toBe("first");
});
