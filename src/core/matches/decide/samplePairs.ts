import type { Candidates } from "../block/candidates";
import { mixed } from "../block/groups";
import type { Evidence } from "./expectation";
import { PairLevelsBuilder } from "./pairLevels";
import type { Records } from "./records";

/** Pairs that EM looks at: of those worth comparing at most about twice this many, of all pairs this many. */
const sampledCandidates = 60_000;
const sampledAnybody = 40_000;
/** A small table has no use for more than this many pairs a row. */
const pairsOfRow = 30;

/** Compares the pairs that EM learns from, the same ones whenever the table is the same. */
export function samplePairs(records: Records, { starts, partners }: Candidates): Evidence {
  const scale = Math.max(1, Math.floor(partners.length / sampledCandidates));
  const found = new PairLevelsBuilder(records);
  for (let row = 0; row < records.rowCount; row++) {
    for (let at = starts[row]; at < starts[row + 1]; at++) {
      if (scale === 1 || (mixed(row, partners[at]) >>> 0) % scale === 0) found.add(row, partners[at]);
    }
  }
  return { candidates: found.finish(), scale, anybody: drawPairs(records) };
}

/** All pairs of a small table; of a large one pairs drawn with equal chances. */
function drawPairs(records: Records) {
  const { rowCount } = records;
  const drawn = new PairLevelsBuilder(records);
  const wanted = Math.min(sampledAnybody, rowCount * pairsOfRow);
  if ((rowCount * (rowCount - 1)) / 2 <= wanted) {
    for (let one = 0; one < rowCount; one++) {
      for (let other = one + 1; other < rowCount; other++) drawn.add(one, other);
    }
    return drawn.finish();
  }
  for (let draw = 0, found = 0; found < wanted; draw++) {
    const one = (mixed(draw, 1) >>> 0) % rowCount;
    const other = (mixed(draw, 2) >>> 0) % rowCount;
    if (one === other) continue;
    drawn.add(one, other);
    found++;
  }
  return drawn.finish();
}
