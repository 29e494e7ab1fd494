/** What `test/bench/refresh.ts` times. */
import { createSession } from "../../../src/commands/createSession";
import { runs as commands, type RunId } from "../../../src/commands/runs";
import type { RunRequest } from "../../../src/commands/session";
import type { Edit } from "../../../src/core/plan/edit";
import { silent } from "../../../src/core/progress";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { createWorkbook } from "../../../src/xlsx/workbook";
import { randomNumbers } from "../metrics/input";

const rowCount = Number(process.argv[2] ?? 1_000_000);
const customerCount = Math.ceil(rowCount / 5);
const repeats = 3;
const promisedTimes = 5;

/** Three years of a shop: 2,000 products, 40 towns, 12 managers. */
function shop(): FileWorkbook {
  const random = randomNumbers(20_251_231);
  const below = (count: number) => Math.floor(random() ** 2 * count);
  const columns: readonly (readonly [string, () => string | number, string?])[] = [
    ["Order Date", () => 45_000 + Math.floor(random() * 1_096), "yyyy-mm-dd"],
    ["Customer ID", () => 1 + below(customerCount)],
    ["Product", () => `Product ${below(2_000)}`],
    ["Manager", () => `Manager ${below(12)}`],
    ["Town", () => `Town ${below(40)}`],
    ["Amount", () => Math.floor(10_000 + random() ** 3 * 2_000_000) / 100],
  ];
  const xlsx = createWorkbook();
  const sheet = "Orders";
  xlsx.apply([
    { edit: "addSheet", name: sheet, visibility: "visible" },
    ...columns.map(
      ([heading, value, numberFormat], column): Edit => ({
        edit: "column",
        sheet,
        column,
        firstRow: 0,
        values: [heading, ...Array.from({ length: rowCount }, value)],
        styles: numberFormat === undefined ? [] : [{ numberFormat }],
        styleRuns:
          numberFormat === undefined
            ? [[-1, rowCount + 1]]
            : [
                [-1, 1],
                [0, rowCount],
              ],
      }),
    ),
  ]);
  return new FileWorkbook(xlsx, "shop.xlsx");
}

let ids = 0;
const host = { today: () => 21_000, now: () => "2027-07-01T09:00:00", newId: () => `run${++ids}` };
const request = (command: RunId) =>
  ({ command, settings: {}, language: "en", corrections: {} }) as unknown as RunRequest;

async function measure(): Promise<void> {
  const book = shop();
  const session = createSession({ port: book, outside: [] }, host);
  const reports = (Object.keys(commands) as RunId[]).filter((id) => "again" in commands[id]);
  for (const id of ["segment", ...reports.filter((one) => one !== "segment")] as RunId[]) {
    const start = performance.now();
    await session.prepare(request(id), silent);
    const prepared = performance.now();
    await session.apply(silent);
    console.log(
      `first ${id.padEnd(10)} ${(prepared - start).toFixed(0)} ms, written in ${(performance.now() - prepared).toFixed(0)} ms`,
    );
  }
  const times: Record<"segment" | "refresh", number[]> = { segment: [], refresh: [] };
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const id of ["segment", "refresh"] as const) {
      const start = performance.now();
      await session.prepare(request(id), silent);
      times[id].push(performance.now() - start);
    }
  }
  for (const id of reports) {
    const start = performance.now();
    await session.prepare(request(id), silent);
    console.log(`again ${id.padEnd(10)} ${(performance.now() - start).toFixed(0)} ms`);
  }
  const [main, all] = [median(times.segment), median(times.refresh)];
  console.log(`main job ${main.toFixed(0)} ms, all ${reports.length} reports ${all.toFixed(0)} ms`);
  console.log(`${(all / main).toFixed(1)} times the main job; promised: at most ${promisedTimes}`);
  if (all > promisedTimes * main) process.exitCode = 1;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

void measure();
