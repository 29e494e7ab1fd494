import { valueAt } from "./model/cells";
import { onOrders, openExcel, refusal } from "./office";
import { turns } from "./turns";

test("a missing sheet is ItemNotFound, or a null object when asked for that way", async () => {
  openExcel();
  const missing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nope").load("name");
    await context.sync();
  });
  expect(await refusal(missing)).toBe("ItemNotFound");
  const isNull = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
    const table = context.workbook.tables.getItemOrNullObject("Nope");
    const name = context.workbook.names.getItemOrNullObject("Nope");
    const below = sheet.getRange("A1").load("values");
    await context.sync();
    return [sheet.isNullObject, table.isNullObject, name.isNullObject, below.isNullObject];
  });
  expect(isNull).toEqual([true, true, true, true]);
});

test("a member this host does not have answers ApiNotFound with its name", async () => {
  openExcel();
  const shapes = onOrders((sheet) => {
    sheet.shapes.addTextBox("A1");
  });
  await expect(shapes).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Worksheet.Shapes"),
  });
  const method = onOrders((sheet) => {
    sheet.getRange("A1").removeDuplicates([0], true);
  });
  await expect(method).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Range.RemoveDuplicates()"),
  });
});

test("a property that was not loaded is refused by the client itself", async () => {
  openExcel();
  expect(await refusal(onOrders((sheet) => sheet.getRange("A1").values))).toBe("PropertyNotLoaded");
});

test("what was done before an error stays done, what follows is not", async () => {
  const { sheet } = openExcel();
  const run = onOrders((orders) => {
    orders.getRange("A1").values = [["before"]];
    orders.getRange("A2:B2").values = [["wrong shape"]];
    orders.getRange("A3").values = [["behind"]];
  });
  expect(await refusal(run)).toBe("InvalidArgument");
  expect([0, 1, 2].map((row) => valueAt(sheet, row, 0))).toEqual(["before", null, null]);
});

test("what was read before an error can be used", async () => {
  openExcel();
  const values = await Excel.run(async (context) => {
    const orders = context.workbook.worksheets.getItem("Orders");
    const read = orders.getRange("A1:B1").load("values");
    orders.getRange("XFE1");
    expect(await refusal(context.sync())).toBe("InvalidArgument");
    return read.values;
  });
  expect(values).toEqual([["", ""]]);
});

test("a request over 5 MB is refused as a whole, one of 4 MB is carried out", async () => {
  const { host, sheet } = openExcel();
  const block = (megabytes: number) => Array.from({ length: megabytes * 40 }, () => ["x".repeat(26_000)]);
  const write = (megabytes: number) =>
    onOrders((orders) => {
      orders.getRangeByIndexes(0, 0, megabytes * 40, 1).values = block(megabytes);
    });
  expect(await refusal(write(6))).toBe("RequestPayloadSizeLimitExceeded");
  expect(sheet.rows.size).toBe(0);
  expect(host.traffic[0]).toMatchObject({ received: 0, calls: [] });
  await write(4);
  expect(sheet.rows.size).toBe(160);
  expect(host.traffic[1]!.sent).toBeGreaterThan(160 * 26_000);
});

test("an answer over 5 MB never arrives, but what was asked for is done", async () => {
  const { sheet } = openExcel();
  await onOrders((orders) => {
    orders.getRange("A1:A130").values = "x".repeat(32_000) as unknown as string[][];
  });
  const read = onOrders((orders) => {
    orders.getRange("B1").values = [["done"]];
    orders.getRange("A1:A130").load("values,formulas");
  });
  expect(await refusal(read)).toBe("ResponsePayloadSizeLimitExceeded");
  expect(valueAt(sheet, 0, 1)).toBe("done");
});

test("a bound of its own stands in for machines with less", async () => {
  openExcel({ payloadLimit: 2000 });
  const write = onOrders((orders) => {
    orders.getRange("A1").values = [["x".repeat(2000)]];
  });
  expect(await refusal(write)).toBe("RequestPayloadSizeLimitExceeded");
});

test("more than 5,000,000 cells are answered with null instead of values", async () => {
  openExcel();
  const read = await onOrders(async (sheet, context) => {
    const block = sheet.getRange("A1:E1000001").load("values,numberFormat,cellCount");
    await context.sync();
    return [block.values, block.numberFormat, block.cellCount];
  });
  expect(read).toEqual([null, null, 5_000_005]);
});

test("a tracked range can be used in a later run", async () => {
  const { sheet } = openExcel();
  const tracked = await onOrders(async (orders, context) => {
    const range = orders.getRange("B2");
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  await Excel.run(tracked, async (context) => {
    tracked.values = [[42]];
    context.trackedObjects.remove(tracked);
    await context.sync();
  });
  expect(valueAt(sheet, 1, 1)).toBe(42);
});

test("while a cell is edited a run is refused, or waits when it asked to", async () => {
  const { host, sheet } = openExcel();
  host.beginEdit();
  const write = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("Orders").getRange("A1").values = [["written"]];
    await context.sync();
  };
  expect(await refusal(Excel.run(write))).toBe("InvalidOperationInCellEditMode");
  const waiting = Excel.run({ delayForCellEdit: true }, write);
  await turns();
  expect(valueAt(sheet, 0, 0)).toBeNull();
  host.endEdit();
  await waiting;
  expect(valueAt(sheet, 0, 0)).toBe("written");
});

test("requirement sets are those of the host, and members above them are refused", async () => {
  openExcel();
  const { requirements } = Office.context;
  const supported = ["1.9", "1.14", "1.15", "2.1"].map((version) =>
    requirements.isSetSupported("ExcelApi", version),
  );
  expect(supported).toEqual([true, true, false, false]);
  expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
  const newer = onOrders((sheet) => {
    sheet.getRange("A1").getDependents();
  });
  expect(await refusal(newer)).toBe("ApiNotFound");
  openExcel({ sets: { ExcelApi: "1.20" } });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
});

test("traffic is counted in bytes of the bodies, call by call", async () => {
  const write = async (text: string) => {
    const { host } = openExcel();
    await onOrders((sheet) => {
      sheet.getRange("A1").values = [[text]];
    });
    return host.traffic[0]!;
  };
  const { calls, sent } = await write("ж");
  expect(calls).toEqual([
    "Workbook",
    "Workbook.Worksheets",
    "WorksheetCollection.GetItem",
    "Worksheet.GetRange",
    "Range._KeepReference()",
    "Worksheet.GetRange",
    "Range.Values=",
  ]);
  expect((await write("жж")).sent - sent).toBe(2); // a Cyrillic letter has two bytes
});

test("what the client sends behind a run to let go of its ranges is no sync of the add-in", async () => {
  const { host } = openExcel();
  await onOrders(async (sheet, context) => {
    sheet.getRange("A1").load("values");
    await context.sync();
  });
  await turns();
  expect([host.traffic.length, host.syncs]).toEqual([2, 1]);
  expect(host.traffic[1]!.calls).toEqual(["Workbook", "Workbook._RemoveReference()"]);
});
