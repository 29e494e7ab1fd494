import type { Country } from "./country";
import { type Entity, homeOf } from "./entity";
import type { Random } from "./random";
import { digitSlip, slip } from "./slips";

/** A row as somebody typed it; "" where they left it out. */
export interface TypedRow {
  readonly customerName: string;
  /** `YYYY-MM-DD`. */
  readonly birthDay: string;
  readonly phone: string;
  readonly email: string;
  readonly taxNumber: string;
  readonly address: string;
  readonly town: string;
}

/** Types a customer in, with the gaps and slips that every field has, each on its own. */
export function typedRow(random: Random, country: Country, entity: Entity): TypedRow {
  const moved = random.chance(0.05);
  const home = moved ? homeOf(random, country) : entity.home;
  const address = country.address(random, home.street, home.house, home.flat);
  const phone = random.chance(0.08) ? country.phone(random) : entity.phone;
  const email = random.chance(0.06) ? `${random.between(100, 99_999)}${entity.email}` : entity.email;
  return {
    customerName: nameOf(random, country, entity),
    birthDay: random.chance(0.35) ? "" : birthDayOf(random, entity.birthDay),
    phone: random.chance(0.1)
      ? ""
      : country.writtenPhone(random, random.chance(0.03) ? digitSlip(random, phone) : phone),
    email: random.chance(0.3) ? "" : emailOf(random, country, email),
    taxNumber: taxNumberOf(random, entity.taxNumber),
    address: random.chance(0.2) ? "" : random.chance(0.04) ? slip(random, address, country) : address,
    town: random.chance(0.1) ? "" : random.chance(0.03) ? slip(random, home.town, country) : home.town,
  };
}

function nameOf(random: Random, country: Country, { person, firm }: Entity): string {
  if (!person) {
    const name = random.chance(0.06) ? slip(random, firm, country) : firm;
    return country.writtenFirm(random, name);
  }
  let { given, patronymic, surname } = person;
  if (random.chance(0.06)) given = country.familiar(random, given);
  if (random.chance(0.03)) given = slip(random, given, country);
  if (random.chance(0.05)) surname = slip(random, surname, country);
  if (random.chance(0.01)) surname = country.person(random).surname;
  const written = country.written(random, { given, patronymic, surname });
  if (random.chance(0.04)) return latinName(country, written);
  return random.chance(0.05) ? written.replaceAll("ё", "е") : written;
}

function latinName(country: Country, written: string): string {
  return written.replace(/\p{L}+/gu, (word) => {
    const latin = country.latin(word) || word;
    return latin[0].toUpperCase() + latin.slice(1);
  });
}

function birthDayOf(random: Random, birthDay: number): string {
  if (birthDay === 0) return "";
  let text = String(birthDay);
  if (random.chance(0.03)) text = digitSlip(random, text);
  const [year, month, date] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
  return random.chance(0.015) ? `${year}-${date}-${month}` : `${year}-${month}-${date}`;
}

function taxNumberOf(random: Random, taxNumber: string): string {
  if (taxNumber === "" || random.chance(0.4)) return "";
  return random.chance(0.03) ? digitSlip(random, taxNumber) : taxNumber;
}

function emailOf(random: Random, country: Country, email: string): string {
  if (random.chance(0.03)) return slip(random, email, country);
  return random.chance(0.05) ? email.toUpperCase() : email;
}
