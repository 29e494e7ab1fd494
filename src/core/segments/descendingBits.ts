/**
 * Bits that rise as the values fall. A double is a sign and a magnitude: a positive one is turned over but for its
 * sign, a negative one stays as it is, its sign the highest bit.
 *
 * @param value finite numbers; zero and minus zero get the same bits.
 */
export function descendingBits(value: Float64Array) {
  const low = new Uint32Array(value.length);
  const high = new Uint32Array(value.length);
  const bits = new DataView(new ArrayBuffer(8));
  for (let row = 0; row < value.length; row++) {
    bits.setFloat64(0, value[row] + 0);
    const signed = bits.getInt32(0);
    const turned = signed < 0 ? 0 : -1;
    low[row] = bits.getInt32(4) ^ turned;
    high[row] = signed ^ (turned & 0x7fffffff);
  }
  return { low, high };
}
