import fc from "fast-check";
import { checkOwnSegments, checkRule } from "../../../../src/core/segments/own/checkRule";
import {
  countMatching,
  firstMatching,
  matching,
  ownFigures,
} from "../../../../src/core/segments/own/matching";
import type { Rule } from "../../../../src/core/segments/own/rule";
import {
  type RuleColumns,
  ruleColumnNames,
  ruleColumns,
} from "../../../../src/core/segments/own/ruleColumns";
import { factsByHand } from "../../byHand/facts";

const book = {
  asOf: "2025-04-01",
  customers: {
    customerId: ["1", "2", "3", "4", null],
    customerName: ["Ann", "Bob", "Cy", "Di", null],
    town: ["Brno", "brno ", "Praha", "", null],
    consent: ["yes", "", "no", "yes", null],
    registeredDay: ["2024-01-01", "2025-01-01", null, "2025-03-01", null],
  },
  orders: {
    customerId: ["1", "1", "2", "3"],
    orderDay: ["2025-01-01", "2025-02-01", "2025-03-01", "2025-03-02"],
    productName: ["Tea", "Cup", "Tea", "Pot"],
    amount: [100, 50, 500, 20],
  },
};

let columns: RuleColumns;
let blank: Uint8Array;
let names: readonly string[];
beforeAll(async () => {
  const { facts } = await factsByHand(book);
  columns = ruleColumns(facts);
  blank = facts.blank;
  names = ruleColumnNames(facts);
});

const found = (rule: Rule) => [...matching(checkRule(rule, columns), columns, 5)].join("");

it.each<[string, Rule, string]>([
  ["a text without regard to case and spaces", { column: "town", is: "BRNO" }, "11000"],
  ["another text, or none", { column: "town", isNot: "Brno" }, "00111"],
  ["one of several", { column: "town", oneOf: ["praha", "Brno"] }, "11100"],
  ["a part of a text", { column: "town", contains: "ra" }, "00100"],
  ["the beginning of a text", { column: "town", startsWith: "br" }, "11000"],
  ["an empty cell", { column: "town", isEmpty: true }, "00011"],
  ["a filled cell", { column: "town", isEmpty: false }, "11100"],
  ["a number from on", { column: "monetary", atLeast: 150 }, "11000"],
  ["a number above", { column: "monetary", above: 150 }, "01000"],
  ["a number up to", { column: "frequency", atMost: 1 }, "01111"],
  ["a number below", { column: "frequency", below: 1 }, "00011"],
  ["a number that is none", { column: "recencyDays", isEmpty: true }, "00011"],
  ["a day from on", { column: "registeredDay", atLeast: "2025-01-01" }, "01010"],
  ["a computed day", { column: "lastOrderDay", is: "2025-02-01" }, "10000"],
  ["a class", { column: "lifecycle", is: "noOrders" }, "00011"],
  ["one of several classes", { column: "abc", oneOf: ["A", "B"] }, "11000"],
  ["a product bought", { column: "boughtProduct", has: "tea" }, "11000"],
  ["a product not bought", { column: "boughtProduct", hasNot: "tea" }, "00111"],
  ["nothing bought", { column: "boughtProduct", isEmpty: true }, "00011"],
  [
    "all of several",
    {
      all: [
        { column: "town", is: "Brno" },
        { column: "consent", is: "yes" },
      ],
    },
    "10000",
  ],
  [
    "any of several",
    {
      any: [
        { column: "town", is: "Praha" },
        { column: "frequency", above: 1 },
      ],
    },
    "10100",
  ],
  [
    "groups within groups",
    {
      any: [
        {
          all: [
            { column: "town", is: "brno" },
            { column: "frequency", is: 1 },
          ],
        },
        { column: "town", is: "Praha" },
      ],
    },
    "01100",
  ],
])("a rule asks for %s", (_, rule, expected) => {
  expect(found(rule)).toBe(expected);
});

it("counts customers as the user types, blank rows left aside", () => {
  expect(countMatching({ column: "town", isEmpty: true }, columns, blank)).toBe(1);
});

it("names every column there is", () => {
  expect(names).toEqual(
    expect.arrayContaining(["town", "consent", "monetary", "lifecycle", "boughtProduct"]),
  );
  expect(names).not.toContain("boughtCategory");
});

