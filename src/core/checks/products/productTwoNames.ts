import type { TextColumn } from "../../table/columns";
import { ColumnTexts } from "../../table/columnTexts";
import { inOneAlphabet } from "../cells/lookAlikeLetters";
import type { Check } from "../check";
import { rowsByCode } from "../customers/nameTokens";
import type { Scope } from "../scope";

/**
 * One product under two names: names that differ only in case, spaces and signs, or two names with one product id.
 *
 * The name of most rows is taken for the product's; it is the fix where the difference is spelling only.
 */
export const productTwoNames = {
  id: "productTwoNames",
  tables: ["orders", "products"],
  severity: "warning",
  roles: ["productName"],
  settings: {},
  run(scope, fail) {
    const { codes, dictionary } = scope.columns.productName as TextColumn;
    const keys = keysOf(scope.columns.productName as TextColumn);
    const rows = rowsByCode(codes, dictionary.size);
    const spelling = mostRows(keys, rows);
    const byId = usualNames(scope, keys);
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index];
      if (code === 0) continue;
      const usualKey = byId ? byId(index) : keys[code];
      const usual = spelling[usualKey]!;
      if (usual === code) continue;
      const name = dictionary.at(usual);
      const isSpelling = usualKey === keys[code];
      fail({ index, role: "productName", params: { name }, ...(isSpelling && { fix: name }) });
    }
  },
} as const satisfies Check;

/** By code of the names, a number that spellings of one name share. */
function keysOf({ dictionary }: TextColumn): Uint32Array {
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
function mostRows(keys: Uint32Array, rows: Uint32Array): Int32Array {
  const best = new Int32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1).fill(-1);
  for (let code = 1; code < keys.length; code++) {
    const known = best[keys[code]];
    if (known < 0 || rows[code] > rows[known]) best[keys[code]] = code;
  }
  return best;
}

/** By row, the key of the name that most rows with its product id have; undefined without ids. */
function usualNames({ columns, played }: Scope, keys: Uint32Array): ((index: number) => number) | undefined {
  if (!played.includes("productId")) return undefined;
  const ids = columns.productId as TextColumn;
  const names = (columns.productName as TextColumn).codes;
  const pairs = new Map<number, number>();
  const span = keys.length + 1;
  const first = new Int32Array(ids.dictionary.size).fill(-1);
  const mixed = new Set<number>();
  for (let index = 0; index < names.length; index++) {
    const id = ids.codes[index];
    const key = keys[names[index]];
    if (id === 0 || key === 0) continue;
    if (first[id] < 0) first[id] = key;
    else if (first[id] !== key) mixed.add(id);
  }
  const usual = Int32Array.from(first);
  if (mixed.size > 0) {
    for (let index = 0; index < names.length; index++) {
      const id = ids.codes[index];
      const key = keys[names[index]];
      if (key > 0 && mixed.has(id)) pairs.set(id * span + key, (pairs.get(id * span + key) ?? 0) + 1);
    }
    const most = new Map<number, number>();
    for (const [pair, rows] of pairs) {
      const id = Math.floor(pair / span);
      if (rows <= (most.get(id) ?? 0)) continue;
      most.set(id, rows);
      usual[id] = pair % span;
    }
  }
  return (index) => {
    const id = ids.codes[index];
    return id > 0 && usual[id] > 0 ? usual[id] : keys[names[index]];
  };
}
