import { InputError } from "../../core/errors";
import { columnsOf, rangeOf, rowsOf } from "./area";
import { blockBytes } from "./payload";
import type { Reading, Wanted } from "./readPieces";

/** What Excel says of a block of cells, row by row. */
export interface CellBlock {
  readonly values: readonly (readonly unknown[])[];
  /** The formula with its `=`; the value where there is none. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Number format codes. */
  readonly formats: readonly (readonly string[])[];
}

/** Reads values, formulas and number formats. */
export function cellReading(
  context: Excel.RequestContext,
  take: (block: CellBlock, piece: Wanted) => void,
): Reading<CellBlock> {
  return {
    guess: 100,
    request: ({ sheet, area }) => {
      const range = rangeOf(context, sheet, area).load("values,formulas,numberFormat");
      return () => {
        const { values, formulas, numberFormat } = range;
        // A long answer need not wait for the end of the run to be let go.
        if (values?.length > 1000) range.untrack();
        return { values, formulas, formats: numberFormat };
      };
    },
    bytesOf: ({ values, formulas, formats }) =>
      blockBytes(values) + blockBytes(formulas) + blockBytes(formats),
    check: ({ values, formulas, formats }, piece, isLastTry) =>
      [values, formulas, formats].every((rows) => isWhole(rows, piece, isLastTry)),
    take,
  };
}

/**
 * Whether an answer has a value for every cell: large answers of Excel's sometimes have holes, or are null.
 *
 * @throws InputError `excel.incomplete` on the last try.
 */
export function isWhole(rows: unknown, { sheet, area }: Wanted, isLastTry: boolean): boolean {
  const whole =
    Array.isArray(rows) &&
    rows.length === rowsOf(area) &&
    rows.every((row: unknown) => {
      const isRow = Array.isArray(row) && row.length === columnsOf(area);
      return isRow && row.every((value) => value !== null && value !== undefined);
    });
  if (!whole && isLastTry) throw new InputError("excel.incomplete", { sheet });
  return whole;
}
