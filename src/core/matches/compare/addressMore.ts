import { type Comparison, levelBits } from "./comparison";
import { countWords } from "./organisation";
import { phrasePairs } from "./phrasePairs";
import { Likeness } from "./similarity";

/** The second line of an address: the name of a house, of a farm. */
export const addressMore: Comparison = {
  id: "addressMore",
  isPersonal: false,
  levels: [
    { id: "differs", same: 0.2, household: 0.2 },
    { id: "near", same: 0.2, household: 0.2, isValued: true },
    { id: "exact", same: 0.6, household: 0.6, isValued: true },
  ],
  open({ places: { more, phrases }, rowCount }) {
    if (!more?.some((code) => code !== 0)) return undefined;
    const wholes = phrases.size;
    const pairs = phrasePairs(phrases, countWords({ codes: more, phrases }), rowCount);
    return {
      slots: [more],
      firstTellsMissing: true,

      valueCount: wholes + phrases.vocabulary.size,
      eachValue(row, visit) {
        if (more[row] === 0) return;
        visit(more[row]);
        for (const word of phrases.words(more[row])) visit(wholes + word);
      },
      compare(records, one, other) {
        const mine = records[one];
        const theirs = records[other];
        if (mine === 0 || theirs === 0) return 0;
        if (mine === theirs) return 3 | (mine << levelBits);
        const alike = pairs.likeness(mine, theirs);
        if (alike === Likeness.none) return 1;
        const word = pairs.rarestWord(mine, theirs);
        return 2 | ((word > 0 ? wholes + word : mine) << levelBits);
      },
    };
  },
};
