import { dayOf } from "../../../src/core/day";
import { readMoments } from "../../../src/core/table/readMoments";
import { readTables } from "../../../src/core/table/readTables";
import type { Recognition } from "../../../src/core/table/recognition";
import { sheetOf } from "./sheetOf";

/** A sheet of orders with its days in column B, from row 3 on. */
const recognised = (sheet: string, rows: number): Recognition["sheets"][number] => ({
  sheet,
  kind: "orders",
  area: { headingRow: 1, firstRow: 2, lastRow: 1 + rows, firstColumn: 0, lastColumn: 1 },
  columns: [
    { column: 0, heading: "Amount", role: "amount" },
    { column: 1, heading: "When", role: "orderDay" },
  ],
});

function momentsOf(...columns: (string | number | null)[][]) {
  const sources = columns.map((cells, at) =>
    sheetOf(`S${at}`, [["x"], ["Amount", "When"], ...cells.map((cell) => [1, cell])], {
      1: "dd.mm.yyyy hh:mm",
    }),
  );
  const recognition = {
    sheets: columns.map((cells, at) => recognised(`S${at}`, cells.length)),
    questions: [],
  };
  const { orders } = readTables(sources, recognition);
  return { moments: readMoments(sources, recognition, orders), days: orders.columns.orderDay!.days };
}

describe("moments", () => {
  it("are days with their time, as numbers and as texts, of all sheets", () => {
    // 45658 is 2025-01-01.
    const { moments, days } = momentsOf(
      [45658.75, "02.01.2025 6:30", "03.01.2025", null, "nonsense 12:00"],
      [45659],
    );
    const first = dayOf(2025, 1, 1);
    expect([...moments!]).toEqual([first + 0.75, first + 1 + 6.5 / 24, first + 2, NaN, NaN, first + 1]);
    expect([...days]).toEqual([first, first + 1, first + 2, NaN, NaN, first + 1]);
  });

  it("are none where no row has a time", () => {
    expect(momentsOf([45658, "02.01.2025"]).moments).toBeUndefined();
  });
});
