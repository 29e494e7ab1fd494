import fc from "fast-check";
import { linkOrders } from "../../../src/core/matches/linkOrders";
import { customersTable, ordersTable } from "../byHand/tables";

const customers = customersTable({
  customerId: ["1", "2", "3", ""],
  customerName: ["Пётр Иванов", "Anna", "Anna", "ООО «Ромашка»"],
  email: ["p@x.ru", "", "anna@x.cz", ""],
  phone: ["8 903 236-55-44", "601 123 456", "+420 601 123 456", ""],
});

const linkOne = (cells: Parameters<typeof ordersTable>[0]) => {
  const { customer, by } = linkOrders(customers, ordersTable(cells));
  return [customer[0], Object.entries(by).find(([, rows]) => rows > 0)?.[0]];
};

describe("linkOrders", () => {
  it.each([
    ["by id", { customerId: ["2"], email: ["p@x.ru"] }, [1, "id"]],
    ["with spaces around the id", { customerId: [" 2 "] }, [1, "id"]],
    ["by e-mail where the id is unknown", { customerId: ["99"], email: ["P@X.RU"] }, [0, "email"]],
    ["by e-mail where the id is missing", { customerId: [""], email: ["anna@x.cz"] }, [2, "email"]],
    ["by phone where the e-mail is unknown", { email: ["a@b.c"], phone: ["+79032365544"] }, [0, "phone"]],
    ["by name last", { customerName: ["петр иванов"] }, [0, "name"]],
    ["by the name of a firm without id", { customerName: ["ООО Ромашка"] }, [3, "name"]],
    ["not by a phone two customers share", { phone: ["601123456"] }, [-1, "none"]],
    ["not by a name two customers share", { customerName: ["Anna"] }, [-1, "none"]],
    [
      "by a surer way after a shared one",
      { phone: ["601123456"], customerName: ["Пётр Иванов"] },
      [0, "name"],
    ],
    ["not at all where nothing fits", { customerId: ["99"] }, [-1, "none"]],
  ])("%s", (_, cells, expected) => expect(linkOne(cells)).toEqual(expected));

  it("counts rows by way and says how many were left because of shared keys", () => {
    const orders = ordersTable({
      customerId: ["1", "1", "", "", "", null],
      email: ["", "", "p@x.ru", "", "", null],
      customerName: ["", "", "", "Anna", "Nobody", null],
    });
    const { customer, by, sharedRows } = linkOrders(customers, orders);
    expect([...customer]).toEqual([0, 0, 0, -1, -1, -1]);
    expect(by).toEqual({ id: 2, email: 1, phone: 0, name: 0, none: 2 });
    expect(sharedRows).toBe(1);
  });

  it("gives the orders of a doubled id to its first row, and says so", () => {
    const doubled = customersTable({
      customerId: ["7", "8", "7", "", ""],
      email: ["a@x.cz", "", "a@x.cz", "", ""],
    });
    const orders = ordersTable({ customerId: ["7", ""], email: ["", "a@x.cz"] });
    const { customer, duplicateIds } = linkOrders(doubled, orders);
    expect([...customer]).toEqual([0, 0]);
    expect(duplicateIds).toEqual([{ id: "7", firstIndex: 0, index: 2 }]);
  });

  it("ties a customer called by a word of JavaScript", () => {
    const odd = customersTable({ customerId: ["__proto__", "constructor"] });
    const orders = ordersTable({ customerId: ["constructor", "__proto__", "toString"] });
    expect([...linkOrders(odd, orders).customer]).toEqual([1, 0, -1]);
  });

  it("ties nothing where the tables have no column in common", () => {
    const { customer, by } = linkOrders(customers, ordersTable({ amount: [5] }));
    expect([...customer]).toEqual([-1]);
    expect(by.none).toBe(1);
  });

  it("answers for a row alone what it answers for it among others", () => {
    const cell = fc.constantFrom("", "1", "2", "9");
    const phone = fc.constantFrom("", "601123456", "89032365544");
    const name = fc.constantFrom("", "Anna", "ПЕТР ИВАНОВ", "Ромашка");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, phone, name), { maxLength: 12 }), (rows) => {
        const table = (own: typeof rows) =>
          ordersTable({
            customerId: own.map(([id]) => id),
            phone: own.map(([, digits]) => digits),
            customerName: own.map(([, , text]) => text),
          });
        const alone = rows.map((row) => linkOrders(customers, table([row])).customer[0]);
        expect([...linkOrders(customers, table(rows)).customer]).toEqual(alone);
      }),
    );
  });
});
