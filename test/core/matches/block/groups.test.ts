import fc from "fast-check";
import { candidatePairs } from "../../../../src/core/matches/block/candidates";
import { type Groups, groupRows } from "../../../../src/core/matches/block/groups";
import { normaliseCustomers } from "../../../../src/core/matches/normalise/customers";
import { customersTable } from "../../byHand/tables";

const groupsOf = ({ starts, rows }: Groups) =>
  [...starts.slice(0, -1)]
    .map((start, group) => [...rows.slice(start, starts[group + 1])])
    .filter(({ length }) => length > 0);

it("groups rows by equal keys; 0 is no key", () => {
  expect(groupsOf(groupRows([Int32Array.of(7, 0, 7, 9, 0, 7)], 10, []))).toEqual([[0, 2, 5]]);
});

it("meets a row by any of its columns", () => {
  expect(groupsOf(groupRows([Int32Array.of(1, 2, 3), Int32Array.of(0, 1, 0)], 10, []))).toEqual([[0, 1]]);
});

it("splits large groups by what tells the rows apart, and cuts the rest", () => {
  const key = new Int32Array(6).fill(5);
  expect(groupsOf(groupRows([key], 3, [Int32Array.of(1, 2, 1, 2, 1, 2)]))).toEqual([
    [0, 2, 4],
    [1, 3, 5],
  ]);
  expect(groupsOf(groupRows([key], 4, []))).toEqual([
    [0, 1, 2, 3],
    [4, 5],
  ]);
});

it("has no group above the limit, whatever the keys", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }),
      fc.integer({ min: 2, max: 9 }),
      (keys, limit) => {
        const groups = groupsOf(groupRows([Int32Array.from(keys)], limit, []));
        expect(Math.max(0, ...groups.map(({ length }) => length))).toBeLessThanOrEqual(limit);
        for (const rows of groups) expect(rows).toEqual(rows.toSorted((one, other) => one - other));
      },
    ),
  );
});

it("names every pair once, the row above first", () => {
  const table = customersTable({
    customerName: ["Анна Петрова", "Петрова Анна", "Anna Petrova", "Олег Смирнов"],
    phone: ["9032365544", "9032365544", "9032365544", ""],
    email: ["a@b.cz", "a@b.cz", "a@b.cz", ""],
  });
  const { starts, partners } = candidatePairs(normaliseCustomers(table));
  const pairs = [0, 1, 2, 3].flatMap((row) =>
    [...partners.slice(starts[row], starts[row + 1])].map((other) => [row, other]),
  );
  expect(pairs).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});
