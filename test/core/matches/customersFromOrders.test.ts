import { customersFromOrders } from "../../../src/core/matches/customersFromOrders";
import type { TextColumn } from "../../../src/core/table/columns";
import { ordersTable } from "../byHand/tables";

const texts = ({ codes, dictionary }: TextColumn) => [...codes].map((code) => dictionary.at(code));

describe("customersFromOrders", () => {
  it("makes one customer of each id, in order of first appearance", () => {
    const { customers, links } = customersFromOrders(ordersTable({ customerId: ["b", "a", "b", " a"] }));
    expect(texts(customers.columns.customerId!)).toEqual(["b", "a"]);
    expect([...links.customer]).toEqual([0, 1, 0, 1]);
    expect(links.by.id).toBe(4);
  });

  it("takes name, e-mail, phone and town from the most recent row that has one", () => {
    const { customers } = customersFromOrders(
      ordersTable({
        customerId: ["1", "1", "1", "1"],
        orderDay: ["2025-03-01", "2025-01-01", "2025-03-01", null],
        customerName: ["Anna Malá", "Anna Nová", "", "Anna N."],
        town: ["Brno", "Praha", "Zlín", "Plzeň"],
        email: ["", "a@x.cz", "", ""],
      }),
    );
    expect(texts(customers.columns.customerName!)).toEqual(["Anna Malá"]);
    expect(texts(customers.columns.town!)).toEqual(["Zlín"]);
    expect(texts(customers.columns.email!)).toEqual(["a@x.cz"]);
    expect(customers.columns.phone).toBeUndefined();
  });

  it("ties a row without id by the e-mail of a row with one, also of a later row", () => {
    const { customers, links } = customersFromOrders(
      ordersTable({ customerId: ["", "1"], email: ["A@x.cz", "a@x.cz"] }),
    );
    expect([...links.customer]).toEqual([0, 0]);
    expect(links.by).toEqual({ id: 1, email: 1, phone: 0, name: 0, none: 0 });
    expect(texts(customers.columns.customerId!)).toEqual(["1"]);
  });

  it("keeps two e-mails apart though the name is the same", () => {
    const { links } = customersFromOrders(
      ordersTable({ email: ["a@x.cz", "b@x.cz", ""], customerName: ["Jan", "Jan", "Jan"] }),
    );
    expect([...links.customer]).toEqual([0, 1, -1]);
    expect([links.by.none, links.sharedRows]).toEqual([1, 1]);
  });

  it("goes by name where there is nothing else", () => {
    const { links } = customersFromOrders(ordersTable({ customerName: ["Пётр", "анна", "ПЕТР", "", null] }));
    expect([...links.customer]).toEqual([0, 1, 0, -1, -1]);
    expect(links.by).toEqual({ id: 0, email: 0, phone: 0, name: 3, none: 0 });
  });

  it("counts a row that names nobody", () => {
    const { customers, links } = customersFromOrders(ordersTable({ customerId: [""], amount: [5] }));
    expect(customers.rowCount).toBe(0);
    expect(links.by.none).toBe(1);
  });
});
