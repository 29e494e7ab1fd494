import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { countOf, loneWords, nameWords } from "./nameTokens";

/**
 * Given name and surname in the cell of one, the cell of the other being empty.
 *
 * Which word is which is told by the other rows; where they tell nothing there is no fix.
 */
export const namesInOneCell = {
  id: "namesInOneCell",
  tables: ["customers"],
  severity: "warning",
  roles: ["firstName", "lastName"],
  settings: {},
  run({ columns, rowCount }, fail) {
    const first = columns.firstName as TextColumn;
    const last = columns.lastName as TextColumn;
    const given = loneWords(first);
    const family = loneWords(last);
    for (let index = 0; index < rowCount; index++) {
      const hasFirst = first.codes[index] > 0;
      if (hasFirst === last.codes[index] > 0) continue;
      const column = hasFirst ? first : last;
      const words = nameWords(column.dictionary.at(column.codes[index]));
      if (words.length !== 2) continue;
      const [one, other] = words as readonly [string, string];
      const isGivenFirst =
        countOf(given, one) > countOf(family, one) && countOf(given, other) <= countOf(family, other);
      const isFamilyFirst =
        countOf(given, other) > countOf(family, other) && countOf(given, one) <= countOf(family, one);
      // Two given names, or two surnames, belong together.
      const others = hasFirst ? family : given;
      if (!(isGivenFirst || isFamilyFirst) && countOf(others, one) + countOf(others, other) === 0) continue;
      const isSure = isGivenFirst || isFamilyFirst;
      const [firstName, lastName] = isGivenFirst ? [one, other] : [other, one];
      const params = { name: `${one} ${other}` };
      fail({ index, role: "firstName", params, ...(isSure && { fix: firstName }) });
      fail({ index, role: "lastName", params, ...(isSure && { fix: lastName }) });
    }
  },
} as const satisfies Check;
