import { type Comparison, levelBits } from "./comparison";

const differs = 1;
const near = 2;
const exact = 3;

/** Phones by national number: any of one customer's with any of the other's. */
export const phone: Comparison = {
  id: "phone",
  isPersonal: false,
  levels: [
    { id: "differs", same: 0.2, household: 0.5 },
    { id: "near", same: 0.05, household: 0.01 },
    { id: "exact", same: 0.75, household: 0.49, isValued: true },
  ],
  open({ phones }) {
    if (!phones?.codes[0].some((code) => code !== 0)) return undefined;
    const [first, second] = phones.codes;
    const high = Int32Array.from(phones.numbers, (number) => Math.floor(number / 100_000));
    const low = Int32Array.from(phones.numbers, (number) => number % 100_000);
    return {
      slots: [first, second],

      atMost(records, one, other) {
        if (records[one] === 0 || records[other] === 0) return 0;
        const isSame = records[one] === records[other] || records[one + 1] > 0 || records[other + 1] > 0;
        return isSame ? exact : near;
      },
      valueCount: phones.numbers.length,
      eachValue(row, visit) {
        visit(first[row]);
        if (second[row] > 0) visit(second[row]);
      },
      compare(records, one, other) {
        const mine = records[one];
        const theirs = records[other];
        if (mine === 0 || theirs === 0) return 0;
        if (mine === theirs || mine === records[other + 1]) return exact | (mine << levelBits);
        const mySecond = records[one + 1];
        if (mySecond > 0 && (mySecond === theirs || mySecond === records[other + 1])) {
          return exact | (mySecond << levelBits);
        }
        return isSlip(high[mine], high[theirs], low[mine], low[theirs]) ? near : differs;
      },
    };
  },
};

/** One digit differs or two neighbours are swapped, within one half of the number. */
function isSlip(high: number, otherHigh: number, low: number, otherLow: number): boolean {
  if (high === otherHigh) return halfSlip(low, otherLow);
  return low === otherLow && halfSlip(high, otherHigh);
}

function halfSlip(one: number, other: number): boolean {
  let apart = 0;
  let before = -1;
  let otherBefore = -1;
  let isSwap = false;
  for (; one > 0 || other > 0; one = (one / 10) | 0, other = (other / 10) | 0) {
    const digit = one % 10;
    const otherDigit = other % 10;
    if (digit !== otherDigit) {
      apart++;
      if (apart > 2) return false;
      if (apart === 2) isSwap = digit === otherBefore && otherDigit === before;
    }
    before = digit;
    otherBefore = otherDigit;
  }
  return apart === 1 || (apart === 2 && isSwap);
}
