/**
 * Rows put in ascending order of their key; rows of one key keep their order (counting sort).
 *
 * Takes time and memory for the span of the keys: for days and customer numbers, which are dense.
 *
 * @param rows indexes into `keys`.
 *
 * @example
 * countingOrder(Uint32Array.of(0, 1, 2, 3), Int32Array.of(7, 5, 7, 5)); // Uint32Array.of(1, 3, 0, 2)
 */
export function countingOrder(rows: Uint32Array, keys: Int32Array): Uint32Array {
  let least = Infinity;
  let most = -Infinity;
  let ascending = true;
  for (let at = 0; at < rows.length; at++) {
    const key = keys[rows[at]];
    if (key < most) ascending = false;
    else most = key;
    if (key < least) least = key;
  }
  if (ascending) return rows;

  const places = new Uint32Array(most - least + 2);
  for (let at = 0; at < rows.length; at++) places[keys[rows[at]] - least + 1]++;
  for (let key = 1; key < places.length; key++) places[key] += places[key - 1];
  const ordered = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) ordered[places[keys[rows[at]] - least]++] = rows[at];
  return ordered;
}
