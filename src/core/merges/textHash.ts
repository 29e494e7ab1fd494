/**
 * Sixty-four bits of a text as 16 hexadecimal digits: equal texts have equal hashes, and nobody reads a name in one.
 * Not for secrets.
 *
 * @example textHash("") === textHash(" ".trim()); // true
 */
export function textHash(text: string): string {
  let one = text.length | 0;
  let two = ~text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    one ^= one >>> 13;
    two = Math.imul(two ^ unit, 0x5bd1e995);
    two ^= two >>> 15;
  }
  return hex(mixed(one)) + hex(mixed(two));
}

/** Finalizer of MurmurHash3 (A. Appleby, public domain). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, "0");
