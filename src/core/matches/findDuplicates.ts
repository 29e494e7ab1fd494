/** Which rows are one customer? */
import { type Progress, silent } from "../progress";
import type { CustomersTable } from "../table/tables";
import { type Candidates, candidatePairs } from "./block/candidates";
import { closure } from "./cluster/closure";
import { type Household, type HouseholdLink, householdsOf } from "./cluster/households";
import { fitModel } from "./decide/fit";
import type { MatchModel } from "./decide/model";
import { packRecords } from "./decide/records";
import { samplePairs } from "./decide/samplePairs";
import { Scorer, verdictOf } from "./decide/scorer";
import type { DuplicatePair } from "./duplicatePair";
import type { AnsweredPair, RememberedAnswer } from "./learn/answers";
import { type Settled, settleAnswers } from "./learn/settle";
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

  const settled = settleAnswers(customers, settings.answers, model, (a, b) => ({
    a,
    b,
    ...scorer.explain(a, b),
  }));

  const likely: DuplicatePair[] = [];
  const links: HouseholdLink[] = [];
  for (let from = 0; from < records.rowCount; from += rowsAtATime) {
    await progress("duplicates", 0.6 + (0.35 * from) / records.rowCount);
    const to = Math.min(records.rowCount, from + rowsAtATime);
    judgeRows(scorer, candidates, from, to, settings.doubtful, likely, links);
  }
  const judged = withAnswers(likely, settled);
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
const rowsAhead = 8;

/** Adds the likely pairs of some rows to `likely`, their households to `links`. */
function judgeRows(
  scorer: Scorer,
  { starts, partners }: Candidates,
  from: number,
  to: number,
  doubtful: number,
  likely: DuplicatePair[],
  links: HouseholdLink[],
): void {
  const odds = new Float64Array(2);
  const least = Math.log(doubtful) - 1;
  for (let a = from; a < to; a++) {
    if ((a - from) % rowsAhead === 0) scorer.ask(partners, starts[a], starts[Math.min(to, a + rowsAhead)]);
    for (let at = starts[a]; at < starts[a + 1]; at++) {
      const b = partners[at];
      if (!scorer.judge(a, b, least, odds)) continue;
      const { same, household } = verdictOf(odds[0], odds[1]);
      if (same >= doubtful) likely.push({ a, b, ...scorer.explain(a, b) });
      if (household > 0.5) links.push([a, b]);
    }
  }
}

/** The pairs as the answers leave them, with those that were answered and that nothing else would have found. */
function withAnswers(likely: readonly DuplicatePair[], settled: Settled): readonly DuplicatePair[] {
  if (settled.answered.length === 0) return likely;
  const nameOf = ({ a, b }: DuplicatePair) => `${a} ${b}`;
  const known = new Set(likely.map(nameOf));
  const missed = new Map(
    settled.answered.filter(({ pair }) => !known.has(nameOf(pair))).map(({ pair }) => [nameOf(pair), pair]),
  );
  return [...likely, ...missed.values()].map((pair) => ({
    ...pair,
    probability: settled.probabilityOf(pair),
  }));
}
