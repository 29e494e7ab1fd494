/**
 * The bit that a copy's value carries, drawn by the secret of the book: without it nobody can tell the marks of one copy
 * from those of another.
 *
 * Equal values carry equal bits wherever they stand, so a fragment needs no row numbers and no headings to be read.
 *
 * @returns the bit of a text as `unmarked` makes it.
 */
export function codeOf(secret: string, copy: string): (text: string) => 0 | 1 {
  const start = run(`${secret}\n${copy}\n`, 0x811c9dc5, 0x1b873593);
  return (text) => {
    const { high, low } = run(text, start.high, start.low);
    return (spread(spread(high) ^ low) & 1) as 0 | 1;
  };
}

/** Two hashes that go through a text side by side. */
function run(text: string, high: number, low: number) {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul((low << 5) ^ (low >>> 27) ^ code, 0x5bd1e995);
  }
  return { high, low };
}

/** Finalizer of MurmurHash3: every bit comes to depend on every other. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
