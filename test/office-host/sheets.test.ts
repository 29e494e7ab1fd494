import { onOrders, openExcel, refusal } from "./office";

const add = (name?: string) =>
  onOrders((_, context) => {
    context.workbook.worksheets.add(name);
  });

test.each([
  ["an empty name takes the next free one", undefined, ["Orders", "Sheet2"]],
  ["31 characters", "x".repeat(31), ["Orders", "x".repeat(31)]],
  ["an apostrophe inside", "it's", ["Orders", "it's"]],
])("%s is taken", async (_, name, sheets) => {
  const { host } = openExcel();
  await add(name);
  expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(sheets);
});

test.each([
  ["32 characters", "x".repeat(32), "InvalidArgument"],
  ["a colon", "a:b", "InvalidArgument"],
  ["a slash", "a/b", "InvalidArgument"],
  ["a backslash", "a\\b", "InvalidArgument"],
  ["a question mark", "a?", "InvalidArgument"],
  ["a star", "a*", "InvalidArgument"],
  ["brackets", "[a]", "InvalidArgument"],
  ["an apostrophe at the end", "a'", "InvalidArgument"],
  ["the reserved word", "history", "InvalidArgument"],
  ["a name that is taken", "ORDERS", "ItemAlreadyExists"],
])("%s is refused", async (_, name, code) => {
  const { host } = openExcel();
  expect(await refusal(add(name))).toBe(code);
  expect(host.book.sheets).toHaveLength(1);
});

test("a renamed sheet keeps its place in names and formulas, a deleted one leaves #REF!", async () => {
  const { host } = openExcel();
  const formulas = () => [
    ...host.book.names.map(({ formula }) => formula),
    host.book.sheets[0]!.rows.get(0)!.formulas.get(0),
  ];
  await onOrders((sheet, context) => {
    const lists = context.workbook.worksheets.add("My lists");
    context.workbook.names.add("cities", lists.getRange("A1:A9"));
    sheet.getRange("A1").formulas = [["=COUNTA('My lists'!A1:A9)+Lists!B1"]];
  });
  expect(formulas()).toEqual(["='My lists'!$A$1:$A$9", "=COUNTA('My lists'!A1:A9)+Lists!B1"]);
  await onOrders((_, context) => {
    context.workbook.worksheets.getItem("My lists").name = "Cities";
  });
  expect(formulas()).toEqual(["=Cities!$A$1:$A$9", "=COUNTA(Cities!A1:A9)+Lists!B1"]);
  await onOrders((_, context) => context.workbook.worksheets.getItem("Cities").delete());
  expect(formulas()).toEqual(["=#REF!", "=COUNTA(#REF!)+Lists!B1"]);
});

test("the last sheet that is shown cannot be hidden or deleted, a very hidden one not deleted", async () => {
  const { host } = openExcel();
  expect(await refusal(onOrders((sheet) => sheet.delete()))).toBe("InvalidOperation");
  expect(await refusal(onOrders((sheet) => void (sheet.visibility = "VeryHidden")))).toBe("InvalidOperation");
  await onOrders((_, context) => {
    context.workbook.worksheets.add("Journal").visibility = "VeryHidden";
  });
  const journal = (work: (sheet: Excel.Worksheet) => void) =>
    onOrders((_, context) => work(context.workbook.worksheets.getItem("Journal")));
  expect(await refusal(journal((sheet) => sheet.delete()))).toBe("InvalidOperation");
  await journal((sheet) => {
    sheet.visibility = "Hidden";
    sheet.delete();
  });
  expect(host.book.sheets).toHaveLength(1);
});

test("sheets keep tab order, can be moved, and are found by id after a new name", async () => {
  openExcel();
  const order = await onOrders(async (_, context) => {
    const sheets = context.workbook.worksheets;
    const second = sheets.add("Second");
    second.load("id");
    second.position = 0;
    await context.sync();
    second.name = "First";
    sheets.load("items/name,items/position");
    const found = sheets.getItem(second.id).load("name");
    await context.sync();
    return [sheets.items.map(({ name, position }) => [name, position]), found.name];
  });
  expect(order).toEqual([
    [
      ["First", 0],
      ["Orders", 1],
    ],
    "First",
  ]);
});

test("names hold ranges, texts and numbers, hidden or not", async () => {
  openExcel();
  const read = await onOrders(async (sheet, context) => {
    const { names } = context.workbook;
    names.add("area", sheet.getRange("B2:C3")).visible = false;
    names.add("text", '="a ""quoted"""&" text"');
    names.add("number", "=42");
    sheet.names.add("local", sheet.getRange("A1"));
    names.load("items/name,items/formula,items/visible,items/type,items/value,items/scope");
    await context.sync();
    return names.items.map(({ name, formula, visible, type, value }) => [
      name,
      formula,
      visible,
      type,
      value,
    ]);
  });
  expect(read).toEqual([
    ["area", "=Orders!$B$2:$C$3", false, "Range", "Orders!$B$2:$C$3"],
    ["text", '="a ""quoted"""&" text"', true, "String", 'a "quoted" text'],
    ["number", "=42", true, "Double", 42],
  ]);
});

test.each([
  ["A1", "=1", "InvalidArgument"],
  ["R1C1", "=1", "InvalidArgument"],
  ["two words", "=1", "InvalidArgument"],
  ["long", `="${"x".repeat(256)}"`, "InvalidArgument"],
  ["plain", "no formula", "InvalidArgument"],
  ["TAKEN", "=2", "ItemAlreadyExists"],
])("the name %s is refused", async (name, formula, code) => {
  openExcel();
  await onOrders((_, context) => void context.workbook.names.add("taken", "=1"));
  expect(await refusal(onOrders((_, context) => void context.workbook.names.add(name, formula)))).toBe(code);
});

test("panes freeze rows, columns or both", async () => {
  openExcel();
  const places = await onOrders(async (sheet, context) => {
    const found: unknown[] = [];
    const look = async () => {
      const place = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      found.push(place.isNullObject ? null : place.address);
    };
    await look();
    sheet.freezePanes.freezeRows(2);
    await look();
    sheet.freezePanes.freezeColumns(1);
    await look();
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    await look();
    sheet.freezePanes.unfreeze();
    await look();
    return found;
  });
  expect(places).toEqual([null, "Orders!1:2", "Orders!A:A", "Orders!A1:B3", null]);
});
