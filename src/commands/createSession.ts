import type { Progress } from "../core/progress";
import type { Tables } from "../core/table/tables";
import { carryOut, pastRuns, undoNewest } from "../workbook/carryOut";
import { compile } from "../workbook/compile";
import { takeSnapshot } from "../workbook/snapshot";
import { type Book, fingerprintOf, type ReadBook, readBook, tablesOf } from "./book";
import { countsOf, describe } from "./describe";
import { lastRunsOf } from "./lastRuns";
import { prepareRun } from "./prepareRun";
import type { Counts } from "./runCommand";
import type { AnyFound } from "./runs";
import type { Outcome, Overview, Preview, RunRecord, Session } from "./session";

/** What only the host knows. */
export interface Surroundings {
  /** Days since 1970-01-01. */
  today(): number;
  /** ISO 8601, local time without zone. */
  now(): string;
  newId(): string;
}

/** A session over an open workbook. */
export function createSession(book: Book, host: Surroundings): Session {
  let prepared: { readonly read: ReadBook; readonly found?: AnyFound; readonly preview: Preview } | undefined;

  return {
    async overview(corrections, progress): Promise<Overview> {
      const read = await readBook(book, corrections, progress);
      const { recognition } = read;
      const base = {
        fileName: book.port.fileName,
        recognition,
        history: (await pastRuns(book.port)).toReversed(),
        remembered: read.corrections,
        lastRuns: lastRunsOf(await book.port.names(), read),
      };
      if (recognition.questions.length > 0 || !recognition.sheets.some(({ kind }) => kind))
        return { ...base, counts: noCounts };
      const tables = await tablesOf(read, progress);
      if (tables.orders.rowCount === 0) return { ...base, counts: countsOfRows(tables) };
      const described = await describe(tables, undefined, host.today(), progress);
      return { ...base, counts: countsOf(described), ...periodOf(described.descriptions.history.orderDays) };
    },

    async prepare(request, progress): Promise<Preview> {
      prepared = undefined;
      const { read, found } = await prepareRun(book, request, host.today(), progress, host.now());
      const preview = await previewOf(request.command, read, found, progress);
      prepared = { read, preview, ...(found && { found }) };
      return preview;
    },

    async ask(command, query) {
      const answer = prepared?.preview.command === command ? prepared.found?.answer : undefined;
      if (!answer) throw new Error(`${command} was not prepared`);
      // The registry says what each command answers.
      return answer(query) as never;
    },

    async apply(progress, secrets): Promise<Outcome> {
      if (!prepared?.found) throw new Error("apply before prepare");
      const { read, found, preview } = prepared;
      const stamp = { id: host.newId(), at: host.now() };
      const recheck = (sheet: string) => fingerprintNow(read, sheet, progress);
      const record = await carryOut(book.port, found.plan, stamp, recheck, progress, secrets);
      prepared = undefined;
      const unwritten = { ...stamp, command: preview.command, columns: 0, cells: 0 };
      const report = preview.changes.find(({ kind, key }) => kind === "sheet" && key === found.sheetKey);
      return {
        run: { ...(record ?? unwritten), canUndo: record !== undefined && !found.plan.undo },
        preview,
        ...(report && { reportSheet: report.sheet }),
        ...(found.afterwards && { afterwards: await found.afterwards() }),
      };
    },

    async undo(progress, secrets): Promise<RunRecord> {
      prepared = undefined;
      return { ...(await undoNewest(book.port, progress, secrets)), canUndo: false };
    },
  };

  async function previewOf(
    command: Preview["command"],
    { recognition }: ReadBook,
    found: AnyFound | undefined,
    progress: Progress,
  ): Promise<Preview> {
    if (!found) return { ...emptyPreview, command, recognition } as Preview;
    const { plan, counts, leftOut, links, summary } = found;
    const { previews } = await compile(plan, await takeSnapshot(book.port, progress), progress);
    const { asOfDay } = plan;
    // Which summary belongs to which command is what the registry says.
    return { command, recognition, counts, asOfDay, changes: previews, leftOut, links, summary } as Preview;
  }

  async function fingerprintNow(read: ReadBook, sheet: string, progress: Progress): Promise<string> {
    const recognised = read.recognition.sheets.find((one) => one.sheet === sheet)!;
    const cells = await book.port.cells(sheet, progress);
    const sources = read.sources.map((source) => (source.name === sheet ? { ...source, cells } : source));
    return fingerprintOf(sources, recognised);
  }
}

const noCounts = { customers: 0, orders: 0, orderRows: 0, products: 0 };

const emptyPreview = { counts: noCounts, asOfDay: Number.NaN, changes: [], leftOut: [], links: [] };

const countsOfRows = ({ customers, products }: Tables): Counts => ({
  ...noCounts,
  customers: customers?.rowCount ?? 0,
  products: products?.rowCount ?? 0,
});

function periodOf(orderDays: Int32Array): {
  readonly firstOrderDay?: number;
  readonly lastOrderDay?: number;
} {
  if (orderDays.length === 0) return {};
  const [firstOrderDay, lastOrderDay] = orderDays.reduce(
    ([first, last], day) => [Math.min(first, day), Math.max(last, day)],
    [Infinity, -Infinity],
  );
  return { firstOrderDay, lastOrderDay };
}
