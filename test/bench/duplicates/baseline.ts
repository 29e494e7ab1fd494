/** What Splink does, as SQL for DuckDB on one thread. */
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { TypedRow } from "../../generators/customers/typedRow";
import { type Found, type SideResult, timed } from "./side";

const vectorRows = 2_048;
const roles = ["customerName", "birthDay", "phone", "email", "taxNumber", "address", "town"] as const;

/**
 * Blocks on phone, e-mail, tax number, and name with birth date; compares by Jaro-Winkler levels; u from a million
 * random pairs, m and the prior by EM over the patterns of levels.
 */
export async function baseline(rows: readonly TypedRow[], phoneDigits: number): Promise<SideResult> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await load(connection, rows);
  return timed(() => linked(connection, rows.length, phoneDigits));
}

async function load(connection: DuckDBConnection, rows: readonly TypedRow[]): Promise<void> {
  await connection.run(`CREATE TABLE typed (id INTEGER, ${roles.map((role) => `${role} VARCHAR`)})`);
  const appender = await connection.createAppender("typed");
  const types = [INTEGER, ...roles.map(() => VARCHAR)];
  for (let first = 0; first < rows.length; first += vectorRows) {
    const part = rows.slice(first, first + vectorRows);
    const chunk = DuckDBDataChunk.create(types);
    const texts = roles.map((role) => part.map((row) => row[role] || null));
    chunk.setColumns([part.map((_, at) => first + at), ...texts]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function linked(connection: DuckDBConnection, rowCount: number, phoneDigits: number): Promise<Found> {
  await connection.run(`CREATE TABLE c AS SELECT id,
    trim(regexp_replace(strip_accents(lower(customerName)), '[^\\p{L}\\p{N}]+', ' ', 'g')) AS name,
    birthDay, right(regexp_replace(phone, '[^0-9]', '', 'g'), ${phoneDigits}) AS phone, lower(email) AS email,
    taxNumber, lower(address) AS address, lower(town) AS town FROM typed`);
  const block = (key: string) =>
    `SELECT l.id AS a, r.id AS b FROM c l JOIN c r ON ${key
      .split(", ")
      .map((column) => `l.${column} = r.${column}`)
      .join(" AND ")} AND l.id < r.id`;
  await connection.run(
    `CREATE TABLE pairs AS ${["phone", "email", "taxNumber", "name, birthDay"].map(block).join(" UNION ")}`,
  );
  await connection.run(`CREATE TABLE compared AS ${gammas("pairs")}`);
  await connection.run(`CREATE TABLE random AS SELECT * FROM (
    SELECT (random() * ${rowCount - 1})::INTEGER AS a, (random() * ${rowCount - 1})::INTEGER AS b FROM range(1000000)) WHERE a <> b`);
  const u = await shares(connection, `(${gammas("random")})`);
  const patterns = await read(connection, `SELECT ${fields}, count(*) FROM compared GROUP BY ALL`);
  const weights = learn(patterns, u);
  await connection.run(`CREATE TABLE weights (${fields.map((field) => `${field} INTEGER`)}, p DOUBLE)`);
  const values = patterns.map((pattern, at) => `(${[...pattern.slice(0, -1), weights[at]]})`);
  await connection.run(`INSERT INTO weights VALUES ${values}`);
  const found = await read(
    connection,
    `SELECT a, b FROM compared JOIN weights USING (${fields}) WHERE p >= 0.5`,
  );
  return found.map(([a, b]) => [a, b]);
}

const fields = ["g_name", "g_birth", "g_phone", "g_email", "g_tax", "g_address", "g_town"];

/** Levels from 0 (all differs); −1 where one side is missing. */
function gammas(pairs: string): string {
  const levels = (column: string, limits: readonly number[]) => {
    const [l, r] = [`l.${column}`, `r.${column}`];
    const steps = limits.map(
      (limit, at) => `WHEN jaro_winkler_similarity(${l}, ${r}) >= ${limit} THEN ${limits.length - at}`,
    );
    return `CASE WHEN ${l} IS NULL OR ${r} IS NULL THEN -1 WHEN ${l} = ${r} THEN ${limits.length + 1} ${steps.join(" ")} ELSE 0 END`;
  };
  return `SELECT a, b, ${levels("name", [0.92, 0.88, 0.7])} AS g_name, ${levels("birthDay", [0.95])} AS g_birth,
    ${levels("phone", [0.95])} AS g_phone, ${levels("email", [0.95, 0.88])} AS g_email, ${levels("taxNumber", [0.95])} AS g_tax,
    ${levels("address", [0.95, 0.88])} AS g_address, ${levels("town", [0.92])} AS g_town
    FROM ${pairs} JOIN c l ON l.id = a JOIN c r ON r.id = b`;
}

/** Share of each level of each field among the pairs where both sides are there. */
async function shares(connection: DuckDBConnection, pairs: string): Promise<readonly number[][]> {
  const counted = await read(connection, `SELECT ${fields}, count(*) FROM ${pairs} GROUP BY ALL`);
  return fields.map((_, field) => {
    const counts = new Array<number>(5).fill(0.5);
    for (const pattern of counted) if (pattern[field] >= 0) counts[pattern[field]] += pattern.at(-1)!;
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / total);
  });
}

/** EM with u fixed; answers the probability of each pattern. */
function learn(
  patterns: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
): readonly number[] {
  let prior = 0.5;
  let m = fields.map(() => [0.05, 0.05, 0.1, 0.2, 0.6]);
  let p: number[] = [];
  for (let round = 0; round < 25; round++) {
    p = patterns.map((pattern) => {
      let odds = prior / (1 - prior);
      for (let field = 0; field < fields.length; field++) {
        if (pattern[field] >= 0) odds *= m[field][pattern[field]] / u[field][pattern[field]];
      }
      return odds / (1 + odds);
    });
    let [same, all] = [0, 0];
    const counts = fields.map(() => new Array<number>(5).fill(0.01));
    for (const [at, pattern] of patterns.entries()) {
      const count = pattern.at(-1)!;
      same += p[at] * count;
      all += count;
      for (let field = 0; field < fields.length; field++) {
        if (pattern[field] >= 0) counts[field][pattern[field]] += p[at] * count;
      }
    }
    prior = Math.min(0.999, same / all);
    m = counts.map((levels) => {
      const total = levels.reduce((sum, count) => sum + count, 0);
      return levels.map((count) => count / total);
    });
  }
  return p;
}

async function read(connection: DuckDBConnection, sql: string): Promise<readonly (readonly number[])[]> {
  const rows = await (await connection.runAndReadAll(sql)).getRows();
  return rows.map((row) => row.map(Number));
}
