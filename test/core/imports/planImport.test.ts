import fc from "fast-check";
import { planImport } from "../../../src/core/imports/planImport";
import {
  type ImportRules,
  importWays,
  type UpdateRule,
  updateRules,
  usualRules,
} from "../../../src/core/imports/rule";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import { bring, cellsOf, type Rows, rowsOf, sourceOf, targetOf } from "./books";

const heading = ["ID", "Name", "Phone", "Email", "City"];
const book = cellsOf([
  heading,
  [1, "Ann Smith", "+7 903 111-22-33", "ann@example.com", null],
  [2, "Bob Brown", null, "bob@example.com", "York"],
  [3, "Cid Stone", "+7 903 000-00-01", null, "Leeds"],
  [4, "Dan Stone", "+7 903 000-00-01", null, null],
]);
const changes = async (rows: Rows, rules: Partial<ImportRules> = {}) => {
  const { plan, cells } = await bring(book, [sourceOf(rows)], rules);
  return { ...plan, after: rowsOf(cells) };
};

describe("planImport, customers", () => {
  it("fills what is empty and keeps what is there, whatever a phone looks like", async () => {
    const { cells, rows, conflicts, counts, log } = await changes([
      ["Phone", "Name", "City"],
      ["8 (903) 111 22 33", "Ann Smith-Jones", "Hull"],
    ]);
    expect(cells).toEqual([{ heading: "City", cells: [{ row: 1, column: 4, value: "Hull" }] }]);
    expect(rows).toEqual([]);
    expect(conflicts).toEqual([
      { source: "file.csv", sourceRow: 1, heading: "Name", kept: "Ann Smith", offered: "Ann Smith-Jones" },
    ]);
    expect(log).toEqual([
      {
        row: 1,
        customer: "Ann Smith",
        heading: "City",
        before: null,
        after: "Hull",
        source: "file.csv",
        sourceRow: 1,
      },
    ]);
    expect(counts).toEqual({
      rows: 1,
      updatedRows: 1,
      changedCells: 1,
      addedRows: 0,
      skippedRows: 0,
      conflicts: 1,
    });
  });

  it.each([
    ["fill", "York", "Bob Brown"],
    ["source", "Hull", "Robert Brown"],
    // No day says that the file is newer.
    ["newer", "York", "Bob Brown"],
    ["never", "York", "Bob Brown"],
  ] as const)("by the rule %s leaves %s and %s", async (update, city, name) => {
    const { after } = await changes(
      [
        ["Name", "Email", "City"],
        ["Robert Brown", "BOB@example.com", "Hull"],
      ],
      { update },
    );
    expect(after[2]).toEqual([2, name, null, "bob@example.com", city]);
  });

  it("adds who is new below the table, ids as the numbers they are there", async () => {
    const { rows, log } = await changes([
      ["ID", "Name", "Email", "City"],
      ["7", "Eve Green", "eve@example.com", "=1+1"],
    ]);
    expect(rows).toEqual([[7, "Eve Green", null, "eve@example.com", "=1+1"]]);
    expect(log).toEqual([
      { row: 5, customer: "Eve Green", before: null, after: null, source: "file.csv", sourceRow: 1 },
    ]);
  });

  it.each([
    [
      "whose keys lead to two customers",
      ["9", "Ann Smith", "", "bob@example.com"],
      "+79031112233",
      "several",
    ],
    ["whose key two customers share", ["", "Cid Stone", "", ""], "+79030000001", "several"],
    ["whose id belongs to another name", ["1", "Zoe White", "", ""], "", "otherName"],
    ["with a known name and no key", ["", "ann smith", "", ""], "", "nameOnly"],
    ["with nothing to be known by", ["", "", "Hull", ""], "", "nothingKnown"],
  ])("skips a row %s", async (_, [id, name, city, email], phone, reason) => {
    const { cells, rows, skipped } = await changes([
      ["ID", "Name", "City", "Email", "Phone"],
      [id!, name!, city!, email!, phone],
    ]);
    expect(skipped).toEqual([{ source: "file.csv", sourceRow: 1, reason }]);
    expect([cells, rows]).toEqual([[], []]);
  });

  it("does not take ids of another system for the user's own", async () => {
    const { cells, rows } = await changes(
      [
        ["ID", "Name", "Email"],
        ["1", "Eve Green", "eve@example.com"],
      ],
      { ways: ["email", "phone"] },
    );
    expect(cells).toEqual([]);
    expect(rows).toEqual([[null, "Eve Green", null, "eve@example.com", null]]);
  });

  it("makes one customer of two rows, from two files, and remembers where each value came from", async () => {
    const first = sourceOf(
      [
        ["Name", "Email", "Phone"],
        ["Eve Green", "eve@example.com", ""],
      ],
      "one.csv",
    );
    const second = sourceOf(
      [
        ["Phone", "Email", "City"],
        ["903 555 66 77", "eve@example.com", "Hull"],
        ["", "bob@example.com", "Hull"],
      ],
      "two.csv",
    );
    const { plan } = await bring(book, [first, second], { update: "source" });
    expect(plan.rows).toEqual([[null, "Eve Green", "903 555 66 77", "eve@example.com", "Hull"]]);
    expect(plan.log.map(({ source, heading, after }) => [source, heading, after])).toEqual([
      ["two.csv", "City", "Hull"],
      ["one.csv", undefined, null],
    ]);
  });

  it("never replaces an id, to which orders lead, whatever the rule", async () => {
    const { after, counts } = await changes(
      [
        ["ID", "Name", "Email"],
        ["B-7", "Ann Smith", "ann@example.com"],
      ],
      { update: "source" },
    );
    expect([after[1]![0], counts.conflicts]).toEqual([1, 1]);
  });

  it("adds nobody where only updates are wanted", async () => {
    const { rows, skipped } = await changes([["Email"], ["eve@example.com"]], { addNew: false });
    expect([rows, skipped.map(({ reason }) => reason)]).toEqual([[], ["notThere"]]);
  });

  it("never writes over a formula", async () => {
    const formulas = cellsOf([heading, [1, "Ann", null, "ann@example.com", "Hull"]]);
    formulas.pages[4]![0]!.kinds[1]! |= 8;
    const source = sourceOf([
      ["Email", "City"],
      ["ann@example.com", "York"],
    ]);
    const { plan } = await bring(formulas, [source], { update: "source" });
    expect([plan.cells, plan.counts.conflicts]).toEqual([[], 1]);
  });

  it("takes the row confirmed later, by the rule newer", async () => {
    const dated = cellsOf(
      [
        ["Name", "Email", "City", "Last confirmed"],
        ["Ann", "ann@example.com", "Hull", 45000],
        ["Bob", "bob@example.com", "York", 45000],
      ],
      [[], ["", "", "", "yyyy-mm-dd"], ["", "", "", "yyyy-mm-dd"]],
    );
    // 45000 is 15 March 2023.
    const source = sourceOf([
      ["Email", "City", "Last confirmed"],
      ["ann@example.com", "Leeds", "16.03.2023"],
      ["bob@example.com", "Leeds", "14.03.2023"],
    ]);
    const { cells } = await bring(dated, [source], { update: "newer" });
    expect(rowsOf(cells).slice(1)).toEqual([
      ["Ann", "ann@example.com", "Leeds", 45001],
      ["Bob", "bob@example.com", "York", 45000],
    ]);
  });

  it("takes the newest of several rows, wherever it stands", async () => {
    const dated = cellsOf(
      [
        ["Name", "Email", "City", "Last confirmed"],
        ["Ann", "ann@example.com", "Hull", 45000],
      ],
      [[], ["", "", "", "yyyy-mm-dd"]],
    );
    const fresh = sourceOf(
      [
        ["Email", "City"],
        ["ann@example.com", "Leeds"],
      ],
      "fresh.csv",
      "customers",
      {},
      45_000,
    );
    const old = sourceOf(
      [
        ["Email", "City"],
        ["ann@example.com", "York"],
      ],
      "old.csv",
      "customers",
      {},
      44_000,
    );
    const { cells } = await bring(dated, [fresh, old], { update: "newer" });
    expect(rowsOf(cells)[1]).toEqual(["Ann", "ann@example.com", "Leeds", 45000]);
  });

  it("leaves codes the texts they are where the column holds texts", async () => {
    const coded = cellsOf([
      ["Customer ID", "Name", "Phone"],
      ["0012", "Ann", "79031112233"],
    ]);
    const source = sourceOf([
      ["Customer ID", "Name", "Phone"],
      ["17", "Bob", "79035556677"],
    ]);
    expect((await bring(coded, [source])).plan.rows).toEqual([["17", "Bob", "79035556677"]]);
  });

  it("tells people apart who share a phone, whatever their initials and however their names are spelt", async () => {
    const family = cellsOf([
      ["Name", "Phone", "City"],
      ["И. Петров", "8 903 111 22 33", null],
    ]);
    const bringOne = async (name: string) =>
      (
        await bring(family, [
          sourceOf([
            ["Name", "Phone", "City"],
            [name, "+79031112233", "Hull"],
          ]),
        ])
      ).plan.counts;
    expect(await bringOne("И. Сидоров")).toMatchObject({ skippedRows: 1, changedCells: 0 });
    expect(await bringOne("Petrov Ivan")).toMatchObject({ skippedRows: 0, changedCells: 1 });
  });

  it("brings columns along that have only their heading in common, and names those without a place", async () => {
    const noted = cellsOf([
      ["Name", "Email", "Remarks"],
      ["Ann", "ann@example.com", null],
    ]);
    const source = sourceOf([
      ["Email", "remarks", "Shoe size"],
      ["ann@example.com", "likes tea", "38"],
    ]);
    const { plan } = await bring(noted, [source]);
    expect(plan.cells).toEqual([{ heading: "Remarks", cells: [{ row: 1, column: 2, value: "likes tea" }] }]);
    expect(plan.unplaced).toEqual([{ source: "file.csv", heading: "Shoe size" }]);
  });

  it("writes dates as the column has them", async () => {
    const source = sourceOf([
      ["Name", "Birthday"],
      ["Ann", "31.12.1980"],
      ["Bob", "1980-12-31"],
    ]);
    const asSerials = cellsOf(
      [
        ["Name", "Birthday"],
        ["Zoe", 29586],
      ],
      [[], ["", "dd.mm.yyyy"]],
    );
    const asTexts = cellsOf([
      ["Name", "Birthday"],
      ["Zoe", "31.12.1980"],
    ]);
    // 31 December 1980 is serial 29586.
    expect((await bring(asSerials, [source])).plan.rows.map((row) => row[1])).toEqual([29586, 29586]);
    expect((await bring(asTexts, [source])).plan.rows.map((row) => row[1])).toEqual([
      "31.12.1980",
      "31.12.1980",
    ]);
  });

  it.each([
    [
      "rows of data only",
      [
        ["Zoe White", "Hull", "zoe@example.com"],
        ["Max Black", "York", "max@example.com"],
      ],
      "import.noHeadings",
    ],
    [
      "headings nobody knows",
      [
        ["qqq", "zzz"],
        ["a", "b"],
      ],
      "import.noHeadings",
    ],
    ["no rows", [["Name", "Email"]], "import.noRows"],
    ["nothing to match by", [["Birthday"], ["31.12.1980"]], "import.noKeys"],
  ])("refuses a source with %s", async (_, rows, code) => {
    await expect(changes(rows)).rejects.toMatchObject({ code });
  });
});

