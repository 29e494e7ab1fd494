import type { DuplicatePair } from "../../core/matches/duplicatePair";
import { clusterProbability } from "../../core/merges/clusterStrength";
import type { DuplicatesInput } from "../../core/reports/duplicatesInput";
import { version } from "../version";
import { type DuplicatesBook, sheetRow } from "./readDuplicates";
import { nameOf } from "./shownRows";

/** What the sheet of duplicates shows. */
export function reportInput(book: DuplicatesBook): DuplicatesInput {
  const { duplicates, customers, sheet, ground } = book;
  const { customerId } = customers.columns;
  const line = (row: number) => ({
    row: sheetRow(book, row),
    id: customerId?.dictionary.at(customerId.codes[row]!) ?? "",
    name: nameOf(customers, row),
  });
  const why = ({ probability, weights }: DuplicatePair) => ({ probability, weights });
  const pairsOf = pairsByRow(duplicates.pairs);
  return {
    sheet: sheet.sheet,
    nameColumn: nameColumnOf(book),
    clusters: duplicates.clusters.map((rows) => {
      const within = new Set(rows);
      const own = rows.map((row) =>
        (pairsOf.get(row) ?? []).filter(({ a, b }) => within.has(a) && within.has(b)),
      );
      return {
        probability: clusterProbability(rows, [...new Set(own.flat())]),
        rows: rows.map((row, index) => {
          const best = surest(own[index]!);
          return { ...line(row), ...(best && { why: why(best) }) };
        }),
      };
    }),
    doubtful: duplicates.doubtful.map((pair) => ({ ...why(pair), rows: [line(pair.a), line(pair.b)] })),
    households: duplicates.households.length,
    rowCount: customers.rowCount,
    ownSheets: ground.sheetNames,
    calendar: ground.calendar,
    version,
  };
}

function pairsByRow(pairs: readonly DuplicatePair[]): ReadonlyMap<number, DuplicatePair[]> {
  const byRow = new Map<number, DuplicatePair[]>();
  for (const pair of pairs) {
    for (const row of [pair.a, pair.b]) {
      const known = byRow.get(row);
      if (known) known.push(pair);
      else byRow.set(row, [pair]);
    }
  }
  return byRow;
}

const surest = (pairs: readonly DuplicatePair[]) =>
  pairs.length === 0
    ? undefined
    : pairs.reduce((best, pair) => (pair.probability > best.probability ? pair : best));

/** 0-based column that links lead to. */
function nameColumnOf({ sheet: { columns, area } }: DuplicatesBook): number {
  const named = ["customerName", "company", "lastName", "customerId"].flatMap((role) =>
    columns.filter((column) => column.role === role),
  );
  return named[0]?.column ?? area.firstColumn;
}
