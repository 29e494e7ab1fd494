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
    const pairs = phrasePairs(phrases, countWords({ codes: streets, phrases }), rowCount);
    return {
      slots: [streets, house, flat, keys],
      firstTellsMissing: true,
      exactSlot: { slot: 1, levels: 2 },
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
        const houseLikeness = numberLikeness(numbers, records[one + 1], records[other + 1]);
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

/** `12` and `12к2` or `123/45` and `123` are near, so are numbers one digit apart; a missing one is far. */
function numberLikeness(numbers: readonly string[], one: number, other: number): Likeness {
  if (one === other) return Likeness.same;
  if (one === 0 || other === 0) return Likeness.far;
  const [mine, theirs] = [numbers[one], numbers[other]];
  const [main, otherMain] = [/^\d+/.exec(mine)?.[0], /^\d+/.exec(theirs)?.[0]];
  if (main !== undefined && main === otherMain) return Likeness.near;
  if (mine.split("/").some((part) => theirs.split("/").includes(part))) return Likeness.near;
  const isSlip =
    mine.length === theirs.length && mine.length > 1 && sameLetters(mine, theirs) >= mine.length - 1;
  return isSlip ? Likeness.far : Likeness.none;
}

function sameLetters(one: string, other: string): number {
  let same = 0;
  for (let at = 0; at < one.length; at++) if (one[at] === other[at]) same++;
  return same;
}
