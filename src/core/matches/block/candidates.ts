import type { NormalisedCustomers } from "../normalise/customers";
import { type Groups, groupRows } from "./groups";
import { blockingKeys } from "./keys";

/** Pairs of rows that are worth comparing, each once: the partners of a row are rows below it. */
export interface Candidates {
  /** Partners of row r are `partners[starts[r]] … partners[starts[r + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly partners: Int32Array;
}

/** Collects the pairs that meet in some block. */
export function candidatePairs(customers: NormalisedCustomers): Candidates {
  const { keys, finer } = blockingKeys(customers);
  const blocks = keys.map(({ columns, limit }) => groupRows(columns, limit, finer));
  return collect(blocks, customers.rowCount);
}

function collect(blocks: readonly Groups[], rowCount: number): Candidates {
  /** By block and group, the place behind the rows that had their turn. */
  const cursors = blocks.map(({ starts }) => starts.slice());
  const lastMet = new Int32Array(rowCount).fill(-1);
  const starts = new Int32Array(rowCount + 1);
  let partners = new Int32Array(Math.max(1024, rowCount * 8));
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    starts[row] = count;
    for (let block = 0; block < blocks.length; block++) {
      const { groupOf, columns, starts: groupStarts, rows } = blocks[block];
      const cursor = cursors[block];
      for (let column = 0; column < columns; column++) {
        const group = groupOf[row * columns + column];
        if (group < 0) continue;
        const end = groupStarts[group + 1];
        if (partners.length < count + end - cursor[group]) partners = roomier(partners);
        for (let at = ++cursor[group]; at < end; at++) {
          const partner = rows[at];
          if (partner === row || lastMet[partner] === row) continue;
          lastMet[partner] = row;
          partners[count++] = partner;
        }
      }
    }
  }
  starts[rowCount] = count;
  return { starts, partners: partners.subarray(0, count) };
}

function roomier(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const roomy = new Int32Array(values.length * 2);
  roomy.set(values);
  return roomy;
}
