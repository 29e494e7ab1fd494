import type { Check } from "../check";
import { eachBadText } from "../textCells";

/** Spaces that nobody sees part what belongs together: a name with one at its end is another name to Excel. */
export const spaces = {
  id: "spaces",
  tables: ["customers", "orders", "products"],
  severity: "info",
  roles: [],
  settings: {},
  run(scope, fail) {
    eachBadText(
      scope,
      (text) => withPlainSpaces(text) !== text,
      (index, role, text) => {
        const fix = withPlainSpaces(text);
        fail({ index, role, ...(fix !== "" && { fix }) });
      },
      true,
    );
  },
} as const satisfies Check;

/**
 * A text with one ordinary space between words and none around; characters that do not print are gone.
 *
 * Line breaks inside a cell stay: people put them there on purpose.
 *
 * @example withPlainSpaces(" Jan\u00a0 Novák\u200b "); // "Jan Novák"
 */
export function withPlainSpaces(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(unprinted, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();
}

// Joiners hold emoji and some scripts together, so they stay.
const unprinted = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

const space = 32;
const noBreakSpace = 160;

/** Quickly: letters and signs with single spaces between. Says no where it would have to look closer. */
function isPlain(text: string): boolean {
  let before = space;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === space ? before === space : !isPrinted(char)) return false;
    before = char;
  }
  return before !== space;
}

/** ASCII, and the letters of Latin, Greek and Cyrillic. */
const isPrinted = (char: number) =>
  (char > space && char < 127) || (char > noBreakSpace && char < 0x530 && char !== 0xad);
