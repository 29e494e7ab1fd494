import { onOrders, openExcel, refusal } from "./office";

/** What Excel makes of entries, with the number format they leave. */
async function entered(...entries: unknown[]): Promise<[unknown, string][]> {
  openExcel();
  return onOrders(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, 1, entries.length);
    range.values = [entries];
    range.load("values,numberFormat");
    await context.sync();
    return range.values[0]!.map((value, index) => [value, range.numberFormat[0]![index]]);
  });
}

test("texts written to values are read as en-US, whatever the user's locale", async () => {
  expect(await entered("1,234.5", "12%", "$5", "1e3", "(7)", "-2.5")).toEqual([
    [1234.5, "#,##0.00"],
    [0.12, "0%"],
    [5, "$#,##0_);[Red]($#,##0)"],
    [1000, "0.00E+00"],
    [-7, "General"],
    [-2.5, "General"],
  ]);
});

test("a space between thousands, a decimal comma and a day before the month make no number", async () => {
  const texts = ["1 234", "1\u00a0234", "12,5", "31.12.2024", "13/45/2024"];
  expect(await entered(...texts)).toEqual(texts.map((text) => [text, "General"]));
});

test("dates become serials: 2024-02-29 is 45351, 1900-02-28 is 59, 1900-03-01 is 61 behind the false leap day", async () => {
  expect(await entered("2024-02-29", "2/28/1900", "3/1/1900", "1/2", "12-Mar-2024", "13:30")).toEqual([
    [45351, "m/d/yyyy"],
    [59, "m/d/yyyy"],
    [61, "m/d/yyyy"],
    [45659, "d-mmm"], // 2025-01-02: month first, the year of the host
    [45363, "d-mmm-yy"],
    [0.5625, "h:mm"],
  ]);
});

test("the old Mac calendar counts 1462 days less", async () => {
  const { host } = openExcel();
  Object.assign(host.book, { calendar: 1904 });
  const [value, serial] = await onOrders(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [["2024-02-29"]];
    cell.load("values");
    const date = context.workbook.functions.date(2000, 1, 1).load("value");
    await context.sync();
    return [cell.values[0]![0], date.value];
  });
  expect([value, serial]).toEqual([43889, 35064]);
});

test("an apostrophe, or the format @ put before, keeps a text a text", async () => {
  expect(await entered("'007", "'=1+1", "true", "#n/a", "'")).toEqual([
    ["007", "General"],
    ["=1+1", "General"],
    [true, "General"],
    ["#N/A", "General"],
    ["", "General"],
  ]);
  const read = await onOrders(async (sheet, context) => {
    const range = sheet.getRange("A3:B3");
    range.numberFormat = [["@", "@"]];
    range.values = [["007", "=1+1"]];
    range.load("values,formulas,valueTypes");
    await context.sync();
    return [range.values, range.formulas, range.valueTypes];
  });
  // In `formulas` such a text cannot be told from a formula: an adapter has to look at the values too.
  expect(read).toEqual([[["007", "=1+1"]], [["007", "=1+1"]], [["String", "String"]]]);
});

test("texts that begin like a formula are formulas, and refused where they are none", async () => {
  const { host, sheet } = openExcel();
  host.book.calculate = (formula) => (formula === "=A1*2" ? 84 : null);
  const read = await onOrders(async (orders, context) => {
    const range = orders.getRange("A1:C1").load("values,formulas");
    range.values = [[42, "=A1*2", "+A1"]];
    range.load("values,formulas");
    await context.sync();
    return [range.values, range.formulas];
  });
  expect(read).toEqual([[[42, 84, ""]], [[42, "=A1*2", "=+A1"]]]);
  for (const broken of ["=SUM(", "=)(", '="a', "@12", "=1+", "-to do that", `="${"x".repeat(256)}"`]) {
    expect([
      broken,
      await refusal(onOrders((orders) => void (orders.getRange("A5").values = [[broken]]))),
    ]).toEqual([broken, "InvalidArgument"]);
  }
  expect(sheet.rows.has(4)).toBe(false);
});

