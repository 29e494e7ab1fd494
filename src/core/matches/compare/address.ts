import { TextIndex } from "../../table/textIndex";
import { type Comparison, levelBits } from "./comparison";
import { countWords } from "./organisation";
import { phrasePairs } from "./phrasePairs";
import { Likeness } from "./similarity";

const differs = 1;
const street = 2;
const partly = 3;
const building = 4;
const same = 5;

/** Street, house and flat together, since they depend on each other. */
export const address: Comparison = {
  id: "address",
  isPersonal: false,
  levels: [
    { id: "differs", same: 0.15, household: 0.1 },
    { id: "street", same: 0.03, household: 0.03, isValued: true },
    { id: "partly", same: 0.1, household: 0.05, isValued: true },
    { id: "building", same: 0.02, household: 0.1, isValued: true },
    { id: "same", same: 0.7, household: 0.72, isValued: true },
  ],
  open({ places: { street: streets, house: houses, flat: flats, phrases, numbers }, rowCount }) {
    if (!streets?.some((code) => code !== 0)) return undefined;
    const none = new Int32Array(rowCount);
    const [house, flat] = [houses ?? none, flats ?? none];
    const buildings = new TextIndex();
    buildings.code("");
    const keys = streets.map((code, row) => (code === 0 ? 0 : buildings.code(`${code} ${house[row]}`)));
    const firstStreet = buildings.texts.length;
    const parts = numberParts(numbers);
    const pairs = phrasePairs(phrases, countWords({ codes: streets, phrases }), rowCount);
    return {
      slots: [streets, house, flat, keys],

      atMost(records, one, other) {
        if (records[one] === 0 || records[other] === 0) return 0;
        const houses = numberLikeness(parts, records[one + 1], records[other + 1]);
        if (houses === Likeness.same) return same;
        if (houses > Likeness.none) return partly;
        return records[one] === records[other] ? street : differs;
      },
      valueCount: firstStreet + phrases.size,
      eachValue(row, visit) {
        if (streets[row] === 0) return;
        visit(keys[row]);
        visit(firstStreet + streets[row]);
      },
      compare(records, one, other) {
        const mine = records[one];
        const theirs = records[other];
        if (mine === 0 || theirs === 0) return 0;
        const houseLikeness = numberLikeness(parts, records[one + 1], records[other + 1]);
        const ofStreet = (firstStreet + mine) << levelBits;
        // Another house in a street that is only like this one is somewhere else.
        if (houseLikeness === Likeness.none) return mine === theirs ? street | ofStreet : differs;
        const alike = mine === theirs ? Likeness.same : pairs.likeness(mine, theirs);
        if (alike === Likeness.none) return differs;
        if (houseLikeness < Likeness.same || alike === Likeness.far) return partly | ofStreet;
        const myFlat = records[one + 2];
        const theirFlat = records[other + 2];
        const flatsDiffer = myFlat > 0 && theirFlat > 0 && myFlat !== theirFlat;
        return (flatsDiffer ? building : same) | (records[one + 3] << levelBits);
      },
    };
  },
};

/** What a house number is made of, read once. */
interface NumberParts {
  /** The number in front; -1 where there is none. */
  readonly main: Int32Array;
  /** The number behind a slash; -1 where there is none. */
  readonly second: Int32Array;
}

function numberParts(numbers: readonly string[]): NumberParts {
  const partOf = (pattern: RegExp) => (text: string) => Number(pattern.exec(text)?.[1] ?? -1);
  return {
    main: Int32Array.from(numbers, partOf(/^(\d{1,8})/)),
    second: Int32Array.from(numbers, partOf(/\/(\d{1,8})/)),
  };
}

/** `12` and `12к2` or `123/45` and `123` are near, so are numbers one digit apart; a missing one is far. */
function numberLikeness({ main, second }: NumberParts, one: number, other: number): Likeness {
  if (one === other) return Likeness.same;
  if (one === 0 || other === 0) return Likeness.far;
  const mine = main[one];
  const theirs = main[other];
  if (mine < 0 || theirs < 0) return Likeness.none;
  if (mine === theirs) return Likeness.near;
  if (mine === second[other] || theirs === second[one]) return Likeness.near;
  if (second[one] >= 0 && second[one] === second[other]) return Likeness.near;
  return isDigitSlip(mine, theirs) ? Likeness.far : Likeness.none;
}

/** Numbers of two digits and more, as long as each other, with one digit changed. */
function isDigitSlip(one: number, other: number): boolean {
  if (one < 10 || other < 10) return false;
  let apart = 0;
  let left = one;
  let right = other;
  while (left > 0 && right > 0) {
    if (left % 10 !== right % 10) apart++;
    left = (left / 10) | 0;
    right = (right / 10) | 0;
  }
  return left === right && apart === 1;
}
