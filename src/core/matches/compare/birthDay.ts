import { type Comparison, levelBits } from "./comparison";

const differs = 1;
const partly = 2;
const near = 3;
const exact = 4;

/** Days of birth: a slip in one digit, day and month swapped, one of the three parts wrong. */
export const birthDay: Comparison = {
  id: "birthDay",
  isPersonal: true,
  levels: [
    { id: "differs", same: 0.05 },
    { id: "partly", same: 0.05 },
    { id: "near", same: 0.1 },
    { id: "exact", same: 0.8, isValued: true },
  ],
  open({ birthDays }) {
    if (!birthDays?.some((day) => day !== 0)) return undefined;
    const { codes, size } = codesOf(birthDays);
    return {
      slots: [birthDays, codes],

      atMost(records, one, other) {
        if (records[one] === 0 || records[other] === 0) return 0;
        return records[one] === records[other] ? exact : near;
      },
      valueCount: size,
      eachValue: (row, visit) => visit(codes[row]),
      compare(records, one, other) {
        const mine = records[one];
        const theirs = records[other];
        if (mine === 0 || theirs === 0) return 0;
        return mine === theirs ? exact | (records[one + 1] << levelBits) : dayLevel(mine, theirs);
      },
    };
  },
};

function dayLevel(one: number, other: number): number {
  const years = (one / 10_000) | 0;
  const otherYears = (other / 10_000) | 0;
  const rest = one % 10_000;
  const otherRest = other % 10_000;
  const sameMonth = ((rest / 100) | 0) === ((otherRest / 100) | 0);
  const sameDate = rest % 100 === otherRest % 100;
  const same = (years === otherYears ? 1 : 0) + (sameMonth ? 1 : 0) + (sameDate ? 1 : 0);
  const isTurned = rest === (otherRest % 100) * 100 + ((otherRest / 100) | 0);
  if (years === otherYears && isTurned) return near;
  const digits = digitsApart(one, other);
  if (digits === 1) return near;
  if (same === 2) return isSwap(one, other) ? near : partly;
  return digits === 2 ? partly : differs;
}

/** How many digits two numbers of one length differ in. */
function digitsApart(one: number, other: number): number {
  let apart = 0;
  for (; one > 0 || other > 0; one = (one / 10) | 0, other = (other / 10) | 0) {
    if (one % 10 !== other % 10) apart++;
  }
  return apart;
}

/** Two digits beside each other are swapped, all others are the same. */
function isSwap(one: number, other: number): boolean {
  while (one % 10 === other % 10 && one > 0) {
    one = (one / 10) | 0;
    other = (other / 10) | 0;
  }
  const pair = one % 100;
  const otherPair = other % 100;
  return ((one / 100) | 0) === ((other / 100) | 0) && pair === (otherPair % 10) * 10 + ((otherPair / 10) | 0);
}

function codesOf(values: Int32Array): { readonly codes: Int32Array; readonly size: number } {
  const known = new Map<number, number>([[0, 0]]);
  const codes = values.map((value) => {
    const code = known.get(value) ?? known.size;
    known.set(value, code);
    return code;
  });
  return { codes, size: known.size };
}
