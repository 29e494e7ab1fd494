import { mapRoles } from "../../src/commands/mapRoles";
import type { RecognisedSheet } from "../../src/core/table/recognition";

const sheet = (name: string, kind: "customers" | "orders", ...headings: string[]): RecognisedSheet => ({
  sheet: name,
  kind,
  area: { headingRow: 0, firstRow: 1, lastRow: 5, firstColumn: 0, lastColumn: headings.length - 1 },
  columns: headings.map((heading, column) => ({ column, heading })),
});
const sheets = [sheet("People", "customers", "Код", "Имя"), sheet("Sales", "orders", "Код", "Сколько")];

describe("mapRoles", () => {
  it("means every table that has the role and the heading", () => {
    expect(mapRoles([{ role: "customerId", heading: "Код" }], sheets)).toEqual({
      customers: { customerId: "Код" },
      orders: { customerId: "Код" },
    });
  });

  it("means one table where it is named", () => {
    expect(mapRoles([{ role: "orders.customerId", heading: "Код" }], sheets)).toEqual({
      orders: { customerId: "Код" },
    });
  });

  it.each(["price.amount", "total", "customers.amount", "constructor", "__proto__"])(
    "refuses the role %s",
    (role) => {
      expect(() => mapRoles([{ role, heading: "Код" }], sheets)).toThrow(
        expect.objectContaining({ code: "map.role" }),
      );
    },
  );

  it("refuses a heading that is on no fitting sheet and says which there are", () => {
    expect(() => mapRoles([{ role: "amount", heading: "Имя" }], sheets)).toThrow(
      expect.objectContaining({
        code: "map.heading",
        params: { heading: "Имя", sheet: "Sales", headings: "Код, Сколько" },
      }),
    );
  });
});