test("null leaves a cell alone, an empty text empties it", async () => {
  openExcel();
  const values = await onOrders(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [[1, 2, 3]];
    const range = sheet.getRange("A1:C1");
    range.values = [[null, "", 4]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, "", 4]]);
});

test.each([
  ["too few rows", [[1, 2]]],
  ["too many columns", [[1, 2, 3], [4, 5, 6]]], // biome-ignore format: shown as the sheet
  ["rows of different length", [[1, 2], [3]]],
  [
    "an object",
    [
      [{}, 1],
      [2, 3],
    ],
  ],
  [
    "a text too long",
    [
      ["x".repeat(32_768), 1],
      [2, 3],
    ],
  ],
])("%s is refused", async (_, values) => {
  const { sheet } = openExcel();
  const run = onOrders((orders) => {
    orders.getRange("A1:B2").values = values as unknown[][];
  });
  expect(await refusal(run)).toBe("InvalidArgument");
  expect(sheet.rows.get(0)?.values[1]).toBeUndefined();
});

test("32,767 characters fit into a cell", async () => {
  expect((await entered("x".repeat(32_767)))[0]![0]).toHaveLength(32_767);
});

test("blocks of more than 1,500 cells arrive in pieces and stand where they should", async () => {
  const { host, sheet } = openExcel();
  const rows = Array.from({ length: 1000 }, (_, row) => [row, `n${row}`, row / 4]);
  await onOrders((orders) => {
    orders.getRange("B3:D1002").values = rows;
  });
  expect(host.calls.filter((call) => call === "Range.Values=").length).toBe(2);
  expect([...sheet.rows.get(2)!.values]).toEqual([undefined, 0, "n0", 0]);
  expect([...sheet.rows.get(1001)!.values]).toEqual([undefined, 999, "n999", 249.75]);
  const wrong = onOrders((orders) => {
    orders.getRange("B3:D1003").values = rows;
  });
  expect(await refusal(wrong)).toBe("InvalidArgument");
});

test("addresses outside the sheet are refused, names are understood", async () => {
  openExcel();
  expect(await refusal(onOrders((sheet) => void sheet.getRange("XFE1")))).toBe("InvalidArgument");
  expect(await refusal(onOrders((sheet) => void sheet.getRangeByIndexes(1_048_576, 0, 1, 1)))).toBe(
    "InvalidArgument",
  );
  const address = await onOrders(async (sheet, context) => {
    context.workbook.names.add("people", sheet.getRange("B2:C3"));
    const range = sheet.getRange("People").load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Orders!B2:C3");
});

test("ranges are found from other ranges", async () => {
  openExcel();
  const addresses = await onOrders(async (sheet, context) => {
    const block = sheet.getRange("B2:D5");
    const found = [
      block.getLastCell(),
      block.getRow(1),
      block.getColumn(2),
      block.getOffsetRange(1, -1),
      block.getResizedRange(2, 0),
      block.getBoundingRect("F9"),
      block.getIntersection("A1:B3"),
      block.getEntireColumn(),
      block.getRowsBelow(2),
      block.getColumnsAfter(1),
    ];
    for (const range of found) range.load("address");
    const apart = block.getIntersectionOrNullObject("Z9");
    await context.sync();
    return [...found.map(({ address }) => address.slice("Orders!".length)), apart.isNullObject];
  });
  expect(addresses).toEqual([
    "D5",
    "B3:D3",
    "D2:D5",
    "A3:C6",
    "B2:D7",
    "B2:F9",
    "B2:B3",
    "B:D",
    "B6:D7",
    "E2:E5",
    true,
  ]);
});

test("the used range with values only leaves out formatted cells", async () => {
  openExcel();
  const used = await onOrders(async (sheet, context) => {
    const empty = sheet.getUsedRangeOrNullObject();
    const never = sheet.getUsedRange().load("address");
    await context.sync();
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D9").format.font.bold = true;
    const values = sheet.getUsedRange(true).load("address");
    const all = sheet.getUsedRange().load("address");
    await context.sync();
    return [empty.isNullObject, never.address, values.address, all.address];
  });
  expect(used).toEqual([true, "Orders!A1", "Orders!B2", "Orders!B2:D9"]);
});
