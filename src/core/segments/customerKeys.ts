import { columnsOf, keyOf, linkWays } from "../matches/ways";
import type { CustomersTable } from "../table/tables";

/**
 * By which key is a customer found again at the next run? Their id, else e-mail, phone or name, with the way before it;
 * "" where they have none of these.
 */
export function customerKeys({ columns, rowCount }: CustomersTable): readonly string[] {
  const keys = new Array<string>(rowCount).fill("");
  for (const way of linkWays) {
    for (const { codes, dictionary } of columnsOf(way, columns)) {
      for (let row = 0; row < rowCount; row++) {
        if (keys[row] !== "" || codes[row] === 0) continue;
        const key = keyOf[way](dictionary.at(codes[row]));
        if (key !== "") keys[row] = `${way}:${key}`;
      }
    }
  }
  return keys;
}
