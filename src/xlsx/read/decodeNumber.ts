/** Powers of ten a double holds exactly. */
const exactPowers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const maxExactDigits = 15;

/**
 * A number written in ASCII; NaN where it is none or there is nothing.
 *
 * Up to 15 digits and a divisor up to 1e22 are both exact doubles, so their quotient is the nearest double
 * (W. D. Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990); everything else is left to the platform.
 */
export function decodeNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === minus;
  if (isNegative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  let hasPoint = false;
  for (; at < end; at++) {
    const digit = bytes[at]! - zero;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (hasPoint) decimals++;
    } else if (bytes[at] === point && !hasPoint) {
      hasPoint = true;
    } else {
      return decodeSlowly(bytes, start, end);
    }
  }
  if (digits === 0 || digits > maxExactDigits) return decodeSlowly(bytes, start, end);
  const number = decimals === 0 ? mantissa : mantissa / exactPowers[decimals]!;
  return isNegative ? -number : number;
}

/** Longer than any number a program writes; a hostile one must not fill the stack. */
const maxLength = 400;
const zero = 0x30;
const point = 0x2e;
const minus = 0x2d;

function decodeSlowly(bytes: Uint8Array, start: number, end: number): number {
  const digits = bytes.subarray(start, Math.min(end, start + maxLength)) as unknown as number[];
  const text = String.fromCharCode.apply(null, digits).trim();
  return text === "" ? Number.NaN : Number(text);
}
