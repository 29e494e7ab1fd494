/** Names of months as people write them in a date: Russian, Czech, English. */

const names: readonly string[] = [
  "январь января leden ledna january",
  "февраль февраля únor února february",
  "март марта březen března march",
  "апрель апреля duben dubna april",
  "май мая květen května may",
  "июнь июня červen června čvn june",
  "июль июля červenec července čvc july",
  "август августа srpen srpna august",
  "сентябрь сентября září september",
  "октябрь октября říjen října october",
  "ноябрь ноября listopad listopadu november",
  "декабрь декабря prosinec prosince december",
];

const shortest = 3;
const months = monthsByWord();

/**
 * The month a word names, 1–12; 0 when it names none.
 *
 * A name may be cut after three letters or more while one month begins so. Case, accents, closing dot do not matter.
 *
 * @example
 * monthOf("Янв."); // 1
 * monthOf("července"); // 7
 * monthOf("čer"); // 0
 */
export function monthOf(word: string): number {
  return months.get(plain(word.replace(/\.$/, ""))) ?? 0;
}

function monthsByWord(): ReadonlyMap<string, number> {
  const byWord = new Map<string, number>();
  const whole = names.flatMap((line, index) =>
    line.split(" ").map((name) => [plain(name), index + 1] as const),
  );
  for (const [name, month] of whole) {
    for (let length = shortest; length < name.length; length++) {
      const word = name.slice(0, length);
      const known = byWord.get(word);
      byWord.set(word, known === undefined || known === month ? month : 0);
    }
  }
  for (const [name, month] of whole) byWord.set(name, month);
  return byWord;
}

function plain(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
