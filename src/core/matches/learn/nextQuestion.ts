import type { MatchModel } from "../decide/model";
import type { DuplicatePair } from "../duplicatePair";
import type { AnsweredPair } from "./answers";
import { judgedAgain, learn } from "./learn";

/** Pairs whose answers are tried out; the others are less doubtful. */
const tried = 12;
/** An answer that changes less than this many decisions is not worth asking for. */
const leastChanged = 0.25;

/**
 * The pair whose answer is likely to change most decisions; undefined where no answer would change one in four, and
 * asking can stop.
 *
 * @param pairs all that are not clearly different, as `findDuplicates` gave them: its pairs and the doubtful ones.
 * @param probability pairs of at least this one are duplicates.
 */
export function nextQuestion(
  model: MatchModel,
  pairs: readonly DuplicatePair[],
  answers: readonly AnsweredPair[],
  probability: number,
): DuplicatePair | undefined {
  const known = learn(model, answers);
  const answered = new Set(answers.map(({ pair }) => keyOf(pair)));
  const open = pairs
    .filter((pair) => !answered.has(keyOf(pair)))
    .map((pair) => ({ pair, now: judgedAgain(known, pair) }))
    .sort(
      (one, other) =>
        doubt(one.now) - doubt(other.now) || one.pair.a - other.pair.a || one.pair.b - other.pair.b,
    );
  let best: DuplicatePair | undefined;
  let most = leastChanged;
  for (const { pair, now } of open.slice(0, tried)) {
    const changed = now * changedBy(pair, "same") + (1 - now) * changedBy(pair, "different");
    if (changed > most) {
      most = changed;
      best = pair;
    }
  }
  return best;

  function doubt(chance: number): number {
    return Math.abs(chance - probability);
  }

  /** Decisions that an answer changes, its own among them. */
  function changedBy(asked: DuplicatePair, answer: "same" | "different"): number {
    const then = learn(model, [...answers, { pair: asked, answer }]);
    return open.filter(({ pair, now }) => {
      const isSame = pair === asked ? answer === "same" : judgedAgain(then, pair) >= probability;
      return isSame !== now >= probability;
    }).length;
  }
}

function keyOf({ a, b }: DuplicatePair): string {
  return `${a} ${b}`;
}
