/** How long a password withstands guessing: minutes, months, or longer than anybody tries. */
export type PasswordStrength = "weak" | "fair" | "strong";

/** Bits below which a password counts as weak, and from which on as strong, with 100,000 rounds of hashing. */
const limits = { fair: 40, strong: 60 };

/**
 * A rough measure by length and kinds of characters. Repeated characters, runs like `1234`, years and the commonest
 * words count for next to nothing.
 *
 * @example passwordStrength("qwerty123"); // "weak"
 */
export function passwordStrength(password: string): PasswordStrength {
  const bits = effectiveLength(password) * Math.log2(alphabetSize(password));
  if (bits >= limits.strong) return "strong";
  return bits >= limits.fair ? "fair" : "weak";
}

const common = [
  "password",
  "qwerty",
  "qwertz",
  "admin",
  "excel",
  "klientela",
  "пароль",
  "йцукен",
  "heslo",
  "letmein",
  "welcome",
];

/** Characters that somebody who guesses would have to guess. */
function effectiveLength(password: string): number {
  let rest = password.toLowerCase();
  let words = 0;
  for (const word of common) {
    const parts = rest.split(word);
    words += parts.length - 1;
    rest = parts.join("\0");
  }
  rest = rest.replace(/(?:19|20)\d\d/g, "\0");
  let length = words;
  for (const [index, character] of [...rest].entries()) {
    if (character === "\0") continue;
    const step = character.codePointAt(0)! - (rest.codePointAt(index - 1) ?? -9);
    if (Math.abs(step) > 1) length++;
  }
  return length;
}

function alphabetSize(password: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\d/, 10],
    [/[^\p{L}\d]/u, 30],
  ];
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 1);
}
