/** What a likelihood needs of the purchases, each distinct figure once. */
import type { PurchaseModelId } from "./purchaseModel";
import { chancesAtStart } from "./purchaseModel";
import type { Purchases } from "./purchases";

export interface Tallies {
  /** Customers with orders. */
  readonly customers: number;
  readonly repeatBuyers: number;
  /** Of all customers together. */
  readonly repeats: number;
  /** Distinct ages, of customers and of last orders alike. */
  readonly ages: Float64Array;
  /** By distinct age: customers who are so old, and their repeats. */
  readonly customersOfAge: Float64Array;
  readonly repeatsOfAge: Float64Array;
  /** By number: customers with more repeats than that. */
  readonly withMore: Float64Array;
  /** The customers who may have left, alike ones together. */
  readonly mayHaveLeft: CustomersAlike;
}

/** Groups of customers with the same figures; ages as places in `ages`. */
export interface CustomersAlike {
  readonly repeats: Float64Array;
  readonly lastAge: Uint32Array;
  readonly age: Uint32Array;
  readonly customers: Float64Array;
}

export function tally({ repeats, lastAge, age }: Purchases, model: PurchaseModelId): Tallies {
  const places = new Map<number, number>();
  const placeOf = (value: number) => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  };
  const lines = emptyGroups(repeats.length);
  const customersOfAge: number[] = [];
  const repeatsOfAge: number[] = [];
  const exactly: number[] = [];
  const onceByAge = new Map<number, number>();
  let customers = 0;
  let groups = 0;

  for (let customer = 0; customer < repeats.length; customer++) {
    if (Number.isNaN(age[customer])) continue;
    const own = repeats[customer];
    const place = placeOf(age[customer]);
    customers++;
    customersOfAge[place] = (customersOfAge[place] ?? 0) + 1;
    repeatsOfAge[place] = (repeatsOfAge[place] ?? 0) + own;
    exactly[own] = (exactly[own] ?? 0) + 1;
    if (own === 0 && chancesAtStart(model) === 0) continue;
    if (own === 0) {
      const group = onceByAge.get(place);
      if (group !== undefined) {
        lines.customers[group]++;
        continue;
      }
      onceByAge.set(place, groups);
    }
    lines.repeats[groups] = own;
    lines.lastAge[groups] = placeOf(lastAge[customer]);
    lines.age[groups] = place;
    lines.customers[groups++] = 1;
  }

  const ages = Float64Array.from(places.keys());
  return {
    customers,
    repeatBuyers: customers - (exactly[0] ?? 0),
    repeats: repeatsOfAge.reduce((sum, own) => sum + (own ?? 0), 0),
    ages,
    customersOfAge: Float64Array.from(ages, (_, place) => customersOfAge[place] ?? 0),
    repeatsOfAge: Float64Array.from(ages, (_, place) => repeatsOfAge[place] ?? 0),
    withMore: withMoreThan(exactly),
    mayHaveLeft: firstGroups(lines, groups),
  };
}

function emptyGroups(length: number) {
  return {
    repeats: new Float64Array(length),
    lastAge: new Uint32Array(length),
    age: new Uint32Array(length),
    customers: new Float64Array(length),
  };
}

function firstGroups({ repeats, lastAge, age, customers }: CustomersAlike, count: number): CustomersAlike {
  return {
    repeats: repeats.subarray(0, count),
    lastAge: lastAge.subarray(0, count),
    age: age.subarray(0, count),
    customers: customers.subarray(0, count),
  };
}

/** By number: how many have more, out of how many have exactly so many. */
function withMoreThan(exactly: readonly number[]): Float64Array {
  const most = Math.max(0, exactly.length - 1);
  const withMore = new Float64Array(most);
  let above = 0;
  for (let number = most; number > 0; number--) {
    above += exactly[number] ?? 0;
    withMore[number - 1] = above;
  }
  return withMore;
}
