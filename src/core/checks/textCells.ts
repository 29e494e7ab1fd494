/** Walks through the texts of a table's columns, each distinct text judged once. */
import { CellKind, kindMask, type SheetCells, type TextPool } from "../table/cells";
import { eachPage } from "../table/eachFilled";
import { type Role, type RoleType, roles } from "../table/roles";
import type { Scope } from "./scope";

// Asked a million times: a local is nearer than another module's export.
const { text: textKind } = CellKind;
const mask = kindMask;

const unjudged = 0;
const fine = 1;
const bad = 2;

/**
 * Calls `visit` for every cell of the columns of texts whose text, with the spaces it is written with, is judged bad.
 *
 * @param judge whether a text is bad; asked once for each text of a pool.
 * @param skipsNumbered leaves out texts that are known to be an id with a number, such as K100234.
 */
export function eachBadText(
  scope: Scope,
  judge: (text: string) => boolean,
  visit: (index: number, role: Role, text: string) => void,
  skipsNumbered: boolean,
): void {
  const verdicts = new Map<TextPool, Uint8Array>();
  for (const role of scope.played) {
    if (typeOf(scope, role) !== "text") continue;
    for (const part of scope.cellsOf(role)) {
      const { cells, column, firstRow, lastRow, firstIndex } = part;
      const ofPool = verdictsOf(verdicts, cells);
      eachPage(cells, column.column, firstRow, lastRow, ({ kinds, numbers }, from, to, top) => {
        for (let at = from; at <= to; at++) {
          if ((kinds[at] & mask) !== textKind) continue;
          const code = numbers[at];
          if (ofPool[code] === fine) continue;
          if (ofPool[code] === unjudged) ofPool[code] = verdictOn(cells.texts, code);
          if (ofPool[code] === bad) visit(firstIndex + top + at - firstRow, role, cells.texts.at(code));
        }
      });
    }
  }

  function verdictOn(texts: TextPool, code: number): number {
    if (skipsNumbered && texts.patternOf?.(code) !== undefined) return fine;
    return judge(texts.at(code)) ? bad : fine;
  }
}

export function typeOf({ kind }: Scope, role: Role): RoleType | undefined {
  return (roles[kind] as Readonly<Partial<Record<Role, RoleType>>>)[role];
}

function verdictsOf(verdicts: Map<TextPool, Uint8Array>, { texts }: SheetCells): Uint8Array {
  const known = verdicts.get(texts) ?? new Uint8Array(texts.size);
  verdicts.set(texts, known);
  return known;
}
