import {
  answersFor,
  identityKey,
  rowFinder,
  rowIdentities,
  withAnswers,
} from "../../../src/core/merges/rowIdentity";
import { customersTable } from "../byHand/tables";

const names = ["Anna Orlova", "Boris Kotov", "Anna Orlova", ""];
const phones = ["1", "2", "1", ""];

it("finds rows again by their ids when everything else has moved or changed", () => {
  const before = rowIdentities(customersTable({ customerId: ["a", "b", "c", ""], customerName: names }));
  const after = rowIdentities(
    customersTable({ customerId: ["c", "x", "a", "b"], customerName: ["New", "Y", "Z", "Boris Kotov"] }),
  );
  expect(before.slice(0, 3).map(rowFinder(after))).toEqual([2, 3, 0]);
});

it("finds rows by content where ids are shared or missing, equal rows in their order", () => {
  const before = rowIdentities(
    customersTable({ customerId: ["a", "a", "", ""], customerName: names, phone: phones }),
  );
  const after = rowIdentities(
    customersTable({
      customerName: ["", "Boris Kotov", "Anna Orlova", "Anna Orlova"],
      phone: ["", "2", "1", "1"],
    }),
  );
  expect(before.slice(0, 3).map(rowFinder(after))).toEqual([2, 1, 3]);
  expect(new Set(before.map(identityKey)).size).toBe(4);
});

it("tells nobody's name", () => {
  expect(JSON.stringify(rowIdentities(customersTable({ customerName: names })))).not.toContain("Anna");
});

it("gives the newest answer about two rows, and none about rows that are gone", () => {
  const table = customersTable({ customerId: ["a", "b", "c"], customerName: ["A", "B", "C"] });
  const [a, b, c] = rowIdentities(table);
  const gone = { id: "0", content: "0" };
  const stored = withAnswers(
    [
      { rows: [a!, b!], answer: "same" },
      { rows: [b!, gone], answer: "different" },
    ],
    [
      { rows: [b!, a!], answer: "different" },
      { rows: [c!, a!], answer: "unsure" },
    ],
  );
  expect(stored).toHaveLength(3);
  expect(answersFor(table, rowIdentities(table), stored)).toEqual([
    { rows: ["id a", "id b"], answer: "different" },
    { rows: ["id a", "id c"], answer: "unsure" },
  ]);
});
