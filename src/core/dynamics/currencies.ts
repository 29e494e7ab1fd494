/** Money of different currencies is never added. */
import type { TextColumn } from "../table/columns";
import type { OrdersTable } from "../table/tables";

/** How much of the orders is in one currency; rows that count only. */
export interface CurrencyRows {
  /** As written, in capitals; "" for rows that name none. */
  readonly currency: string;
  readonly rows: number;
}

/**
 * Which currencies do the orders have? The one with most rows first.
 *
 * Rows that name none are taken to be of that one. Nothing where there is no column or nobody filled it in.
 *
 * @param isCounted whether the row counts.
 */
export function currenciesOf(
  orders: OrdersTable,
  isCounted: (row: number) => boolean,
): readonly CurrencyRows[] {
  const column = currencyColumn(orders);
  if (!column) return [];
  const byCode = new Float64Array(column.dictionary.size);
  for (let row = 0; row < orders.rowCount; row++) if (isCounted(row)) byCode[column.codes[row]]++;
  const rows = new Map<string, number>();
  for (const [code, count] of byCode.entries()) {
    const currency = nameOf(column, code);
    if (count > 0 && currency !== "") rows.set(currency, (rows.get(currency) ?? 0) + count);
  }
  return [...rows]
    .map(([currency, count]) => ({ currency, rows: count }))
    .sort((one, other) => other.rows - one.rows || (one.currency < other.currency ? -1 : 1));
}

/** By code of the currency column: 1 where it is another currency than `kept`; undefined where all rows are of one. */
export function otherCurrencies(
  orders: OrdersTable,
  kept: string,
): { readonly codes: Uint32Array; readonly isOther: Uint8Array } | undefined {
  const column = currencyColumn(orders);
  if (!column) return undefined;
  const isOther = Uint8Array.from({ length: column.dictionary.size }, (_, code) => {
    const currency = nameOf(column, code);
    return currency !== "" && currency !== kept ? 1 : 0;
  });
  return isOther.includes(1) ? { codes: column.codes, isOther } : undefined;
}

function currencyColumn({ columns }: OrdersTable): TextColumn | undefined {
  return (columns as { readonly currency?: TextColumn }).currency;
}

const nameOf = ({ dictionary }: TextColumn, code: number) => dictionary.at(code).trim().toUpperCase();
