import fc from "fast-check";
import type { ColumnChange, Plan } from "../../src/core/plan/plan";
import { silent } from "../../src/core/progress";
import { carryOut, undoNewest } from "../../src/workbook/carryOut";
import { bookOf, reopened, stateOf } from "./books";

const cell = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.string({ unit: "binary-ascii", maxLength: 6 }),
  fc.boolean(),
);
const row = fc.array(cell, { minLength: 2, maxLength: 4 });
const sheet = fc.array(row, { minLength: 2, maxLength: 12 });

/** A few columns of as many rows, each known by its key: a later plan may refresh, add and drop rows. */
const columns = (rows: number) =>
  fc.uniqueArray(
    fc.record({
      key: fc.constantFrom("rfmSegment", "abc", "monetary"),
      values: fc.array(
        fc.oneof(fc.constant(Number.NaN), fc.double({ noNaN: true, noDefaultInfinity: true })),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    }),
    { selector: ({ key }) => key, minLength: 1 },
  );

const planOf = (made: readonly { key: string; values: readonly number[] }[], width: number): Plan => ({
  command: "segment",
  asOfDay: 0,
  basis: [],
  changes: made.map(
    ({ key, values }): ColumnChange => ({
      kind: "column",
      key,
      sheet: "Data",
      table: { headingRow: 0, firstRow: 1, lastRow: values.length, firstColumn: 0, lastColumn: width - 1 },
      heading: key,
      values: { kind: "number", values: Float64Array.from(values), isDay: false },
      style: { numberFormat: "0.00" },
      width: 11,
      conditionalFormats: [],
    }),
  ),
});

it("undo after undo gives back any workbook, whatever runs there were", async () => {
  const runs = sheet.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.array(
        fc.integer({ min: 1, max: rows.length + 2 }).chain((length) => columns(length)),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(runs, async ([rows, plans]) => {
      const book = reopened(bookOf({ Data: rows }));
      const states = [stateOf(book)];
      for (const [index, made] of plans.entries()) {
        const stamp = { id: String(index), at: "" };
        const wrote = await carryOut(book, planOf(made, 4), stamp, async () => "", silent);
        if (wrote) states.push(stateOf(book));
      }
      // The journal itself differs until the first run is taken back.
      for (const before of states.slice(0, -1).toReversed()) {
        await undoNewest(book, silent);
        expect(withoutJournal(stateOf(book))).toEqual(withoutJournal(before));
      }
      expect(stateOf(reopened(book))).toEqual(states[0]);
    }),
    { numRuns: 60 },
  );
});

function withoutJournal(state: unknown): unknown {
  const { sheets, names } = state as { sheets: { name: string }[]; names: { name: string }[] };
  return {
    sheets: sheets.filter(({ name }) => name !== "_klientela"),
    names: names.filter(({ name }) => name !== "_klientela.sheet.journal"),
  };
}
