/** Texts that must not be left anywhere, and what stands for each of them from now on. */
export interface ForgottenTexts {
  /** The text with all of them exchanged; undefined where it has none of them. */
  exchanged(text: string): string | undefined;
}

/** Characters by which texts are looked up; shorter ones are not looked for. */
const keyLength = 4;

/**
 * Finds many texts in one pass, the longest where several begin at one place.
 *
 * Only whole words are found: `12345` is not found in `x12345` or `123456`.
 *
 * @example forgottenTexts([["+7 916", "+7 ***"]]).exchanged("tel. +7 916!"); // "tel. +7 ***!"
 */
export function forgottenTexts(texts: readonly (readonly [text: string, instead: string])[]): ForgottenTexts {
  const byKey = new Map<string, (readonly [string, string])[]>();
  for (const one of texts) {
    if (one[0].length < keyLength) continue;
    const key = one[0].slice(0, keyLength);
    const known = byKey.get(key);
    if (known) known.push(one);
    else byKey.set(key, [one]);
  }
  for (const list of byKey.values()) list.sort(([one], [other]) => other.length - one.length);
  return { exchanged: (text) => exchanged(text, byKey) };
}

function exchanged(text: string, byKey: ReadonlyMap<string, readonly (readonly [string, string])[]>) {
  let result = "";
  let copied = 0;
  let wasWord = false;
  for (let at = 0; at + keyLength <= text.length; at++) {
    const isInside = wasWord;
    wasWord = isWord(text.charCodeAt(at));
    if (isInside && wasWord) continue;
    const found = byKey
      .get(text.slice(at, at + keyLength))
      ?.find(([wanted]) => text.startsWith(wanted, at) && endsWord(text, at + wanted.length));
    if (!found) continue;
    const [wanted, instead] = found;
    result += text.slice(copied, at) + instead;
    copied = at + wanted.length;
    at = copied - 1;
    wasWord = isWord(text.charCodeAt(at));
  }
  return copied === 0 ? undefined : result + text.slice(copied);
}

const endsWord = (text: string, end: number) =>
  end >= text.length || !isWord(text.charCodeAt(end)) || !isWord(text.charCodeAt(end - 1));

/** Figures and letters; of all beyond ASCII only what stands in words. */
const isWord = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000);
