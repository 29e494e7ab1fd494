/** CSV files as people's programs write them, read into the cells of one sheet. */
import Papa, { type ParseError } from "papaparse";
import { InputError } from "../../core/errors";
import type { SheetCells } from "../../core/table/cells";
import { CellsBuilder } from "../../core/table/cellsBuilder";
import { decodeText } from "./decodeText";
import { findDelimiter } from "./delimiter";

/**
 * Reads a CSV file: encoding and delimiter are found out (`;`, tab, `|` or `,`), quotes follow RFC 4180.
 *
 * Every cell is a text exactly as it was written, `=1+1` and `0012` too: what is a number or a date is decided
 * where a column has a role. Excel's first line `sep=;` is obeyed and left out. Empty lines keep their row.
 *
 * @param fileName for messages only.
 * @throws InputError `csv.nul` where the bytes are not text, `csv.empty` where there is nothing,
 * `csv.quote` at the line of a quotation mark that is not closed.
 */
export function readCsv(bytes: Uint8Array, fileName = ""): SheetCells {
  const { text, delimiter, linesBefore } = withoutSep(decodeText(bytes, fileName));
  if (text.trim() === "") throw new InputError("csv.empty", { file: fileName });

  const builder = new CellsBuilder();
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiter ?? findDelimiter(text),
    step: ({ data, errors }) => {
      const quote = openQuote(errors, data);
      if (quote)
        throw new InputError("csv.quote", {
          file: fileName,
          line: linesBefore + lineAt(text, quote.index ?? 0),
        });
      for (let column = 0; column < data.length; column++) builder.set(row, column, data[column]);
      row++;
    },
  });
  return builder.finish();
}

function withoutSep(text: string): {
  readonly text: string;
  readonly delimiter?: string;
  readonly linesBefore: number;
} {
  const match = /^sep=([;,\t|])\r?\n/i.exec(text);
  return match
    ? { text: text.slice(match[0].length), delimiter: match[1], linesBefore: 1 }
    : { text, linesBefore: 0 };
}

/** A quote that is never closed, or only lines later by one that was to open the next field. */
function openQuote(errors: readonly ParseError[], fields: readonly string[]): ParseError | undefined {
  return errors.find(
    ({ code }) =>
      code === "MissingQuotes" || (code === "InvalidQuotes" && fields.some((field) => field.includes("\n"))),
  );
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\n|\r/).length;
}
