import { isoDay } from "../../../src/core/day";
import type { CellValue } from "../../../src/core/table/cells";
import type { DayColumn, NumberColumn, TextColumn } from "../../../src/core/table/columns";
import { readTables } from "../../../src/core/table/readTables";
import { recognise, type SourceSheet } from "../../../src/core/table/recognise";
import type { Corrections } from "../../../src/core/table/recognition";
import { placeOf } from "../../../src/core/table/tables";
import { sheetOf } from "./sheetOf";

type Rows = readonly (readonly CellValue[])[];

const tablesOf = (sources: readonly SourceSheet[], corrections?: Corrections) =>
  readTables(sources, recognise(sources, corrections));
const ordersOf = (rows: Rows, formats?: Readonly<Record<number, string>>) =>
  tablesOf([sheetOf("Заказы", rows, formats)]).orders;
const texts = (column?: TextColumn) => column && [...column.codes].map((code) => column.dictionary.at(code));
const dictionaryOf = ({ dictionary }: TextColumn) =>
  Array.from({ length: dictionary.size }, (_, code) => dictionary.at(code));
const numbers = (column?: NumberColumn) => column && [...column.values];
const days = (column?: DayColumn) =>
  column && [...column.days].map((day) => (Number.isNaN(day) ? undefined : isoDay(day)));
const missing = Number.NaN;
const error = { error: "#N/A" };

/** Orders whose only interesting column is one more. */
const amounts = (...values: readonly CellValue[]) =>
  ordersOf([["Дата", "Клиент", "Сумма"], ...values.map((value) => ["31.12.2025", "Анна", value])]);
const dated = (...values: readonly CellValue[]): Rows => [
  ["Дата", "Клиент", "Сумма"],
  ...values.map((value) => [value, "Анна", 1]),
];

describe("texts", () => {
  it("are numbered in order of appearance, the missing text first", () => {
    const { customerName } = ordersOf([
      ["Дата", "Клиент", "Сумма"],
      ["31.12.2025", "Олег", 1],
      ["31.12.2025", "Анна", 1],
      ["31.12.2025", null, 1],
      ["31.12.2025", " Олег\u00a0", 1],
      ["31.12.2025", "__proto__", 1],
      ["31.12.2025", "constructor", 1],
    ]).columns;
    expect(dictionaryOf(customerName!)).toEqual(["", "Олег", "Анна", "__proto__", "constructor"]);
    expect([...customerName!.codes]).toEqual([1, 2, 0, 1, 3, 4]);
  });

  it("are the same ids whether numbers or texts, but keep leading zeros", () => {
    const ids = [1001, "1001", "1001.0", "01001", 1001.5, "A-1", 79161234567, "79161234567", -3];
    const { customerId } = ordersOf([
      ["Дата", "Код клиента", "Сумма"],
      ...ids.map((id) => ["31.12.2025", id, 1]),
    ]).columns;
    expect(texts(customerId)).toEqual([
      "1001",
      "1001",
      "1001",
      "01001",
      "1001.5",
      "A-1",
      "79161234567",
      "79161234567",
      "-3",
    ]);
    expect(customerId?.codes[0]).toBe(customerId?.codes[2]);
    expect(customerId?.codes[6]).toBe(customerId?.codes[7]);
  });

  it("match between a sheet with numbers and a sheet with texts", () => {
    const people = sheetOf("Клиенты", [
      ["Код", "ФИО"],
      [7, "Анна"],
      [8, "Олег"],
    ]);
    const orders = sheetOf("Заказы", [
      ["Дата", "Код клиента", "Сумма"],
      ["31.12.2025", "8.0", 5],
    ]);
    const tables = tablesOf([people, orders]);
    expect(texts(tables.customers?.columns.customerId)).toEqual(["7", "8"]);
    expect(texts(tables.orders.columns.customerId)).toEqual(["8"]);
  });

  it("keep a decimal in what is no id", () => {
    const rows: Rows = [
      ["Дата", "Клиент", "Название товара", "Сумма"],
      ["31.12.2025", "Анна", "Windows 3.0", 1],
      ["31.12.2025", "Анна", "7.0", 1],
    ];
    expect(texts(ordersOf(rows).columns.productName)).toEqual(["Windows 3.0", "7.0"]);
  });
});

