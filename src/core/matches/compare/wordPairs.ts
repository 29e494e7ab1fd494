import { isCyrillic } from "../normalise/letters";
import type { Vocabulary } from "../normalise/vocabulary";
import { PairCache } from "./pairCache";
import { Likeness, likeness } from "./similarity";

/** How alike the words of a vocabulary are, each pair worked out once. */
export function wordPairs(vocabulary: Vocabulary): PairCache {
  return new PairCache((one, other) => likenessOf(vocabulary, one, other));
}

/**
 * As `likeness`, and over the border of alphabets: what sounds the same is the same there, and next to it within one
 * alphabet.
 */
export function likenessOf(vocabulary: Vocabulary, one: number, other: number): Likeness {
  if (one === other) return Likeness.same;
  const [written, alike] = [vocabulary.word(one), vocabulary.word(other)];
  const soundsSame = vocabulary.sound(one) === vocabulary.sound(other) && written.length > 2;
  if (isCyrillic(written) !== isCyrillic(alike) && !/^\d/.test(written)) {
    if (soundsSame) return Likeness.same;
    return Math.min(
      Likeness.near,
      likeness(vocabulary.soundText(one), vocabulary.soundText(other)),
    ) as Likeness;
  }
  if (soundsSame && !/\d/.test(written + alike)) return Likeness.near;
  return likeness(written, alike);
}
