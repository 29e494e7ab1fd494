/** Which rows are one customer? */
import { type Progress, silent } from "../progress";
import type { CustomersTable } from "../table/tables";
import { candidatePairs } from "./block/candidates";
import { closure } from "./cluster/closure";
import { type Household, type HouseholdLink, householdsOf } from "./cluster/households";
import { fitModel } from "./decide/fit";
import type { MatchModel } from "./decide/model";
import { packRecords } from "./decide/records";
import { samplePairs } from "./decide/samplePairs";
import { Scorer, verdictOf } from "./decide/scorer";
import type { DuplicatePair } from "./duplicatePair";
import type { AnsweredPair, RememberedAnswer } from "./learn/answers";
import { settleAnswers } from "./learn/settle";
import { normaliseCustomers } from "./normalise/customers";

export interface DuplicateSettings {
  /** Pairs of at least this probability are duplicates. */
  readonly probability: number;
  /** Pairs of at least this probability are listed as doubtful. */
  readonly doubtful: number;
  /** What the user has said of pairs, now and formerly. */
  readonly answers: readonly RememberedAnswer[];
}

export const defaultDuplicateSettings: DuplicateSettings = {
  probability: 0.5,
  doubtful: 0.02,
  answers: [],
};

export interface Duplicates {
  /** Rows that are one customer, by rows. */
  readonly pairs: readonly DuplicatePair[];
  /** Pairs below the limit that are not clearly different, the likeliest first. */
  readonly doubtful: readonly DuplicatePair[];
  /** Rows of one customer each, two and more, ascending. */
  readonly clusters: readonly (readonly number[])[];
  readonly households: readonly Household[];
  /** What was learned of the table, before answers. */
  readonly model: MatchModel;
  /** The answers that still concern rows of the table. */
  readonly answered: readonly AnsweredPair[];
}

/**
 * Finds the rows that are one customer, and says how sure it is and why.
 *
 * Fellegi and Sunter's model, learned from the table itself: nothing is tuned to a language, a size or a data set. A
 * missing value says nothing; a table of fewer than two rows has no pairs.
 *
 * What the user said is final: *same* has probability 1, *different* 0 and is in no cluster together, whatever chain
 * leads from one to the other.
 *
 * @param customers any columns of names, birthdays, phones, e-mails, addresses and identifiers; those that are missing
 * are done without.
 */
export async function findDuplicates(
  customers: CustomersTable,
  settings: DuplicateSettings = defaultDuplicateSettings,
  progress: Progress = silent,
): Promise<Duplicates> {
  await progress("duplicates", 0);
  const normalised = normaliseCustomers(customers);
  await progress("duplicates", 0.15);
  const records = packRecords(normalised);
  const candidates = candidatePairs(normalised);
  await progress("duplicates", 0.3);
  const evidence = samplePairs(records, candidates);
  const { model, frequencies } = await fitModel(records, evidence, progress);
  const scorer = new Scorer(records, model, frequencies);

  const judge = (a: number, b: number): DuplicatePair => ({
    a,
    b,
    probability: scorer.verdict(a, b).same,
    weights: scorer.weights(a, b),
    levels: scorer.levels(a, b),
  });
  const settled = settleAnswers(customers, settings.answers, model, judge);

  const possible = new Map<number, DuplicatePair>();
  const note = (pair: DuplicatePair) => possible.set(pair.a * records.rowCount + pair.b, pair);
  const links: HouseholdLink[] = [];
  const { starts, partners } = candidates;
  const odds = new Float64Array(2);
  const least = Math.log(settings.doubtful) - 1;
  for (let from = 0; from < records.rowCount; from += rowsAtATime) {
    await progress("duplicates", 0.6 + (0.35 * from) / records.rowCount);
    const to = Math.min(records.rowCount, from + rowsAtATime);
    for (let row = from; row < to; row++) {
      for (let at = starts[row]; at < starts[row + 1]; at++) {
        if (!scorer.judge(row, partners[at], least, odds)) continue;
        const { same, household } = verdictOf(odds[0], odds[1]);
        if (same >= settings.doubtful) note(judge(row, partners[at]));
        if (household > 0.5) links.push([row, partners[at]]);
      }
    }
  }
  for (const { pair } of settled.answered) note(pair);
  const judged = [...possible.values()].map((pair) => ({
    ...pair,
    probability: settled.probabilityOf(pair),
  }));
  const pairs = judged
    .filter(({ probability }) => probability >= settings.probability)
    .sort((one, other) => one.a - other.a || one.b - other.b);
  const clusters = closure(pairs, (one, other) => scorer.contradict(one, other), settled.apart);
  await progress("duplicates", 1);
  return {
    pairs,
    doubtful: judged
      .filter(({ probability }) => probability < settings.probability && probability >= settings.doubtful)
      .sort((one, other) => other.probability - one.probability || one.a - other.a || one.b - other.b),
    clusters,
    households: householdsOf(links, clusters),
    model,
    answered: settled.answered,
  };
}

const rowsAtATime = 4096;