describe("numbers", () => {
  it("are read as typed, blanks and dashes are missing, the rest is counted", () => {
    const { columns, unreadable } = amounts(
      5,
      "1 234,50 ₽",
      "(12.00)",
      null,
      "—",
      " ",
      "нет",
      error,
      true,
      "7",
    );
    expect(numbers(columns.amount)).toEqual([
      5,
      1234.5,
      -12,
      missing,
      missing,
      missing,
      missing,
      missing,
      missing,
      7,
    ]);
    expect(unreadable).toEqual([{ role: "amount", heading: "Сумма", cells: 3, firstIndex: 6 }]);
  });

  it.each<[string, CellValue[], number[]]>([
    ["a comma elsewhere", ["1,234", "12,5"], [1.234, 12.5]],
    ["a point elsewhere", ["1,234", "12.5"], [1234, 12.5]],
    ["two marks elsewhere", ["1.234", "1.234,50"], [1234, 1234.5]],
    ["most of the others where they disagree", ["1,234", "12,5", "13,5", "14.5"], [1.234, 12.5, 13.5, 14.5]],
  ])("with one mark and three digits follow %s", (_, cells, expected) => {
    expect(numbers(amounts(...cells).columns.amount)).toEqual(expected);
  });

  it("with one mark and three digits follow the other columns, else the language of the headings", () => {
    const english = (cost: CellValue) =>
      ordersOf([
        ["Date", "Customer", "Amount", "Cost"],
        ["2025-12-31", "Ann", "1,234", cost],
      ]).columns.amount;
    expect(numbers(english("5"))).toEqual([1234]);
    expect(numbers(english("5,5"))).toEqual([1.234]);
    expect(numbers(amounts("1,234").columns.amount)).toEqual([1.234]);
    expect(numbers(amounts("1.234").columns.amount)).toEqual([1234]);
  });

  it("with one mark and three digits follow their own column, whatever the others show", () => {
    const rows: Rows = [
      ["Date", "Customer", "Amount", "Cost", "Price"],
      ["2025-12-31", "Ann", "1,234", "5.5", "7.25"],
      ["2025-12-31", "Ann", "12,5", "6.5", "8.25"],
    ];
    expect(numbers(ordersOf(rows).columns.amount)).toEqual([1.234, 12.5]);
  });

  it("are the cached values of formulas", () => {
    const source = sheetOf("Заказы", dated("31.12.2025"));
    source.cells.pages[2]![0]!.kinds[1]! |= 8;
    expect(numbers(tablesOf([source]).orders.columns.amount)).toEqual([1]);
  });
});

describe("days", () => {
  it("are read in every notation of one column", () => {
    const { columns, unreadable } = ordersOf(
      dated(
        "31.12.2025",
        "2025-12-30",
        "12/29/2025",
        "28 декабря 2025 г.",
        46018,
        "46017",
        20251226,
        null,
        "?",
        error,
      ),
    );
    expect(days(columns.orderDay)).toEqual([
      "2025-12-31",
      "2025-12-30",
      "2025-12-29",
      "2025-12-28",
      "2025-12-27",
      "2025-12-26",
      "2025-12-26",
      undefined,
      undefined,
      undefined,
    ]);
    expect(unreadable).toEqual([{ role: "orderDay", heading: "Дата", cells: 2, firstIndex: 8 }]);
  });

  it("follow the number format and the calendar of the workbook", () => {
    const formats = { 0: "dd.mm.yyyy" };
    const serials = dated(44560.75, 1, 60);
    expect(days(tablesOf([sheetOf("Заказы", serials, formats)]).orders.columns.orderDay)).toEqual([
      "2021-12-30",
      "1900-01-01",
      undefined,
    ]);
    expect(days(tablesOf([sheetOf("Заказы", serials, formats, 1904)]).orders.columns.orderDay)).toEqual([
      "2025-12-31",
      "1904-01-02",
      "1904-03-01",
    ]);
  });

  it("follow the order that was decided", () => {
    const source = sheetOf("Заказы", dated("01/02/2025"));
    const read = (dateOrder: "dmy" | "mdy") =>
      days(tablesOf([source], { dateOrder }).orders.columns.orderDay);
    expect(read("dmy")).toEqual(["2025-02-01"]);
    expect(read("mdy")).toEqual(["2025-01-02"]);
  });
});