describe("planImport, orders", () => {
  const orderHeading = ["Order ID", "Order date", "Customer ID", "Product", "Amount", "Status"];
  const day = "yyyy-mm-dd";
  const orders = cellsOf(
    [
      orderHeading,
      ["A1", 45000, 1, "Tea", 10, "new"],
      ["A2", 45001, 1, "Tea", 5, "new"],
      ["A2", 45001, 1, "Tea", 6, "new"],
    ],
    [[], ["", day], ["", day], ["", day]],
  );
  const from = (rows: Rows, name?: string) => sourceOf([orderHeading, ...rows], name, "orders");
  const into = async (sources: readonly ReturnType<typeof from>[], update: UpdateRule = "source") =>
    (await bring(orders, sources, { update }, "orders")).plan;

  it("updates the line of an order, and adds lines of new orders, equal ones too", async () => {
    const plan = await into([
      from([
        ["A1", "2023-03-15", "1", "Tea", "10", "paid"],
        ["B1", "2023-04-01", "2", "Tea", "1,50", "new"],
        ["B1", "2023-04-01", "2", "Tea", "1,50", "new"],
      ]),
    ]);
    expect(plan.cells).toEqual([{ heading: "Status", cells: [{ row: 1, column: 5, value: "paid" }] }]);
    // 1 April 2023 is serial 45017.
    const line = ["B1", 45017, 2, "Tea", 1.5, "new"];
    expect(plan.rows).toEqual([line, line]);
  });

  it("does not guess which of several lines is meant", async () => {
    const plan = await into([
      from([
        ["A2", "2023-03-16", "1", "Tea", "6", "new"],
        ["A2", "2023-03-16", "1", "Tea", "7", "new"],
      ]),
    ]);
    expect(plan.skipped).toEqual([{ source: "file.csv", sourceRow: 2, reason: "several" }]);
    expect([plan.cells, plan.rows]).toEqual([[], []]);
  });

  it("takes exports that overlap for what they are", async () => {
    const one = from([["B1", "2023-04-01", "2", "Tea", "3", "new"]], "march.csv");
    const other = from([["B1", "2023-04-01", "2", "Tea", "3", "paid"]], "april.csv");
    expect((await into([one, other])).rows.map((row) => row.at(-1))).toEqual(["paid"]);
    expect((await into([one, other], "fill")).rows.map((row) => row.at(-1))).toEqual(["new"]);
  });

  it("leaves orders alone that stand on another sheet", async () => {
    const target = targetOf(orders, "orders");
    const besides = [targetOf(cellsOf([orderHeading, ["C1", 44000, 1, "Tea", 10, "new"]]), "orders")];
    const rows = from([
      ["C1", "2020-06-18", "1", "Tea", "10", "paid"],
      ["C2", "2020-06-18", "1", "Tea", "10", "paid"],
    ]);
    const plan = await planImport({ ...target, besides }, [rows], usualRules, silent);
    expect(plan.skipped).toEqual([{ source: "file.csv", sourceRow: 1, reason: "otherSheet" }]);
    expect(plan.rows.map(([id]) => id)).toEqual(["C2"]);
  });

  it("adds lines without a number as often as they are missing", async () => {
    const line = ["", "2023-03-15", "1", "Milk", "2", "new"];
    const once = await bring(orders, [from([line, line])], {}, "orders");
    expect(once.plan.rows.length).toBe(2);
    const again = await bring(once.cells, [from([line, line, line])], {}, "orders");
    expect(again.plan.rows.length).toBe(1);
  });
});

