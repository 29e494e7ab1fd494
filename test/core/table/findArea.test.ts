import type { CellValue } from "../../../src/core/table/cells";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import { findArea } from "../../../src/core/table/findArea";
import { lookAt } from "../../../src/core/table/sheetLook";
import { sheetOf } from "./sheetOf";

type Rows = readonly (readonly CellValue[])[];

const areaOf = (rows: Rows, ourColumns: readonly number[] = []) =>
  findArea(sheetOf("S", rows).cells, [], ourColumns);
/** Heading row, first and last row, first and last column. */
const corners = (rows: Rows, ourColumns?: readonly number[]) => {
  const area = areaOf(rows, ourColumns);
  return area && [area.headingRow, area.firstRow, area.lastRow, area.firstColumn, area.lastColumn];
};
const headings = (rows: Rows) => lookAt(sheetOf("S", rows))?.columns.map(({ heading }) => heading);

const head = ["Дата", "Клиент", "Сумма"];
const line = ["31.12.2025", "Анна", 100];
const other = ["30.12.2025", "Олег", 50];

describe("findArea", () => {
  it.each<[string, Rows, number[]]>([
    ["headings in the first row", [head, line, other], [0, 1, 2, 0, 2]],
    ["headings alone", [head], [0, 1, 0, 0, 2]],
    ["one row", [head, line], [0, 1, 1, 0, 2]],
    ["titles above", [["Продажи за год"], [], ["ООО Ромашка", null, "Орёл"], head, line], [3, 4, 4, 0, 2]],
    ["dates and names above", [["Отчёт на", 46022], ["Менеджер:", "Олег"], head, line], [2, 3, 3, 0, 2]],
    ["a table that begins in C3", [[], [], [null, null, ...head], [null, null, ...line]], [2, 3, 3, 2, 4]],
    [
      "an empty column in between",
      [
        ["Дата", null, "Сумма"],
        ["31.12.2025", null, 5],
      ],
      [0, 1, 1, 0, 2],
    ],
    ["blank rows in between and at the end", [head, line, [], other, [" ", null, " "]], [0, 1, 3, 0, 2]],
    ["the numbering of printed forms", [head, [1, 2, 3], line], [0, 2, 2, 0, 2]],
    [
      "unknown headings",
      [
        ["Foo", "Bar"],
        ["a", 1],
        ["b", 2],
      ],
      [0, 1, 2, 0, 1],
    ],
    [
      "texts only",
      [
        ["Foo", "Bar"],
        ["a", "b"],
        ["c", "d"],
      ],
      [0, 1, 2, 0, 1],
    ],
    [
      "headings with a gap over texts",
      [
        ["Имя", "Город", null],
        ["Анна", "Орёл", "новая"],
      ],
      [0, 1, 1, 0, 1],
    ],
    [
      "unknown headings with a gap over texts",
      [
        ["Foo", "Bar", "Baz", null],
        ["a", "b", "c", "d"],
      ],
      [0, 1, 1, 0, 2],
    ],
  ])("%s", (_, rows, expected) => {
    expect(corners(rows)).toEqual(expected);
  });

  it.each<[string, Rows]>([
    ["Итого", [["Итого", null, 150]]],
    ["Всего:", [[null, "Всего:", 150]]],
    ["Celkem", [["Celkem", null, 150]]],
    ["Součet", [["Součet", null, 150]]],
    ["Total", [[], ["TOTAL", null, "150"]]],
    ["Итого за год", [["Итого за год", null, 150]]],
    ["a bare sum", [[null, null, 150]]],
    ["a bare sum as text", [[null, null, "150,00 ₽"]]],
    ["a total and a signature", [["Итого", null, 150], [], ["Директор", "Смирнов"]]],
    [
      "two totals",
      [
        ["Итого", null, 150],
        ["Всего", null, 150],
      ],
    ],
  ])("leaves out %s at the end", (_, end) => {
    expect(corners([head, line, other, ...end])).toEqual([0, 1, 2, 0, 2]);
  });

  it("leaves out the sum that a formula makes, whatever it is", () => {
    const builder = new CellsBuilder();
    builder.setRows(0, [head, line, other]);
    builder.set(3, 2, 75, "General", true);
    expect(findArea(builder.finish(), [])?.lastRow).toBe(2);
  });

  it.each<[string, Rows]>([
    ["a firm named Total", [["29.12.2025", "Total Oil", 70]]],
    [
      "a first word like a total",
      [
        ["Итого", "Олег", 70],
        ["28.12.2025", "Анна", 1],
      ],
    ],
    ["a row with blanks that is no sum", [[null, null, 151]]],
    ["a customer with a note alone", [[null, "Анна", null]]],
  ])("keeps %s", (_, end) => {
    expect(corners([head, line, other, ...end])?.[2]).toBe(2 + end.length);
  });

  it("ends where the table does, whatever stands far below beside it", () => {
    const builder = new CellsBuilder();
    builder.setRows(0, [head, line, other]);
    builder.set(1_048_575, 7, "x");
    expect(findArea(builder.finish(), [])?.lastRow).toBe(2);
  });

  it("keeps a customer whose name begins like a total", () => {
    expect(
      corners([
        ["Клиент", "Сумма"],
        ["Анна", 5],
        ["Total Oil", 7],
      ])?.[2],
    ).toBe(2);
  });

  it("does not take a number equal to the only one above for its sum", () => {
    expect(corners([head, line, [null, null, 100]])?.[2]).toBe(2);
  });

  it("is undefined for a sheet without texts", () => {
    expect(areaOf([])).toBeUndefined();
    expect(
      areaOf([
        [1, 2],
        [3, 4],
      ]),
    ).toBeUndefined();
  });

  it("does not count the columns of ours", () => {
    const rows = [
      [...head, "Сегмент", "ABC"],
      [...line, "Чемпионы", "A"],
      [null, null, null, "Чемпионы", "A"],
    ];
    expect(corners(rows, [3, 4])).toEqual([0, 1, 1, 0, 2]);
  });
});