describe("amounts that no column holds", () => {
  const made = (heads: readonly string[], ...rows: Rows) =>
    numbers(
      ordersOf([["Дата", "Клиент", ...heads], ...rows.map((row) => ["31.12.2025", "Анна", ...row])]).columns
        .amount,
    );

  it("are quantity × price", () => {
    expect(made(["Кол-во", "Цена"], [3, 10], [2, "1,50"], [null, 10], [2, null], [-1, 10])).toEqual([
      30,
      3,
      missing,
      missing,
      -10,
    ]);
  });

  it("are the price where nobody counts pieces", () => {
    expect(made(["Услуга", "Цена"], ["стрижка", 10])).toEqual([10]);
  });

  it("lose a discount that is a share", () => {
    expect(made(["Кол-во", "Цена", "Скидка"], [2, 10, 0.25], [2, 10, null], [1, 10, 1])).toEqual([15, 20, 0]);
    expect(made(["Кол-во", "Цена", "Скидка"], [2, 10, "25 %"], [2, 10, "10%"])).toEqual([15, 18]);
  });

  it("lose a discount in per cent", () => {
    expect(made(["Кол-во", "Цена", "Скидка, %"], [2, 10, 25], [2, 10, 0.5], [1, 10, null])).toEqual([
      15, 19.9, 10,
    ]);
    expect(made(["Кол-во", "Цена", "Скидка"], [2, 10, "25%"], [2, 10, 10])).toEqual([15, 18]);
  });

  it("lose a discount in money, once a row", () => {
    expect(made(["Кол-во", "Цена", "Скидка"], [2, 10, 5], [3, 10, 0.5], [1, 10, null])).toEqual([
      15, 29.5, 10,
    ]);
  });

  it("are believed as they stand where there is a column, whatever discount stands beside it", () => {
    expect(made(["Кол-во", "Цена", "Скидка", "Сумма"], [2, 10, 0.5, 7], [1, 1, 0, null])).toEqual([
      7,
      missing,
    ]);
  });

  it("take the price of the product by id, else by name; that of the row goes first", () => {
    const goods = sheetOf("Товары", [
      ["Артикул", "Название", "Цена"],
      [101, "Роза", 10],
      ["102", "Лилия", 20],
      [101, "Роза", 99],
    ]);
    const sold = (heads: readonly string[], ...rows: Rows) => {
      const orders = sheetOf("Заказы", [
        ["Дата", "Клиент", ...heads],
        ...rows.map((row) => ["31.12.2025", "Анна", ...row]),
      ]);
      return numbers(tablesOf([orders, goods]).orders.columns.amount);
    };
    expect(sold(["Артикул", "Кол-во"], ["101", 2], [102, 3], [103, 1])).toEqual([20, 60, missing]);
    expect(sold(["Товар", "Кол-во"], ["роза ", 2], ["Мак", 1])).toEqual([20, missing]);
    expect(sold(["Артикул", "Кол-во", "Цена"], [101, 2, 7], [102, 1, null])).toEqual([14, 20]);
  });
});

