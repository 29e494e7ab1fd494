import fc from "fast-check";
import { editDistance, jaroWinkler, likeness } from "../../../../src/core/matches/compare/similarity";

// W. E. Winkler's own examples, 1990 and after.
it.each([
  ["MARTHA", "MARHTA", 0.961],
  ["DWAYNE", "DUANE", 0.84],
  ["DIXON", "DICKSONX", 0.813],
])("gives %s and %s %f by Jaro and Winkler", (one, other, similarity) => {
  expect(jaroWinkler(one, other)).toBeCloseTo(similarity, 3);
});

it.each([
  ["", "abc", 3],
  ["novak", "nvoak", 1],
  ["kitten", "sitting", 3],
  ["ca", "abc", 3],
])("counts the edits from %s to %s: %d", (one, other, edits) =>
  expect(editDistance(one, other, 5)).toBe(edits),
);

it("stops counting above the limit", () => expect(editDistance("kitten", "sitting", 1)).toBe(2));

it("is the same either way round, and alike to itself only", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcde"), maxLength: 9 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(editDistance(one, other, 9)).toBe(editDistance(other, one, 9));
      expect(editDistance(one, other, 9) === 0).toBe(one === other);
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(jaroWinkler(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});

it("takes numbers for the same or not at all", () =>
  expect([likeness("12", "12"), likeness("1234", "1235")]).toEqual([3, 0]));
