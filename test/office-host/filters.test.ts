import { valueAt } from "./model/cells";
import { onOrders, openExcel } from "./office";

/** City and amount of five orders, Prague hidden by a filter: rows 3 and 5 of the sheet. */
async function filtered() {
  const { sheet } = openExcel();
  await onOrders((orders) => {
    orders.getRange("A1:B6").values = [
      ["City", "Amount"],
      ["Brno", 1],
      ["Praha", 2],
      ["Brno", 3],
      ["Praha", 4],
      ["Brno", 5],
    ];
    orders.autoFilter.apply(orders.getRange("A1:B6"), 0, { filterOn: "Values", values: ["Brno"] });
  });
  return sheet;
}

const column = (sheet: Awaited<ReturnType<typeof filtered>>, at: number) =>
  [1, 2, 3, 4, 5].map((row) => valueAt(sheet, row, at));

test("a block written over filtered rows lands in the shown ones and loses its end", async () => {
  const sheet = await filtered();
  await onOrders((orders) => {
    orders.getRange("C2:C6").values = [["a"], ["b"], ["c"], ["d"], ["e"]];
  });
  expect(column(sheet, 2)).toEqual(["a", null, "b", null, "c"]);
});

test("reading goes over all rows, and the hidden ones can be told", async () => {
  await filtered();
  const read = await onOrders(async (orders, context) => {
    const block = orders.getRange("B2:B6").load("values,rowHidden");
    const hidden = orders.getRange("3:3").load("rowHidden");
    const shown = orders.getRange("4:4").load("rowHidden");
    await context.sync();
    return [block.values.flat(), block.rowHidden, hidden.rowHidden, shown.rowHidden];
  });
  expect(read).toEqual([[1, 2, 3, 4, 5], null, true, false]);
});

test("taken off and put back, the filter is as before and the block stands right", async () => {
  const sheet = await filtered();
  await onOrders(async (orders, context) => {
    orders.autoFilter.load("criteria,isDataFiltered,enabled");
    await context.sync();
    expect([orders.autoFilter.enabled, orders.autoFilter.isDataFiltered]).toEqual([true, true]);
    expect(orders.autoFilter.criteria).toMatchObject([{ filterOn: "Values", values: ["Brno"] }]);
    const [criteria] = orders.autoFilter.criteria;
    orders.autoFilter.clearCriteria();
    orders.getRange("C2:C6").values = [["a"], ["b"], ["c"], ["d"], ["e"]];
    orders.autoFilter.apply("A1:B6", 0, criteria);
  });
  expect(column(sheet, 2)).toEqual(["a", "b", "c", "d", "e"]);
  expect(sheet.filter!.criteria.size).toBe(1);
});

test("number criteria and those of a table hide rows too; rows hidden by hand misplace nothing", async () => {
  const { sheet } = openExcel();
  await onOrders((orders) => {
    orders.getRange("A1:A4").values = [["Amount"], [10], [20], [30]];
    const table = orders.tables.add("A1:A4", true);
    table.columns
      .getItem("Amount")
      .filter.apply({ filterOn: "Custom", criterion1: ">10", criterion2: "<30", operator: "And" });
    orders.getRange("B2:B4").values = [["x"], ["y"], ["z"]];
  });
  expect([1, 2, 3].map((row) => valueAt(sheet, row, 1))).toEqual([null, "x", null]);
  await onOrders((orders) => {
    orders.tables.getItemAt(0).clearFilters();
    orders.getRange("2:2").rowHidden = true;
    orders.getRange("C2:C4").values = [["x"], ["y"], ["z"]];
  });
  expect([1, 2, 3].map((row) => valueAt(sheet, row, 2))).toEqual(["x", "y", "z"]);
});
