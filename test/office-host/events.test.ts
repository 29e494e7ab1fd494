import { onOrders, openExcel } from "./office";
import { turns } from "./turns";
import { userTypes } from "./user";

test("a changed range is told to those who listen to its sheet or to the workbook", async () => {
  const { sheet } = openExcel();
  const heard: string[] = [];
  const listener = await onOrders((orders, context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(`book ${address}`));
    return orders.onChanged.add(async ({ address, changeType, worksheetId, triggerSource }) => {
      heard.push(`sheet ${address} ${changeType} ${triggerSource} ${worksheetId === sheet.id}`);
    });
  });
  await onOrders((orders) => void (orders.getRange("B2:B3").values = [[1], [2]]));
  await turns();
  expect(heard.sort()).toEqual(["book B2:B3", "sheet B2:B3 RangeEdited ThisLocalAddin true"]);
  heard.length = 0;
  await Excel.run(listener.context, async (context) => {
    listener.remove();
    await context.sync();
  });
  await onOrders((orders) => void (orders.getRange("B2").values = [[3]]));
  await turns();
  expect(heard).toEqual(["book B2"]);
});

test("nothing is told while the add-in has events off", async () => {
  openExcel();
  const heard: string[] = [];
  await onOrders((orders) => void orders.onChanged.add(async ({ address }) => void heard.push(address)));
  await onOrders((orders, context) => {
    context.runtime.enableEvents = false;
    orders.getRange("A1").values = [[1]];
  });
  await onOrders((orders, context) => {
    context.runtime.enableEvents = true;
    orders.getRange("A2").values = [[1]];
  });
  await turns();
  expect(heard).toEqual(["A2"]);
});

test("new and deleted sheets and protection are told", async () => {
  openExcel();
  const heard: string[] = [];
  await onOrders((orders, context) => {
    context.workbook.worksheets.onAdded.add(async () => void heard.push("added"));
    context.workbook.worksheets.onDeleted.add(async () => void heard.push("deleted"));
    orders.onProtectionChanged.add(async ({ isProtected }) => void heard.push(`protected ${isProtected}`));
  });
  await onOrders((orders, context) => {
    context.workbook.worksheets.add("New").delete();
    orders.protection.protect();
    orders.protection.unprotect();
  });
  await turns();
  expect(heard.sort()).toEqual(["added", "deleted", "protected false", "protected true"]);
});

test("what the user types is told without any request, also to those who listen to its table", async () => {
  const { host } = openExcel();
  const heard: string[] = [];
  await onOrders(async (orders, context) => {
    orders.getRange("A1:A2").values = [["City"], ["Brno"]];
    const table = orders.tables.add("A1:A2", true).load("id");
    await context.sync();
    orders.onChanged.add(
      async ({ address, triggerSource }) => void heard.push(`sheet ${address} ${triggerSource}`),
    );
    table.onChanged.add(
      async ({ address, tableId }) => void heard.push(`table ${address} ${tableId === table.id}`),
    );
  });
  userTypes(host, "Orders!A2", "Praha");
  userTypes(host, "Orders!C9", 5);
  await turns();
  expect(heard.sort()).toEqual(["sheet A2 Unknown", "sheet C9 Unknown", "table A2 true"]);
});

test("the sheet that is left and the one that is opened are told", async () => {
  openExcel();
  const heard: string[] = [];
  await onOrders((orders, context) => {
    orders.onDeactivated.add(async () => void heard.push("left"));
    context.workbook.worksheets.onActivated.add(async () => void heard.push("opened"));
    context.workbook.worksheets.add("Other");
  });
  await onOrders((_, context) => context.workbook.worksheets.getItem("Other").activate());
  await turns();
  expect(heard.sort()).toEqual(["left", "opened"]);
});
