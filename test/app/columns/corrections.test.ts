import { answered, withDateOrder, withRole, withSheets } from "../../../src/app/columns/corrections";

it("keeps what was said of other roles and kinds", () => {
  const first = withRole({}, "orders", "amount", "Итого");
  const second = withRole(first, "orders", "orderDay", "Дата");
  expect(withRole(second, "customers", "phone", null)).toEqual({
    roles: { orders: { amount: "Итого", orderDay: "Дата" }, customers: { phone: null } },
  });
  expect(first).toEqual({ roles: { orders: { amount: "Итого" } } });
});

it("forgets the columns of a sheet that is no longer the one", () => {
  const said = withRole(withRole({}, "orders", "amount", "Итого"), "customers", "phone", "Тел.");
  expect(withSheets(said, "orders", ["2025"])).toEqual({
    roles: { customers: { phone: "Тел." } },
    tables: { orders: ["2025"] },
  });
});

it("takes headings and sheets named like parts of every object", () => {
  const said = withDateOrder({}, "__proto__", "constructor", "dmy");
  expect(Object.hasOwn(said.dateOrders!, "__proto__")).toBe(true);
  expect(JSON.stringify(said)).toBe('{"dateOrders":{"__proto__":{"constructor":"dmy"}}}');
  expect(({} as Record<string, unknown>).constructor).toBe(Object);
});

it("turns each kind of answer into its correction", () => {
  const sheet = "Заказы";
  expect(answered({}, { kind: "dateOrder", sheet, heading: "Дата", example: "01/02/2025" }, "mdy")).toEqual({
    dateOrders: { Заказы: { Дата: "mdy" } },
  });
  expect(
    answered({}, { kind: "whichSheet", table: "orders", sheets: ["2024", "2025", "2026"] }, ["2024", "2025"]),
  ).toEqual({ roles: {}, tables: { orders: ["2024", "2025"] } });
  const missing = {
    kind: "missingRole",
    table: "orders",
    sheet,
    role: "amount",
    candidates: ["A", "B"],
  } as const;
  expect(answered({}, missing, ["B"])).toEqual({ roles: { orders: { amount: "B" } } });
  expect(answered({}, missing, null)).toEqual({ roles: { orders: { amount: null } } });
});
