import { type FieldId, levelBits, levelMask, type OpenComparison } from "../compare/comparison";
import type { LogFrequencies } from "./frequencies";
import { type LogRatios, logRatios } from "./likelihood";
import type { MatchModel } from "./model";
import type { Records } from "./records";

/** Weight of a field in bits: log2 of how much likelier its answer is for one customer than for strangers. */
export type FieldWeights = Readonly<Partial<Record<FieldId | "household", number>>>;

/** Why a pair has its probability. */
export interface Explanation {
  readonly probability: number;
  readonly weights: FieldWeights;
  /** The id of the level, by field that both rows have. */
  readonly levels: Readonly<Partial<Record<FieldId, string>>>;
}

/** What the model makes of a pair. */
export interface Verdict {
  /** Probability that the two rows are one customer. */
  readonly same: number;
  /** Probability that they are two customers of one household or firm. */
  readonly household: number;
}

/** Odds of a thousand to one against, as a logarithm. */
const contradiction = Math.log(1000);

// Of this file: modules' own constants are read faster where code is not bundled.
const mask = levelMask;
/** Of four bytes each, in a line of the processor's cache. */
const numbersOfLine = 16;
const bits = levelBits;

const cheapFields: ReadonlySet<FieldId> = new Set<FieldId>([
  "kindOfName",
  "customerId",
  "personalNumber",
  "taxNumber",
  "phone",
  "birthDay",
  "place",
]);

/** Log-odds below which a household is out of the question. */
const evenOdds = -0.1;

/** Judges pairs by a model. */
export class Scorer {
  private readonly ratios: LogRatios;
  /** The most that each field can add, by field and highest possible level. */
  private readonly sameBounds: readonly Float64Array[];
  private readonly householdBounds: readonly Float64Array[];
  private readonly offsets: Int32Array;
  private readonly tellsMissing: Uint8Array;
  private readonly isPersonal: Uint8Array;
  private readonly compares: readonly OpenComparison["compare"][];
  private readonly looks: readonly OpenComparison["atMost"][];
  /** The fields in front that nearly every pair needs: for them no bounds are worked out. */
  private readonly cheap: number;
  private readonly openBounds: Float64Array;
  private readonly openHousehold: Float64Array;
  /** Read by nobody. */
  protected askedFor = 0;

  constructor(
    private readonly records: Records,
    model: MatchModel,
    private readonly frequencies: LogFrequencies,
  ) {
    const { fields } = records;
    this.ratios = logRatios(records, model);
    this.sameBounds = boundsOf(records, this.ratios.same, model, frequencies);
    this.householdBounds = boundsOf(records, this.ratios.household, model, frequencies);
    this.offsets = Int32Array.from(fields, ({ offset }) => offset);
    this.tellsMissing = Uint8Array.from(fields, ({ open }) => (open.firstTellsMissing ? 1 : 0));
    this.isPersonal = Uint8Array.from(fields, ({ comparison }) => (comparison.isPersonal ? 1 : 0));
    const isDear = fields.findIndex(({ comparison }) => !cheapFields.has(comparison.id));
    this.cheap = isDear < 0 ? fields.length : isDear;
    this.compares = fields.map(({ open }) => open.compare);
    this.looks = fields.map(({ open }) => open.atMost);
    this.openBounds = new Float64Array(fields.length);
    this.openHousehold = new Float64Array(fields.length);
  }

  /**
   * Reads where the records of some rows lie, which are to be judged next.
   *
   * A record is far from the one before it: asked for side by side they are fetched side by side, asked for one by one
   * each is waited for.
   */
  ask(rows: Int32Array, from: number, to: number): void {
    const { numbers, width } = this.records;
    let sum = 0;
    for (let at = from; at < to; at++) {
      const end = (rows[at] + 1) * width;
      for (let place = rows[at] * width; place < end; place += numbersOfLine) sum += numbers[place];
      sum += numbers[end - 1];
    }
    this.askedFor = sum;
  }

