import { CellKind, cellAt, kindMask } from "../../table/cells";
import type { NumberColumn } from "../../table/columns";
import { eachPage } from "../../table/eachFilled";
import { decimalEvidence } from "../../table/numberText";
import type { Check } from "../check";
import { currencyIn, rowsByCurrency, usualCurrency } from "../currency";
import type { RolePart, Scope } from "../scope";
import { partsWithNumbers } from "../sheetNumbers";
import { typeOf } from "../textCells";

// Asked a million times: a local is nearer than another module's export.
const { empty: emptyKind, number: numberKind, text: textKind } = CellKind;
const mask = kindMask;

/** A number kept as text is left out of every sum. Ids count where most of their column are numbers. */
export const numberAsText = {
  id: "numberAsText",
  tables: ["customers", "orders", "products"],
  severity: "warning",
  roles: [],
  settings: { idShare: 0.8 },
  run(scope: Scope, fail, { idShare }) {
    const withNumbers = scope.shared(partsWithNumbers);
    for (const role of scope.played) {
      const type = typeOf(scope, role);
      const isId = type === "text" && role.endsWith("Id");
      if (type !== "number" && !isId) continue;
      const values = isId ? undefined : (scope.columns[role] as NumberColumn).values;
      let counts: ReadonlyMap<string, number> | undefined;
      for (const part of scope.cellsOf(role)) {
        if (!withNumbers.has(part.firstIndex)) continue;
        if (isId && numberShare(part) < idShare) continue;
        eachText(part, (index, text) => {
          const number = isId ? wholeNumber(text) : values![index];
          if (number === undefined || Number.isNaN(number)) return;
          if (!isId) counts ??= rowsByCurrency(scope, role);
          const isSure = isId || isPlain(text, usualCurrency(counts ?? new Map()));
          fail({ index, role, ...(isSure && { fix: number }) });
        });
      }
    }
  },
} as const satisfies Check<{ idShare: number }>;

function eachText(
  { cells, column, firstRow, lastRow, firstIndex }: RolePart,
  visit: (index: number, text: string) => void,
): void {
  eachPage(cells, column.column, firstRow, lastRow, ({ kinds }, from, to, top) => {
    for (let at = from; at <= to; at++) {
      if ((kinds[at] & mask) !== textKind) continue;
      visit(firstIndex + top + at - firstRow, String(cellAt(cells, top + at, column.column)));
    }
  });
}

function numberShare({ cells, column, firstRow, lastRow }: RolePart): number {
  let numbers = 0;
  let filled = 0;
  eachPage(cells, column.column, firstRow, lastRow, ({ kinds }, from, to) => {
    for (let at = from; at <= to; at++) {
      const kind = kinds[at] & mask;
      if (kind === numberKind) numbers++;
      if (kind !== emptyKind) filled++;
    }
  });
  return filled === 0 ? 0 : numbers / filled;
}

/** NaN for a text that would not come back as it was, such as 007. */
function wholeNumber(text: string): number {
  const trimmed = text.trim();
  return /^\d{1,15}$/.test(trimmed) && String(Number(trimmed)) === trimmed ? Number(trimmed) : Number.NaN;
}

/** Not `1,234`, which can be two numbers; nor a percentage or foreign money, of which the number would not tell. */
function isPlain(text: string, usual: string | undefined): boolean {
  const currency = currencyIn(text);
  const isForeign = currency !== undefined && usual !== undefined && currency !== usual;
  return !isForeign && decimalEvidence(text) !== "doubtful" && !text.includes("%");
}
