/** Whatever call of a run fails, and wherever Excel dies: the workbook is as before or as after, nothing between. */
import { prepareRun } from "../../../src/commands/prepareRun";
import type { Plan } from "../../../src/core/plan/plan";
import { Cancelled, silent } from "../../../src/core/progress";
import { dayToSerial } from "../../../src/core/table/serialDay";
import { carryOut, undoNewest } from "../../../src/workbook/carryOut";
import type { WorkbookPort } from "../../../src/workbook/port";
import type { XlsxWorkbook } from "../../../src/xlsx/types";
import { dump } from "../../office-host/dump";
import { type Host, restart } from "../../office-host/host";
import { bookOf, reopened } from "../books";
import { inExcel, openIn } from "./inExcel";

const day = (text: number) => dayToSerial(text, 1900);

const customers = [
  ["Customer ID", "Name", "E-mail"],
  ...["Ada", "Ben", "Cyd", "Dan", "Eve"].map((name, index) => [`C${index + 1}`, name, `${name}@example.org`]),
];
const orders = [
  ["Order ID", "Customer ID", "Order date", "Amount"],
  ...[1, 2, 3, 4, 5, 1, 1, 2].map((customer, index) => [
    `O${index + 1}`,
    `C${customer}`,
    day(20_000 + index * 30),
    100 + index,
  ]),
];

const start = (): XlsxWorkbook => {
  const book = bookOf({ Customers: customers, Orders: orders });
  const dates = {
    firstRow: 1,
    column: 2,
    styles: [{ numberFormat: "yyyy-mm-dd" }],
    styleRuns: [[0, 8]],
  } as const;
  book.xlsx.apply([
    {
      edit: "column",
      sheet: "Orders",
      ...dates,
      values: orders.slice(1).map((row) => row[2] as number),
    },
    {
      edit: "addTable",
      sheet: "Customers",
      table: {
        name: "Customers1",
        area: { firstRow: 0, firstColumn: 0, lastRow: 5, lastColumn: 2 },
        style: "TableStyleLight1",
        bandedRows: true,
      },
    },
  ]);
  return reopened(book).xlsx;
};

const request = { command: "segment", settings: {}, language: "en", corrections: {} } as const;

async function planFor(port: WorkbookPort, asOfDay?: number): Promise<Plan> {
  const wanted = { ...request, ...(asOfDay !== undefined && { asOfDay }) };
  const { found } = await prepareRun({ port, outside: [] }, wanted, 20_500, silent);
  return found!.plan;
}

const stamp = (id: string) => ({ id, at: "2026-02-16T10:00:00" });

const run = (port: WorkbookPort, plan: Plan, id = "run1") =>
  carryOut(
    port,
    plan,
    stamp(id),
    async (sheet) => plan.basis.find((one) => one.sheet === sheet)!.fingerprint,
    silent,
  );

/** Something to be done to a workbook, and how the workbook is before. */
interface Job {
  readonly xlsx: XlsxWorkbook;
  readonly before: string;
  readonly after: string;
  readonly calls: number;
  readonly names: readonly string[];
  act(port: WorkbookPort): Promise<unknown>;
}

const state = (host: Host) => JSON.stringify(dump(host));

async function jobOf(xlsx: XlsxWorkbook, act: Job["act"]): Promise<Job> {
  const { host, port } = await inExcel(xlsx);
  const before = state(host);
  const done = host.calls.length;
  await act(port);
  const names = host.calls.slice(done);
  return { xlsx, before, after: state(host), calls: names.length, names, act };
}

async function segmentJob(): Promise<Job> {
  const { port } = await inExcel(start());
  const plan = await planFor(port);
  return jobOf(start(), (over) => run(over, plan));
}

async function undoJob(): Promise<Job> {
  const xlsx = start();
  const { FileWorkbook } = await import("../../../src/workbook/file/fileWorkbook");
  const file = new FileWorkbook(xlsx, "Book1.xlsx");
  await run(file, await planFor(file));
  return jobOf(reopened(file).xlsx, (over) => undoNewest(over, silent));
}

async function refreshJob(): Promise<Job> {
  const xlsx = start();
  const { FileWorkbook } = await import("../../../src/workbook/file/fileWorkbook");
  const file = new FileWorkbook(xlsx, "Book1.xlsx");
  await run(file, await planFor(file));
  const second = await planFor(file, 20_100);
  return jobOf(reopened(file).xlsx, (over) => run(over, second, "run2"));
}

