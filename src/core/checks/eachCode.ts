import type { TextColumn } from "../table/columns";
import type { Role } from "../table/roles";
import type { Scope } from "./scope";

/**
 * Calls `visit` for every row of a column of texts whose text is judged bad, downwards.
 *
 * @param skipsNumbered leaves out texts known to be an id with a number, such as K100234.
 * @param judge what is wrong with a text, undefined where nothing is; asked once for each text of the column.
 */
export function eachBadRow<Why>(
  scope: Scope,
  role: Role,
  judge: (text: string) => Why | undefined,
  visit: (index: number, why: Why, text: string) => void,
  skipsNumbered = false,
): void {
  if (!scope.played.includes(role)) return;
  const { codes, dictionary } = scope.columns[role] as TextColumn;
  const whys = new Map<number, Why>();
  const isBad = new Uint8Array(dictionary.size);
  for (let code = 1; code < dictionary.size; code++) {
    if (dictionary.patternOf?.(code) !== undefined && skipsNumbered) continue;
    const why = judge(dictionary.at(code));
    if (why === undefined) continue;
    isBad[code] = 1;
    whys.set(code, why);
  }
  if (whys.size === 0) return;
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index];
    if (isBad[code] === 1) visit(index, whys.get(code)!, dictionary.at(code));
  }
}
