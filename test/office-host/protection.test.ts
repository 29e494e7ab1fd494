import { lookAt, valueAt } from "./model/cells";
import { onOrders, openExcel, refusal } from "./office";

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string) =>
  onOrders((sheet) => {
    sheet.protection.protect(options, password);
  });

test("locked cells of a protected sheet refuse values, unlocked ones take them", async () => {
  const { sheet } = openExcel();
  await onOrders((orders) => {
    orders.getRange("B:B").format.protection.locked = false;
    orders.protection.protect();
  });
  expect(await refusal(onOrders((orders) => void (orders.getRange("A1").values = [[1]])))).toBe(
    "AccessDenied",
  );
  expect(await refusal(onOrders((orders) => void (orders.getRange("A1:B1").values = [[1, 2]])))).toBe(
    "AccessDenied",
  );
  await onOrders((orders) => {
    orders.getRange("B1").values = [[2]];
  });
  expect([valueAt(sheet, 0, 0), valueAt(sheet, 0, 1)]).toEqual([null, 2]);
  expect(lookAt(sheet, 9, 1).locked).toBe(false);
});

test("protect on a protected sheet and unprotect on an open one are AccessDenied", async () => {
  openExcel();
  const unprotect = () => onOrders((sheet) => sheet.protection.unprotect());
  expect(await refusal(unprotect())).toBe("AccessDenied");
  await protect();
  expect(await refusal(protect())).toBe("AccessDenied");
  await unprotect();
  expect(await refusal(unprotect())).toBe("AccessDenied");
});

test("the options can be read and the password cannot; a wrong one is refused", async () => {
  const { sheet } = openExcel();
  await protect({ allowSort: true, selectionMode: "Unlocked" }, "secret");
  const read = await onOrders(async (orders, context) => {
    orders.protection.load("protected,options");
    await context.sync();
    return [orders.protection.protected, orders.protection.options];
  });
  expect(read).toEqual([
    true,
    {
      allowAutoFilter: false,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowEditObjects: false,
      allowEditScenarios: false,
      allowFormatCells: false,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowInsertColumns: false,
      allowInsertHyperlinks: false,
      allowInsertRows: false,
      allowPivotTables: false,
      allowSort: true,
      selectionMode: "Unlocked",
    },
  ]);
  for (const wrong of [undefined, "", "Secret"]) {
    expect(await refusal(onOrders((orders) => orders.protection.unprotect(wrong)))).toBe("AccessDenied");
  }
  expect(sheet.protection).not.toBeNull();
  await onOrders((orders) => orders.protection.unprotect("secret"));
  expect(sheet.protection).toBeNull();
});

const changes: Record<
  string,
  [keyof Excel.WorksheetProtectionOptions | null, (sheet: Excel.Worksheet) => void]
> = {
  "a look": ["allowFormatCells", (sheet) => void (sheet.getRange("B1").format.font.bold = true)],
  "a number format": ["allowFormatCells", (sheet) => void (sheet.getRange("B1").numberFormat = [["0"]])],
  "a width": ["allowFormatColumns", (sheet) => void (sheet.getRange("B:B").format.columnWidth = 60)],
  "a hidden column": ["allowFormatColumns", (sheet) => void (sheet.getRange("B:B").columnHidden = true)],
  "a filter": [
    "allowAutoFilter",
    (sheet) => sheet.autoFilter.apply("B1:B3", 0, { filterOn: "Values", values: ["x"] }),
  ],
  "a data bar": ["allowFormatCells", (sheet) => void sheet.getRange("B1").conditionalFormats.add("DataBar")],
  "a choice": [
    null,
    (sheet) =>
      void (sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } }),
  ],
  "a table": [null, (sheet) => void sheet.tables.add("B1:B3", true)],
  "a link": [
    "allowInsertHyperlinks",
    (sheet) => void (sheet.getRange("B1").hyperlink = { documentReference: "Orders!A1" }),
  ],
};

test.each(Object.entries(changes))(
  "%s is refused also on unlocked cells, unless its option allows it",
  async (_, [option, change]) => {
    openExcel();
    const open = () =>
      onOrders((sheet) => {
        sheet.getRange("B:B").format.protection.locked = false;
      });
    await open();
    await protect();
    expect(await refusal(onOrders(change))).toBe("AccessDenied");
    openExcel();
    await open();
    await protect(option ? { [option]: true } : undefined);
    if (option) await onOrders(change);
    else expect(await refusal(onOrders(change))).toBe("AccessDenied");
  },
);

test("frozen panes and names can be set on a protected sheet", async () => {
  const { sheet } = openExcel();
  await protect();
  await onOrders((orders, context) => {
    orders.freezePanes.freezeRows(2);
    context.workbook.names.add("klientela", orders.getRange("A1"));
  });
  expect([sheet.frozenRows, sheet.book.names[0]!.formula]).toEqual([2, "=Orders!$A$1"]);
});

test("a locked structure refuses to add, rename, hide, move and delete sheets", async () => {
  const { host } = openExcel();
  await onOrders((_, context) => {
    context.workbook.worksheets.add("Second");
    context.workbook.protection.protect("pw");
  });
  const attempts: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [
    (_, context) => context.workbook.worksheets.add("Third"),
    (sheet) => void (sheet.name = "Other"),
    (sheet) => void (sheet.visibility = "Hidden"),
    (sheet) => void (sheet.position = 1),
    (sheet) => sheet.delete(),
    (_, context) => context.workbook.protection.protect(),
    (_, context) => context.workbook.protection.unprotect("no"),
  ];
  for (const attempt of attempts) expect(await refusal(onOrders(attempt))).toBe("AccessDenied");
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Orders", "Second"]);
  await onOrders((_, context) => context.workbook.protection.unprotect("pw"));
  expect(host.book.protection).toBeNull();
});
