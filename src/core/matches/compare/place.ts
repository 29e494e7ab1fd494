import { TextIndex } from "../../table/textIndex";
import { type Comparison, levelBits } from "./comparison";
import { countWords } from "./organisation";
import { phrasePairs } from "./phrasePairs";
import { editDistance, Likeness } from "./similarity";

const differs = 1;
const region = 2;
const near = 3;
const town = 4;
const postcode = 5;
const both = 6;

/** Postcode, town and region together: who shares the first shares the others. */
export const place: Comparison = {
  id: "place",
  isPersonal: false,
  levels: [
    { id: "differs", same: 0.05, household: 0.05 },
    { id: "region", same: 0.04, household: 0.02, isValued: true },
    { id: "near", same: 0.06, household: 0.03 },
    { id: "town", same: 0.15, household: 0.15, isValued: true },
    { id: "postcode", same: 0.15, household: 0.15, isValued: true },
    { id: "both", same: 0.55, household: 0.6, isValued: true },
  ],
  open({ places, rowCount }) {
    const { phrases, numbers } = places;
    if (!places.postcode && !places.town && !places.region) return undefined;
    const none = new Int32Array(rowCount);
    const codes = places.postcode ?? none;
    const towns = places.town ?? none;
    const regions = places.region ?? none;
    const spots = new TextIndex();
    spots.code("");
    const keys = codes.map((code, row) =>
      code === 0 || towns[row] === 0 ? 0 : spots.code(`${code} ${towns[row]}`),
    );
    const firstPostcode = spots.texts.length;
    const firstTown = firstPostcode + numbers.length;
    const firstRegion = firstTown + phrases.size;
    const pairs = phrasePairs(phrases, countWords({ codes: towns, phrases }), rowCount);
    return {
      slots: [codes, towns, regions, keys],
      atMost(records, one, other) {
        const sameCode = records[one] > 0 && records[one] === records[other];
        const sameTown = records[one + 1] > 0 && records[one + 1] === records[other + 1];
        if (sameCode) return sameTown ? both : postcode;
        return town;
      },
      valueCount: firstRegion + phrases.size,
      eachValue(row, visit) {
        if (keys[row] > 0) visit(keys[row]);
        if (codes[row] > 0) visit(firstPostcode + codes[row]);
        if (towns[row] > 0) visit(firstTown + towns[row]);
        if (regions[row] > 0) visit(firstRegion + regions[row]);
      },
      compare(records, one, other) {
        const myCode = records[one];
        const theirCode = records[other];
        const myTown = records[one + 1];
        const theirTown = records[other + 1];
        const myRegion = records[one + 2];
        const theirRegion = records[other + 2];
        const sameCode = myCode > 0 && myCode === theirCode;
        const sameTown = myTown > 0 && myTown === theirTown;
        if (sameCode && sameTown) return both | (records[one + 3] << levelBits);
        if (sameCode) return postcode | ((firstPostcode + myCode) << levelBits);
        if (sameTown) return town | ((firstTown + myTown) << levelBits);
        if (myTown > 0 && theirTown > 0) {
          const alike = pairs.likeness(myTown, theirTown);
          if (alike === Likeness.same) return town | ((firstTown + myTown) << levelBits);
          if (alike > Likeness.none) return near;
        }
        const canCompareCodes = myCode > 0 && theirCode > 0;
        if (canCompareCodes && editDistance(numbers[myCode], numbers[theirCode], 1) <= 1) return near;
        if (myRegion > 0 && myRegion === theirRegion) return region | ((firstRegion + myRegion) << levelBits);
        const canCompare =
          canCompareCodes || (myTown > 0 && theirTown > 0) || (myRegion > 0 && theirRegion > 0);
        return canCompare ? differs : 0;
      },
    };
  },
};
