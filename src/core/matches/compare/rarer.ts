/** How many rows have each code. */
export function countCodes(codes: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const code of codes) counts[code]++;
  return counts;
}

/** Of two codes the one that fewer rows have: the slip, where the other is what was meant. */
export function rarerOf(counts: Uint32Array, one: number, other: number): number {
  return counts[one] < counts[other] ? one : other;
}
