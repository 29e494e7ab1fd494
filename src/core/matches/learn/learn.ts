/** The model corrected by what the user answered. */
import type { MatchModel } from "../decide/model";
import type { DuplicatePair } from "../duplicatePair";
import type { AnsweredPair } from "./answers";

/** What answers add to the log-odds of a pair, by field and level as `phone exact`; "" is for every pair. */
export type Lessons = ReadonlyMap<string, number>;

/** A model with what was learned from answers on top of it. */
export interface LearnedModel extends MatchModel {
  readonly lessons: Lessons;
}

const rounds = 200;
/** How far a weight may move, as a standard deviation in natural logarithms: a factor of about e each. */
const variance = 1;

/**
 * Learns from all answers given so far, at once and the same in whatever order they came; `unsure` teaches nothing.
 *
 * Weights move as little as makes the answers likely: logistic regression around the model, with a normal prior about
 * what it learned by itself. Without answers nothing moves.
 */
export function learn(model: MatchModel, answers: readonly AnsweredPair[]): LearnedModel {
  const told = answers.filter(({ answer }) => answer !== "unsure");
  const names = [...new Set(told.flatMap(({ pair }) => lessonNames(pair)))].sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const cases = told
    .map(({ pair, answer }) => ({
      base: logit(pair.probability),
      wanted: answer === "same" ? 1 : 0,
      at: lessonNames(pair).map((name) => place.get(name)!),
    }))
    // The sum of many small numbers must not depend on the order of the answers.
    .sort((one, other) => one.base - other.base || one.wanted - other.wanted);
  const longest = cases.reduce((most, { at }) => Math.max(most, at.length), 1);
  const weights = new Float64Array(names.length);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => -weight / variance);
    const curve = new Float64Array(names.length).fill(1 / variance);
    for (const { base, wanted, at } of cases) {
      const chance = chanceOf(at.reduce((sum, lesson) => sum + weights[lesson], base));
      for (const lesson of at) {
        slope[lesson] += wanted - chance;
        curve[lesson] += chance * (1 - chance) * longest;
      }
    }
    for (let lesson = 0; lesson < weights.length; lesson++) weights[lesson] += slope[lesson] / curve[lesson];
  }
  return { ...model, lessons: new Map(names.map((name, at) => [name, weights[at]])) };
}

/** The pair's probability by a model that has learned from answers. */
export function judgedAgain({ lessons }: LearnedModel, pair: DuplicatePair): number {
  const moved = lessonNames(pair).reduce((sum, name) => sum + (lessons.get(name) ?? 0), 0);
  return moved === 0 ? pair.probability : chanceOf(logit(pair.probability) + moved);
}

function lessonNames({ levels }: DuplicatePair): readonly string[] {
  return ["", ...Object.entries(levels).map(([field, level]) => `${field} ${level}`)];
}

function logit(probability: number): number {
  const bounded = Math.min(1 - 1e-12, Math.max(1e-12, probability));
  return Math.log(bounded / (1 - bounded));
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
