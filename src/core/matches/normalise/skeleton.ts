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
  let text = "";
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const isPlain = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isPlain) text += folded[at];
    else if (code >= 0x430 && code <= 0x44f) text += latinOf[code - 0x430];
  }
  if (spelt.test(text)) text = text.replace(spelling, (letters) => soundOf[letters]!);
  text = text.replace(soft, "$1e").replace(glides, "i");
  return text.replace(doubled, "$1").replace(softened, "").replace(/ei/g, "i").replace(doubled, "$1");
}

/** а … я */
const latinOf = "a b v g d e z z i i k l m n o p r s t u f h c c s s  i  e u a".split(" ");

const soundOf: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  shch: "s",
  szcz: "s",
  sch: "s",
  sh: "s",
  tch: "c",
  cz: "c",
  kh: "h",
  ch: "c",
  zh: "z",
  dz: "z",
  ts: "c",
  tz: "c",
  ph: "f",
  th: "t",
  ck: "k",
  q: "k",
  x: "ks",
  w: "v",
});
const spelling = /shch|szcz|sch|sh|tch|cz|kh|ch|zh|dz|ts|tz|ph|th|ck|q|x|w/g;
const spelt = /[hzwxq]|ts|ck/;
const soft = /([^aeiou])[yj]o/g;
const glides = /[yj]/g;
const doubled = /(.)\1+/g;
/** The glide of я, ю, ё and of endings such as -ия. */
const softened = /e?i(?=[aeou])/g;
