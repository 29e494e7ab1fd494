import fc from "fast-check";
import type { DuplicatePair } from "../../../../src/core/matches/duplicatePair";
import type { AnsweredPair } from "../../../../src/core/matches/learn/answers";
import { judgedAgain, learn } from "../../../../src/core/matches/learn/learn";
import { nextQuestion } from "../../../../src/core/matches/learn/nextQuestion";
import { rowKeys } from "../../../../src/core/matches/learn/rowKeys";
import { customersTable } from "../../byHand/tables";

const model = { prior: 0.001, householdPrior: 0.001, fields: [] };
const pair = (a: number, probability: number, phone = "exact", given = "form"): DuplicatePair => ({
  a,
  b: a + 1,
  probability,
  weights: {},
  levels: { phone, given },
});
const said = (answer: AnsweredPair["answer"], of: DuplicatePair): AnsweredPair => ({ pair: of, answer });

it("moves nothing without answers, or by answers that are unsure", () => {
  expect(judgedAgain(learn(model, []), pair(1, 0.4))).toBe(0.4);
  expect(judgedAgain(learn(model, [said("unsure", pair(5, 0.5))]), pair(1, 0.4))).toBe(0.4);
});

it("moves pairs that are like those answered, and like ones the more", () => {
  const learned = learn(model, [said("different", pair(1, 0.6)), said("different", pair(3, 0.7))]);
  const alike = judgedAgain(learned, pair(7, 0.6));
  const otherwise = judgedAgain(learned, pair(9, 0.6, "differs", "exact"));
  expect(alike).toBeLessThan(0.5);
  expect(otherwise).toBeGreaterThan(alike);
  expect(otherwise).toBeLessThan(0.6);
});

// One pair at even odds answered "same": three lessons w each (any pair, phone, given) with w = 1 − 1 / (1 + exp(−3w)).
it("finds the weights that make one answer likely and stay near", () => {
  const weight = learn(model, [said("same", pair(1, 0.5))]).lessons.get("phone exact")!;
  expect(weight).toBeCloseTo(1 - 1 / (1 + Math.exp(-3 * weight)), 9);
  expect(weight).toBeCloseTo(0.2932, 3);
});

it("does not mind the order of answers", () => {
  const answer = fc.record({
    a: fc.integer({ min: 0, max: 9 }),
    probability: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    phone: fc.constantFrom("exact", "near", "differs"),
    isSame: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), (list) => {
      const answers = list.map(({ a, probability, phone, isSame }) =>
        said(isSame ? "same" : "different", pair(a, probability, phone)),
      );
      const [one, other] = [learn(model, answers), learn(model, answers.toReversed())];
      for (const [name, weight] of one.lessons) expect(other.lessons.get(name)).toBeCloseTo(weight, 9);
    }),
    { numRuns: 30 },
  );
});

describe("the next question", () => {
  const doubtful = [pair(1, 0.52), pair(3, 0.97), pair(5, 0.55), pair(7, 0.45)];

  it("is about a pair in doubt that is not answered yet", () => {
    const first = nextQuestion(model, doubtful, [], 0.5)!;
    expect([1, 5, 7]).toContain(first.a);
    const second = nextQuestion(model, doubtful, [said("unsure", first)], 0.5)!;
    expect(second.a).not.toBe(first.a);
  });

  it("is none where no answer would change a decision", () => {
    expect(nextQuestion(model, [pair(1, 0.99), pair(3, 0.97)], [], 0.5)).toBeUndefined();
    expect(nextQuestion(model, [], [], 0.5)).toBeUndefined();
  });

  it("comes to an end", () => {
    const pool = Array.from({ length: 30 }, (_, at) => pair(at * 2, 0.3 + at / 75));
    const answers: AnsweredPair[] = [];
    for (
      let asked = nextQuestion(model, pool, answers, 0.5);
      asked;
      asked = nextQuestion(model, pool, answers, 0.5)
    ) {
      answers.push(said("same", asked));
    }
    expect(answers.length).toBeLessThan(12);
    const learned = learn(model, answers);
    expect(pool.every((one) => judgedAgain(learned, one) >= 0.5)).toBe(true);
  });
});

it("keys rows by their id where all ids differ, else by their content", () => {
  expect(rowKeys(customersTable({ customerId: ["K1", "K2"], customerName: ["Анна", "Анна"] }))).toEqual([
    "id K1",
    "id K2",
  ]);
  const keys = rowKeys(
    customersTable({ customerId: ["K1", "K1"], customerName: ["Анна", "Анна"], town: ["Орёл", "Орёл"] }),
  );
  expect(keys).toEqual(["анна\tорёл", "анна\tорёл\t#2"]);
});
