import { isoDay } from "../../src/core/day";
import type { Country, Product, Season } from "./country";
import { type Customer, firstDay, lastDay } from "./customers";
import type { Random } from "./random";

export type OrderState = "done" | "cancelled" | "returned" | "open";

/** One row of the orders; rows of one number are one order. */
export interface OrderLine {
  readonly number: string | number;
  readonly day: number;
  /** Index in the customers. */
  readonly customer: number;
  readonly product: Product;
  readonly quantity: number;
  readonly price: number;
  /** 0–1. */
  readonly discount: number;
  readonly state: OrderState;
  readonly channel: string;
}

/** `count` orders of one to four lines, by day. */
export function ordersOf(
  country: Country,
  customers: readonly Customer[],
  random: Random,
  count: number,
): OrderLine[] {
  const days = daysOfOrders(country, customers, random, count);
  const favourites = customers.map(() =>
    random.sample(country.products.length, 4).map((at) => country.products[at]),
  );
  const numbers = new Map<string, number>();
  return days.flatMap(([day, customer], index) => {
    const year = isoDay(day).slice(0, 4);
    const place = country.language === "cs" ? (numbers.get(year) ?? 0) : index;
    numbers.set(year, place + 1);
    const head = {
      number: country.orderNumber(place, Number(year)),
      day,
      customer,
      state: stateOf(day, random),
      channel: random.weighted(country.channels),
    };
    return linesOf(country, customers[customer], favourites[customer], day, random).map((line) => ({
      ...head,
      ...line,
    }));
  });
}

/** Day and customer of every order: the first of each who buys at all, the rest by weight and season. */
function daysOfOrders(
  country: Country,
  customers: readonly Customer[],
  random: Random,
  count: number,
): (readonly [day: number, customer: number])[] {
  const buyers = [...customers.keys()].filter((index) => customers[index].habit !== "never");
  const orders = buyers.map((index) => [openDay(customers[index].from), index] as const);
  const byWeight = buyers.map(
    (index) => [index, customers[index].weight * monthsOf(customers[index])] as const,
  );
  while (orders.length < count) {
    const index = random.weighted(byWeight);
    const { from, until } = customers[index];
    const day = random.between(from, until);
    const liveliness = weekday(day) * seasonOf(country.seasons, day) * growth(customers[index], day);
    if (random.chance(liveliness / 8)) orders.push([day, index]);
  }
  return orders.sort(([a, p], [b, q]) => a - b || p - q);
}

const monthsOf = ({ from, until }: Customer) => (Math.min(until, lastDay) - from) / 30;

function growth({ habit, from }: Customer, day: number): number {
  if (habit === "growing") return 0.3 + (1.9 * (day - from)) / (lastDay - firstDay);
  if (habit === "lapsed") return 1.3 - (day - from) / (lastDay - firstDay);
  return 0.85 + (0.3 * (day - firstDay)) / (lastDay - firstDay);
}

/** Sundays are quiet, Fridays are not. */
function weekday(day: number): number {
  return [0.35, 1, 0.95, 1, 1.05, 1.35, 1.1][dayOfWeek(day)];
}

/** 0 = Sunday; 1970-01-01 was a Thursday. */
const dayOfWeek = (day: number) => (day + 4) % 7;

/** The shop never opens a first account on a Sunday; Monday will do. */
const openDay = (day: number) => (dayOfWeek(day) === 0 ? Math.min(day + 1, lastDay) : day);

function seasonOf(seasons: readonly Season[], day: number): number {
  const [, month, date] = isoDay(day).split("-").map(Number);
  const place = month * 100 + date;
  const season = seasons.find(
    ({ from, to }) => place >= from[0] * 100 + from[1] && place <= to[0] * 100 + to[1],
  );
  return season?.times ?? 1;
}

function linesOf(
  country: Country,
  customer: Customer,
  favourites: readonly Product[],
  day: number,
  random: Random,
): Pick<OrderLine, "product" | "quantity" | "price" | "discount">[] {
  const isFestive = seasonOf(country.seasons, day) > 1.4;
  const lines = random.weighted([
    [1, 68],
    [2, 22],
    [3, 8],
    [4, 2],
  ]);
  const products = new Set<Product>();
  while (products.size < lines) products.add(productFor(country, favourites, isFestive, random));
  const discount = discountFor(customer, random);
  return [...products].map((product) => ({
    product,
    quantity: quantityOf(customer, product, isFestive, random),
    price: priceAt(country, product, day),
    discount,
  }));
}

function productFor(
  country: Country,
  favourites: readonly Product[],
  isFestive: boolean,
  random: Random,
): Product {
  const gifts = country.products.filter(({ kind }) => kind === "gifts");
  if (random.chance(isFestive ? 0.42 : 0.05)) return random.pick(gifts);
  if (random.chance(0.55)) return random.pick(favourites);
  return random.ranked(country.products, 0.7);
}

function quantityOf(customer: Customer, product: Product, isFestive: boolean, random: Random): number {
  if (customer.isCompany) return isFestive ? random.between(6, 30) : random.between(2, 10);
  if (product.kind === "ware" || product.kind === "gifts") return random.chance(0.85) ? 1 : 2;
  return random.weighted([
    [1, 58],
    [2, 27],
    [3, 9],
    [4, 4],
    [6, 2],
  ]);
}

function discountFor({ habit, isCompany }: Customer, random: Random): number {
  if (isCompany) return random.pick([0, 0.05, 0.1]);
  if (habit === "regular" || habit === "growing") return random.chance(0.35) ? 0.05 : 0;
  return random.chance(0.08) ? 0.1 : 0;
}

/** Prices rise every first of January. */
function priceAt({ priceStep, yearlyInflation }: Country, product: Product, day: number): number {
  const years = Number(isoDay(day).slice(0, 4)) - 2023;
  const steps = Math.round((product.price * (1 + yearlyInflation) ** years) / priceStep);
  return Number((steps * priceStep).toFixed(2));
}

function stateOf(day: number, random: Random): OrderState {
  if (day > lastDay - 4) return random.chance(0.6) ? "open" : "done";
  return random.weighted([
    ["done", 945],
    ["cancelled", 35],
    ["returned", 20],
  ]);
}
