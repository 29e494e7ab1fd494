import type { TextColumn } from "../../table/columns";
import { TextIndex } from "../../table/textIndex";
import { address } from "./address";
import { houseMarks, placeMarks, shortForms } from "./addressWords";
import { foldLetters } from "./letters";
import { Phrases } from "./phrases";
import { byRow, textCodes } from "./textCodes";
import type { Vocabulary } from "./vocabulary";
import { wordsOf } from "./words";

/** Where the customers live, by row; codes of 0 are missing. */
export interface Places {
  readonly street?: Int32Array;
  readonly house?: Int32Array;
  readonly flat?: Int32Array;
  readonly more?: Int32Array;
  readonly postcode?: Int32Array;
  readonly town?: Int32Array;
  readonly region?: Int32Array;
  readonly phrases: Phrases;
  /** Numbers of houses and flats, and postcodes, by code. */
  readonly numbers: readonly string[];
}

interface PlaceColumns {
  readonly address?: TextColumn;
  readonly addressMore?: TextColumn;
  readonly houseNumber?: TextColumn;
  readonly flatNumber?: TextColumn;
  readonly postcode?: TextColumn;
  readonly town?: TextColumn;
  readonly region?: TextColumn;
}

/** Reads the columns of addresses; what the address itself says of town and postcode counts where they have no column. */
export function placesOf(columns: PlaceColumns, vocabulary: Vocabulary): Places {
  const phrases = new Phrases(vocabulary);
  const numbers = new TextIndex();
  numbers.code("");
  const number = (text: string) => numbers.code(foldLetters(text).replace(/[^\p{L}\p{N}/]+/gu, ""));
  const words = (text: string) => phrases.code(placeWords(text));
  const written = columns.address && writtenAddresses(columns.address, phrases, numbers);
  const { houseNumber, flatNumber, addressMore, postcode, town, region } = columns;
  const houses = houseNumber && textCodes(houseNumber, (text) => number(withoutMark(text)));
  const flats = flatNumber && textCodes(flatNumber, (text) => number(withoutMark(text)));
  return {
    phrases,
    numbers: numbers.texts,
    ...(written && { street: written.street }),
    ...present("house", houses ?? written?.house),
    ...present("flat", flats ?? written?.flat),
    ...present("more", addressMore && textCodes(addressMore, words)),
    ...present("postcode", postcode ? textCodes(postcode, number) : written?.postcode),
    ...present("town", town ? textCodes(town, words) : written?.town),
    ...present("region", region && textCodes(region, words)),
  };
}

function present<Key extends string>(
  key: Key,
  codes: Int32Array | undefined,
): { readonly [K in Key]?: Int32Array } {
  return codes?.some((code) => code !== 0) ? ({ [key]: codes } as { [K in Key]: Int32Array }) : {};
}

function writtenAddresses({ dictionary, codes }: TextColumn, phrases: Phrases, numbers: TextIndex) {
  const made = () => new Int32Array(dictionary.size);
  const [street, house, flat, postcode, town] = [made(), made(), made(), made(), made()];
  for (let code = 1; code < dictionary.size; code++) {
    const parts = address(dictionary.at(code));
    street[code] = phrases.code(parts.street);
    house[code] = numbers.code(parts.house);
    flat[code] = numbers.code(parts.flat);
    postcode[code] = numbers.code(parts.postcode);
    town[code] = phrases.code(parts.town);
  }
  return {
    street: byRow(street, codes),
    house: byRow(house, codes),
    flat: byRow(flat, codes),
    postcode: byRow(postcode, codes),
    town: byRow(town, codes),
  };
}

/** Words of a town or a region without what marks it as one: г., obl. */
function placeWords(text: string): readonly string[] {
  const words = wordsOf(foldLetters(text));
  const telling = words.filter((word) => !placeMarks.has(word));
  return (telling.length > 0 ? telling : words).map((word) => shortForms.get(word) ?? word);
}

function withoutMark(text: string): string {
  const [mark, ...rest] = wordsOf(foldLetters(text));
  return mark !== undefined && rest.length > 0 && houseMarks.has(mark) ? rest.join("") : text;
}
