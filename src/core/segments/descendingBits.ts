/**
 * Bits that rise as the values fall. A double is a sign and a magnitude: a positive one is turned over but for its
 * sign, a negative one stays as it is, its sign the highest bit.
 *
 * @param value finite numbers; zero and minus zero get the same bits.
 */
export function descendingBits(value: Float64Array) {
  const low = new Uint32Array(value.length);
  const high = new Uint32Array(value.length);
  const double = new Float64Array(1);
  const words = new Int32Array(double.buffer);
  for (let row = 0; row < value.length; row++) {
    double[0] = value[row] + 0;
    const turned = words[highWord] < 0 ? 0 : -1;
    low[row] = words[1 - highWord] ^ turned;
    high[row] = words[highWord] ^ (turned & 0x7fffffff);
  }
  return { low, high };
}

/** Where this machine keeps the sign of a double. */
const highWord = new Int32Array(Float64Array.of(-1).buffer)[0] < 0 ? 0 : 1;
