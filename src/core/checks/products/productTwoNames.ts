import type { TextColumn } from "../../table/columns";
import { ColumnTexts } from "../../table/columnTexts";
import { inOneAlphabet } from "../cells/lookAlikeLetters";
import type { Check } from "../check";
import { rowsByCode } from "../customers/nameTokens";
import type { Scope } from "../scope";

/**
 * One product under two names that differ only in case, spaces, signs or look-alike letters.
 *
 * The name of most rows is the fix. Two different names with one product code are `productCodeTwoNames`' matter.
 */
export const productTwoNames = {
  id: "productTwoNames",
  tables: ["orders", "products"],
  severity: "warning",
  roles: ["productName"],
  settings: {},
  run(scope, fail) {
    const { codes, dictionary } = scope.columns.productName as TextColumn;
    const keys = scope.shared(nameKeys);
    const usual = mostRows(keys, rowsByCode(codes, dictionary.size));
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index];
      if (code === 0 || usual[keys[code]] === code) continue;
      const fix = dictionary.at(usual[keys[code]]);
      fail({ index, role: "productName", params: { name: fix }, fix });
    }
  },
} as const satisfies Check;

/** By code of the product names, a number that spellings of one name share. */
export function nameKeys({ columns }: Scope): Uint32Array {
  const { dictionary } = columns.productName as TextColumn;
  const keys = new ColumnTexts();
  return Uint32Array.from({ length: dictionary.size }, (_, code) =>
    code === 0 ? 0 : keys.code(spellingKey(dictionary.at(code))),
  );
}

/**
 * What spellings of one name share: letters and digits. The comma of 1,5 stays, or it would be 15.
 *
 * @example
 * spellingKey("Чай «Ассам», 100 г"); // "чайассам100г"
 * spellingKey("Сок 1,5 л"); // "сок1.5л"
 */
export function spellingKey(name: string): string {
  const key = (inOneAlphabet(name) ?? name)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/(\d)[.,](?=\d)/g, "$1·")
    .replace(/[^\p{L}\p{N}·+%]+/gu, "")
    .replaceAll("·", ".");
  return key === "" ? name : key;
}

/** By key, the code of most rows; −1 for none. */
export function mostRows(keys: Uint32Array, rows: Uint32Array): Int32Array {
  const best = new Int32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1).fill(-1);
  for (let code = 1; code < keys.length; code++) {
    const known = best[keys[code]];
    if (known < 0 || rows[code] > rows[known]) best[keys[code]] = code;
  }
  return best;
}