describe("full names", () => {
  const nameOf = (heads: readonly string[], ...rows: Rows) =>
    texts(
      tablesOf([sheetOf("Клиенты", [heads, ...rows]), sheetOf("Заказы", [...dated("31.12.2025")])], {
        tables: { customers: ["Клиенты"] },
      }).customers?.columns.customerName,
    );

  it("are made of their parts in the order of the columns", () => {
    expect(
      nameOf(["Jméno", "Příjmení", "Mobil"], ["Jiří", "Kříž", "603 123 456"], ["Eva", null, null]),
    ).toEqual(["Jiří Kříž", "Eva"]);
    expect(nameOf(["Příjmení", "Jméno"], ["Kříž", "Jiří"])).toEqual(["Kříž Jiří"]);
  });

  it("begin with the last name where there is a patronymic", () => {
    expect(nameOf(["Имя", "Фамилия", "Отчество"], ["Анна", "Петрова", "Ивановна"])).toEqual([
      "Петрова Анна Ивановна",
    ]);
  });
});

describe("stacked sheets of orders", () => {
  const old = sheetOf("2024", [
    ["Отчёт"],
    ["Дата", "Код клиента", "Сумма"],
    ["31.12.2024", "B", "1,5"],
    [],
    ["30.12.2024", "A", "?"],
    ["Итого", null, 1.5],
  ]);
  const recent = sheetOf("2025", [
    ["Сумма", "Дата", "Код клиента"],
    [7, "12/31/2025", "A"],
    ["x", "12/30/2025", "C"],
  ]);
  const { orders } = tablesOf([old, recent]);

  it("are one table with one dictionary", () => {
    expect(orders.rowCount).toBe(5);
    expect(texts(orders.columns.customerId)).toEqual(["B", "", "A", "A", "C"]);
    expect(dictionaryOf(orders.columns.customerId!)).toEqual(["", "B", "A", "C"]);
    expect(numbers(orders.columns.amount)).toEqual([1.5, missing, missing, 7, missing]);
    expect(days(orders.columns.orderDay)).toEqual([
      "2024-12-31",
      undefined,
      "2024-12-30",
      "2025-12-31",
      "2025-12-30",
    ]);
  });

  it("lead back to their sheets and rows", () => {
    expect([0, 2, 3, 4].map((index) => placeOf(orders, index))).toEqual([
      { sheet: "2024", row: 2 },
      { sheet: "2024", row: 4 },
      { sheet: "2025", row: 1 },
      { sheet: "2025", row: 2 },
    ]);
    expect(orders.unreadable).toEqual([{ role: "amount", heading: "Сумма", cells: 2, firstIndex: 2 }]);
  });
});

it("reads a table without rows", () => {
  expect(ordersOf([["Дата", "Клиент", "Сумма"]]).rowCount).toBe(0);
});

it("reads a book of customers alone, with a table of orders that has no rows", () => {
  const { customers: people, orders: none } = tablesOf([
    sheetOf("Клиенты", [
      ["ФИО", "Телефон"],
      ["Анна", "+7 903 236-55-44"],
    ]),
  ]);
  expect(people?.rowCount).toBe(1);
  expect([none.rowCount, Object.keys(none.columns)]).toEqual([0, []]);
});

it("makes days of birth of their three parts; what is no day is missing", () => {
  const { customers: people } = tablesOf([
    sheetOf("people.csv", [
      ["fname_c1", "lname_c1", "by", "bm", "bd"],
      ["CARSTEN", "MEIER", 1949, 7, 22],
      ["GERD", "BAUER", 1968, 2, 30],
    ]),
  ]);
  expect(days(people?.columns.birthDay)).toEqual(["1949-07-22", undefined]);
});

it("reads days of birth written as one number", () => {
  const { customers: people } = tablesOf([
    sheetOf("people.csv", [
      ["given_name", "surname", "date_of_birth"],
      ["lachlan", "berry", "19990219"],
      ["deakin", "sondergeld", "19600210"],
    ]),
  ]);
  expect(days(people?.columns.birthDay)).toEqual(["1999-02-19", "1960-02-10"]);
});