describe("a second import of the same files", () => {
  const pick = (...values: readonly CellValue[]) => fc.constantFrom(...values);
  const customer = fc.tuple(
    pick(null, null, "1", "2", "3"),
    pick(null, "Ann Smith", "Ann Brown", "Bob Brown", "Zoe"),
    pick(null, null, "9031112233", "9031112244", "+7 903 111 22 33"),
    pick(null, null, "a@x.cz", "b@x.cz", "A@x.cz"),
    pick(null, "Hull", "York"),
    pick(null, "14.03.2023", "15.03.2023", "16.03.2023"),
    pick(null, null, "12345", "012345", "54321"),
  );
  const columns = [...heading, "Last confirmed", "Tax number"];
  const table = fc.array(customer, { maxLength: 5 });
  const filled = fc.array(customer, { minLength: 1, maxLength: 5 });
  const anyRules = fc.record({
    update: fc.constantFrom(...updateRules),
    addNew: fc.boolean(),
    ways: fc.subarray([...importWays], { minLength: 1 }),
  });

  it("changes nothing, whatever the customers, the files and the rule", async () => {
    await fc.assert(
      fc.asyncProperty(table, filled, filled, anyRules, async (rows, one, other, rules) => {
        const sources = [
          sourceOf([columns, ...one], "one.csv", "customers", {}, 19_431),
          sourceOf(
            [columns.slice(1, 5), ...other.map((row) => row.slice(1, 5))],
            "two.csv",
            "customers",
            {},
            19_432,
          ),
        ];
        if (other.every((row) => row.slice(1, 5).every((cell) => cell === null))) return;
        if (one.every((row) => row.every((cell) => cell === null))) return;
        const first = await bring(cellsOf([columns, ...rows]), sources, rules);
        const second = await bring(first.cells, sources, rules);
        expect({ cells: second.plan.cells, rows: second.plan.rows }).toEqual({ cells: [], rows: [] });
      }),
      { numRuns: 200 },
    );
  });

  const order = fc.tuple(
    pick(null, "A1", "A2"),
    pick("14.03.2023", "15.03.2023"),
    pick("1", "2"),
    pick(null, "Tea", "Milk"),
    pick("1", "2,5"),
    pick(null, "new", "paid"),
  );
  const orderColumns = ["Order ID", "Order date", "Customer ID", "Product", "Amount", "Status"];

  it("changes nothing, whatever the orders", async () => {
    const lines = fc.array(order, { minLength: 1, maxLength: 5 });
    const rule = fc.constantFrom(...updateRules);
    await fc.assert(
      fc.asyncProperty(lines, lines, lines, rule, fc.boolean(), async (rows, one, other, update, short) => {
        const cut = (row: readonly CellValue[]) => (short ? row.slice(0, 5) : row);
        const sources = [
          sourceOf([orderColumns, ...one], "one.csv", "orders"),
          sourceOf([cut(orderColumns), ...other.map(cut)], "two.csv", "orders"),
        ];
        const first = await bring(cellsOf([orderColumns, ...rows]), sources, { update }, "orders");
        const second = await bring(first.cells, sources, { update }, "orders");
        expect({ cells: second.plan.cells, rows: second.plan.rows }).toEqual({ cells: [], rows: [] });
      }),
      { numRuns: 200 },
    );
  });
});
