/**
 * What a man's and a woman's form of one folded surname have in common; the word itself where there is nothing to
 * take off.
 *
 * Russian -ов/-ова, -ин/-ина, -ский/-ская, -ой/-ая; Czech -ák/-áková, -ek/-ková, -ý/-á, -a/-ová; the same transliterated.
 *
 * @example
 * ["иванов", "иванова"].map(surnameStem); // ["иванов", "иванов"]
 * ["покровскии", "покровская"].map(surnameStem); // ["покровск", "покровск"]
 * ["hajek", "hajkova"].map(surnameStem); // ["hajk", "hajk"]
 * ["cerny", "cerna"].map(surnameStem); // ["cern", "cern"]
 * ["svoboda", "svobodova"].map(surnameStem); // ["svobod", "svobod"]
 */
export function surnameStem(folded: string): string {
  if (folded.length < 4) return folded;
  for (const [ending, rest] of /[а-я]/.test(folded) ? cyrillic : latin) {
    if (ending.test(folded)) return folded.replace(ending, rest);
  }
  return folded;
}

const cyrillic: readonly (readonly [RegExp, string])[] = [
  [/((?:ов|ев|ин|ын))а$/, "$1"],
  [/(?:ии|ыи|ои|ая|яя)$/, ""],
];

const latin: readonly (readonly [RegExp, string])[] = [
  [/(..)ova?$/, "$1"],
  [/([ei]v|in)a$/, "$1"],
  [/skaya$|skaja$|skaia$|skij$|skiy$|skii$|sky$|ski$|ska$/, "sk"],
  [/e([klc])$/, "$1"],
  [/[aeyi]$/, ""],
];
