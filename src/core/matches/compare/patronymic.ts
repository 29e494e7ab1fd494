import { type Comparison, levelBits } from "./comparison";
import { wordLengths } from "./given";
import { countCodes, rarerOf } from "./rarer";
import { Likeness } from "./similarity";
import { wordPairs } from "./wordPairs";

const differs = 1;
const initial = 2;
const near = 3;
const exact = 4;

/** Patronymics and middle names, often shortened to a letter. Brothers and sisters share theirs. */
export const patronymic: Comparison = {
  id: "patronymic",
  isPersonal: false,
  levels: [
    { id: "differs", same: 0.06, household: 0.7 },
    { id: "initial", same: 0.1, household: 0.05 },
    { id: "near", same: 0.06, household: 0.05, isValued: true },
    { id: "exact", same: 0.78, household: 0.2, isValued: true },
  ],
  open({ people, vocabulary }) {
    if (!people?.patronymic.some((code) => code !== 0)) return undefined;
    const codes = people.patronymic;
    const lengths = wordLengths(vocabulary);
    const sounds = Int32Array.from({ length: vocabulary.size }, (_, code) => vocabulary.sound(code));
    const counts = countCodes(
      codes.map((code) => sounds[code]),
      vocabulary.size,
    );
    const pairs = wordPairs(vocabulary);
    return {
      slots: [codes],
      firstTellsMissing: true,
      valueCount: vocabulary.size,
      eachValue: (row, visit) => visit(sounds[codes[row]]),
      compare(records, one, other) {
        const mine = records[one];
        const theirs = records[other];
        if (mine === 0 || theirs === 0) return 0;
        if (lengths[mine] === 1 || lengths[theirs] === 1) {
          return vocabulary.soundText(mine)[0] === vocabulary.soundText(theirs)[0] ? initial : differs;
        }
        if (mine === theirs) return exact | (sounds[mine] << levelBits);
        const alike = pairs.get(mine, theirs);
        if (alike < Likeness.near) return differs;
        return (
          (alike === Likeness.same ? exact : near) |
          (rarerOf(counts, sounds[mine], sounds[theirs]) << levelBits)
        );
      },
    };
  },
};
