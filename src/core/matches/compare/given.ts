import { areFormsOfOne } from "../normalise/givenNames";
import type { Vocabulary } from "../normalise/vocabulary";
import { type Comparison, levelBits } from "./comparison";
import { PairCache } from "./pairCache";
import { countCodes, rarerOf } from "./rarer";
import { Likeness } from "./similarity";
import { wordLikeness } from "./wordPairs";

const differs = 1;
const far = 2;
const initial = 3;
const near = 4;
const form = 5;
const swapped = 6;
const exact = 7;

/** Given names: forms of one name, initials, and given name and surname in each other's place. */
export const given: Comparison = {
  id: "given",
  isPersonal: true,
  levels: [
    { id: "differs", same: 0.05 },
    { id: "far", same: 0.03 },
    { id: "initial", same: 0.04 },
    { id: "near", same: 0.08, isValued: true },
    { id: "form", same: 0.06, isValued: true },
    { id: "swapped", same: 0.02, isValued: true },
    { id: "exact", same: 0.72, isValued: true },
  ],
  open({ people, vocabulary }) {
    if (!people?.given.whole.some((code) => code !== 0)) return undefined;
    const { whole, first, second } = people.given;
    const lengths = wordLengths(vocabulary);
    const sounds = Int32Array.from({ length: vocabulary.size }, (_, code) => vocabulary.sound(code));
    const counts = countCodes(
      whole.map((code) => sounds[code]),
      vocabulary.size,
    );
    const pairs = new PairCache(levelsOf(vocabulary));

    return {
      slots: [whole, first, second, people.surname.whole],
      firstTellsMissing: true,
      valueCount: vocabulary.size,
      eachValue(row, visit) {
        visit(sounds[whole[row]]);
        if (first[row] > 0) visit(sounds[first[row]]);
      },
      compare(records, one, other) {
        const mine = records[one];
        const theirs = records[other];
        if (mine === 0 || theirs === 0) return 0;
        if (mine === theirs) return lengths[mine] === 1 ? initial : exact | (sounds[mine] << levelBits);
        const level = pairs.get(mine, theirs);
        if (level >= near) return level | (rarerOf(counts, sounds[mine], sounds[theirs]) << levelBits);
        const part = commonPart(records, one, other);
        if (part > 0) return form | (sounds[part] << levelBits);
        const mySurname = records[one + 3];
        const theirSurname = records[other + 3];
        if (mySurname > 0 && theirSurname > 0 && (mine === theirSurname || mySurname === theirs)) {
          const rest = mine === theirSurname ? [mySurname, theirs] : [mine, theirSurname];
          const isSwapped = rest[0] === rest[1] || pairs.get(rest[0], rest[1]) >= near;
          if (isSwapped) return swapped | (sounds[mine === theirSurname ? mine : theirs] << levelBits);
        }
        return level;
      },
    };

    /** A word that both have, where one has several. */
    function commonPart(records: Int32Array, one: number, other: number): number {
      for (let mine = 0; mine < 3; mine++) {
        const word = records[one + mine];
        if (word === 0 || lengths[word] < 2) continue;
        for (let theirs = 0; theirs < 3; theirs++) if (records[other + theirs] === word) return word;
      }
      return 0;
    }
  },
};

function levelsOf(vocabulary: Vocabulary): (one: number, other: number) => number {
  const likeness = wordLikeness(vocabulary);
  return (one, other) => {
    const [mine, theirs] = [vocabulary.word(one), vocabulary.word(other)];
    if (mine.length === 1 || theirs.length === 1) {
      const isInitial = vocabulary.soundText(one)[0] === vocabulary.soundText(other)[0];
      return isInitial || mine[0] === theirs[0] ? initial : differs;
    }
    const alike = likeness(one, other);
    if (alike === Likeness.same) return exact;
    if (areFormsOfOne(mine, theirs)) return form;
    if (alike === Likeness.near) return near;
    return alike === Likeness.far ? far : differs;
  };
}

export function wordLengths(vocabulary: Vocabulary): Uint8Array {
  return Uint8Array.from({ length: vocabulary.size }, (_, code) =>
    Math.min(255, vocabulary.word(code).length),
  );
}
