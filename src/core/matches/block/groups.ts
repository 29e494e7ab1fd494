/** Rows in groups; the rows of a group ascend. */
export interface Groups {
  /** By row and column of the key, `row * columns + column`: its group, -1 where it has none. */
  readonly groupOf: Int32Array;
  readonly columns: number;
  /** Rows of group g are `rows[starts[g]] … rows[starts[g + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Groups rows by equal keys, a row once for each of its columns; key 0 is none, groups of one row are none.
 *
 * A group of more than `limit` rows is split by the first of `finer` that the rows differ in, and so on; what is still
 * too large then is cut into pieces, so that blocks are bounded whatever the data.
 */
export function groupRows(keys: readonly Int32Array[], limit: number, finer: readonly Int32Array[]): Groups {
  const columns = keys.length;
  const rowCount = keys[0].length;
  const entries = new Int32Array(rowCount * columns);
  for (const [column, values] of keys.entries()) {
    for (let row = 0; row < rowCount; row++) entries[row * columns + column] = values[row];
  }
  const groupOf = numberValues(entries);
  const sizes = sizesOf(groupOf);
  let groups = sizes.length;
  /** Places of `groupOf` whose groups are too large. */
  let large = new Int32Array(groupOf.length);
  let count = 0;
  for (let at = 0; at < groupOf.length; at++) {
    if (groupOf[at] >= 0 && sizes[groupOf[at]] > limit) large[count++] = at;
  }
  large = large.subarray(0, count);
  for (const attribute of finer) {
    if (large.length === 0) break;
    split(large.map((at) => attribute[(at / columns) | 0]));
  }
  if (large.length > 0) {
    const seen = new Int32Array(groups);
    split(large.map((at) => Math.floor(seen[groupOf[at]]++ / limit)));
  }
  return listRows(groupOf, columns);

  /** Splits the groups that are too large by what their rows have, and leaves in `large` those that still are. */
  function split(attributes: Int32Array): void {
    const parts = numberValues(large.map((at, place) => mixed(groupOf[at] + 1, attributes[place])));
    const partSizes = sizesOf(parts);
    for (let place = 0; place < parts.length; place++) groupOf[large[place]] = groups + parts[place];
    large = large.filter((_, place) => partSizes[parts[place]] > limit);
    groups += partSizes.length;
  }
}

/** Hash of two numbers, never 0. */
export function mixed(one: number, other: number): number {
  let hash = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other + 0x7ed55d16, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}

/** Numbers values in order of appearance; -1 for 0. */
function numberValues(values: Int32Array): Int32Array {
  let bits = 10;
  while (1 << bits < values.length * 2) bits++;
  const mask = (1 << bits) - 1;
  /** Value and its number, side by side. */
  const known = new Int32Array(2 << bits);
  const numbered = new Int32Array(values.length).fill(-1);
  let next = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value === 0) continue;
    let place = Math.imul(value, 0x9e3779b1) >>> (32 - bits);
    while (known[place << 1] !== 0 && known[place << 1] !== value) place = (place + 1) & mask;
    if (known[place << 1] === 0) {
      known[place << 1] = value;
      known[(place << 1) + 1] = next++;
    }
    numbered[at] = known[(place << 1) + 1];
  }
  return numbered;
}

function sizesOf(groupOf: Int32Array): Int32Array {
  let groups = 0;
  for (const group of groupOf) if (group >= groups) groups = group + 1;
  const sizes = new Int32Array(groups);
  for (const group of groupOf) if (group >= 0) sizes[group]++;
  return sizes;
}

function listRows(groupOf: Int32Array, columns: number): Groups {
  const sizes = sizesOf(groupOf);
  const starts = new Int32Array(sizes.length + 1);
  let filled = 0;
  for (let group = 0; group < sizes.length; group++) {
    starts[group] = filled;
    if (sizes[group] > 1) filled += sizes[group];
  }
  starts[sizes.length] = filled;
  const rows = new Int32Array(filled);
  const next = starts.slice();
  for (let at = 0; at < groupOf.length; at++) {
    const group = groupOf[at];
    if (group < 0) continue;
    if (sizes[group] > 1) rows[next[group]++] = (at / columns) | 0;
    else groupOf[at] = -1;
  }
  return { groupOf, columns, starts, rows };
}
