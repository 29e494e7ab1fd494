import { createHash } from "node:crypto";
import fc from "fast-check";
import { type CellLocks, lastSheetRow, locksAt, plainLocks } from "../../../src/core/plan/locks";
import { sheetReferences, tableReferences } from "../../../src/core/protection/formulaReferences";
import { passwordStrength } from "../../../src/core/protection/passwordStrength";
import { readProfile } from "../../../src/core/protection/profile";
import { startingProfiles } from "../../../src/core/protection/profiles";
import { cellLocks, type LockableColumn } from "../../../src/core/protection/sheetLocks";
import { isRightPassword, shortHash } from "../../../src/workbook/file/isRightPassword";

const columns: readonly LockableColumn[] = [
  { column: 0, heading: "Код", role: "customerId", isComputed: false },
  { column: 1, heading: "Телефон", role: "phone", isComputed: false },
  { column: 2, heading: "Заметки", isComputed: false },
  { column: 3, heading: "Скидка", isComputed: true },
];

/** Columns whose cell in row 5 is open. */
const openOnes = (locks: readonly CellLocks[]) =>
  [0, 1, 2, 3, 4].filter((column) => !locksAt(locks, 5, column).locked);

test.each([
  ["free", [0, 1, 2]],
  ["manager", [1]],
  ["read-only", []],
  ["copying-limited", [0, 2]],
] as const)("%s leaves these columns open", (profile, open) => {
  const locks = cellLocks(startingProfiles[profile], columns, 2, []);
  expect(openOnes(locks)).toEqual(open);
  for (const column of open) {
    expect(locksAt(locks, 2, column).locked).toBe(true); // The heading row.
    expect(locksAt(locks, 0, column).locked).toBe(true);
    expect(locksAt(locks, lastSheetRow, column).locked).toBe(false);
  }
});

test("columns are opened by heading or role as well, computed ones never", () => {
  const also = ["Заметки", "customerId", "Скидка"];
  expect(openOnes(cellLocks({ ...startingProfiles["read-only"], also }, columns, 0, []))).toEqual([0, 2]);
});

test("a formula inside an open column is locked, and hidden where the profile says so", () => {
  const formula = { firstRow: 5, lastRow: 5, firstColumn: 1, lastColumn: 1 };
  const shown = cellLocks(startingProfiles.free, columns, 0, [formula]);
  expect(locksAt(shown, 5, 1)).toMatchObject({ locked: true, formulaHidden: false });
  expect(locksAt(shown, 6, 1).locked).toBe(false);
  const hidden = cellLocks(startingProfiles.manager, columns, 0, [formula]);
  expect(locksAt(hidden, 5, 1)).toMatchObject({ locked: true, formulaHidden: true });
});

const anyArea = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6), fc.boolean())
  .map(([row, column, height, width, isWhole]) => ({
    firstRow: isWhole ? 0 : row,
    lastRow: isWhole ? lastSheetRow : row + height,
    firstColumn: column,
    lastColumn: column + width,
  }));
const anyLocks = fc.array(fc.record({ area: anyArea, locked: fc.boolean(), formulaHidden: fc.boolean() }), {
  maxLength: 6,
});
const stateAt = (locks: readonly CellLocks[], row: number, column: number) => {
  const { locked, formulaHidden } = locksAt(locks, row, column);
  return [locked, formulaHidden];
};

test("the plain form says the same of every cell and is its own plain form", () => {
  fc.assert(
    fc.property(anyLocks, (locks) => {
      const plain = plainLocks(locks);
      expect(plainLocks(plain)).toEqual(plain);
      for (const row of [...Array(14).keys(), 1000]) {
        for (let column = 0; column < 14; column++) {
          expect(stateAt(plain, row, column)).toEqual(stateAt(locks, row, column));
        }
      }
    }),
  );
});

test("two ways to say the same have one plain form", () => {
  const open = { locked: false, formulaHidden: false };
  const area = { firstRow: 1, lastRow: 4, firstColumn: 0, lastColumn: 1 };
  const halves = [
    { area: { ...area, lastColumn: 0 }, ...open },
    { area: { ...area, firstColumn: 1, lastRow: 2 }, ...open },
    { area: { ...area, firstColumn: 1, firstRow: 3 }, ...open },
  ];
  expect(plainLocks(halves)).toEqual([{ area, ...open }]);
});

test("a profile from anywhere allows only what it says plainly", () => {
  const nothing = readProfile(null);
  expect(Object.values(nothing).filter((value) => value !== false)).toEqual([[]]);
  const strange = readProfile(
    JSON.parse('{"contacts":"yes","others":true,"also":["Имя",7],"__proto__":{"sorting":true}}'),
  );
  expect(strange).toEqual({ ...nothing, others: true, also: ["Имя"] });
});

test("formulas name other sheets and tables in every spelling", () => {
  expect(sheetReferences("VLOOKUP(A2,'Мои клиенты'!$A:$C,2,0)+Sheet1!B3")).toEqual([
    { sheet: "Мои клиенты", firstColumn: 0, lastColumn: 2 },
    { sheet: "Sheet1", firstColumn: 1, lastColumn: 1 },
  ]);
  expect(sheetReferences("SUM('It''s'!$2:$4)")).toEqual([{ sheet: "It's" }]);
  expect(sheetReferences('"Лист!A1"&B2')).toEqual([]);
  expect(tableReferences("COUNTA(People)+SUM(People[[#This Row],[Phone]])+Orders[#All]")).toEqual([
    { table: "People", heading: "Phone" },
    { table: "Orders" },
  ]);
});

test.each([
  ["", "weak"],
  ["12345678", "weak"],
  ["Password2024", "weak"],
  ["aaaaaaaaaaaaaaaa", "weak"],
  ["k7#mQ2vx", "fair"],
  ["лодка берёза 41 чайник", "strong"],
] as const)("%j is %s", (password, strength) => {
  expect(passwordStrength(password)).toBe(strength);
});

test("the hash of old files is the published one", () => {
  // openpyxl's own test gives DAA7 for "secret"; PhpSpreadsheet's gives CBEB for "test".
  expect([shortHash("secret"), shortHash("test")]).toEqual(["DAA7", "CBEB"]);
});

test("verifiers of all algorithms know their password, and no other", async () => {
  // Salt 00 01 02 03, then "ab" in UTF-16LE, no rounds.
  const bytes = Buffer.from([0, 1, 2, 3, 0x61, 0, 0x62, 0]);
  const hashValue = createHash("sha1").update(bytes).digest("base64");
  const right = { attributes: { algorithmName: "SHA-1", saltValue: "AAECAw==", hashValue, spinCount: "0" } };
  expect(await isRightPassword(right, "ab", async () => {})).toBe(true);
  expect(await isRightPassword(right, "abc", async () => {})).toBe(false);
  const unknown = { attributes: { ...right.attributes, algorithmName: "MD5" } };
  expect(await isRightPassword(unknown, "ab", async () => {})).toBe(false);
});