const jobs = { "a Segment run": segmentJob, "a second run": refreshJob, "an undo": undoJob };

describe.each(Object.entries(jobs))("%s", (_, prepare) => {
  let job: Job;
  beforeAll(async () => {
    job = await prepare();
    expect(job.before).not.toBe(job.after);
  }, 60_000);

  it("leaves the workbook as before or as after, whichever call fails", async () => {
    const wrong: string[] = [];
    let undone = 0;
    for (const at of callsToTry(job)) {
      const { host, port } = await inExcel(job.xlsx);
      host.plan({ at, effect: { kind: "fail" } });
      const error = await job.act(port).then(
        () => undefined,
        (reason: unknown) => reason as { code?: string },
      );
      const expected = error ? job.before : job.after;
      if (state(host) !== expected || host.book.customXml.size > 0) wrong.push(`${at} ${job.names[at]}`);
      if (error && !/^excel\.(?:failed|restored)$/.test(error.code ?? ""))
        wrong.push(`${at}: ${String(error)}`);
      if (error?.code === "excel.restored") undone++;
    }
    expect(wrong).toEqual([]);
    expect(undone).toBeGreaterThan(10);
  }, 600_000);

  it("is found and repaired when Excel dies in its middle", async () => {
    const wrong: string[] = [];
    let repaired = 0;
    for (const at of callsToTry(job, 97)) {
      const { host, port } = await inExcel(job.xlsx);
      host.plan({ at, effect: { kind: "kill" } });
      await Promise.race([job.act(port), host.dead]);
      const again = restart(host);
      const later = await openIn(again);
      const isUnfinished = await later.isUnfinished();
      if (isUnfinished)
        await expect(later.write([freeze], silent)).rejects.toMatchObject({ code: "excel.unfinished" });
      if (isUnfinished !== (await later.repair())) wrong.push(`${at}: repair`);
      if (isUnfinished) repaired++;
      const now = state(again);
      if (now !== job.before && now !== job.after) wrong.push(`${at} ${job.names[at]}`);
      if (again.book.customXml.size > 0) wrong.push(`${at}: note left`);
    }
    expect(wrong).toEqual([]);
    expect(repaired).toBeGreaterThan(3);
  }, 600_000);
});

const freeze = { edit: "freeze", sheet: "Orders", rows: 1, columns: 0 } as const;

/** All calls where `KLIENTELA_ALL_FAULTS` is set; else every kind of call and every n-th. */
function callsToTry({ names }: Job, step = 41): number[] {
  const all = names.map((_, at) => at);
  if (process.env.KLIENTELA_ALL_FAULTS) return all;
  return all.filter((at) => at % step === 0 || names.indexOf(names[at]!) === at || at > names.length - 12);
}

it("goes back when the user stops it, and says so", async () => {
  const { host, port } = await inExcel(start());
  const plan = await planFor(port);
  const before = state(host);
  const recheck = async (sheet: string) => plan.basis.find((one) => one.sheet === sheet)!.fingerprint;
  const stop = carryOut(port, plan, stamp("x"), recheck, async (stage, share) => {
    if (stage === "write" && share > 0.5) throw new Cancelled();
  });
  await expect(stop).rejects.toBeInstanceOf(Cancelled);
  expect(state(host)).toBe(before);
  expect(host.book.customXml.size).toBe(0);
});

it("says when the former state could not be restored, and repairs it later", async () => {
  const { host, port } = await inExcel(start());
  const plan = await planFor(port);
  const before = state(host);
  const fail = { kind: "fail" } as const;
  const at = /^Range\.Values=/;
  host.plan({ at, effect: fail });
  // Both tries of the way back fail as well: on their first call that writes.
  const isWay = /^Application\.SuspendApiCalculationUntilNextSync/;
  const first = run(port, plan);
  host.plan(
    { at: isWay, effect: { kind: "delay", until: Promise.resolve() } },
    { at: isWay, effect: fail },
    { at: isWay, effect: fail },
  );
  await expect(first).rejects.toMatchObject({ code: "excel.notRestored" });
  expect(await port.isUnfinished()).toBe(true);
  expect(await port.repair()).toBe(true);
  expect(state(host)).toBe(before);
  expect(await port.repair()).toBe(false);
});
