import type { NormalisedCustomers } from "../normalise/customers";
import { type Groups, groupRows } from "./groups";
import { blockingKeys } from "./keys";

/** Rows of a block at most: what a name and a year of birth have in common among a million customers. */
const blockRows = 32;

/** Which pairs of rows are worth comparing. */
export class Candidates {
  private readonly blocks: readonly Groups[];

  constructor(private readonly customers: NormalisedCustomers) {
    const { keys, finer } = blockingKeys(customers);
    this.blocks = keys.map((key) => groupRows(key, blockRows, finer));
  }

  /** Pairs at most: one that meets in several blocks counts in each. */
  atMost(): number {
    let pairs = 0;
    for (const { starts } of this.blocks) {
      for (let group = 0; group + 1 < starts.length; group++) {
        const size = starts[group + 1] - starts[group];
        pairs += (size * (size - 1)) / 2;
      }
    }
    return pairs;
  }

  /** A pass over the pairs, each met once. */
  start(): CandidateRun {
    return new CandidateRun(this.blocks, this.customers.rowCount);
  }
}

/** One pass over the pairs. */
class CandidateRun {
  /** By block and group, the place behind the rows that had their turn. */
  private readonly cursors: readonly Int32Array[];
  private readonly lastMet: Int32Array;
  private partners = new Int32Array(4096);

  constructor(
    private readonly blocks: readonly Groups[],
    rowCount: number,
  ) {
    this.cursors = blocks.map(({ starts }) => starts.slice());
    this.lastMet = new Int32Array(rowCount).fill(-1);
  }

  /**
   * Visits the partners of rows `from` to `to` (left out), those below each row only: `partners[0]` to
   * `partners[count - 1]`. Ranges must follow each other.
   */
  visit(from: number, to: number, visit: (row: number, partners: Int32Array, count: number) => void): void {
    const { blocks, cursors, lastMet } = this;
    for (let row = from; row < to; row++) {
      let count = 0;
      for (let block = 0; block < blocks.length; block++) {
        const { groupOf, columns, starts, rows } = blocks[block];
        for (let column = 0; column < columns; column++) {
          const group = groupOf[row * columns + column];
          if (group < 0) continue;
          const end = starts[group + 1];
          if (this.partners.length < count + end - cursors[block][group])
            this.makeRoom(end - cursors[block][group]);
          const { partners } = this;
          for (let at = ++cursors[block][group]; at < end; at++) {
            const partner = rows[at];
            if (partner === row || lastMet[partner] === row) continue;
            lastMet[partner] = row;
            partners[count++] = partner;
          }
        }
      }
      if (count > 0) visit(row, this.partners, count);
    }
  }

  private makeRoom(needed: number): void {
    const roomier = new Int32Array(this.partners.length * 2 + needed);
    roomier.set(this.partners);
    this.partners = roomier;
  }
}
