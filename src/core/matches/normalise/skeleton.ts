/**
 * How a folded word sounds, roughly: what the usual transliterations of one name have in common (GOST, ISO 9,
 * passport, the Czech and the English habit), and what is misheard on the phone.
 *
 * @example
 * ["щербаков", "shcherbakov", "scherbakov"].map(skeleton); // ["serbakov", "serbakov", "serbakov"]
 * ["алексей", "aleksei", "alexey", "aleksej"].map(skeleton); // ["aleksi", "aleksi", "aleksi", "aleksi"]
 * ["юлия", "yuliya", "julia", "iuliia"].map(skeleton); // ["ula", "ula", "ula", "ula"]
 */
export function skeleton(folded: string): string {
  let text = folded;
  if (/[а-я]/.test(text)) text = text.replace(/[а-я]/g, (letter) => latinOf[letter] ?? "");
  text = text.replace(/[^a-z0-9]+/g, "");
  for (const [pattern, sound] of sounds) text = text.replace(pattern, sound);
  return text;
}

const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  [..."абвгдежзийклмнопрстуфхцчшщъыьэюя"].map((letter, at) => [
    letter,
    "a b v g d e z z i i k l m n o p r s t u f h c c s s  i  e u a".split(" ")[at]!,
  ]),
);

const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|sch|sh/g, "s"],
  [/tch|cz/g, "c"],
  [/kh/g, "h"],
  [/ch/g, "c"],
  [/zh|dz/g, "z"],
  [/ts|tz/g, "c"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/([^aeiou])[yj]o/g, "$1e"],
  [/[yj]/g, "i"],
  [/(.)\1+/g, "$1"],
  // The glide of я, ю, ё and of endings such as -ия.
  [/e?i(?=[aeou])/g, ""],
  [/ei/g, "i"],
  [/(.)\1+/g, "$1"],
];
