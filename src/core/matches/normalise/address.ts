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
  const folded = foldLetters(text)
    .replace(/[№#]/g, " ")
    .replace(/č\.?\s?p\.?|c\.\s?p\.\s?/g, " cp ");
  const street: string[] = [];
  const town: string[] = [];
  let house = "";
  let flat = "";
  let postcode = "";
  let place: string[] | undefined;
  const parts = folded.split(/[,;\n]|\s{2,}/);
  for (const written of parts) {
    place = undefined;
    // A Czech postcode has a space inside, and the town behind it.
    const czech = /^\s*(\d{3}) (\d{2})(?!\d)(.*)$/.exec(written);
    if (czech) postcode = czech[1]! + czech[2]!;
    const words = wordsOfAddress(czech ? czech[3]! : written);
    if (czech && town.length === 0) place = town;
    const isNumberAlone = words.length === 1 && isHouse(words[0]!);
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const next = words[at + 1];
      if (hints.has(word) && street.length > 0) break;
      if (countries.has(word) && words.length <= 2) continue;
      if (houseMarks.has(word) && next !== undefined && isHouse(next)) {
        house = next;
        at++;
      } else if (flatMarks.has(word) && next !== undefined && /\d/.test(next)) {
        flat = next;
        at++;
      } else if (blockMarks.has(word) && house !== "" && next !== undefined) {
        house += `${word[0] === "с" ? "с" : "к"}${next}`;
        at++;
      } else if (
        /^\d{5,6}$/.test(word) &&
        at === 0 &&
        postcode === "" &&
        (isNumberAlone || parts.length > 1)
      ) {
        postcode = word;
      } else if (placeMarks.has(word) && next !== undefined && !/\d/.test(next)) {
        place = town.length === 0 && isTownMark(word) ? town : [];
      } else if (house === "" && (isNumberAlone || (at === 0 && street.length > 0 && isHouse(word)))) {
        house = word;
      } else if (isNumberAlone && flat === "") flat = word;
      else if (place) place.push(word);
      else street.push(shortForms.get(word) ?? word);
    }
  }
  if (house === "") house = takeHouse(street);
  const range = flat === "" ? /^(\d+\p{L}?)-(\d+)$/u.exec(house) : null;
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
  return /^\d{1,5}(?:[/-]\d{1,4})?\p{L}?(?:[/к]\d{1,3}\p{L}?)?$/u.test(word);
}

function isTownMark(word: string): boolean {
  return townMarks.has(word);
}

const townMarks = new Set("г гор город п пос поселок с село дер деревня пгт obec mesto".split(" "));

/** Words behind which an address only hints at the neighbourhood. */
const hints = new Set(["between", "near", "off", "at", "opposite", "возле", "около", "напротив"]);

function wordsOfAddress(part: string): readonly string[] {
  return (
    part
      .replace(/(\d)-(?=(?:я|и|ая|ии|ыи|го|е)(?!\p{L}))/gu, "$1")
      .replace(/['’`]/g, "")
      .match(/\d+(?:[/-]\d+)*\p{L}{0,2}(?:\/\d+)?|\p{L}+(?:-\p{L}+)*/gu) ?? []
  );
}
