import type { CustomersTable } from "../../table/tables";
import type { MatchModel } from "../decide/model";
import type { DuplicatePair } from "../duplicatePair";
import type { AnsweredPair, RememberedAnswer } from "./answers";
import { judgedAgain, learn } from "./learn";
import { rowKeys } from "./rowKeys";

/** What remembered answers come to in a table. */
export interface Settled {
  /** The probability of a pair: 0 or 1 where the user has said so, else by what was learned from the answers. */
  readonly probabilityOf: (pair: DuplicatePair) => number;
  /** Pairs that were answered, judged by the model alone; rows that are gone are left out. */
  readonly answered: readonly AnsweredPair[];
  /** By row, the rows that must never be joined with it. */
  readonly apart: ReadonlyMap<number, readonly number[]>;
}

/** Finds the rows of remembered answers again and learns from them. */
export function settleAnswers(
  customers: CustomersTable,
  remembered: readonly RememberedAnswer[],
  model: MatchModel,
  judge: (a: number, b: number) => DuplicatePair,
): Settled {
  if (remembered.length === 0) {
    return { probabilityOf: ({ probability }) => probability, answered: [], apart: new Map() };
  }
  const rowOf = new Map(rowKeys(customers).map((key, row) => [key, row]));
  const answered = remembered.flatMap(({ rows, answer }) => {
    const [one, other] = rows.map((key) => rowOf.get(key));
    if (one === undefined || other === undefined || one === other) return [];
    return [{ pair: judge(Math.min(one, other), Math.max(one, other)), answer }];
  });
  const learned = learn(model, answered);
  const said = new Map(answered.map(({ pair, answer }) => [`${pair.a} ${pair.b}`, answer]));
  const apart = new Map<number, number[]>();
  for (const { pair, answer } of answered) {
    if (answer !== "different") continue;
    apart.set(pair.a, [...(apart.get(pair.a) ?? []), pair.b]);
    apart.set(pair.b, [...(apart.get(pair.b) ?? []), pair.a]);
  }
  return {
    answered,
    apart,
    probabilityOf(pair) {
      const answer = said.get(`${pair.a} ${pair.b}`);
      if (answer === "same") return 1;
      return answer === "different" ? 0 : judgedAgain(learned, pair);
    },
  };
}
