import type { LogFrequencies } from "./frequencies";
import type { MatchModel } from "./model";
import type { PairLevels } from "./pairLevels";
import type { Records } from "./records";

/** Logarithms of likelihood ratios against strangers by field and level; a valued level's frequency is still to take off. */
export interface LogRatios {
  readonly same: readonly Float64Array[];
  readonly household: readonly Float64Array[];
  readonly logPrior: number;
  readonly logHouseholdPrior: number;
}

export function logRatios({ fields }: Records, model: MatchModel): LogRatios {
  const ratios = (shares: (at: number) => Float64Array) =>
    model.fields.map(({ u }, at) =>
      u.map((share, level) => (level === 0 ? 0 : Math.log(shares(at)[level]) - Math.log(share))),
    );
  return {
    same: ratios((at) => model.fields[at].m),
    // Of what is a person's own, people of one household agree as strangers do.
    household: model.fields.map(({ u, h }, at) =>
      u.map((share, level) =>
        level === 0 || fields[at].comparison.isPersonal ? 0 : Math.log(h[level]) - Math.log(share),
      ),
    ),
    logPrior: Math.log(model.prior),
    logHouseholdPrior: Math.log(model.householdPrior),
  };
}

/** Probabilities by pair. */
export interface Posteriors {
  readonly same: Float64Array;
  readonly household: Float64Array;
}

export function posteriors(
  { fields }: Records,
  pairs: PairLevels,
  ratios: LogRatios,
  frequencies: LogFrequencies,
): Posteriors {
  const count = fields.length;
  const personal = fields.map(({ comparison }) => comparison.isPersonal);
  const same = new Float64Array(pairs.count);
  const household = new Float64Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    let logSame = ratios.logPrior;
    let logHousehold = ratios.logHouseholdPrior;
    for (let field = 0, at = pair * count; field < count; field++, at++) {
      const level = pairs.levels[at];
      if (level === 0) continue;
      const value = pairs.values[at];
      const rarity = value > 0 ? frequencies[field][value] : 0;
      logSame += ratios.same[field][level] - rarity;
      if (!personal[field]) logHousehold += ratios.household[field][level] - rarity;
    }
    const oddsSame = Math.exp(Math.min(logSame, 300));
    const oddsHousehold = Math.exp(Math.min(logHousehold, 300));
    const total = 1 + oddsSame + oddsHousehold;
    same[pair] = oddsSame / total;
    household[pair] = oddsHousehold / total;
  }
  return { same, household };
}
