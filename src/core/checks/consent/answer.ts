/** What a cell says of somebody's consent. */
export type Answer = "given" | "refused" | "withdrawn";

/**
 * The answer that a text gives; undefined for none. Any date or other words are a note of consent given.
 *
 * @example
 * answerIn("да"); // "given"
 * answerIn("ne"); // "refused"
 * answerIn("отозвано 12.03.2025"); // "withdrawn"
 */
export function answerIn(text: string): Answer | undefined {
  const word = text.trim().toLowerCase();
  if (word === "") return undefined;
  if (/отозв|отзыв|отпис|odvol|odhláš|withdr|revok|unsub|opt(?:ed)?[ -]?out/.test(word)) return "withdrawn";
  return /^(?:нет|не (?:дано|получено|согласен|согласна)|отказ\p{L}*|без согласия|ne|není|nesouhlas\p{L}*|odmít\p{L}*|no|n|none|false|0|f|refused|declined|denied|not given|[-–—✗×])$/u.test(
    word,
  )
    ? "refused"
    : "given";
}
