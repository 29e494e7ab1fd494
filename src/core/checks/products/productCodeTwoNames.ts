import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { rowsByCode } from "../customers/nameTokens";
import { mostRows, nameKeys } from "./productTwoNames";

/**
 * Two products share a code, or one has two names: figures by code mix them up. The name of most rows is the code's.
 *
 * No fix: the code may be the wrong one of the two.
 */
export const productCodeTwoNames = {
  id: "productCodeTwoNames",
  tables: ["orders", "products"],
  severity: "warning",
  roles: ["productId", "productName"],
  settings: {},
  run(scope, fail) {
    const ids = scope.columns.productId as TextColumn;
    const names = scope.columns.productName as TextColumn;
    const keys = scope.shared(nameKeys);
    const usual = usualKeys(ids, names.codes, keys);
    if (!usual) return;
    const spelling = mostRows(keys, rowsByCode(names.codes, names.dictionary.size));
    for (let index = 0; index < ids.codes.length; index++) {
      const id = ids.codes[index];
      const key = keys[names.codes[index]];
      if (id === 0 || key === 0 || usual[id] === key) continue;
      const params = { id: ids.dictionary.at(id), name: names.dictionary.at(spelling[usual[id]]) };
      fail({ index, role: "productName", params });
    }
  },
} as const satisfies Check;

/** By code of the ids, the key of the name that most of its rows have; undefined where every id has one name. */
function usualKeys(ids: TextColumn, names: Uint32Array, keys: Uint32Array): Uint32Array | undefined {
  const usual = new Uint32Array(ids.dictionary.size);
  const mixed = new Uint8Array(ids.dictionary.size);
  let isMixed = false;
  for (let index = 0; index < names.length; index++) {
    const id = ids.codes[index];
    const key = keys[names[index]];
    if (id === 0 || key === 0) continue;
    if (usual[id] === 0) usual[id] = key;
    else if (usual[id] !== key) {
      mixed[id] = 1;
      isMixed = true;
    }
  }
  if (!isMixed) return undefined;
  const rows = new Map<string, number>();
  const most = new Map<number, number>();
  for (let index = 0; index < names.length; index++) {
    const id = ids.codes[index];
    const key = keys[names[index]];
    if (mixed[id] === 0 || key === 0) continue;
    const pair = `${id} ${key}`;
    const count = (rows.get(pair) ?? 0) + 1;
    rows.set(pair, count);
    if (count <= (most.get(id) ?? 0)) continue;
    most.set(id, count);
    usual[id] = key;
  }
  return usual;
}
