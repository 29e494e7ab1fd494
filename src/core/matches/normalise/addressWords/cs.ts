import type { AddressWords } from "./addressWords";

export const cs: AddressWords = {
  kinds: `ul: ulice ul
nam: namesti nam
tr: trida tr
nabr: nabrezi nabr
sidl: sidliste sidl`,
  house: "cp cislo popisne cd cev",
  flat: "byt",
  block: "",
  place: "okr okres kraj obec mesto",
  countries: "ceska republika cesko cr slovensko sr",
};
