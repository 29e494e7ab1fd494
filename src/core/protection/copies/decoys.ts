/** Customers that do not exist, one set for each copy: whoever writes to them or calls them has that copy. */
import { type DecoyLanguage, givenNames } from "./decoyNames";

export interface Decoy {
  readonly name: string;
  readonly phone: string;
}

/** Numbers nobody has: no Moscow number begins with 0, +420 789 is given to no operator, +44 7700 900 is kept for films. */
const phones: Readonly<Record<DecoyLanguage, (draw: (below: number) => number) => string>> = {
  ru: (draw) => `+7 495 0${digits(draw, 2)}-${digits(draw, 2)}-${digits(draw, 2)}`,
  cs: (draw) => `+420 789 ${digits(draw, 3)} ${digits(draw, 3)}`,
  en: (draw) => `+44 7700 900${digits(draw, 3)}`,
};

/**
 * Decoys for one copy, always the same for the same seed.
 *
 * @param seed the secret of the book and the id of the copy.
 * @param taken names that are there already; none of them is drawn.
 */
export function decoysFor(
  seed: string,
  language: DecoyLanguage,
  count: number,
  taken: ReadonlySet<string>,
): readonly Decoy[] {
  const draw = drawing(seed);
  const { given, family } = givenNames[language];
  const used = new Set(taken);
  const decoys: Decoy[] = [];
  for (let tries = 0; decoys.length < count && tries < count * 100; tries++) {
    const name = `${given[draw(given.length)]!} ${family[draw(family.length)]!}`;
    const phone = phones[language](draw);
    if (used.has(name)) continue;
    used.add(name);
    decoys.push({ name, phone });
  }
  return decoys;
}

const digits = (draw: (below: number) => number, count: number) =>
  Array.from({ length: count }, () => draw(10)).join("");

/** Whole numbers drawn by a seed: xmur3 sets mulberry32 going. */
export function drawing(seed: string): (below: number) => number {
  let state = 1779033703 ^ seed.length;
  for (let at = 0; at < seed.length; at++) {
    state = Math.imul(state ^ seed.charCodeAt(at), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
