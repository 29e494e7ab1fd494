/** Which rows are one customer? */
import { type Progress, silent } from "../progress";
import type { CustomersTable } from "../table/tables";
import { candidatePairs } from "./block/candidates";
import { closure } from "./cluster/closure";
import { type Household, householdsOf } from "./cluster/households";
import { fitModel } from "./decide/fit";
import type { MatchModel } from "./decide/model";
import { packRecords } from "./decide/records";
import { samplePairs } from "./decide/samplePairs";
import { type FieldWeights, Scorer, verdictOf } from "./decide/scorer";
import { normaliseCustomers } from "./normalise/customers";

export interface DuplicatePair {
  /** Table indexes, a < b. */
  readonly a: number;
  readonly b: number;
  /** That the two rows are one customer, 0–1. */
  readonly probability: number;
  /** What each field says, in bits; together with the prior's log-odds they make the probability. */
  readonly weights: FieldWeights;
}

export interface DuplicateSettings {
  /** Pairs of at least this probability are duplicates. */
  readonly probability: number;
  /** Pairs of at least this probability are listed as doubtful. */
  readonly doubtful: number;
}

export const defaultDuplicateSettings: DuplicateSettings = { probability: 0.5, doubtful: 0.02 };

export interface Duplicates {
  /** Rows that are one customer, by rows. */
  readonly pairs: readonly DuplicatePair[];
  /** Pairs below the limit that are not clearly different, the likeliest first. */
  readonly doubtful: readonly DuplicatePair[];
  /** Rows of one customer each, two and more, ascending. */
  readonly clusters: readonly (readonly number[])[];
  readonly households: readonly Household[];
  readonly model: MatchModel;
}

/**
 * Finds the rows that are one customer, and says how sure it is and why.
 *
 * Fellegi and Sunter's model, learned from the table itself: nothing is tuned to a language, a size or a data set. A
 * missing value says nothing; a table of fewer than two rows has no pairs.
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

  const found: Found = { pairs: [], doubtful: [], households: [] };
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
        if (same >= settings.probability) found.pairs.push([row, partners[at], same]);
        else if (same >= settings.doubtful) found.doubtful.push([row, partners[at], same]);
        if (household > 0.5) found.households.push([row, partners[at], household]);
      }
    }
  }
  const explained = ([a, b, probability]: Judged): DuplicatePair => ({
    a,
    b,
    probability,
    weights: scorer.weights(a, b),
  });
  const pairs = found.pairs.map(explained).sort((one, other) => one.a - other.a || one.b - other.b);
  const clusters = closure(pairs, (one, other) => scorer.contradict(one, other));
  await progress("duplicates", 1);
  return {
    pairs,
    doubtful: found.doubtful.map(explained).sort((one, other) => other.probability - one.probability),
    clusters,
    households: householdsOf(found.households, clusters),
    model,
  };
}

const rowsAtATime = 4096;

type Judged = readonly [a: number, b: number, probability: number];

interface Found {
  readonly pairs: Judged[];
  readonly doubtful: Judged[];
  readonly households: Judged[];
}
