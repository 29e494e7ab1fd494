import { rangeOf } from "./area";
import { isWhole } from "./cellReading";
import { looksLikeError } from "./cellValue";
import { type Reading, readPieces, type Wanted } from "./readPieces";
import type { Requests } from "./requests";

/**
 * Errors come as texts, so a text such as `#N/A` typed with an apostrophe cannot be told from the error by its value.
 * Collects where such values stand, to ask for their types afterwards.
 */
export class ErrorTexts {
  private readonly stretches = new Map<
    string,
    { sheet: string; column: number; first: number; last: number }
  >();

  /** @param row counted on the sheet, as is `column` */
  note(sheet: string, row: number, column: number, value: unknown): void {
    if (!looksLikeError(value)) return;
    const key = `${column} ${sheet}`;
    const known = this.stretches.get(key);
    if (known) known.last = Math.max(known.last, row);
    else this.stretches.set(key, { sheet, column, first: row, last: row });
  }

  /** Calls back for every noted cell that holds a text. */
  async eachText(
    requests: Requests,
    visit: (sheet: string, row: number, column: number, text: string) => void,
  ): Promise<void> {
    const wanted = [...this.stretches.values()].map(({ sheet, column, first, last }) => ({
      sheet,
      area: { firstRow: first, lastRow: last, firstColumn: column, lastColumn: column },
    }));
    await readPieces(requests, wanted, typeReading(requests.context, visit));
  }
}

interface Types {
  readonly types: readonly (readonly string[])[];
  readonly values: readonly (readonly unknown[])[];
}

function typeReading(
  context: Excel.RequestContext,
  visit: (sheet: string, row: number, column: number, text: string) => void,
): Reading<Types> {
  return {
    guess: 40,
    request: ({ sheet, area }) => {
      const range = rangeOf(context, sheet, area).load("valueTypes,values");
      return () => {
        const { valueTypes, values } = range;
        return { types: valueTypes, values };
      };
    },
    bytesOf: ({ types }) => types.length * 40,
    check: ({ types, values }, piece, isLastTry) =>
      isWhole(types, piece, isLastTry) && isWhole(values, piece, isLastTry),
    take: ({ types, values }, { sheet, area }: Wanted) => {
      for (const [index, [type]] of types.entries()) {
        const value = values[index]![0];
        if (type !== "String" || !looksLikeError(value)) continue;
        visit(sheet, area.firstRow + index, area.firstColumn, value as string);
      }
    },
  };
}
