import { type CustomerCells, columnLabels } from "../../../src/core/merges/customerCells";
import { changedFields, survivingRecord } from "../../../src/core/merges/survivingRecord";
import type { CellValue } from "../../../src/core/table/cells";
import type { Role } from "../../../src/core/table/roles";

const columns: readonly { readonly label: string; readonly role?: Role }[] = [
  { label: "Id", role: "customerId" },
  { label: "Name", role: "customerName" },
  { label: "Phone", role: "phone" },
  { label: "Notes" },
  { label: "Consent", role: "consent" },
];
const rows: readonly (readonly CellValue[])[] = [
  ["K1", "Jan Novák", null, "calls on Monday", "yes"],
  ["K2", "J. Novák", "601 123 456", "likes tea", "no"],
  ["K3", "", "", null, null],
];
const cells = (formulas: ReadonlySet<string> = new Set()): CustomerCells => ({
  columns: columns.map((column, at) => ({ column: at, ...column })),
  rowCount: rows.length,
  value: (row, at) => rows[row]![at]!,
  isFormula: (row, at) => formulas.has(`${row} ${at}`),
  day: (row) => [100, 90, Number.NaN][row]!,
  source: () => "",
});

it("keeps the fullest row and its id, and fills what it lacks", () => {
  const { survivor, others, fields } = survivingRecord(cells(), [0, 1, 2]);
  expect([survivor, others]).toEqual([1, [0, 2]]);
  // The newest word on letters counts: row 0 was heard of on day 100.
  expect(fields.map(({ after }) => after)).toEqual(["K2", "J. Novák", "601 123 456", "likes tea", "yes"]);
});

it("loses no field of any row, whichever row stays", () => {
  const { fields } = survivingRecord(cells(), [0, 1, 2], {}, { survivor: 2 });
  expect(fields.map(({ after }) => after !== null && after !== "")).toEqual(columns.map(() => true));
  expect(fields[0]!.after).toBe("K3");
});

it("follows the user's rules and hand, and leaves formulas of the row alone", () => {
  const rules = { rules: { Notes: "keepAll", Name: "longest" } } as const;
  const values = new Map<string, CellValue>([["Phone", "777"]]);
  const record = survivingRecord(cells(new Set(["1 1"])), [0, 1], rules, { values });
  expect(changedFields(record).map(({ label, after }) => [label, after])).toEqual([
    ["Phone", "777"],
    ["Notes", "likes tea; calls on Monday"],
    ["Consent", "yes"],
  ]);
});

it("names columns apart, also those with names of the language's own", () => {
  const headings = ["__proto__", "constructor", "__proto__"];
  expect(columnLabels(headings.map((heading, column) => ({ column, heading })))).toEqual([
    "__proto__",
    "constructor",
    "__proto__ (2)",
  ]);
});
