import { isCyrillic } from "../normalise/letters";
import type { Vocabulary } from "../normalise/vocabulary";
import { lettersApart, lettersIn } from "./letterBits";
import { PairCache } from "./pairCache";
import { Likeness, likeness } from "./similarity";

/** How alike the words of a vocabulary are, each pair worked out once. */
export function wordPairs(vocabulary: Vocabulary): PairCache {
  const likenessOf = wordLikeness(vocabulary);
  return new PairCache(likenessOf);
}

/** More letters than this that only one of two words has are more than slips. */
const mostApart = 6;

/**
 * As `likeness`, and over the border of alphabets: what sounds the same is the same there, and next to it within one
 * alphabet.
 *
 * @param vocabulary with all its words.
 */
export function wordLikeness(vocabulary: Vocabulary): (one: number, other: number) => Likeness {
  const { size } = vocabulary;
  const letters = new Int32Array(size);
  const isForeign = new Uint8Array(size);
  const hasDigit = new Uint8Array(size);
  for (let code = 1; code < size; code++) {
    const word = vocabulary.word(code);
    letters[code] = lettersIn(word);
    isForeign[code] = isCyrillic(word) ? 1 : 0;
    hasDigit[code] = /\d/.test(word) ? 1 : 0;
  }
  return (one, other) => {
    if (one === other) return Likeness.same;
    if (hasDigit[one] === 1 || hasDigit[other] === 1) return Likeness.none;
    const soundsSame = vocabulary.sound(one) === vocabulary.sound(other) && vocabulary.word(one).length > 2;
    if (isForeign[one] !== isForeign[other]) {
      if (soundsSame) return Likeness.same;
      const alike = likeness(vocabulary.soundText(one), vocabulary.soundText(other));
      return alike === Likeness.same ? Likeness.near : alike;
    }
    if (soundsSame) return Likeness.near;
    const [written, alike] = [vocabulary.word(one), vocabulary.word(other)];
    if (lettersApart(letters[one], letters[other]) > mostApart) {
      const short = Math.min(written.length, alike.length);
      const isBeginning = short >= 3 && (written.startsWith(alike) || alike.startsWith(written));
      return isBeginning ? Likeness.far : Likeness.none;
    }
    return likeness(written, alike);
  };
}
