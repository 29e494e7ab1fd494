import type { Comparison } from "../compare/comparison";
import type { MatchModel } from "./model";
import type { Records } from "./records";

/** Where EM starts, whatever the table: one row in ten has a double, one in ten somebody of its household. */
export function startModel({ rowCount, fields }: Records): MatchModel {
  const prior = 0.2 / Math.max(2, rowCount);
  return {
    prior,
    householdPrior: prior,
    fields: fields.map(({ comparison }) => {
      const { id, levels } = comparison;
      return {
        id,
        levels: ["missing", ...levels.map((level) => level.id)],
        m: startShares(comparison, "same"),
        h: startShares(comparison, "household"),
        u: Float64Array.of(1, ...levels.map(({ same }, at) => (at === 0 ? 1 - same : 0.01))),
        isValued: [false, ...levels.map(({ isValued }) => isValued === true)],
      };
    }),
  };
}

export function startShares({ levels }: Comparison, kind: "same" | "household"): Float64Array {
  return Float64Array.of(1, ...levels.map((level) => level[kind] ?? level.same));
}
