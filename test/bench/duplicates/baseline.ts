/** What Splink does, as SQL for DuckDB on one thread. */
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { TypedRow } from "../../generators/customers/typedRow";
import { type Found, type SideResult, timed } from "./side";

const vectorRows = 2_048;
const roles = ["customerName", "birthDay", "phone", "email", "taxNumber", "address", "town"] as const;

/**
 * Blocks on phone, e-mail, tax number, and name with birth date; compares by Jaro-Winkler levels; u from a million
 * random pairs, m by EM in two sessions, the prior from rules, weights by the frequency of values.
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
  await addFrequencies(connection);
  await connection.run(`CREATE TABLE pairs AS ${rules.map(block).join(" UNION ")}`);
  await connection.run(`CREATE TABLE compared AS ${gammas("pairs")}`);
  await connection.run(`CREATE TABLE random AS SELECT * FROM (
    SELECT (random() * ${rowCount - 1})::INTEGER AS a, (random() * ${rowCount - 1})::INTEGER AS b FROM range(1000000)) WHERE a <> b`);
  const u = await shares(connection, `(${gammas("random")})`);
  const m = await trained(connection, u);
  const prior = await deterministicPrior(connection, rowCount);
  await connection.run(`CREATE TABLE predicted AS SELECT a, b, ${weight(m, u, prior)} AS w FROM compared`);
  const found = await read(connection, "SELECT a, b FROM predicted WHERE w >= 0");
  return found.map(([a, b]) => [a, b]);
}

const rules = ["phone", "email", "taxNumber", "name, birthDay"];

function block(key: string): string {
  const equal = key.split(", ").map((column) => `l.${column} = r.${column}`);
  return `SELECT l.id AS a, r.id AS b FROM c l JOIN c r ON ${equal.join(" AND ")} AND l.id < r.id`;
}

/** Shares of names, mailboxes and towns: what is rare weighs more. */
async function addFrequencies(connection: DuckDBConnection): Promise<void> {
  for (const column of frequent) {
    await connection.run(`CREATE TABLE tf_${column} AS
      SELECT ${column}, count(*)::DOUBLE / (SELECT count(${column}) FROM c) AS share FROM c WHERE ${column} IS NOT NULL GROUP BY 1`);
  }
  const joins = frequent.map((column) => `LEFT JOIN tf_${column} USING (${column})`);
  const shares = frequent.map((column) => `tf_${column}.share AS tf_${column}`);
  await connection.run(`CREATE TABLE with_tf AS SELECT c.*, ${shares} FROM c ${joins.join(" ")}`);
  await connection.run("DROP TABLE c");
  await connection.run("ALTER TABLE with_tf RENAME TO c");
}

const frequent = ["name", "email", "town"];

/** m of each field from sessions that do not block on it: one on phones, one on mailboxes. */
async function trained(connection: DuckDBConnection, u: Shares): Promise<Shares> {
  const sessions: Shares[] = [];
  for (const rule of ["phone", "email"]) {
    const patterns = await read(
      connection,
      `SELECT ${fields}, count(*) FROM (${gammas(`(${block(rule)})`)}) GROUP BY ALL`,
    );
    sessions.push(learn(patterns, u, fields.indexOf(`g_${rule}`)));
  }
  return fields.map((field, at) => {
    if (field === "g_phone") return sessions[1][at];
    if (field === "g_email") return sessions[0][at];
    return sessions[0][at].map((share, level) => (share + sessions[1][at][level]) / 2);
  });
}

/** Pairs that agree on name and birth date or on the tax number, taken for seven tenths of all matches. */
async function deterministicPrior(connection: DuckDBConnection, rowCount: number): Promise<number> {
  const [[count]] = await read(
    connection,
    `SELECT count(*) FROM (${block("name, birthDay")} UNION ${block("taxNumber")})`,
  );
  return count / 0.7 / ((rowCount * (rowCount - 1)) / 2);
}

/** Log-odds of a compared pair as SQL. */
function weight(m: Shares, u: Shares, prior: number): string {
  const terms = fields.map((field, at) => {
    const column = field.slice(2);
    const exact = exactLevel[at];
    const steps = m[at].map((share, level) => {
      const plain = Math.log(share / u[at][level]);
      const isRare = level === exact && frequent.includes(column);
      return `WHEN ${level} THEN ${plain}${isRare ? ` + ln(${u[at][level]} / tf_${column})` : ""}`;
    });
    return `CASE ${field} ${steps.join(" ")} ELSE 0 END`;
  });
  return `${Math.log(prior / (1 - prior))} + ${terms.join(" + ")}`;
}

type Shares = readonly (readonly number[])[];

const fields = ["g_name", "g_birthDay", "g_phone", "g_email", "g_taxNumber", "g_address", "g_town"];
/** The level of equal values, by field. */
const exactLevel = [4, 2, 2, 3, 2, 3, 2];

/** Levels from 0 (all differs); −1 where one side is missing. */
function gammas(pairs: string): string {
  const levels = (column: string, limits: readonly number[]) => {
    const [l, r] = [`l.${column}`, `r.${column}`];
    const steps = limits.map(
      (limit, at) => `WHEN jaro_winkler_similarity(${l}, ${r}) >= ${limit} THEN ${limits.length - at}`,
    );
    return `CASE WHEN ${l} IS NULL OR ${r} IS NULL THEN -1 WHEN ${l} = ${r} THEN ${limits.length + 1} ${steps.join(" ")} ELSE 0 END`;
  };
  return `SELECT a, b, ${levels("name", [0.92, 0.88, 0.7])} AS g_name, ${levels("birthDay", [0.95])} AS g_birthDay,
    ${levels("phone", [0.95])} AS g_phone, ${levels("email", [0.95, 0.88])} AS g_email, ${levels("taxNumber", [0.95])} AS g_taxNumber,
    ${levels("address", [0.95, 0.88])} AS g_address, ${levels("town", [0.92])} AS g_town,
    ${frequent.map((column) => `greatest(l.tf_${column}, r.tf_${column}) AS tf_${column}`)}
    FROM ${pairs} p JOIN c l ON l.id = a JOIN c r ON r.id = b`;
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

/** EM with u fixed, the field that the session blocks on left out. */
function learn(patterns: readonly (readonly number[])[], u: Shares, blockedOn: number): Shares {
  let prior = 0.5;
  let m: Shares = fields.map(() => [0.05, 0.05, 0.1, 0.2, 0.6]);
  for (let round = 0; round < 25; round++) {
    let [same, all] = [0, 0];
    const counts = fields.map(() => new Array<number>(5).fill(0.01));
    for (const pattern of patterns) {
      const count = pattern.at(-1)!;
      let odds = prior / (1 - prior);
      for (let field = 0; field < fields.length; field++) {
        if (pattern[field] >= 0 && field !== blockedOn)
          odds *= m[field][pattern[field]] / u[field][pattern[field]];
      }
      const weight = (odds / (1 + odds)) * count;
      same += weight;
      all += count;
      for (let field = 0; field < fields.length; field++)
        if (pattern[field] >= 0) counts[field][pattern[field]] += weight;
    }
    prior = Math.min(0.999, same / all);
    m = counts.map((levels) => {
      const total = levels.reduce((sum, count) => sum + count, 0);
      return levels.map((count) => count / total);
    });
  }
  return m;
}

async function read(connection: DuckDBConnection, sql: string): Promise<readonly (readonly number[])[]> {
  const rows = await (await connection.runAndReadAll(sql)).getRows();
  return rows.map((row) => row.map(Number));
}
