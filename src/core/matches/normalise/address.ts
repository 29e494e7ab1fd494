import { addressTokens, isDigit } from "./addressTokens";
import { blockMarks, countries, flatMarks, houseMarks, placeMarks, shortForms } from "./addressWords";
import { foldLetters } from "./letters";

/** An address in parts, folded; "" where a part is missing. */
export interface AddressParts {
  /** Words of the street without its house number. */
  readonly street: readonly string[];
  /** With block and letter: `12к2`. */
  readonly house: string;
  readonly flat: string;
  readonly postcode: string;
  /** Words of what stands behind a mark of places. */
  readonly town: readonly string[];
}

/**
 * Takes a written address apart.
 *
 * A number behind its mark (д., č.p., apt) is what the mark says; without marks the house number is a number that
 * stands alone between commas, else the one in front of the street, else the last. What `between 5th and 6th`, `near`
 * and `at` say of the neighbourhood is left out.
 *
 * @example
 * address("630099, г. Новосибирск, ул. Ленина, д. 5, корп. 2, кв. 17"); // { street: ["ул", "ленина"], house: "5к2", flat: "17", postcode: "630099", town: ["новосибирск"] }
 * address("435 S. La Cienega Blvd."); // { street: ["s", "ln", "cienega", "blvd"], house: "435", flat: "", postcode: "", town: [] }
 * address("Dlouhá 123/45"); // { street: ["dlouha"], house: "123/45", flat: "", postcode: "", town: [] }
 */
export function address(text: string): AddressParts {
  let folded = foldLetters(text);
  if (folded.includes("#")) folded = folded.replaceAll("#", " ");
  if (folded.includes("c")) folded = folded.replace(landNumber, " cp ");
  const street: string[] = [];
  const town: string[] = [];
  let house = "";
  let flat = "";
  let postcode = "";
  let place: string[] | undefined;
  const parts = folded.split(gap.test(folded) ? gaps : ",");
  for (const written of parts) {
    place = undefined;
    // A Czech postcode has a space inside, and the town behind it.
    const czech = startsWithDigit(written) ? spacedPostcode.exec(written) : null;
    if (czech) postcode = czech[1]! + czech[2]!;
    const words = addressTokens(czech ? czech[3]! : written);
    if (czech && town.length === 0) place = town;
    const isNumberAlone = words.length === 1 && isHouse(words[0]!);
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const next = words[at + 1];
      const marks = marksOf.get(word) ?? 0;
      if ((marks & Mark.hint) !== 0 && street.length > 0) break;
      if ((marks & Mark.country) !== 0 && words.length <= 2) continue;
      if ((marks & Mark.house) !== 0 && next !== undefined && isHouse(next)) {
        house = next;
        at++;
      } else if ((marks & Mark.flat) !== 0 && next !== undefined && /\d/.test(next)) {
        flat = next;
        at++;
      } else if ((marks & Mark.block) !== 0 && house !== "" && next !== undefined) {
        house += `${word[0] === "с" ? "с" : "к"}${next}`;
        at++;
      } else if (
        at === 0 &&
        postcode === "" &&
        isDigit(word.charCodeAt(0)) &&
        /^\d{5,6}$/.test(word) &&
        (isNumberAlone || parts.length > 1)
      ) {
        postcode = word;
      } else if ((marks & Mark.place) !== 0 && next !== undefined && !/\d/.test(next)) {
        place = town.length === 0 && (marks & Mark.town) !== 0 ? town : [];
      } else if (house === "" && (isNumberAlone || (at === 0 && street.length > 0 && isHouse(word)))) {
        house = word;
      } else if (isNumberAlone && flat === "") flat = word;
      else if (place) place.push(word);
      else street.push(shortForms.get(word) ?? word);
    }
  }
  if (house === "") house = takeHouse(street);
  const range = flat === "" && house.includes("-") ? /^(\d+\p{L}?)-(\d+)$/u.exec(house) : null;
  return { street, house: range?.[1] ?? house, flat: range?.[2] ?? flat, postcode, town };
}

/** The house number among the words of a street: in front, else at the end; taken out of them. */
function takeHouse(street: string[]): string {
  if (street.length < 2) return "";
  const at =
    isHouse(street[0]!) && !isHouse(street.at(-1)!) ? 0 : isHouse(street.at(-1)!) ? street.length - 1 : -1;
  if (at >= 0) return street.splice(at, 1)[0]!;
  const inside = street.findIndex((word, place) => place > 0 && isHouse(word));
  // `Ленина 5 оф` and the like: what follows the number is not the street.
  return inside > 0 ? street.splice(inside)[0]! : "";
}

function isHouse(word: string): boolean {
  return isDigit(word.charCodeAt(0)) && /^\d{1,5}(?:[/-]\d{1,4})?\p{L}?(?:[/к]\d{1,3}\p{L}?)?$/u.test(word);
}

/** A postcode of three and two digits, and what stands behind it. */
const spacedPostcode = /^\s*(\d{3}) (\d{2})(?!\d)(.*)$/;
const landNumber = /c\.\s?p\.\s?/g;
const gap = /[;\n]|\s\s/;
const gaps = /[,;\n]|\s{2,}/;

function startsWithDigit(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) <= 0x20) at++;
  return isDigit(text.charCodeAt(at));
}

const townMarks = new Set("г гор город п пос поселок с село дер деревня пгт obec mesto".split(" "));

/** Words behind which an address only hints at the neighbourhood. */
const hints = new Set(["between", "near", "off", "at", "opposite", "возле", "около", "напротив"]);

const Mark = { hint: 1, country: 2, house: 4, flat: 8, block: 16, place: 32, town: 64 } as const;

/** What each word marks, all in one look. */
const marksOf = bitsByWord([
  [hints, Mark.hint],
  [countries, Mark.country],
  [houseMarks, Mark.house],
  [flatMarks, Mark.flat],
  [blockMarks, Mark.block],
  [placeMarks, Mark.place],
  [townMarks, Mark.town],
]);

function bitsByWord(
  sets: readonly (readonly [words: ReadonlySet<string>, bit: number])[],
): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [words, bit] of sets) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
