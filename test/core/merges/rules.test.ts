import { survivorRules } from "../../../src/core/merges/rules";
import type { FieldEntry } from "../../../src/core/merges/rules/survivorRule";

/** Three rows of one customer; the first stays. */
const entry = (value: FieldEntry["value"], filled: number, day: number, source: string): FieldEntry => ({
  value,
  filled,
  day,
  source,
});
const towns: readonly FieldEntry[] = [
  entry("Brno", 3, 20_000, "shop"),
  entry("brno ", 4, Number.NaN, "fair"),
  entry("Brno-Líšeň", 5, 19_000, "phone"),
];

// By hand: the fullest row is the third, the newest the first, two of three spell Brno, the third is longest.
it.each([
  ["mostComplete", "Brno-Líšeň"],
  ["newest", "Brno"],
  ["mostFrequent", "Brno"],
  ["mostTrustedSource", "brno "],
  ["longest", "Brno-Líšeň"],
  ["keepAll", "Brno; Brno-Líšeň"],
])("%s chooses %s", (id, chosen) => {
  const rule = survivorRules.find((one) => one.id === id)!;
  expect(rule.choose(towns, ["Fair", "phone"])).toBe(chosen);
});

it.each(survivorRules)("$id leaves a value that stands alone as it is", (rule) => {
  expect(rule.choose([entry(45_000, 1, Number.NaN, "")], [])).toBe(45_000);
});

it("makes no list of numbers, which may be days", () => {
  const rule = survivorRules.find(({ id }) => id === "keepAll")!;
  expect(rule.choose([entry(45_000, 1, 1, ""), entry(45_001, 1, 2, "")], [])).toBe(45_000);
  expect(rule.choose([entry(7_916, 1, 1, ""), entry("916 x", 1, 2, "")], [])).toBe("7916; 916 x");
});

it("takes the source that stands first in the user's order, whatever the case", () => {
  const rule = survivorRules.find(({ id }) => id === "mostTrustedSource")!;
  expect(rule.choose(towns, ["PHONE", "shop"])).toBe("Brno-Líšeň");
  expect(rule.choose(towns, [])).toBe("Brno");
});