it("takes columns that the caller adds", async () => {
  const { facts } = await factsByHand(book);
  const colour = { type: "text", codes: Uint32Array.of(1, 0, 0, 1, 0), texts: ["", "red"] } as const;
  const withColour = ruleColumns(facts, {}, new Map([["Colour", colour]]));
  expect([...matching({ column: "Colour", is: "Red" }, withColour, 5)]).toEqual([1, 0, 0, 1, 0]);
});

it("puts a customer into the first segment whose rule they meet", () => {
  const segments = checkOwnSegments(
    [
      { name: "Big", rule: { column: "monetary", atLeast: 500 } },
      { name: "Brno", rule: { column: "town", is: "Brno" } },
    ],
    columns,
  );
  expect([...firstMatching(segments, columns, 5)]).toEqual([2, 1, 0, 0, 0]);
  const figures = ownFigures(segments, columns, 5);
  expect(figures.kind === "text" && [...figures.codes].map((code) => figures.texts.at(code))).toEqual([
    "Brno",
    "Big",
    "",
    "",
    "",
  ]);
});

describe("rules that cannot be", () => {
  const refused = (json: unknown) => () => checkOwnSegments(json, columns);
  const one = (rule: unknown) => [{ name: "Mine", rule }];

  it.each<[string, unknown, object]>([
    ["no list", { name: "a" }, { code: "rules.shape", params: { path: "[]" } }],
    ["no segment", [5], { code: "rules.shape", params: { path: "[0]" } }],
    ["no name", [{ name: " ", rule: {} }], { code: "rules.name", params: { name: "" } }],
    [
      "a name twice",
      [
        { name: "Mine", rule: { column: "town", is: "a" } },
        { name: "mine ", rule: { column: "town", is: "a" } },
      ],
      { code: "rules.name", params: { name: "mine" } },
    ],
    ["no rule", one(undefined), { code: "rules.shape", params: { path: "[0].rule" } }],
    ["an empty group", one({ all: [] }), { code: "rules.shape", params: { path: "[0].rule" } }],
    ["two comparisons", one({ column: "town", is: "a", isNot: "b" }), { code: "rules.shape" }],
    [
      "an unknown column",
      one({
        any: [
          { column: "town", is: "a" },
          { column: "__proto__", is: "b" },
        ],
      }),
      { code: "rules.column", params: { path: "[0].rule.any[1]", column: "__proto__" } },
    ],
    ["a column of these tables' lack", one({ column: "industry", is: "b" }), { code: "rules.column" }],
    [
      "a comparison the column lacks",
      one({ column: "town", atLeast: 5 }),
      {
        code: "rules.operator",
        params: {
          path: "[0].rule",
          column: "town",
          operator: "atLeast",
          possible: "is, isNot, oneOf, contains, startsWith, isEmpty",
        },
      },
    ],
    ["a text for a number", one({ column: "monetary", above: "5" }), { code: "rules.value" }],
    ["a day that is none", one({ column: "registeredDay", is: "2025-02-30" }), { code: "rules.value" }],
    [
      "an unknown class",
      one({ column: "temperature", is: "Hot" }),
      {
        code: "rules.value",
        params: { path: "[0].rule", column: "temperature", value: "Hot", expected: "hot, warm, cold" },
      },
    ],
    ["an empty list", one({ column: "town", oneOf: [] }), { code: "rules.value" }],
  ])("%s", (_, json, expected) => {
    expect(refused(json)).toThrow(expect.objectContaining(expected));
  });

  it("are refused when nested without end", () => {
    let rule: Rule = { column: "town", is: "a" };
    for (let depth = 0; depth < 30; depth++) rule = { all: [rule] };
    expect(refused(one(rule))).toThrow(expect.objectContaining({ code: "rules.shape" }));
  });
});

it("obeys De Morgan: none of two is neither", () => {
  const condition = fc.constantFrom<[Rule, Rule]>(
    [
      { column: "town", is: "Brno" },
      { column: "town", isNot: "Brno" },
    ],
    [
      { column: "boughtProduct", has: "tea" },
      { column: "boughtProduct", hasNot: "tea" },
    ],
    [
      { column: "consent", isEmpty: true },
      { column: "consent", isEmpty: false },
    ],
  );
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), (conditions) => {
      const any = found({ any: conditions.map(([rule]) => rule) });
      const none = found({ all: conditions.map(([, opposite]) => opposite) });
      expect(none).toBe([...any].map((met) => (met === "1" ? "0" : "1")).join(""));
    }),
  );
});
