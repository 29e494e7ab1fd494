import { type FieldId, levelBits, levelMask } from "../compare/comparison";
import type { LogFrequencies } from "./frequencies";
import { logRatios } from "./likelihood";
import type { MatchModel } from "./model";
import type { Records } from "./records";

/** Weight of a field in bits: log2 of how much likelier its answer is for one customer than for strangers. */
export type FieldWeights = Readonly<Partial<Record<FieldId | "household", number>>>;

/** What the model makes of a pair. */
export interface Verdict {
  /** Probability that the two rows are one customer. */
  readonly same: number;
  /** Probability that they are two customers of one household or firm. */
  readonly household: number;
}

/** Odds of a thousand to one against, as a logarithm. */
const contradiction = Math.log(1000);

/** Judges pairs by a model. */
export class Scorer {
  private readonly same: readonly Float64Array[];
  private readonly household: readonly Float64Array[];
  private readonly logPrior: number;
  private readonly logHouseholdPrior: number;
  /** The most that this field and those after it can still add, for one customer and for a household. */
  private readonly most: Float64Array;
  private readonly isPersonal: readonly boolean[];

  constructor(
    private readonly records: Records,
    model: MatchModel,
    private readonly frequencies: LogFrequencies,
  ) {
    const ratios = logRatios(records, model);
    this.same = ratios.same;
    this.household = ratios.household;
    this.logPrior = ratios.logPrior;
    this.logHouseholdPrior = ratios.logHouseholdPrior;
    this.isPersonal = records.fields.map(({ comparison }) => comparison.isPersonal);
    this.most = mostToCome(ratios.same, ratios.household, model, frequencies);
  }

  /** Log-odds of one customer against all else and of a household against all else, written into `odds`; false where both are below `least`. */
  judge(one: number, other: number, least: number, odds: Float64Array): boolean {
    const { numbers, width, fields } = this.records;
    const { same, household, most, isPersonal, frequencies } = this;
    let logSame = this.logPrior;
    let logHousehold = this.logHouseholdPrior;
    for (let at = 0; at < fields.length; at++) {
      if (logSame + most[at] < least && logHousehold + most[at] < least) return false;
      const { open, offset } = fields[at];
      const answer = open.compare(numbers, one * width + offset, other * width + offset);
      if (answer === 0) continue;
      const level = answer & levelMask;
      const value = answer >> levelBits;
      const rarity = value > 0 ? frequencies[at][value] : 0;
      logSame += same[at][level] - rarity;
      if (!isPersonal[at]) logHousehold += household[at][level] - rarity;
    }
    odds[0] = logSame;
    odds[1] = logHousehold;
    return logSame >= least || logHousehold >= least;
  }

  verdict(one: number, other: number): Verdict {
    const odds = new Float64Array(2);
    this.judge(one, other, -Infinity, odds);
    return verdictOf(odds[0], odds[1]);
  }

  /** Whether what is known of both speaks clearly against one customer. */
  contradict(one: number, other: number): boolean {
    const odds = new Float64Array(2);
    this.judge(one, other, -Infinity, odds);
    return odds[0] - this.logPrior < -contradiction || odds[1] - odds[0] > contradiction;
  }

  /** Level by field, 0 where it is missing. */
  levels(one: number, other: number): Uint8Array {
    const { numbers, width, fields } = this.records;
    return Uint8Array.from(
      fields,
      ({ open, offset }) => open.compare(numbers, one * width + offset, other * width + offset) & levelMask,
    );
  }

  /**
   * What each field says, in bits; `household` is what the pair loses for being explained as well by a household. The
   * sum of all and the prior's log-odds is the log-odds of the probability.
   */
  weights(one: number, other: number): FieldWeights {
    const { numbers, width, fields } = this.records;
    const weights: Partial<Record<FieldId | "household", number>> = {};
    let logHousehold = this.logHouseholdPrior;
    for (const [at, { open, offset, comparison }] of fields.entries()) {
      const answer = open.compare(numbers, one * width + offset, other * width + offset);
      if (answer === 0) continue;
      const level = answer & levelMask;
      const value = answer >> levelBits;
      const rarity = value > 0 ? this.frequencies[at][value] : 0;
      weights[comparison.id] = (this.same[at][level] - rarity) / Math.LN2;
      if (!comparison.isPersonal) logHousehold += this.household[at][level] - rarity;
    }
    weights.household = -Math.log1p(Math.exp(Math.min(logHousehold, 500))) / Math.LN2;
    return weights;
  }
}

export function verdictOf(logSame: number, logHousehold: number): Verdict {
  const top = Math.max(0, logSame, logHousehold);
  const same = Math.exp(logSame - top);
  const household = Math.exp(logHousehold - top);
  const total = Math.exp(-top) + same + household;
  return { same: same / total, household: household / total };
}

function mostToCome(
  same: readonly Float64Array[],
  household: readonly Float64Array[],
  { fields }: MatchModel,
  frequencies: LogFrequencies,
): Float64Array {
  const most = new Float64Array(fields.length + 1);
  for (let at = fields.length - 1; at >= 0; at--) {
    const rarest = frequencies[at].reduce((least, share) => Math.min(least, share), 0);
    let best = 0;
    for (let level = 1; level < same[at].length; level++) {
      const rarity = fields[at].isValued[level] ? rarest : 0;
      best = Math.max(best, same[at][level] - rarity, household[at][level] - rarity);
    }
    most[at] = most[at + 1] + best;
  }
  return most;
}
