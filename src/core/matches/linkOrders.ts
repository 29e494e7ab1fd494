/** Ties order rows to customers. */

import { blankRowTest } from "../table/blankRow";
import type { CustomersTable, OrdersTable } from "../table/tables";
import { type DuplicateId, noCounts, type OrderLinks } from "./orderLinks";
import { type KeyNumbers, Owners } from "./owners";
import { columnsOf, type LinkWay, linkWays } from "./ways";

/** One way, ready to be asked row by row. */
interface Tie {
  readonly way: LinkWay;
  readonly codes: Uint32Array;
  /** Customer by dictionary code of the orders; negative where nobody or several. */
  readonly customers: Int32Array;
  readonly isShared: (code: number) => boolean;
}

/**
 * Which customer is each order row of? By id; where it has none or an unknown one by e-mail, then phone, then exact
 * normalised name.
 *
 * A key that several customers share does not decide, the next way may. Of customer rows with one id the first gets
 * the orders. Work is done once per distinct text, not per row.
 */
export function linkOrders(customers: CustomersTable, orders: OrdersTable): OrderLinks {
  const firstRows = sameCustomerRows(customers);
  const ties = linkWays.flatMap((way) => tiesBy(way, customers, orders, firstRows.of));
  const isBlank = blankRowTest(orders.columns);

  const customer = new Int32Array(orders.rowCount).fill(-1);
  const by = noCounts();
  let sharedRows = 0;
  for (let row = 0; row < orders.rowCount; row++) {
    const tie = ties.find(({ customers, codes }) => customers[codes[row]] >= 0);
    if (tie) {
      customer[row] = tie.customers[tie.codes[row]];
      by[tie.way]++;
    } else if (!isBlank(row)) {
      by.none++;
      if (ties.some(({ isShared, codes }) => isShared(codes[row]))) sharedRows++;
    }
  }
  return { customer, by, sharedRows, duplicateIds: firstRows.duplicates };
}

/** By customer row: the first row with the same id, itself where it has no id. */
function sameCustomerRows({ rowCount, columns }: CustomersTable) {
  const of = Int32Array.from({ length: rowCount }, (_, row) => row);
  const duplicates: DuplicateId[] = [];
  const { customerId } = columns;
  if (!customerId) return { of, duplicates };

  const owners = new Owners("id");
  const keys = owners.number(customerId);
  for (let row = 0; row < rowCount; row++) {
    const code = customerId.codes[row];
    const owner = owners.ownerOf(keys[code]);
    if (owner >= 0) {
      of[row] = owner;
      duplicates.push({ id: customerId.dictionary.at(code), firstIndex: owner, index: row });
    } else owners.claim(keys[code], row);
  }
  return { of, duplicates };
}

function tiesBy(
  way: LinkWay,
  customers: CustomersTable,
  orders: OrdersTable,
  firstRow: Int32Array,
): readonly Tie[] {
  const owners = new Owners(way);
  for (const column of columnsOf(way, customers.columns)) {
    const keys = owners.number(column);
    for (let row = 0; row < customers.rowCount; row++) owners.claim(keys[column.codes[row]], firstRow[row]);
  }
  return columnsOf(way, orders.columns).map((column) => {
    const keys: KeyNumbers = owners.number(column);
    return {
      way,
      codes: column.codes,
      customers: Int32Array.from(keys, (key) => owners.ownerOf(key)),
      isShared: (code) => owners.isShared(keys[code]),
    };
  });
}
