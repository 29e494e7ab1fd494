/** Expectation-maximisation on the table itself. */
import type { Comparison } from "../compare/comparison";
import type { LogFrequencies } from "./frequencies";
import { logRatios, type Posteriors, posteriors } from "./likelihood";
import type { FieldModel, MatchModel } from "./model";
import type { PairLevels } from "./pairLevels";
import type { Records } from "./records";
import { startShares } from "./startModel";

/** What EM learns from. */
export interface Evidence {
  /** Pairs worth comparing, or a fair sample of them. */
  readonly candidates: PairLevels;
  /** How many such pairs stand for one of the sample. */
  readonly scale: number;
  /** Pairs drawn from all, whether worth comparing or not. */
  readonly anybody: PairLevels;
}

/** Pairs that the starting shares count for: enough to hold in a table of a few hundred rows. */
const startPairs = 10;
/** The odds that a conflict leaves of what they were. */
const conflictRatio = 1e-3;

/**
 * Learns shares and priors: matches among the candidates tell how customers resemble themselves (m), pairs drawn from
 * all tell how strangers do (u), less those that are likely one customer.
 */
export function learnModel(
  records: Records,
  evidence: Evidence,
  frequencies: LogFrequencies,
  start: MatchModel,
  rounds: number,
): MatchModel {
  let model = start;
  for (let round = 0; round < rounds; round++) {
    // Where hardly any of the pairs drawn from all can be one customer, what they told once they tell again.
    const matchesDrawn = evidence.anybody.count * (model.prior + model.householdPrior);
    const drawAgain = round === 0 || (matchesDrawn > 5 && round <= 6);
    model = improved(records, evidence, frequencies, model, round === 0, drawAgain);
  }
  return model;
}

function improved(
  records: Records,
  { candidates, scale, anybody }: Evidence,
  frequencies: LogFrequencies,
  model: MatchModel,
  isFirst: boolean,
  drawAgain: boolean,
): MatchModel {
  // The first u comes from all pairs, before anybody is believed to be the same.
  const ofAnybody =
    isFirst || !drawAgain
      ? nobody(anybody)
      : posteriors(records, anybody, logRatios(records, model), frequencies);
  const strangers = ofAnybody.same.map((same, pair) => 1 - same - ofAnybody.household[pair]);
  const withStrangers: MatchModel = {
    ...model,
    fields: model.fields.map((field, at) =>
      drawAgain ? { ...field, u: strangersShares(at, field) } : field,
    ),
  };
  const found = posteriors(records, candidates, logRatios(records, withStrangers), frequencies);
  const allPairs = (records.rowCount * (records.rowCount - 1)) / 2;
  const sum = (shares: Float64Array) => shares.reduce((total, share) => total + share, 0);
  return {
    prior: (sum(found.same) * scale + 1) / (allPairs + 1),
    householdPrior: (sum(found.household) * scale + startPairs) / (allPairs + startPairs),
    fields: withStrangers.fields.map((field, at) => {
      const { comparison } = records.fields[at];
      const m = shares(at, comparison, found.same, "same");
      for (const [place, { isConflict }] of comparison.levels.entries()) {
        if (isConflict) m[place + 1] = field.u[place + 1] * conflictRatio;
      }
      return { ...field, m, h: shares(at, comparison, found.household, "household") };
    }),
  };

  function shares(
    field: number,
    comparison: Comparison,
    weights: Float64Array,
    kind: "same" | "household",
  ): Float64Array {
    const counts = startShares(comparison, kind).map((share) => share * startPairs);
    const count = records.fields.length;
    let total = startPairs;
    for (let pair = 0, at = field; pair < candidates.count; pair++, at += count) {
      const level = candidates.levels[at];
      if (level === 0) continue;
      counts[level] += weights[pair];
      total += weights[pair];
    }
    return counts.map((weight) => weight / total);
  }

  function strangersShares(field: number, { isValued }: FieldModel): Float64Array {
    const { comparison } = records.fields[field];
    const count = records.fields.length;
    const sums = new Float64Array(comparison.levels.length + 1);
    let total = 0;
    for (let pair = 0, at = field; pair < anybody.count; pair++, at += count) {
      const level = anybody.levels[at];
      if (level === 0) continue;
      const value = anybody.values[at];
      sums[level] += strangers[pair] * (value > 0 ? Math.exp(-frequencies[field][value]) : 1);
      total += strangers[pair];
    }
    // Half a pair more than was seen, of the rarest kind: what was not seen is rare, not impossible.
    const rarest = Math.exp(-frequencies[field].reduce((least, share) => Math.min(least, share), 0));
    const last = sums.length - 1;
    return sums.map((weight, level) => {
      if (level === 0) return 1;
      if (level === last && isValued[level]) return 1;
      return (weight + 0.5 * (isValued[level] ? Math.min(rarest, records.rowCount) : 1)) / (total + 1);
    });
  }
}

function nobody({ count }: PairLevels): Posteriors {
  return { same: new Float64Array(count), household: new Float64Array(count) };
}