  /**
   * Writes the log-odds of one customer and of a household, each against strangers, into `odds`.
   *
   * @returns false, before all is compared if possible, where the one is below `least` and the other below even odds.
   */
  judge(one: number, other: number, least: number, odds: Float64Array): boolean {
    const {
      offsets,
      tellsMissing,
      isPersonal,
      compares,
      looks,
      frequencies,
      openBounds,
      openHousehold,
      cheap,
    } = this;
    const { sameBounds, householdBounds, ratios } = this;
    const { numbers, width } = this.records;
    const mine = one * width;
    const theirs = other * width;
    let logSame = ratios.logPrior;
    let logHousehold = ratios.logHouseholdPrior;
    for (let at = 0; at < cheap; at++) {
      const answer = compares[at](numbers, mine + offsets[at], theirs + offsets[at]);
      if (answer === 0) continue;
      const value = answer >> bits;
      const rarity = value > 0 ? frequencies[at][value] : 0;
      logSame += ratios.same[at][answer & mask] - rarity;
      if (isPersonal[at] === 0) logHousehold += ratios.household[at][answer & mask] - rarity;
    }
    let open = 0;
    let openShared = 0;
    for (let at = cheap; at < offsets.length; at++) {
      const look = looks[at];
      let highest = mask;
      if (look) highest = look(numbers, mine + offsets[at], theirs + offsets[at]);
      else if (tellsMissing[at] === 1) {
        const isMissing = numbers[mine + offsets[at]] === 0 || numbers[theirs + offsets[at]] === 0;
        if (isMissing) highest = 0;
      }
      openBounds[at] = sameBounds[at][highest];
      openHousehold[at] = householdBounds[at][highest];
      open += openBounds[at];
      openShared += openHousehold[at];
    }
    const leastHousehold = Math.max(least, evenOdds);
    for (let at = cheap; at < offsets.length; at++) {
      if (logSame + open < least && logHousehold + openShared < leastHousehold) return false;
      open -= openBounds[at];
      openShared -= openHousehold[at];
      const answer = compares[at](numbers, mine + offsets[at], theirs + offsets[at]);
      if (answer === 0) continue;
      const value = answer >> bits;
      const rarity = value > 0 ? frequencies[at][value] : 0;
      logSame += ratios.same[at][answer & mask] - rarity;
      if (isPersonal[at] === 0) logHousehold += ratios.household[at][answer & mask] - rarity;
    }
    odds[0] = logSame;
    odds[1] = logHousehold;
    return logSame >= least || logHousehold >= leastHousehold;
  }

  /** Whether what is known of both speaks clearly against one customer. */
  contradict(one: number, other: number): boolean {
    const odds = new Float64Array(2);
    this.judge(one, other, -Infinity, odds);
    return odds[0] - this.ratios.logPrior < -contradiction || odds[1] - odds[0] > contradiction;
  }

  /**
   * What each field says of a pair, in bits, and how it compares; `household` is what the pair loses for being explained
   * as well by a household. The sum of all and the prior's log-odds is the log-odds of the probability.
   */
  explain(one: number, other: number): Explanation {
    const { ratios, frequencies } = this;
    const { numbers, width, fields } = this.records;
    const weights: Partial<Record<FieldId | "household", number>> = {};
    const levels: Partial<Record<FieldId, string>> = {};
    let logSame = ratios.logPrior;
    let logHousehold = ratios.logHouseholdPrior;
    for (const [at, { open, offset, comparison }] of fields.entries()) {
      const answer = open.compare(numbers, one * width + offset, other * width + offset);
      if (answer === 0) continue;
      const level = answer & mask;
      const value = answer >> bits;
      const rarity = value > 0 ? frequencies[at][value] : 0;
      const weight = ratios.same[at][level] - rarity;
      logSame += weight;
      weights[comparison.id] = weight / Math.LN2;
      levels[comparison.id] = comparison.levels[level - 1].id;
      if (!comparison.isPersonal) logHousehold += ratios.household[at][level] - rarity;
    }
    weights.household = -Math.log1p(Math.exp(Math.min(logHousehold, 500))) / Math.LN2;
    return { probability: verdictOf(logSame, logHousehold).same, weights, levels };
  }
}

export function verdictOf(logSame: number, logHousehold: number): Verdict {
  const top = Math.max(0, logSame, logHousehold);
  const same = Math.exp(logSame - top);
  const household = Math.exp(logHousehold - top);
  const total = Math.exp(-top) + same + household;
  return { same: same / total, household: household / total };
}

function boundsOf(
  { fields }: Records,
  ratios: readonly Float64Array[],
  model: MatchModel,
  frequencies: LogFrequencies,
): readonly Float64Array[] {
  return fields.map((_, at) => {
    const rarest = frequencies[at].reduce((least, share) => Math.min(least, share), 0);
    const bounds = new Float64Array(mask + 1);
    for (let level = 1; level <= mask; level++) {
      const isLevel = level < ratios[at].length;
      const ratio = isLevel ? ratios[at][level] - (model.fields[at].isValued[level] ? rarest : 0) : -Infinity;
      // A field that is there can be missing in the end: 0 is the least bound.
      bounds[level] = Math.max(bounds[level - 1], ratio, 0);
    }
    return bounds;
  });
}
