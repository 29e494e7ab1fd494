/** How alike two words are spelt. */

export const Likeness = { none: 0, far: 1, near: 2, same: 3 } as const;
export type Likeness = (typeof Likeness)[keyof typeof Likeness];

/**
 * How alike two folded words are: `near` is a slip of the finger (one in short words, two in long ones), `far` a
 * mutilated or shortened word.
 *
 * @example
 * [likeness("petrova", "petorva"), likeness("robert", "roberto")]; // [2, 2]
 * [likeness("portsmouth", "pootsmruth"), likeness("anna", "olga")]; // [1, 0]
 */
export function likeness(one: string, other: string): Likeness {
  if (one === other) return Likeness.same;
  const short = Math.min(one.length, other.length);
  const long = Math.max(one.length, other.length);
  if (short < 2 || /\d/.test(one) || /\d/.test(other)) return Likeness.none;
  const slips = long >= 8 ? 2 : 1;
  const edits = editDistance(one, other, long >= 8 ? 3 : 2);
  if (edits <= slips && short >= 3) return Likeness.near;
  if (edits <= (short >= 8 ? 3 : short >= 5 ? 2 : 1)) return Likeness.far;
  if (short >= 3 && (one.startsWith(other) || other.startsWith(one))) return Likeness.far;
  return short >= 4 && jaroWinkler(one, other) >= 0.85 ? Likeness.far : Likeness.none;
}

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * Edits that lead from one word to the other: letters put in, left out, changed, or swapped with their neighbour
 * (optimal string alignment); more than `limit` are answered as `limit + 1`. Words of up to 60 letters.
 *
 * @example
 * editDistance("novak", "nvoak", 3); // 1
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  if (one.length > 60 || other.length > 60) return one === other ? 0 : limit + 1;
  // What both begin and end with costs nothing.
  let [mine, theirs] = [one.length, other.length];
  let from = 0;
  while (from < mine && from < theirs && one.charCodeAt(from) === other.charCodeAt(from)) from++;
  while (mine > from && theirs > from && one.charCodeAt(mine - 1) === other.charCodeAt(theirs - 1)) {
    mine--;
    theirs--;
  }
  mine -= from;
  theirs -= from;
  if (mine === 0 || theirs === 0) return Math.max(mine, theirs);
  if (limit === 1 && (mine > 2 || mine !== theirs)) return 2;
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at <= theirs; at++) above[at] = at;
  for (let down = 1; down <= mine; down++) {
    row[0] = down;
    let least = down;
    const letter = one.charCodeAt(from + down - 1);
    for (let at = 1; at <= theirs; at++) {
      const across = other.charCodeAt(from + at - 1);
      let edits = above[at - 1]! + (letter === across ? 0 : 1);
      if (above[at]! + 1 < edits) edits = above[at]! + 1;
      if (row[at - 1]! + 1 < edits) edits = row[at - 1]! + 1;
      const isSwapped =
        down > 1 &&
        at > 1 &&
        letter === other.charCodeAt(from + at - 2) &&
        one.charCodeAt(from + down - 2) === across &&
        before[at - 2]! + 1 < edits;
      if (isSwapped) edits = before[at - 2]! + 1;
      row[at] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[theirs]!, limit + 1);
}

/** Letters of the other word that have found theirs; beyond its end writes are lost, as they should be. */
const taken = new Uint8Array(256);
/** Letters of the one word that have found theirs, in their order. */
const ofOne = new Uint16Array(256);

/**
 * Jaro-Winkler similarity, 0–1, with up to four letters in front counting more.
 *
 * Source: W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
 * Linkage", 1990.
 *
 * @example
 * jaroWinkler("MARTHA", "MARHTA").toFixed(3); // "0.961"
 */
export function jaroWinkler(one: string, other: string): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  let found = 0;
  taken.fill(0, 0, other.length);
  for (let at = 0; at < one.length; at++) {
    const from = Math.max(0, at - reach);
    const to = Math.min(other.length - 1, at + reach);
    for (let across = from; across <= to; across++) {
      if (taken[across] === 1 || one.charCodeAt(at) !== other.charCodeAt(across)) continue;
      taken[across] = 1;
      ofOne[found++] = one.charCodeAt(at);
      break;
    }
  }
  if (found === 0) return 0;
  let swapped = 0;
  let next = 0;
  for (let across = 0; across < other.length; across++) {
    if (taken[across] !== 1) continue;
    if (other.charCodeAt(across) !== ofOne[next++]) swapped++;
  }
  const jaro = (found / one.length + found / other.length + (found - swapped / 2) / found) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
