/** A number format code taken apart: its sections, each a row of tokens. */

/** A piece of a section: text to show as it is, or a code letter group such as `yyyy`, `0` or `[h]`. */
export interface Token {
  readonly kind: "literal" | "code";
  readonly text: string;
}

/** Sections for positive, negative, zero and text, as many as the code has. */
export function formatSections(code: string): readonly (readonly Token[])[] {
  const sections: Token[][] = [[]];
  for (const { 0: piece } of code.matchAll(pieces)) {
    if (piece === ";") sections.push([]);
    else if (token(piece)) sections.at(-1)!.push(token(piece)!);
  }
  return sections;
}

const pieces = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|;|y+|m+|d+|h+|s+|A(?:M)?\/P(?:M)?|E[+-]|General|[0#?]|./giu;

function token(piece: string): Token | undefined {
  const first = piece[0]!;
  if (first === '"') return literal(piece.replaceAll('"', ""));
  if (first === "\\") return literal(piece.slice(1));
  if (first === "_") return literal(" ");
  if (first === "*") return undefined;
  if (first === "[") return bracket(piece);
  return /^(y+|m+|d+|h+|s+|A(M)?\/P(M)?|E[+-]|General|[0#?.,%@])$/i.test(piece)
    ? { kind: "code", text: piece }
    : literal(piece);
}

const literal = (text: string): Token => ({ kind: "literal", text });

/** `[$₽-419]` shows its sign, `[h]` counts on, colours and conditions change nothing here. */
function bracket(piece: string): Token | undefined {
  const currency = /^\[\$([^-\]]*)/.exec(piece);
  if (currency) return currency[1] ? literal(currency[1]) : undefined;
  return /^\[(h+|m+|s+)\]$/i.test(piece) ? { kind: "code", text: piece } : undefined;
}
