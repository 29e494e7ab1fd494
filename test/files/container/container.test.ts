/** @jest-environment node */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decrypt, encrypt } from "officecrypto-tool";
import { Cancelled, silent } from "../../../src/core/progress";
import { decryptPackage, isContainer } from "../../../src/files/container/decryptPackage";
import { encryptPackage } from "../../../src/files/container/encryptPackage";
import { spunHash } from "../../../src/files/container/spunHash";
import { bookOf } from "../../workbook/books";
import { hasLibreOffice } from "../../xlsx/judges";

const password = "Пароль č. 1";
const book = bookOf({
  Клиенты: [["Имя"], ["Анна"], ...Array.from({ length: 2000 }, (_, row) => [row])],
}).save();

let sealed: Uint8Array;
beforeAll(async () => {
  sealed = await encryptPackage(book, password, silent);
}, 60_000);

it("opens with its password and is the same file then", async () => {
  expect(isContainer(sealed)).toBe(true);
  expect(Buffer.from(await decryptPackage(sealed, password, silent)).equals(book)).toBe(true);
}, 60_000);

it("refuses another password", async () => {
  await expect(decryptPackage(sealed, "пароль č. 1", silent)).rejects.toMatchObject({
    code: "password.wrong",
  });
  await expect(encryptPackage(book, "", silent)).rejects.toMatchObject({ code: "password.empty" });
}, 60_000);

it("is opened by another program, and opens what that wrote", async () => {
  const theirs = await decrypt(Buffer.from(sealed), { password });
  expect(Buffer.from(theirs).equals(book)).toBe(true);
  const ours = await decryptPackage(encrypt(Buffer.from(book), { password }), password, silent);
  expect(Buffer.from(ours).equals(book)).toBe(true);
}, 120_000);

it.each([0.3, 0.6, 0.9])(
  "notices a bit that was flipped at %f of the encrypted book",
  async (share) => {
    // The book itself takes up the end of the container.
    const flipped = sealed.slice();
    flipped[Math.floor(flipped.length * 0.3 + flipped.length * 0.6 * share)] ^= 1;
    await expect(decryptPackage(flipped, password, silent)).rejects.toMatchObject({
      code: expect.stringMatching(/^file\.(tampered|encryption)$|^password\.wrong$/),
    });
  },
  60_000,
);

it("stops when the user wants it to", async () => {
  const stop = async () => {
    throw new Cancelled();
  };
  await expect(decryptPackage(sealed, password, stop)).rejects.toBeInstanceOf(Cancelled);
});

// Computed with Python's hashlib, independently: h = sha512(salt + password as UTF-16LE), then per round i
// sha512(i as 4 bytes little-endian + h), or with the two parts swapped.
it.each([
  [
    true,
    "01a5352b75362c3a8ac9d390dbcfc9e42d71a54b1b44b74ef3c6fcac7e6015d063fe9b37879290c43bc20911363bb8b378e819383f932dc92771eeba1ef3f46b",
  ],
  [
    false,
    "2bbd60839669822ecb4ff87233edca7d5d12662855d2e45c8604e8009d894012bb5ee1b1a5093a15c9c5b501a4591c58c23635d46be1aabddaee3a8e92bbd71f",
  ],
])("hashes a password as the standard says, counter first: %s", async (counterFirst, hex) => {
  const salt = Uint8Array.from({ length: 16 }, (_, at) => at);
  const hash = await spunHash("Heslo1", salt, 1000, counterFirst, silent);
  expect(Buffer.from(hash).toString("hex")).toBe(hex);
});

const libreOffice = hasLibreOffice() ? it : it.skip;

libreOffice(
  "opens in LibreOffice with the password",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "klientela-"));
    const path = join(folder, "sealed.xlsx");
    writeFileSync(path, sealed);
    const convert = (given: string) =>
      execFileSync(
        "/usr/bin/python3",
        ["test/files/container/openInLibreOffice.py", path, join(folder, "out.csv"), given],
        {
          encoding: "utf8",
          timeout: 120_000,
        },
      );
    expect(convert("wrong").trim()).toBe("refused");
    expect(convert(password).trim()).toBe("opened");
    expect(readFileSync(join(folder, "out.csv"), "utf8").split("\n").slice(0, 2)).toEqual([
      '"Имя"',
      '"Анна"',
    ]);
    rmSync(folder, { recursive: true });
  },
  180_000,
);
