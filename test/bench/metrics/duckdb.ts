import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import type { Figures, SideResult } from "./figures";
import { chunks, customerCount } from "./input";

/** A data chunk holds at most this many rows. */
const vectorRows = 2_048;

export async function duckdb(): Promise<SideResult> {
  const ms = { open: 0, append: 0, query: 0, fetch: 0 };
  const opening = performance.now();
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run("CREATE TABLE lines (order_id VARCHAR, customer VARCHAR, day INTEGER, amount DOUBLE)");
  const appender = await connection.createAppender("lines");
  ms.open = performance.now() - opening;

  const types = [VARCHAR, VARCHAR, INTEGER, DOUBLE];
  for (const rows of chunks()) {
    const start = performance.now();
    for (let first = 0; first < rows.length; first += vectorRows) {
      const part = rows.slice(first, first + vectorRows);
      const chunk = DuckDBDataChunk.create(types);
      chunk.setColumns([0, 1, 2, 3].map((column) => part.map((row) => row[column])));
      appender.appendDataChunk(chunk);
    }
    ms.append += performance.now() - start;
  }
  const closing = performance.now();
  appender.closeSync();
  ms.append += performance.now() - closing;

  const querying = performance.now();
  const reader = await connection.runAndReadAll(describe);
  ms.query = performance.now() - querying;
  const fetching = performance.now();
  const columns = reader.getColumns();
  ms.fetch = performance.now() - fetching;
  if (columns[0].length !== customerCount) throw new Error(`DuckDB found ${columns[0].length} customers`);

  await connection.run(`CREATE TABLE described AS ${describe}`);
  return { ms, figures: await figuresOf(connection) };
}

/** The definitions as one statement; what it answers is read into columns, as the product needs it. */
const describe = `
WITH history AS (
  SELECT customer,
    min(day) FILTER (amount >= 0) - 25569 AS firstOrderDay,
    max(day) FILTER (amount >= 0) - 25569 AS lastOrderDay,
    (count(DISTINCT order_id) FILTER (amount >= 0))::INTEGER AS frequency,
    round(sum(amount), 6) AS monetary
  FROM lines GROUP BY customer
), figures AS (
  SELECT *,
    (SELECT max(day) - 25569 FROM lines) - lastOrderDay AS recencyDays,
    monetary / nullif(frequency, 0) AS averageOrder,
    CASE WHEN frequency > 1 THEN (lastOrderDay - firstOrderDay) / (frequency - 1) END AS meanIntervalDays
  FROM history
), limits AS (
  SELECT quantile_cont(recencyDays, [0.2, 0.4, 0.6, 0.8]) AS r,
    quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS f,
    quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS m
  FROM figures WHERE frequency > 0
), scores AS (
  SELECT figures.*,
    CASE WHEN frequency = 0 THEN 0 ELSE 5 - (recencyDays >= limits.r[1] + 1)::INT - (recencyDays >= limits.r[2] + 1)::INT
      - (recencyDays >= limits.r[3] + 1)::INT - (recencyDays >= limits.r[4] + 1)::INT END AS r,
    CASE WHEN frequency = 0 THEN 0 ELSE 1 + (frequency >= limits.f[1] + 1)::INT + (frequency >= limits.f[2] + 1)::INT
      + (frequency >= limits.f[3] + 1)::INT + (frequency >= limits.f[4] + 1)::INT END AS f,
    CASE WHEN frequency = 0 THEN 0 ELSE 1 + (monetary >= limits.m[1] + 1)::INT + (monetary >= limits.m[2] + 1)::INT
      + (monetary >= limits.m[3] + 1)::INT + (monetary >= limits.m[4] + 1)::INT END AS m
  FROM figures, limits
), ranked AS (
  SELECT *,
    sum(greatest(monetary, 0)) OVER (ORDER BY monetary DESC ROWS UNBOUNDED PRECEDING) AS held,
    coalesce(sum(greatest(monetary, 0)) OVER (
      ORDER BY monetary DESC RANGE BETWEEN UNBOUNDED PRECEDING AND 0.0000005 PRECEDING), 0) AS heldAbove,
    sum(greatest(monetary, 0)) OVER () AS total
  FROM scores
)
SELECT * EXCLUDE (held, heldAbove, total),
  CASE WHEN r = 0 THEN 10 WHEN r = 5 AND f >= 4 THEN 0 WHEN r BETWEEN 3 AND 4 AND f >= 4 THEN 1
    WHEN r >= 4 AND f BETWEEN 2 AND 3 THEN 2 WHEN r = 5 AND f = 1 THEN 3 WHEN r = 4 AND f = 1 THEN 4
    WHEN r = 3 AND f = 3 THEN 5 WHEN r = 3 THEN 6 WHEN f = 5 THEN 7 WHEN f >= 3 THEN 8 ELSE 9 END AS segment,
  CASE WHEN monetary <= 0 THEN 2 WHEN heldAbove / total < 0.8 THEN 0 WHEN heldAbove / total < 0.95 THEN 1
    ELSE 2 END AS abc,
  CASE WHEN monetary <= 0 THEN 1 ELSE held / total END AS cumulativeShare
FROM ranked`;

const metrics = [
  "firstOrderDay",
  "lastOrderDay",
  "recencyDays",
  "frequency",
  "monetary",
  "averageOrder",
  "meanIntervalDays",
  "cumulativeShare",
];

async function figuresOf(connection: DuckDBConnection): Promise<Figures> {
  const numbers = async (sql: string) => {
    const rows = await (await connection.runAndReadAll(sql)).getRows();
    return rows.flat().map(Number);
  };
  const sums = await numbers(`SELECT ${metrics.map((id) => `sum(${id})::DOUBLE`)} FROM described`);
  const sizes = (column: string, from: number, to: number) =>
    numbers(`SELECT count(*) FILTER (d.${column} = place) FROM described d, range(${from}, ${to + 1}) places(place)
      GROUP BY place ORDER BY place`);
  const limits = (column: string) =>
    numbers(
      `SELECT unnest(quantile_cont(${column}, [0.2, 0.4, 0.6, 0.8])) + 1 FROM described WHERE frequency > 0`,
    );
  return {
    sums: Object.fromEntries(metrics.map((id, at) => [id, sums[at]])),
    classes: {
      recencyLimits: await limits("recencyDays"),
      frequencyLimits: await limits("frequency"),
      monetaryLimits: await limits("monetary"),
      r: await sizes("r", 0, 5),
      f: await sizes("f", 0, 5),
      m: await sizes("m", 0, 5),
      segment: await sizes("segment", 0, 10),
      abc: await sizes("abc", 0, 2),
    },
  };
}
