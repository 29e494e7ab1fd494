import { dayOf } from "../../src/core/day";
import type { Country, Person } from "./country";
import { emailOf } from "./emailOf";
import type { Random } from "./random";

/** The orders run over three years. */
export const firstDay = dayOf(2023, 11, 1);
export const lastDay = dayOf(2026, 10, 31);

/** How a customer buys. */
export type Habit = "regular" | "growing" | "occasional" | "once" | "lapsed" | "newcomer" | "never";

/** How many of a hundred customers, and how often they come while they do. */
const habits = {
  regular: { share: 19, weight: 1.75 },
  growing: { share: 6, weight: 1.9 },
  occasional: { share: 27, weight: 0.42 },
  once: { share: 26, weight: 0 },
  lapsed: { share: 13, weight: 1.2 },
  newcomer: { share: 6, weight: 0.55 },
  never: { share: 3, weight: 0 },
} as const satisfies Record<Habit, { share: number; weight: number }>;

export interface Customer {
  readonly id: string | number;
  readonly name: string;
  readonly person: Person;
  readonly isCompany: boolean;
  /** National digits; "" where not known. */
  readonly phone: string;
  readonly email: string;
  readonly town: string;
  readonly manager: string;
  /** NaN where not known. */
  readonly birthDay: number;
  readonly registeredDay: number;
  readonly source: string;
  readonly consent: string;
  readonly note: string;
  readonly habit: Habit;
  /** Days in which this one buys, ends inclusive. */
  readonly from: number;
  readonly until: number;
  /** Orders relative to others. */
  readonly weight: number;
}

/** `count` customers in the order they came. */
export function customersOf(country: Country, random: Random, count: number): Customer[] {
  const phones = new Set<string>();
  const names = new Set<string>();
  const spans = Array.from({ length: count }, () => spanOf(habitOf(random), random)).sort(
    (a, b) => a.from - b.from,
  );
  return spans.map((span, index) => {
    const person = newPerson(country, random, names);
    const isCompany = random.chance(span.habit === "once" ? 0.03 : 0.1);
    const chattiness = Math.exp((random.next() + random.next() + random.next() - 1.5) * 1.1);
    return {
      ...span,
      id: country.customerId(index),
      name: isCompany ? country.company(random, person) : country.fullName(person),
      person,
      isCompany,
      phone: random.chance(0.93) ? newPhone(country, random, phones) : "",
      email: random.chance(0.74) ? emailOf(person, country, random) : "",
      town: random.ranked(country.towns, 1.05),
      manager: random.ranked(country.managers, 0.5),
      birthDay: isCompany || random.chance(0.42) ? Number.NaN : birthDay(random),
      registeredDay: span.from - (random.chance(0.3) ? random.between(1, 40) : 0),
      source: random.weighted(country.sources),
      consent: random.weighted([
        [country.consent.yes, 58],
        [country.consent.no, 22],
        ["", 20],
      ]),
      note: random.chance(isCompany ? 0.25 : 0.08)
        ? random.pick(isCompany ? country.companyNotes : country.notes)
        : "",
      weight: habits[span.habit].weight * chattiness,
    };
  });
}

function habitOf(random: Random): Habit {
  return random.weighted(
    Object.entries(habits).map(([habit, { share }]) => [habit as Habit, share] as const),
  );
}

function spanOf(habit: Habit, random: Random): Pick<Customer, "habit" | "from" | "until"> {
  const years = lastDay - firstDay;
  switch (habit) {
    case "newcomer":
      return { habit, from: lastDay - random.between(5, 110), until: lastDay };
    case "lapsed": {
      const from = firstDay + random.between(0, Math.floor(years * 0.45));
      return { habit, from, until: from + random.between(150, Math.floor(years * 0.4)) };
    }
    case "once":
    case "never":
      return { habit, from: firstDay + random.between(0, years - 10), until: lastDay };
    default:
      // Many were there before the book begins.
      return {
        habit,
        from: firstDay + (random.chance(0.35) ? random.between(0, 60) : random.between(0, years - 120)),
        until: lastDay,
      };
  }
}

function newPerson(country: Country, random: Random, taken: Set<string>): Person {
  for (;;) {
    const person = country.person(random);
    const name = country.fullName(person);
    if (taken.has(name)) continue;
    taken.add(name);
    return person;
  }
}

/** A number that nobody has yet. */
export function newPhone(country: Country, random: Random, taken: Set<string>): string {
  for (;;) {
    const phone = country.phone(random);
    if (taken.has(phone)) continue;
    taken.add(phone);
    return phone;
  }
}

function birthDay(random: Random): number {
  const age = random.weighted([
    [random.between(19, 29), 18],
    [random.between(30, 44), 40],
    [random.between(45, 59), 28],
    [random.between(60, 79), 14],
  ]);
  return dayOf(2026 - age, 1, 1) + random.between(0, 364);
}
