/** Makes customers out of a book that has orders only. */

import { blankRowTest } from "../table/blankRow";
import type { TextColumn } from "../table/columns";
import type { CustomersTable, OrdersTable } from "../table/tables";
import { noCounts, type OrderLinks } from "./orderLinks";
import { type KeyNumbers, Owners } from "./owners";
import { columnsOf, type LinkWay, linkWays } from "./ways";

export interface CustomersOfOrders {
  readonly customers: CustomersTable;
  readonly links: OrderLinks;
}

interface Tie {
  readonly way: LinkWay;
  readonly owners: Owners;
  readonly codes: Uint32Array;
  readonly keys: KeyNumbers;
}

/**
 * Who are the customers of these orders?
 *
 * Rows with one id are one customer; where there is no id, rows with one e-mail, else one phone, else exactly one
 * name. A weaker key ties a row to the only customer known to bear it: a phone to the customer whose other row has
 * this phone beside an id. A row whose only keys are borne by several customers stays without.
 *
 * Customers come in order of first appearance, with the id of their first row that has one and the name, e-mail, phone
 * and town of their most recent row that has one.
 */
export function customersFromOrders(orders: OrdersTable): CustomersOfOrders {
  const customer = new Int32Array(orders.rowCount).fill(-1);
  const ties = tiesOf(orders);
  const by = noCounts();
  let made = 0;
  for (const tie of ties) {
    const linked = linkRows(tie, ties, customer, made);
    by[tie.way] += linked.rows;
    made = linked.made;
  }
  const linked = linkWays.reduce((rows, way) => rows + by[way], 0);
  const left = linked < orders.rowCount ? rowsLeft(orders, ties, customer) : { rows: 0, sharedRows: 0 };
  by.none = left.rows;

  // One column of keys alone makes customers in order of appearance.
  const rowCount = ties.length === 1 ? made : numberByAppearance(customer, made);
  return {
    customers: { rowCount, sources: [], columns: latestTexts(orders, customer, rowCount), unreadable: [] },
    links: { customer, by, sharedRows: left.sharedRows, duplicateIds: [] },
  };
}

function tiesOf(orders: OrdersTable): readonly Tie[] {
  return linkWays.flatMap((way) =>
    columnsOf(way, orders.columns).map((column) => {
      const owners = new Owners(way);
      return { way, owners, codes: column.codes, keys: owners.number(column) };
    }),
  );
}

/** Gives every row that has no customer yet the owner of its key, a new one where nobody owns it. */
function linkRows({ codes, keys, owners }: Tie, ties: readonly Tie[], customer: Int32Array, before: number) {
  const others = ties.filter((tie) => tie.owners !== owners);
  let made = before;
  let rows = 0;
  for (let row = 0; row < customer.length; row++) {
    const key = keys[codes[row]];
    if (customer[row] >= 0 || key === 0) continue;
    let owner = owners.ownerOf(key);
    if (owner < 0) {
      if (owners.isShared(key)) continue;
      owner = made++;
      owners.claim(key, owner);
    }
    customer[row] = owner;
    rows++;
    for (const other of others) other.owners.claim(other.keys[other.codes[row]], owner);
  }
  return { made, rows };
}

function rowsLeft({ columns }: OrdersTable, ties: readonly Tie[], customer: Int32Array) {
  const isBlank = blankRowTest(columns);
  let rows = 0;
  let sharedRows = 0;
  for (let row = 0; row < customer.length; row++) {
    if (customer[row] >= 0 || isBlank(row)) continue;
    rows++;
    if (ties.some(({ keys, codes }) => keys[codes[row]] !== 0)) sharedRows++;
  }
  return { rows, sharedRows };
}

/** Renumbers in place so that the first row's customer is 0; answers how many there are. */
function numberByAppearance(customer: Int32Array, count: number): number {
  const place = new Int32Array(count).fill(-1);
  let next = 0;
  for (let row = 0; row < customer.length; row++) {
    const given = customer[row];
    if (given < 0) continue;
    if (place[given] < 0) place[given] = next++;
    customer[row] = place[given];
  }
  return next;
}

function latestTexts(orders: OrdersTable, customer: Int32Array, count: number): CustomersTable["columns"] {
  const { customerId, customerName, email, phone, town, orderDay } = orders.columns;
  const latest = (column: TextColumn) => latestText(column, orderDay?.days, customer, count);
  return {
    ...(customerId && { customerId: firstText(customerId, customer, count) }),
    ...(customerName && { customerName: latest(customerName) }),
    ...(email && { email: latest(email) }),
    ...(phone && { phone: latest(phone) }),
    ...(town && { town: latest(town) }),
  };
}

function firstText({ codes, dictionary }: TextColumn, customer: Int32Array, count: number): TextColumn {
  const first = new Uint32Array(count);
  for (let row = 0; row < customer.length; row++) {
    const owner = customer[row];
    if (owner >= 0 && first[owner] === 0) first[owner] = codes[row];
  }
  return { kind: "text", codes: first, dictionary };
}

/** Of rows of one day the lower one counts; a row without day counts before all days. */
function latestText(
  { codes, dictionary }: TextColumn,
  days: Float64Array | undefined,
  customer: Int32Array,
  count: number,
): TextColumn {
  const latest = new Uint32Array(count);
  const latestDay = new Float64Array(count).fill(-Infinity);
  for (let row = 0; row < customer.length; row++) {
    const owner = customer[row];
    if (owner < 0 || codes[row] === 0) continue;
    const written = days?.[row] ?? Number.NaN;
    const day = Number.isNaN(written) ? -Infinity : written;
    if (day < latestDay[owner]) continue;
    latestDay[owner] = day;
    latest[owner] = codes[row];
  }
  return { kind: "text", codes: latest, dictionary };
}
