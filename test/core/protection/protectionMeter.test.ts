import type { ProtectionFacts } from "../../../src/core/protection/facts";
import { leakRules } from "../../../src/core/protection/leaks";
import { protectionMeter } from "../../../src/core/protection/protectionMeter";

const sheet = {
  sheet: "Клиенты",
  visibility: "visible",
  isProtected: true,
  hasPassword: true,
  selectsLocked: false,
} as const;
const phones = { sheet: "Клиенты", heading: "Телефон", values: 3, lockedValues: 3 };

/** Locked as well as locks can be, and without a contact. */
const tight: ProtectionFacts = {
  isStructureLocked: true,
  sheets: [sheet],
  guarded: [{ ...phones, values: 0, lockedValues: 0 }],
  formulas: [],
  names: [],
  copies: [],
  pivots: [],
  connections: 0,
  journalRuns: 0,
};

const reference = { from: "Отчёт", cell: "B2", sheet: "Клиенты", heading: "Телефон", count: 4 };

/** Each way out by itself, with what the meter says of it. */
const ways: readonly (readonly [(typeof leakRules)[number]["id"], Partial<ProtectionFacts>, unknown])[] = [
  ["openSheet", { sheets: [{ ...sheet, isProtected: false }] }, { sheet: "Клиенты" }],
  [
    "selectable",
    { sheets: [{ ...sheet, selectsLocked: true }], guarded: [phones] },
    { sheet: "Клиенты", heading: "Телефон", count: 3 },
  ],
  [
    "selectable",
    { guarded: [{ ...phones, lockedValues: 1 }] },
    { sheet: "Клиенты", heading: "Телефон", count: 2 },
  ],
  [
    "copyElsewhere",
    {
      copies: [
        {
          sheet: "Старое",
          visibility: "hidden",
          column: "C",
          of: { sheet: "Клиенты", heading: "Телефон" },
          share: 0.667,
        },
      ],
    },
    { sheet: "Старое", column: "C", source: "Клиенты", heading: "Телефон", percent: 67 },
  ],
  ["formulaElsewhere", { formulas: [reference] }, reference],
  ["definedName", { names: [reference] }, { name: "Отчёт", sheet: "Клиенты", heading: "Телефон" }],
  ["pivotCache", { pivots: [{ sheet: "Сводка", name: "П1" }] }, { sheet: "Сводка", name: "П1" }],
  ["connection", { connections: 2 }, { count: 2 }],
  ["journal", { journalRuns: 1 }, { count: 1 }],
  [
    "openStructure",
    { isStructureLocked: false, sheets: [sheet, { ...sheet, sheet: "Лог", visibility: "veryHidden" }] },
    { count: 1, sheets: "Лог" },
  ],
  ["noPassword", { sheets: [{ ...sheet, hasPassword: false }] }, { count: 1, sheets: "Клиенты" }],
  ["plainValues", { guarded: [phones] }, { count: 3 }],
];

test("what is tight does not leak", () => {
  expect(protectionMeter(tight)).toEqual([]);
});

test.each(ways)("%s is told, with its place", (id, facts, params) => {
  expect(protectionMeter({ ...tight, ...facts })).toContainEqual({ id, params });
});

test("every rule has its case here", () => {
  expect(new Set(ways.map(([id]) => id))).toEqual(new Set(leakRules.map(({ id }) => id)));
});

test("what the host does not tell is not claimed", () => {
  const { connections: _, ...rest } = tight;
  const { hasPassword: __, ...unknown } = sheet;
  expect(protectionMeter({ ...rest, sheets: [unknown] })).toEqual([]);
});