describe("Excel tables", () => {
  const rows = [["Заметка"], head, line, other, ["Итого", null, 150], ["внизу", null, null]];
  const table = { firstRow: 1, lastRow: 4, firstColumn: 0, lastColumn: 2 };
  const found = (name: string, area: typeof table, totalRows: number, cells: Rows = rows) =>
    findArea(sheetOf("S", cells).cells, [{ name, area, totalRows }]);

  it("takes the table with its name and leaves out its totals", () => {
    expect(found("Продажи", table, 1)).toEqual({
      headingRow: 1,
      firstRow: 2,
      lastRow: 3,
      firstColumn: 0,
      lastColumn: 2,
      tableName: "Продажи",
    });
  });

  it("takes the larger of a small table and a range apart from it", () => {
    const small = { firstRow: 0, lastRow: 1, firstColumn: 5, lastColumn: 6 };
    const cells = [
      ["", "", "", "", "", "Статус", "Цвет"],
      ["", "", "", "", "", "новый", "red"],
      [],
      head,
      line,
      other,
    ];
    expect(found("Список", small, 0, cells)?.tableName).toBeUndefined();
    expect(found("Список", small, 0, cells)?.headingRow).toBe(3);
  });
});

describe("headings", () => {
  it("joins a merged group with the columns below it", () => {
    expect(
      headings([
        ["Клиент", null, "Заказ", null, "Примечание"],
        ["Имя", "Телефон", "Дата", "Сумма", null],
        ["Анна", "+7 903 236-55-44", "31.12.2025", 100, "срочно"],
      ]),
    ).toEqual(["Клиент Имя", "Клиент Телефон", "Заказ Дата", "Заказ Сумма", "Примечание"]);
  });

  it("finds the lower row where the upper one has more headings", () => {
    expect(
      headings([
        ["№ заказа", "Дата", "Статус", "Клиент", null],
        [null, null, null, "ФИО", "Кабинет"],
        [1, "31.12.2025", "новый", "Анна", 7],
      ]),
    ).toEqual(["№ заказа", "Дата", "Статус", "Клиент ФИО", "Клиент Кабинет"]);
  });

  it("does not take the title for a group", () => {
    expect(headings([["Клиенты магазина"], ["Имя", "Город"], ["Анна", "Орёл"]])).toEqual(["Имя", "Город"]);
  });

  it("puts breaks and spaces in a heading on one line", () => {
    expect(
      headings([
        ["Дата\nзаказа", " Сумма\u00a0 "],
        ["31.12.2025", 5],
      ]),
    ).toEqual(["Дата заказа", "Сумма"]);
  });

  it("tells repeated headings apart by their columns", () => {
    expect(
      headings([
        ["Дата", "Сумма", "Сумма"],
        ["31.12.2025", 5, 6],
      ]),
    ).toEqual(["Дата", "Сумма", "Сумма (C)"]);
  });
});
