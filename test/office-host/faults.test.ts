import { dump } from "./dump";
import { restart } from "./host";
import { valueAt } from "./model/cells";
import { onOrders, openExcel, refusal } from "./office";
import { installOffice } from "./seam/installOffice";
import { turns } from "./turns";

/** Three writes in two syncs. */
const run = () =>
  onOrders(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
    await context.sync();
    sheet.getRange("A3").values = [[3]];
  });

function written({ sheet }: ReturnType<typeof openExcel>): number {
  return [0, 1, 2].filter((row) => valueAt(sheet, row, 0) !== null).length;
}

test("a call that fails stops its request, by name or by number", async () => {
  const byName = openExcel();
  byName.host.plan({ at: /^Range\.Values=/, effect: { kind: "fail", code: "Timeout" } });
  expect(await refusal(run())).toBe("Timeout");
  expect([written(byName), byName.host.planned]).toEqual([0, []]);
  const calls = openExcel();
  await run();
  const second = calls.host.calls.flatMap((call, index) => (call === "Range.Values=" ? [index] : []))[1]!;
  const byNumber = openExcel();
  byNumber.host.plan({ at: second, effect: { kind: "fail" } });
  expect(await refusal(run())).toBe("GeneralException");
  expect(written(byNumber)).toBe(1);
});

test("every call of a run can be failed in turn, and each run ends in that failure", async () => {
  const whole = openExcel();
  await run();
  const calls = whole.host.traffic.slice(0, 2).flatMap((exchange) => exchange.calls).length;
  expect(calls).toBeGreaterThan(10);
  const outcomes = new Set<number>();
  for (let at = 0; at < calls; at++) {
    const excel = openExcel();
    excel.host.plan({ at, effect: { kind: "fail", code: "Planned" } });
    expect(await refusal(run())).toBe("Planned");
    outcomes.add(written(excel));
  }
  expect([...outcomes].sort()).toEqual([0, 1, 2]);
});

test("a delayed answer comes when it may, what was asked for is done before", async () => {
  const excel = openExcel();
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  excel.host.plan({ at: /^Range\.Values=/, effect: { kind: "delay", until } });
  let isOver = false;
  const running = run().then(() => {
    isOver = true;
  });
  await turns();
  expect([isOver, written(excel)]).toEqual([false, 2]);
  release();
  await running;
  expect(written(excel)).toBe(3);
});

test.each([
  ["request", 0],
  ["answer", 2],
] as const)("a dropped %s leaves the add-in waiting", async (what, rows) => {
  const excel = openExcel();
  excel.host.plan({ at: 0, effect: { kind: "drop", what } });
  let isOver = false;
  void run().finally(() => {
    isOver = true;
  });
  await turns();
  expect([isOver, written(excel)]).toEqual([false, rows]);
});

test("a host killed in the middle starts again with the workbook as it was left", async () => {
  const excel = openExcel();
  await onOrders((sheet) => void sheet.onChanged.add(async () => undefined));
  excel.host.plan({ at: /^Range\.Values=/, effect: { kind: "delay", until: Promise.resolve() } });
  await run();
  excel.host.plan({ at: /^RangeFormat/, effect: { kind: "kill" } });
  const outcome = await Promise.race([
    onOrders((sheet) => {
      sheet.getRange("B1").values = [["kept"]];
      sheet.getRange("B1").format.wrapText = true;
      sheet.getRange("B2").values = [["lost"]];
    }),
    excel.host.dead.then(() => "dead"),
  ]);
  expect(outcome).toBe("dead");
  const again = restart(excel.host);
  installOffice(again);
  expect(again.book.events.registered.size).toBe(0);
  expect(dump(again)).toEqual(dump(excel.host));
  const values = await onOrders(async (sheet, context) => {
    const range = sheet.getRange("A1:B2").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [1, "kept"],
    [2, ""],
  ]);
});

test("what the client says again seconds later goes to the host it ran on", async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
  try {
    const former = openExcel().host;
    former.plan({ at: /_RemoveReference/, effect: { kind: "fail" } });
    await onOrders((sheet) => void sheet.getRange("A1").load("values"));
    await turns();
    expect(former.planned).toEqual([]);
    const next = openExcel().host;
    await jest.advanceTimersByTimeAsync(5_000);
    await turns();
    expect(former.calls.filter((call) => call === "Workbook._RemoveReference()")).toHaveLength(2);
    expect(next.traffic).toEqual([]);
  } finally {
    jest.useRealTimers();
  }
});
