import type { TextColumn } from "../../table/columns";
import { nationalNumber, phoneParts } from "./phone";
import { byRow } from "./textCodes";

/** Up to two phones a customer. */
export interface Phones {
  /** By row, codes of the numbers; 0 is none. */
  readonly codes: readonly [Int32Array, Int32Array];
  /** National numbers by code. */
  readonly numbers: readonly number[];
}

export function phonesOf(column: TextColumn): Phones {
  const byNumber = new Map<number, number>([[0, 0]]);
  const numbers = [0];
  const codeOf = (number: number) => {
    const known = byNumber.get(number);
    if (known !== undefined) return known;
    byNumber.set(number, numbers.length);
    return numbers.push(number) - 1;
  };
  const size = column.dictionary.size;
  const first = new Int32Array(size);
  const second = new Int32Array(size);
  for (let code = 1; code < size; code++) {
    const text = column.dictionary.at(code);
    const found = phoneParts(text)
      .map(nationalNumber)
      .filter((number) => number > 0);
    if (found.length === 0) found.push(nationalNumber(text));
    first[code] = codeOf(found[0]!);
    second[code] = codeOf(found[1] ?? 0);
  }
  return {
    codes: [byRow(first, column.codes), byRow(second, column.codes)],
    numbers,
  };
}
