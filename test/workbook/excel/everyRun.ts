/** What every command is tried on, in Excel beside a file: in Node and in the browser. */
import { readFileSync } from "node:fs";
import type { RunId, SettingsOf } from "../../../src/commands/runs";
import type { RunRequest } from "../../../src/commands/session";
import { dayOf } from "../../../src/core/day";
import type { CellValue } from "../../../src/core/table/cells";
import { dayToSerial } from "../../../src/core/table/serialDay";
import type { Language } from "../../../src/i18n";
import { publishedRows } from "../../published/files";
import { bookOf } from "../books";

/** What a command is asked with that needs settings: as the pane offers them first. One line per command. */
const settings: { readonly [Id in RunId]?: SettingsOf<Id> } = {
  // Copies draw a secret, so no two are alike: a refusal is the same in both.
  copies: { by: "nobody" as never },
  // PivotTables are drawn by Excel in its own words; `pictures.test.ts` compares what they are made of.
  dynamics: { pivots: false },
  protect: { profile: "manager" },
};

export function requestOf(command: RunId, language: Language): RunRequest {
  // Which settings belong to which command is what the registry says.
  return { command, settings: settings[command] ?? {}, language, corrections: {} } as RunRequest;
}

export const sampleBytes = (language: "ru" | "cs" | "en") =>
  new Uint8Array(readFileSync(`assets/sample-${language}.xlsx`));

/** Superstore as a shop would have it: one sheet, numbers as numbers, days as days. */
export function superstoreBytes(): Uint8Array {
  const rows = publishedRows("orders/superstore_orders.csv");
  const headings = Object.keys(rows[0]!);
  const days = new Set(["Order Date", "Ship Date"]);
  const numbers = new Set(["Row ID", "Postal Code", "Sales", "Quantity", "Discount", "Profit"]);
  const cellOf = (heading: string, text: string): CellValue => {
    if (text === "") return null;
    if (days.has(heading)) return dayToSerial(dayOf(...threeNumbers(text)), 1900);
    return numbers.has(heading) ? Number(text) : text;
  };
  const cells = rows.map((row) => headings.map((heading) => cellOf(heading, row[heading] ?? "")));
  const book = bookOf({ Orders: [headings, ...cells] });
  book.xlsx.apply(
    headings.flatMap((heading, column) =>
      days.has(heading)
        ? [
            {
              edit: "column" as const,
              sheet: "Orders",
              firstRow: 1,
              column,
              values: cells.map((row) => row[column]!),
              styles: [{ numberFormat: "yyyy-mm-dd" }],
              styleRuns: [[0, rows.length]] as const,
            },
          ]
        : [],
    ),
  );
  return book.save();
}

function threeNumbers(isoDay: string): [year: number, month: number, day: number] {
  const [year, month, day] = isoDay.split("-").map(Number);
  return [year!, month!, day!];
}
