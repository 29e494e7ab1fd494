/** What was sold: distinct products and the rows that name them. */
import type { TextColumn } from "../table/columns";
import type { OrdersTable, ProductsTable } from "../table/tables";

export interface Goods {
  readonly count: number;
  /** Product by order row; -1 without. */
  readonly ofRow: Int32Array;
  /** By product: its code, or its name where the orders have no codes. */
  readonly ids: readonly string[];
  /** By product: its name; its code where no name is known. */
  readonly names: readonly string[];
  /** Row of the products table by product; -1 without. */
  readonly listed: Int32Array;
}

/** Names and groups of rows, e.g. of categories, towns or managers. */
export interface Groups {
  readonly count: number;
  readonly ofRow: Int32Array;
  readonly names: readonly string[];
}

/**
 * The products of the orders, by code or else by name, in order of first appearance.
 *
 * Codes and names are the same without regard to case and spaces around; of several names of a code the first counts.
 */
export function goodsOf(orders: OrdersTable, products: ProductsTable | undefined): Goods | undefined {
  const { productId, productName } = orders.columns;
  const key = productId ?? productName;
  if (!key) return undefined;
  const { count, ofRow, names: ids } = groupsOf(key);
  const listed = listedRows(ids, products, productId ? "productId" : "productName");
  return { count, ofRow, ids, names: namesOf(ids, ofRow, listed, orders, products), listed };
}

/** Rows by a text column: one group for texts that differ in case and spaces around only; -1 where empty. */
export function groupsOf({ codes, dictionary }: TextColumn): Groups {
  const groupOfCode = new Int32Array(dictionary.size).fill(unseen);
  const groups = new Map<string, number>();
  const names: string[] = [];
  const ofRow = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (groupOfCode[code] === unseen) groupOfCode[code] = groupFor(dictionary.at(code));
    ofRow[row] = groupOfCode[code];
  }
  return { count: names.length, ofRow, names };

  function groupFor(text: string): number {
    const folded = foldText(text);
    if (folded === "") return -1;
    const known = groups.get(folded);
    if (known !== undefined) return known;
    groups.set(folded, names.length);
    return names.push(text.trim()) - 1;
  }
}

const unseen = -2;

/** Category by order row: its own, else that of its product. */
export function categoriesOf(
  { columns, rowCount }: OrdersTable,
  products: ProductsTable | undefined,
  goods: Goods | undefined,
): Groups | undefined {
  if (columns.category) return groupsOf(columns.category);
  const listedCategory = products?.columns.category;
  if (!listedCategory || !goods) return undefined;
  const { ofRow, ...groups } = groupsOf(listedCategory);
  const ofProduct = goods.listed.map((listed) => (listed < 0 ? -1 : ofRow[listed]));
  const byRow = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++)
    byRow[row] = goods.ofRow[row] < 0 ? -1 : ofProduct[goods.ofRow[row]];
  return { ...groups, ofRow: byRow };
}

/** What two spellings of one text share. */
export const foldText = (text: string) => text.normalize("NFKC").trim().toLowerCase();

function listedRows(
  ids: readonly string[],
  products: ProductsTable | undefined,
  role: "productId" | "productName",
): Int32Array {
  const listed = new Map<string, number>();
  const column = products?.columns[role];
  if (column) {
    for (const [row, code] of column.codes.entries()) {
      const folded = foldText(column.dictionary.at(code));
      if (folded !== "" && !listed.has(folded)) listed.set(folded, row);
    }
  }
  return Int32Array.from(ids, (id) => listed.get(foldText(id)) ?? -1);
}

function namesOf(
  ids: readonly string[],
  ofRow: Int32Array,
  listed: Int32Array,
  orders: OrdersTable,
  products: ProductsTable | undefined,
): readonly string[] {
  const { productId, productName } = orders.columns;
  if (!productId) return ids;
  const names = new Array<string>(ids.length).fill("");
  if (productName) {
    const { codes, dictionary } = productName;
    const seen = new Uint8Array(ids.length);
    for (let row = 0; row < codes.length; row++) {
      const product = ofRow[row];
      if (product < 0 || codes[row] === 0 || seen[product] === 1) continue;
      seen[product] = 1;
      names[product] = dictionary.at(codes[row]).trim();
    }
  }
  const listedName = products?.columns.productName;
  return names.map((name, product) => {
    if (name !== "") return name;
    const row = listed[product];
    return (row >= 0 && listedName?.dictionary.at(listedName.codes[row])) || ids[product];
  });
}
