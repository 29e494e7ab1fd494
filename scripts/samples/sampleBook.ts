import { dayToSerial } from "../../src/core/table/serialDay";
import type { Country } from "./country";
import { type Customer, customersOf } from "./customers";
import { dirtyCustomers, dirtyOrders } from "./dirt";
import { type OrderLine, ordersOf } from "./orders";
import { type Random, randomFrom } from "./random";
import { type CustomerRow, customerCount, type Dirt, type OrderRow, orderCount } from "./rows";

export interface SampleBook {
  readonly country: Country;
  readonly customers: readonly CustomerRow[];
  readonly orders: readonly OrderRow[];
  /** 0-based sheet row of the heading. */
  readonly ordersHeadingRow: number;
  readonly dirt: readonly Dirt[];
}

/** The whole book, the same whenever it is made. */
export function sampleBook(country: Country): SampleBook {
  const random = randomFrom(country.seed);
  const customers = customersOf(country, random, customerCount);
  const lines = ordersOf(country, customers, random, orderCount);
  const ordersHeadingRow = country.ordersTitle ? 2 : 0;
  const { rows, dirt, otherIds } = dirtyCustomers(
    country,
    customers,
    customers.map((customer) => customerRow(country, customer, random)),
    random,
  );
  const orders = dirtyOrders(
    country,
    lines.map((line) => orderRow(country, line, customers, otherIds)),
    ordersHeadingRow + 1,
    random,
  );
  return { country, customers: rows, orders: orders.rows, ordersHeadingRow, dirt: [...dirt, ...orders.dirt] };
}

function customerRow(country: Country, customer: Customer, random: Random): CustomerRow {
  const { id, name, phone, email, town, manager, birthDay, registeredDay, source, consent, note } = customer;
  return {
    id,
    name,
    type: customer.isCompany ? country.types.company : country.types.person,
    phone: phone && random.weighted(country.phoneNotations)(phone),
    email,
    town,
    manager,
    birthDay: Number.isNaN(birthDay) ? null : dayToSerial(birthDay, 1900),
    registered: dayToSerial(registeredDay, 1900),
    source,
    consent,
    note,
  };
}

/** Orders of someone who stands twice in the list go to the second entry from the day it was made. */
function orderRow(
  country: Country,
  line: OrderLine,
  customers: readonly Customer[],
  otherIds: ReadonlyMap<number, { readonly id: string | number; readonly fromDay: number }>,
): OrderRow {
  const { number, day, product, quantity, price, discount, state, channel } = line;
  const customer = customers[line.customer];
  const other = otherIds.get(line.customer);
  return {
    number,
    day: dayToSerial(day, 1900),
    customerId: other && day >= other.fromDay ? other.id : customer.id,
    customerName: customer.name,
    product: product.name,
    category: country.categories[product.kind],
    quantity,
    price,
    discount,
    amount: Number((quantity * price * (1 - discount)).toFixed(2)),
    status: country.status[state],
    channel,
  };
}
