import fc from "fast-check";
import { customerLines } from "../../../src/core/metrics/customerLines";

const row = fc.record({
  customer: fc.nat(3),
  day: fc.integer({ min: -40, max: 20_000 }),
  isNear: fc.boolean(),
});

it("puts rows in the order that sorting by customer and day does, however many a customer has", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200, size: "max" }), fc.boolean(), (made, isNumbered) => {
      const rows = made.map(({ customer, day, isNear }, index) => ({
        customer,
        day: isNear ? Math.abs(day % 5) : day,
        index,
      }));
      const ends = new Uint32Array(4);
      for (const { customer } of rows) for (let owner = customer; owner < 4; owner++) ends[owner]++;
      const lines = customerLines(Uint32Array.from(rows.keys()), ends, {
        customer: Int32Array.from(rows, ({ customer }) => customer),
        days: Float64Array.from(rows, ({ day }) => day + 0.5),
        worths: Float64Array.from(rows, ({ index }) => index),
        numbers: isNumbered ? Uint32Array.from(rows, ({ index }) => index) : undefined,
      });
      const sorted = rows.toSorted((one, other) => one.customer - other.customer || one.day - other.day);
      expect([...lines.worths]).toEqual(sorted.map(({ index }) => index));
      expect([...lines.days]).toEqual(sorted.map(({ day }) => day));
      expect(lines.numbers && [...lines.numbers]).toEqual(isNumbered ? [...lines.worths] : undefined);
      const firstOf = (owner: number) => rows.filter(({ customer }) => customer < owner).length;
      expect([...lines.offsets]).toEqual([0, 1, 2, 3, 4].map(firstOf));
    }),
  );
});
