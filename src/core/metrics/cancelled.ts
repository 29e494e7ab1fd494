/**
 * Words by which a status says that an order was cancelled or came back, in Russian, Czech and English.
 *
 * A word stands for all that begin with it: "отмен" for «Отменён», «отменено клиентом».
 */
const cancelledWords = ["отмен", "аннулир", "сторно", "storno", "zrušen", "zrusen", "cancel", "void"];
const returnedWords = ["возврат", "возвращ", "vrácen", "vracen", "vratk", "dobropis", "return", "refund"];

/** Words that turn the meaning of what follows: "не отменён", "not returned", "без возврата". */
const negations = new Set(["не", "нет", "без", "not", "no", "non", "ne", "bez"]);

export type StatusMeaning = "sale" | "cancelled" | "returned";

/**
 * What does the status of an order say? Anything that is neither cancelled nor returned is a sale.
 *
 * @example
 * statusMeaning("Отменён клиентом"); // "cancelled"
 * statusMeaning("Vráceno"); // "returned"
 * statusMeaning("Not cancelled"); // "sale"
 */
export function statusMeaning(status: string): StatusMeaning {
  const words = status.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const says = (starts: readonly string[]) =>
    words.some(
      (word, at) => starts.some((start) => word.startsWith(start)) && !negations.has(words[at - 1] ?? ""),
    );
  if (says(cancelledWords)) return "cancelled";
  return says(returnedWords) ? "returned" : "sale";
}
