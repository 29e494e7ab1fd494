/**
 * Words and numbers of a part of a folded address; a number keeps what belongs to it: `12/3`, `45-47`, `5а`.
 *
 * @example
 * addressTokens("ул 1-я советская д 12/3а"); // ["ул", "1я", "советская", "д", "12/3а"]
 */
export function addressTokens(part: string): readonly string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < part.length) {
    const code = part.charCodeAt(at);
    if (isOther(code)) return tokensOfAny(part);
    let end = at + 1;
    if (isDigit(code)) {
      end = endOfDigits(part, end);
      while ((part[end] === "/" || part[end] === "-") && isDigit(part.charCodeAt(end + 1))) {
        end = endOfDigits(part, end + 2);
      }
      // `1-я` is an ordinal number.
      if (part[end] === "-" && part.charCodeAt(end + 1) >= 0x80) return tokensOfAny(part);
      for (let letters = 0; letters < 2 && isLetter(part.charCodeAt(end)); letters++) end++;
      if (part[end] === "/" && isDigit(part.charCodeAt(end + 1))) end = endOfDigits(part, end + 2);
      if (isOther(part.charCodeAt(end))) return tokensOfAny(part);
      tokens.push(part.slice(at, end));
    } else if (isLetter(code)) {
      while (isLetter(part.charCodeAt(end)) || (part[end] === "-" && isLetter(part.charCodeAt(end + 1))))
        end++;
      if (isOther(part.charCodeAt(end)) || (part[end] === "-" && isOther(part.charCodeAt(end + 1)))) {
        return tokensOfAny(part);
      }
      tokens.push(part.slice(at, end));
    }
    at = end;
  }
  return tokens;
}

/** The same for letters of any alphabet, apostrophes and ordinal numbers. */
function tokensOfAny(part: string): readonly string[] {
  return (
    part
      .replace(/(\d)-(?=(?:я|и|ая|ии|ыи|го|е)(?!\p{L}))/gu, "$1")
      .replace(/['’`]/g, "")
      .match(/\d+(?:[/-]\d+)*\p{L}{0,2}(?:\/\d+)?|\p{L}+(?:-\p{L}+)*/gu) ?? []
  );
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** a–z, а–я. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x44f);
}

/** What may be a letter all the same, or is left out of words. */
function isOther(code: number): boolean {
  return (code >= 0x80 && !isLetter(code)) || code === 0x27 || code === 0x60 || (code >= 65 && code <= 90);
}
