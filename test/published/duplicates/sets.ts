/** Public sets with known duplicates, read as a user's file is; what gives the truth away is left out. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { readTables } from "../../../src/core/table/readTables";
import { recognise } from "../../../src/core/table/recognise";
import type { CustomersTable } from "../../../src/core/table/tables";
import { readCsv } from "../../../src/files/csv/readCsv";

export const duplicatesFolder = "../shared/data/duplicates";

export interface PublishedSet {
  readonly table: CustomersTable;
  /** Pairs of rows, `a * rowCount + b` with a < b. */
  readonly truth: ReadonlySet<number>;
}

type Row = Readonly<Record<string, string>>;

export const publishedSets = {
  "FEBRL 1": () => febrl("dataset1.csv"),
  "FEBRL 2": () => febrl("dataset2.csv"),
  RLdata500: () => withEntities("RLdata500.csv", ["rec_id", "ent_id"], ({ ent_id }) => ent_id),
  fake_1000: () => withEntities("fake_1000.csv", ["unique_id", "cluster"], ({ cluster }) => cluster),
  "Fodors-Zagat": restaurants,
} as const;

function febrl(file: string): PublishedSet {
  return withEntities(file, ["rec_id"], ({ rec_id }) => rec_id.split("-")[1]);
}

function withEntities(file: string, hidden: readonly string[], entityOf: (row: Row) => string): PublishedSet {
  const rows = read(file);
  const truth = new Set<number>();
  const rowsOf = new Map<string, number[]>();
  for (const [row, cells] of rows.entries()) {
    const before = rowsOf.get(entityOf(cells)) ?? [];
    for (const other of before) truth.add(other * rows.length + row);
    rowsOf.set(entityOf(cells), [...before, row]);
  }
  const columns = Object.keys(rows[0]).filter((heading) => !hidden.includes(heading));
  return { table: tableOf(rows, columns), truth };
}

/** Two lists of restaurants one below the other. */
function restaurants(): PublishedSet {
  const fodors = read("fodors.csv");
  const zagats = read("zagats.csv");
  const rows = [
    ...fodors.map((row) => ({ ...row, source: "fodors" })),
    ...zagats.map((row) => ({ ...row, source: "zagats" })),
  ] as readonly Row[];
  const placeOf = (list: readonly Row[], id: string) => list.findIndex((row) => row.id === id);
  const truth = read("match_fodors_zagats_more_attrs.csv").map(
    ({ fodors_id, zagats_id }) =>
      placeOf(fodors, fodors_id) * rows.length + fodors.length + placeOf(zagats, zagats_id),
  );
  return { table: tableOf(rows, ["name", "addr", "city", "phone", "type", "source"]), truth: new Set(truth) };
}

function read(file: string): readonly Row[] {
  const text = readFileSync(`${duplicatesFolder}/${file}`, "utf8");
  return Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (heading) => heading.trim(),
  }).data;
}

function tableOf(rows: readonly Row[], columns: readonly string[]): CustomersTable {
  const text = Papa.unparse([...rows], { columns: [...columns] });
  const sources = [{ name: "customers.csv", cells: readCsv(Buffer.from(text)), excelTables: [] }];
  return readTables(sources, recognise(sources)).customers!;
}
