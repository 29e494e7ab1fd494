/** What two rows of one customer are likely to have in common, whichever single field has a slip in it. */

import type { NormalisedCustomers } from "../normalise/customers";
import type { NamedPhrases } from "../normalise/names";
import { mixed } from "./groups";

export interface BlockingKey {
  /** Rows with an equal value in any of these are compared; 0 is no value. */
  readonly columns: readonly Int32Array[];
  /** Rows of a block at most. */
  readonly limit: number;
}

/** What names one customer, or nearly so: only a switchboard or a common name makes a large block. */
const ofOne = 48;
/** Namesakes of a common name meet in other blocks where they have more in common. */
const ofNamesakes = (rowCount: number) => 24 + Math.floor(40_000 / rowCount);
/** Two things that many have: a larger block has its pairs in others too. A small table can afford larger ones. */
const ofMany = (rowCount: number) => 12 + Math.floor(40_000 / rowCount);

export interface BlockingKeys {
  readonly keys: readonly BlockingKey[];
  /** What splits blocks that are too large, the most telling first. */
  readonly finer: readonly Int32Array[];
}

/** Up to here a table can afford keys that find next to nothing which others do not. */
const fewRows = 20_000;

/** Every key is made of values that are all there; which keys there are depends on the columns of the table. */
export function blockingKeys(customers: NormalisedCustomers): BlockingKeys {
  const { people, organisations, company, birthDays, phones, emails, places, vocabulary, rowCount } =
    customers;
  const { taxNumbers, personalNumbers, customerIds } = customers;
  const sounds = (codes?: Int32Array) => codes?.map((code) => vocabulary.sound(code));
  const initials = (codes?: Int32Array) =>
    codes?.map((code) => (code === 0 ? 0 : vocabulary.soundText(code).charCodeAt(0) || 1));
  const given = sounds(people?.given.whole);
  const surname = sounds(people?.surname.whole);
  const [givenInitial, surnameInitial] = [initials(people?.given.whole), initials(people?.surname.whole)];
  const year = birthDays?.map((day) => Math.floor(day / 10_000));
  const date = birthDays?.map((day) => day % 10_000);
  const { street, house, postcode, town } = places;
  const local = emails?.codes.map((code) => emails.localCodes[code]);
  const words = organisations && rarestWords(organisations);
  const firmWords = company && rarestWords(company);

  const single: readonly BlockingKey[] = [
    phones?.codes,
    ...[taxNumbers, personalNumbers, customerIds].map((numbers) => numbers?.codes),
    ...[local, organisations?.codes].map((column) => column && [column]),
  ].flatMap((columns) => (columns ? [{ columns, limit: ofOne }] : []));
  const namesakes: readonly BlockingKey[] =
    given && surname ? [{ columns: [either(given, surname)], limit: ofNamesakes(rowCount) }] : [];
  const combined: readonly (readonly (Int32Array | undefined)[])[] = [
    [words?.[0]],
    [birthDays, surnameInitial],
    [birthDays, givenInitial],
    [surname, date],
    [given, date],
    [street, house],
    [surname, street],
    [surname, postcode],
    [surname, town],
    [firmWords?.[0], surnameInitial],
    [postcode, house],
    ...(people ? [] : [[birthDays]]),
    ...(rowCount > fewRows
      ? []
      : [[words?.[1]], [surname, year], [given, year], [given, street], [given, postcode], [given, town]]),
  ];
  const joined = combined.flatMap((parts) => {
    const column = join(parts, rowCount);
    return column ? [{ columns: [column], limit: ofMany(rowCount) }] : [];
  });
  return {
    keys: [...single, ...namesakes, ...joined].filter(({ columns }) =>
      columns.some((column) => column.some((value) => value !== 0)),
    ),
    finer: [given, surname, year, town, words?.[1], house, date].filter((column) => column !== undefined),
  };
}

function join(parts: readonly (Int32Array | undefined)[], rowCount: number): Int32Array | undefined {
  if (parts.some((part) => part === undefined)) return undefined;
  const [first, second] = parts as readonly Int32Array[];
  if (!second) return first;
  const key = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    if (first[row] !== 0 && second[row] !== 0) key[row] = mixed(first[row], second[row]);
  }
  return key;
}

/** Both names, in whichever order. */
function either(one: Int32Array, other: Int32Array): Int32Array {
  return one.map((value, row) => {
    const second = other[row];
    if (value === 0 || second === 0) return 0;
    return mixed(Math.min(value, second), Math.max(value, second));
  });
}

/** By row, the two words of a name that fewest rows have, by their sound. */
function rarestWords({ codes, phrases }: NamedPhrases): readonly [Int32Array, Int32Array] {
  const { vocabulary } = phrases;
  const counts = new Uint32Array(vocabulary.size);
  for (const code of codes) for (const word of phrases.words(code)) counts[word]++;
  const ofPhrase = Array.from({ length: phrases.size }, (_, code) =>
    [...phrases.words(code)].sort((one, other) => counts[one] - counts[other]).slice(0, 2),
  );
  const place = (at: 0 | 1) =>
    codes.map((code) => {
      const word = ofPhrase[code][at];
      return word === undefined ? 0 : vocabulary.sound(word);
    });
  return [place(0), place(1)];
}
