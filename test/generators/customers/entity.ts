import type { Country, PersonName } from "./country";
import type { Random } from "./random";

/** A customer as they are, before anybody typed them in. "" and 0 where they have none. */
export interface Entity {
  readonly person?: PersonName;
  readonly firm: string;
  /** A number such as 19801231. */
  readonly birthDay: number;
  readonly phone: string;
  readonly email: string;
  readonly taxNumber: string;
  readonly home: Home;
}

export interface Home {
  readonly town: string;
  readonly street: string;
  readonly house: number;
  readonly flat: number;
}

export function homeOf(random: Random, country: Country): Home {
  return {
    town: random.ranked(country.towns, 0.8),
    street: random.ranked(country.streets, 0.5),
    house: random.between(1, 120),
    flat: random.chance(0.7) ? random.between(1, 160) : 0,
  };
}

export function personEntity(random: Random, country: Country): Entity {
  const person = country.person(random);
  const birthDay = birthDayOf(random);
  return {
    person,
    firm: "",
    birthDay,
    phone: country.phone(random),
    email: emailOf(random, country, person, birthDay),
    taxNumber: "",
    home: homeOf(random, country),
  };
}

/** One more of the family: the same home, sometimes the same phone and mailbox. */
export function relativeOf(random: Random, country: Country, entity: Entity): Entity {
  const person = country.relative(random, entity.person!);
  const birthDay = birthDayOf(random);
  return {
    ...entity,
    person,
    birthDay,
    phone: random.chance(0.5) ? entity.phone : country.phone(random),
    email: random.chance(0.15) ? entity.email : emailOf(random, country, person, birthDay),
  };
}

export function firmEntity(random: Random, country: Country): Entity {
  const firm = country.firm(random);
  const domain = `${country.latin(firm).replace(/[^a-z0-9]/g, "")}.${country.language === "en" ? "co.uk" : country.language === "cs" ? "cz" : "ru"}`;
  return {
    firm,
    birthDay: 0,
    phone: country.phone(random),
    email: `${random.pick(["info", "office", "sales", "mail"])}@${domain}`,
    taxNumber: country.taxNumber(random),
    home: homeOf(random, country),
  };
}

/** Another firm behind the same switchboard. */
export function neighbourOf(random: Random, country: Country, entity: Entity): Entity {
  return { ...firmEntity(random, country), phone: entity.phone, home: { ...entity.home } };
}

/** Another branch of a chain: the same name with another number, sometimes the same phone and mailbox. */
export function branchOf(random: Random, country: Country, entity: Entity, number: number): Entity {
  return {
    ...entity,
    firm: `${entity.firm.replace(/ № \d+$/, "")} № ${number}`,
    phone: random.chance(0.3) ? entity.phone : country.phone(random),
    taxNumber: "",
    home: homeOf(random, country),
  };
}

function birthDayOf(random: Random): number {
  const isRound = random.chance(0.02);
  const year = random.between(1945, 2005);
  return isRound ? year * 10_000 + 101 : year * 10_000 + random.between(1, 12) * 100 + random.between(1, 28);
}

function emailOf(random: Random, country: Country, { given, surname }: PersonName, birthDay: number): string {
  const plain = (text: string) => country.latin(text).replace(/[^a-z]/g, "");
  const [first, last] = [plain(given), plain(surname)];
  const year = Math.floor(birthDay / 10_000);
  const local = random.pick([
    `${first}.${last}`,
    `${first[0]}${last}`,
    `${last}${year % 100}`,
    `${last}.${first[0]}`,
    `${first}${year}`,
    `${last}${random.between(1, 999)}`,
    `${first}_${last}${random.between(1, 99)}`,
  ]);
  return `${local}@${random.ranked(country.mailProviders, 0.6)}`;
}
