import type { Progress } from "../core/progress";
import type { Recognition } from "../core/table/recognition";
import { carryOut, pastRuns, undoNewest } from "../workbook/carryOut";
import { compile } from "../workbook/compile";
import { remembered } from "../workbook/memory";
import { takeSnapshot } from "../workbook/snapshot";
import { type Book, fingerprintOf, readBook, tablesOf } from "./book";
import { abcLines, countsOf, describe, segmentLines } from "./describe";
import { type PreparedSegment, prepareSegment } from "./segment/prepareSegment";
import type { Outcome, Overview, Preview, RunRecord, RunRequest, Session } from "./session";

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
  let prepared:
    | { readonly request: RunRequest; readonly result: PreparedSegment; readonly preview: Preview }
    | undefined;

  return {
    async overview(corrections, progress): Promise<Overview> {
      const read = await readBook(book, corrections, progress);
      const { recognition } = read;
      const history = (await pastRuns(book.port)).toReversed();
      const base = {
        fileName: book.port.fileName,
        recognition,
        history,
        remembered: read.corrections,
        ...(await lastSegment()),
      };
      const isReadable = recognition.questions.length === 0 && hasOrders(recognition);
      if (!isReadable) return { ...base, counts: noCounts };
      const described = await describe(await tablesOf(read, progress), undefined, host.today(), progress);
      return { ...base, counts: countsOf(described), ...periodOf(described.descriptions.history.orderDays) };
    },

    async prepare(request, progress): Promise<Preview> {
      prepared = undefined;
      const result = await prepareSegment(book, request, host.today(), progress);
      const preview = await previewOf(result, progress);
      prepared = { request, result, preview };
      return preview;
    },

    async apply(progress): Promise<Outcome> {
      const { result, preview } = requirePrepared();
      const stamp = { id: host.newId(), at: host.now() };
      const record = await carryOut(
        book.port,
        result.plan!,
        stamp,
        (sheet) => recheck(result, sheet, progress),
        progress,
      );
      prepared = undefined;
      const run = {
        ...(record ?? { ...stamp, command: "segment", columns: 0, cells: 0 }),
        canUndo: record !== undefined,
      };
      const report = preview.changes.find(({ key }) => key === "segments");
      return { run, preview, reportSheet: report?.sheet ?? "" };
    },

    async undo(progress): Promise<RunRecord> {
      prepared = undefined;
      return { ...(await undoNewest(book.port, progress)), canUndo: false };
    },
  };

  async function previewOf({ read, described, plan }: PreparedSegment, progress: Progress): Promise<Preview> {
    if (!described || !plan) {
      return { ...emptyPreview, recognition: read.recognition };
    }
    const { previews } = await compile(plan, await takeSnapshot(book.port, progress), progress);
    const { descriptions } = described;
    return {
      recognition: read.recognition,
      counts: countsOf(described),
      asOfDay: descriptions.asOfDay,
      changes: previews,
      segments: segmentLines(descriptions),
      abc: abcLines(descriptions),
      leftOut: descriptions.leftOut.map(({ reason, rows }) => ({ reason, rows })),
      links: Object.entries(descriptions.links.by).map(([by, rows]) => ({
        by: by as keyof typeof descriptions.links.by,
        rows,
      })),
    };
  }

  /** The fingerprint a sheet has now. */
  async function recheck({ read }: PreparedSegment, sheet: string, progress: Progress): Promise<string> {
    const recognised = read.recognition.sheets.find((one) => one.sheet === sheet)!;
    const cells = await book.port.cells(sheet, progress);
    const sources = read.sources.map((source) => (source.name === sheet ? { ...source, cells } : source));
    return fingerprintOf(sources, recognised);
  }

  async function lastSegment(): Promise<{ readonly segmentedAsOfDay?: number }> {
    const memory = remembered(await book.port.names(), "segment");
    return memory === undefined
      ? {}
      : { segmentedAsOfDay: (JSON.parse(memory) as { asOfDay: number }).asOfDay };
  }

  function requirePrepared() {
    if (!prepared?.result.plan) throw new Error("apply before prepare");
    return prepared;
  }
}

const noCounts = { customers: 0, orders: 0, orderRows: 0, products: 0 };

const emptyPreview = {
  counts: noCounts,
  asOfDay: Number.NaN,
  changes: [],
  segments: [],
  abc: [],
  leftOut: [],
  links: [],
};

const hasOrders = ({ sheets }: Recognition) => sheets.some(({ kind }) => kind === "orders");

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
