import type { Progress } from "../../progress";
import { type Evidence, learnModel } from "./expectation";
import { type LogFrequencies, logFrequencies } from "./frequencies";
import { logRatios, posteriors } from "./likelihood";
import type { MatchModel } from "./model";
import type { Records } from "./records";
import { startModel } from "./startModel";

export interface Fitted {
  readonly model: MatchModel;
  readonly frequencies: LogFrequencies;
}

const emRounds = 12;
const recounts = 2;

/**
 * Learns the model of a table.
 *
 * A value that one customer's five rows have is not a frequent one: where every pair worth comparing was looked at,
 * values are counted again by customer, and the model learned again.
 */
export async function fitModel(records: Records, evidence: Evidence, progress: Progress): Promise<Fitted> {
  let frequencies = logFrequencies(records);
  let model = learnModel(records, evidence, frequencies, startModel(records), emRounds);
  for (let recount = 0; recount < recounts && evidence.scale === 1; recount++) {
    await progress("duplicates", 0.4 + 0.1 * recount);
    frequencies = logFrequencies(records, rowWeights(records, evidence, model, frequencies));
    model = learnModel(records, evidence, frequencies, model, emRounds);
  }
  return { model, frequencies };
}

/** 1 / (rows that are likely the same customer). */
function rowWeights(
  records: Records,
  { candidates }: Evidence,
  model: MatchModel,
  frequencies: LogFrequencies,
): Float64Array {
  const { same } = posteriors(records, candidates, logRatios(records, model), frequencies);
  const rows = new Float64Array(records.rowCount).fill(1);
  for (let pair = 0; pair < candidates.count; pair++) {
    rows[candidates.one[pair]] += same[pair];
    rows[candidates.other[pair]] += same[pair];
  }
  return rows.map((count) => 1 / count);
}
