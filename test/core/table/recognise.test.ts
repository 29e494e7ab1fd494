import type { CellValue } from "../../../src/core/table/cells";
import { recognise, type SourceSheet } from "../../../src/core/table/recognise";
import type { Corrections } from "../../../src/core/table/recognition";
import { rolesOf, sheetOf } from "./sheetOf";

type Rows = readonly (readonly CellValue[])[];

const people: Rows = [
  ["Код", "ФИО", "Телефон"],
  [1, "Анна Петрова", "+7 903 236-55-44"],
  [2, "Олег Смирнов", "+7 903 236-55-45"],
];
const sales: Rows = [
  ["Дата", "Клиент", "Сумма"],
  ["31.12.2025", "Анна Петрова", 100],
  ["30.12.2025", "Олег Смирнов", 50],
];
const customers = sheetOf("Клиенты", people);
const orders = sheetOf("Заказы", sales);

const kinds = (sources: readonly SourceSheet[], corrections?: Corrections) =>
  Object.fromEntries(recognise(sources, corrections).sheets.map(({ sheet, kind }) => [sheet, kind]));
const questions = (sources: readonly SourceSheet[], corrections?: Corrections) =>
  recognise(sources, corrections).questions;
const refusal = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("sheets", () => {
  it("knows customers from orders", () => {
    const recognition = recognise([customers, orders]);
    expect(recognition.sheets.map(({ kind }) => kind)).toEqual(["customers", "orders"]);
    expect(recognition.questions).toEqual([]);
    expect(rolesOf(recognition, "Заказы")).toEqual({
      orderDay: "Дата",
      customerName: "Клиент",
      amount: "Сумма",
    });
  });

  it("leaves out empty sheets and gives no kind to others", () => {
    const notes = sheetOf("Заметки", [["Что сделать"], ["позвонить"]]);
    expect(kinds([sheetOf("Пусто", []), notes, customers, orders])).toEqual({
      Заметки: undefined,
      Клиенты: "customers",
      Заказы: "orders",
    });
  });

  it("takes orders that tell all about their customers for orders", () => {
    const wide: Rows = [
      ["Дата", "ФИО", "Телефон", "E-mail", "Город", "Адрес", "Дата рождения", "Сумма"],
      ["31.12.2025", "Анна", "+7 903 236-55-44", "a@b.ru", "Орёл", "Ленина, 5", "05.03.1980", 100],
    ];
    expect(kinds([sheetOf("Лист1", wide)])).toEqual({ Лист1: "orders" });
  });

  it("takes customers with a day and a sum for customers where the sheet is named so", () => {
    const rich: Rows = [
      ["ФИО", "Телефон", "Дата", "Сумма"],
      ["Анна", "+7 903 236-55-44", "31.12.2025", 100],
    ];
    expect(kinds([sheetOf("Клиенты", rich)])).toEqual({ Клиенты: "customers" });
  });

  it("does not take a list that the orders know nothing of for the customers", () => {
    const staff = sheetOf("Сотрудники", [
      ["Имя", "Телефон"],
      ["Пётр", "+7 900 111-22-33"],
    ]);
    expect(kinds([staff, orders])).toEqual({ Сотрудники: undefined, Заказы: "orders" });
    expect(kinds([staff, customers, orders])).toMatchObject({ Сотрудники: undefined, Клиенты: "customers" });
  });

  it("takes the sheet that the orders refer to, be it by phones written otherwise", () => {
    const strangers = sheetOf("Лист1", [
      ["Имя", "Телефон"],
      ["Пётр", "+7 900 111-22-33"],
    ]);
    const known = sheetOf("Лист2", [
      ["Имя", "Телефон"],
      ["Аня", "+7 903 236-55-44"],
    ]);
    const calls = sheetOf("Лист3", [
      ["Дата", "Телефон", "Сумма"],
      ["31.12.2025", 89032365544, 100],
    ]);
    expect(kinds([strangers, known, calls])).toEqual({
      Лист1: undefined,
      Лист2: "customers",
      Лист3: "orders",
    });
    expect(questions([strangers, known, calls])).toEqual([]);
  });

  it("does not take a list of names for a rival of the customers", () => {
    const guests = sheetOf("Праздник", [["Имя"], ["Анна Петрова"]]);
    expect(questions([guests, customers, orders])).toEqual([]);
    expect(kinds([guests, customers, orders])).toMatchObject({ Праздник: undefined, Клиенты: "customers" });
  });

  it("asks which of two sheets with the same headings are the customers", () => {
    const copy = sheetOf("Клиенты 2", people);
    expect(questions([customers, copy, orders])).toEqual([
      { kind: "whichSheet", table: "customers", sheets: ["Клиенты", "Клиенты 2"] },
    ]);
    expect(questions([customers, copy, orders], { tables: { customers: ["Клиенты 2"] } })).toEqual([]);
    expect(kinds([customers, copy, orders], { tables: { customers: ["Клиенты 2"] } })).toMatchObject({
      Клиенты: undefined,
      "Клиенты 2": "customers",
    });
  });

  it("reads no columns of ours", () => {
    const rows = people.map((row, index) => [...row, index === 0 ? "E-mail" : "a@b.ru"]);
    const source = { ...sheetOf("Клиенты", rows), ourColumns: [3] };
    expect(recognise([source, orders]).sheets[0].columns.map(({ column }) => column)).toEqual([0, 1, 2]);
  });
});

describe("several sheets of orders", () => {
  const year = (name: string, days: readonly string[]) =>
    sheetOf(name, [sales[0], ...days.map((day, index) => [day, "Анна Петрова", index])]);

  it("stacks sheets of one shape whose periods do not overlap", () => {
    const sheets = [year("2024", ["01.01.2024", "31.12.2024"]), year("2023", ["05.01.2023", "31.12.2023"])];
    expect(questions(sheets)).toEqual([]);
    expect(kinds(sheets)).toEqual({ 2024: "orders", 2023: "orders" });
  });

  it("asks where periods overlap, as in a copy", () => {
    const sheets = [year("2024", ["01.01.2024", "31.12.2024"]), year("копия", ["31.12.2024", "01.01.2025"])];
    expect(questions(sheets)).toEqual([{ kind: "whichSheet", table: "orders", sheets: ["2024", "копия"] }]);
    expect(questions(sheets, { tables: { orders: ["2024"] } })).toEqual([]);
    expect(questions(sheets, { tables: { orders: ["2024", "копия"] } })).toEqual([]);
  });

  it("asks where the headings differ", () => {
    const shop = sheetOf("Сайт", [
      ["Дата заказа", "Клиент", "Сумма"],
      ["01.01.2020", "Анна Петрова", 5],
    ]);
    expect(questions([shop, year("2024", ["01.01.2024"])])).toEqual([
      { kind: "whichSheet", table: "orders", sheets: ["Сайт", "2024"] },
    ]);
  });

  it("is careful where day and month may be swapped", () => {
    const january = year("A", ["01/02/2024"]);
    const february = year("B", ["02/01/2024"]);
    const kindsOfQuestions = questions([january, february]).map(({ kind }) => kind);
    expect(kindsOfQuestions.toSorted()).toEqual(["dateOrder", "dateOrder", "whichSheet"]);
    const apart = [january, year("C", ["05/02/2025"])];
    expect(questions(apart).map(({ kind }) => kind)).toEqual(["dateOrder", "dateOrder"]);
  });
});

describe("day and month", () => {
  const dated = (...days: readonly CellValue[]) =>
    sheetOf("Заказы", [sales[0], ...days.map((day) => [day, "Анна Петрова", 1])]);
  const order = (source: SourceSheet, corrections?: Corrections) =>
    recognise([source], corrections).sheets[0].columns[0].dateOrder;
  const asked = (example: string) => [{ kind: "dateOrder", sheet: "Заказы", heading: "Дата", example }];

  it("is decided by one cell that can be read one way only", () => {
    expect(order(dated("01/02/2025", "25/02/2025"))).toBe("dmy");
    expect(order(dated("01/02/2025", "02/25/2025"))).toBe("mdy");
    expect(questions([dated("01/02/2025", "02/25/2025")])).toEqual([]);
  });

  it("is asked where no cell decides, and where cells contradict each other", () => {
    expect(questions([dated("31.12.2024", "01/02/2025")])).toEqual(asked("01/02/2025"));
    expect(questions([dated("25/02/2025", "02/25/2025", "01/02/2025")])).toEqual(asked("01/02/2025"));
  });

  it("is not asked where it makes no difference", () => {
    expect(questions([dated("01.02.2025", "2025-02-01", "5 мая 2025", 45000)])).toEqual([]);
    expect(questions([dated("05/05/2025")])).toEqual([]);
    expect(questions([dated("25/02/2025", "02/25/2025")])).toEqual([]);
  });

  it("is answered for one column or for all", () => {
    const source = dated("01/02/2025");
    expect(order(source, { dateOrders: { Заказы: { Дата: "mdy" } }, dateOrder: "dmy" })).toBe("mdy");
    expect(order(source, { dateOrder: "dmy" })).toBe("dmy");
    expect(questions([source], { dateOrder: "dmy" })).toEqual([]);
    expect(order(dated("02/25/2025", "01/02/2025"), { dateOrder: "dmy" })).toBe("mdy");
  });

  it("does not look for answers in what every object has", () => {
    const source = sheetOf("constructor", [
      ["__proto__", "Клиент", "Сумма"],
      ["01/02/2025", "Анна", 5],
    ]);
    const corrections: Corrections = { roles: { orders: { orderDay: "__proto__" } }, dateOrders: {} };
    expect(questions([source], corrections)).toEqual([
      { kind: "dateOrder", sheet: "constructor", heading: "__proto__", example: "01/02/2025" },
    ]);
  });
});

describe("columns", () => {
  it("asks which of two columns decides the figures", () => {
    const two = sheetOf("Заказы", [
      ["Дата", "Клиент", "Сумма", "Итого"],
      ["31.12.2025", "Анна", 100, 90],
    ]);
    expect(questions([two])).toEqual([
      {
        kind: "whichColumn",
        table: "orders",
        sheet: "Заказы",
        role: "amount",
        candidates: ["Сумма", "Итого"],
      },
    ]);
    const chosen = recognise([two], { roles: { orders: { amount: "Итого" } } });
    expect(chosen.questions).toEqual([]);
    expect(rolesOf(chosen, "Заказы").amount).toBe("Итого");
  });

  it("takes the first of numbered columns, and the visible one of two", () => {
    const rows: Rows = [
      ["Имя", "Телефон 2", "Телефон 1", "Почта", "E-mail"],
      ["Анна", "+7 903 236-55-44", "+7 903 236-55-45", "a@b.ru", "c@d.ru"],
    ];
    const hidden = { ...sheetOf("Клиенты", rows), hiddenColumns: [3] };
    expect(rolesOf(recognise([hidden]), "Клиенты")).toEqual({
      customerName: "Имя",
      phone: "Телефон 1",
      email: "E-mail",
    });
  });

  it("does not ask where the choice decides no figures", () => {
    const rows: Rows = [
      ["Имя", "Город", "Город"],
      ["Анна", "Орёл", "Томск"],
    ];
    const recognition = recognise([sheetOf("Клиенты", rows)]);
    expect(recognition.questions).toEqual([]);
    expect(rolesOf(recognition, "Клиенты").town).toBe("Город");
  });

  it("looks at the few cells of a column that is nearly empty", () => {
    const filler: Rows = Array.from({ length: 5000 }, (_, row) => [
      `Анна ${row}`,
      row > 3 && row < 9 ? "есть" : null,
    ]);
    const source = sheetOf("Клиенты", [["ФИО", "Телефон"], ...filler]);
    expect(rolesOf(recognise([source]), "Клиенты")).toEqual({ customerName: "ФИО" });
  });

  it("does not believe a heading that its content contradicts", () => {
    const rows: Rows = [
      ["ФИО", "Телефон", "E-mail", "Контакты"],
      ["Анна", "есть", "нет", "+7 903 236-55-44"],
      ["Олег", "есть", "нет", "+7 903 236-55-45"],
    ];
    const recognition = recognise([sheetOf("Клиенты", rows)]);
    expect(rolesOf(recognition, "Клиенты")).toEqual({ customerName: "ФИО", phone: "Контакты" });
    expect(recognition.sheets[0].columns[3].evidence).toBe("content");
  });

  it("finds roles by content where headings say nothing", () => {
    const rows: Rows = [
      ["Кто", "Когда", "x", "y", "z"],
      ["anna@b.ru", "31.12.2025", 10.5, "выполнен", "роза"],
      ["oleg@b.ru", "30.12.2025", 20.25, "отменён", "лилия"],
      ["olga@b.ru", "29.12.2025", 7.4, "выполнен", "пион"],
      ["ivan@b.ru", "28.12.2025", 1.1, "выполнен", "мак"],
      ["petr@b.ru", "27.12.2025", 2.3, "выполнен", "роза"],
      ["vera@b.ru", "26.12.2025", 3.9, "выполнен", "роза"],
      ["ilya@b.ru", "25.12.2025", 4.9, "выполнен", "роза"],
    ];
    const recognition = recognise([sheetOf("Лист1", rows)], { tables: { orders: ["Лист1"] } });
    expect(rolesOf(recognition, "Лист1")).toEqual({
      email: "Кто",
      orderDay: "Когда",
      amount: "x",
      status: "y",
    });
    expect(recognition.questions).toEqual([]);
  });

  it("finds the tie to the customers in a column whose values are theirs", () => {
    const coded = sheetOf("Заказы", [
      ["Дата", "Кому", "Сумма"],
      ["31.12.2025", "2", 100],
      ["30.12.2025", "1", 5],
    ]);
    const recognition = recognise([customers, coded]);
    expect(rolesOf(recognition, "Заказы").customerId).toBe("Кому");
    expect(recognition.questions).toEqual([]);
  });
});

describe("missing roles", () => {
  const asked = (rows: Rows, ...others: readonly SourceSheet[]) =>
    questions([sheetOf("Заказы", rows), ...others]).map((question) =>
      question.kind === "missingRole" ? [question.role, question.candidates] : question.kind,
    );

  it("asks for the day, the amount and the customer of orders", () => {
    expect(
      asked([
        ["№ заказа", "Клиент", "Сумма", "Foo"],
        [1, "Анна", 5, "x"],
      ]),
    ).toEqual([["orderDay", []]]);
    expect(
      asked([
        ["Дата", "№ заказа", "Клиент", "Foo", "Bar"],
        ["31.12.2025", 1, "Анна", 5, "x"],
      ]),
    ).toEqual([["amount", ["Foo"]]]);
    expect(
      asked([
        ["Дата", "Сумма", "Foo"],
        ["31.12.2025", 5, "x"],
      ]),
    ).toEqual([["customerId", ["Foo"]]]);
  });

  it("asks for an amount where there are quantities without any price", () => {
    const rows: Rows = [
      ["Дата", "Клиент", "Артикул", "Кол-во", "A", "B"],
      ["31.12.2025", "Анна", "R1", 2, 5, "x"],
    ];
    expect(asked(rows)).toEqual([["amount", ["A"]]]);
    const goods = sheetOf("Товары", [
      ["Артикул", "Цена"],
      ["R1", 10],
    ]);
    expect(asked(rows, goods)).toEqual([]);
  });

  it("asks for no amount where there is a price", () => {
    expect(
      asked([
        ["Дата", "Клиент", "Цена"],
        ["31.12.2025", "Анна", 5],
      ]),
    ).toEqual([]);
  });

  it("asks for the tie where orders and customers have no key in common", () => {
    const byPhone = sheetOf("Клиенты", [
      ["ФИО", "E-mail"],
      ["Анна", "a@b.ru"],
    ]);
    const rows: Rows = [
      ["Дата", "Телефон", "Сумма", "Foo"],
      ["31.12.2025", "+7 903 236-55-44", 5, "x"],
    ];
    expect(asked(rows, byPhone)).toEqual([["customerId", ["Foo"]]]);
  });
});

describe("corrections", () => {
  it("win over headings, and free the role that was recognised", () => {
    const rows: Rows = [
      ["ФИО", "Кличка", "Телефон"],
      ["Анна", "Аня", "+7 903 236-55-44"],
    ];
    const source = sheetOf("Клиенты", rows);
    const named = recognise([source], { roles: { customers: { customerName: "Кличка", phone: null } } });
    expect(rolesOf(named, "Клиенты")).toEqual({ customerName: "Кличка" });
    expect(named.sheets[0].columns[1].evidence).toBe("user");
  });

  it("take a heading in other case, and a repeated one by its column", () => {
    const rows: Rows = [
      ["Дата", "Клиент", "Сумма", "Сумма"],
      ["31.12.2025", "Анна", 5, 6],
    ];
    const source = sheetOf("Заказы", rows);
    expect(
      rolesOf(recognise([source], { roles: { orders: { amount: "Сумма (D)" } } }), "Заказы").amount,
    ).toBe("Сумма (D)");
    expect(rolesOf(recognise([source], { roles: { orders: { amount: "сумма" } } }), "Заказы").amount).toBe(
      "Сумма",
    );
  });

  it("make orders of a sheet whose headings say nothing", () => {
    const source = sheetOf("Лист1", [
      ["a", "b", "c"],
      ["31.12.2025", "Анна", 5],
    ]);
    const roles = { orders: { orderDay: "a", customerName: "b", amount: "c" } } as const;
    expect(kinds([source], { roles })).toEqual({ Лист1: "orders" });
  });

  it.each<[string, Corrections, object]>([
    [
      "a heading that is not there",
      { roles: { orders: { amount: "Цена" } } },
      {
        code: "map.heading",
        params: { heading: "Цена", sheet: "Заказы", headings: "Дата, Клиент, Сумма" },
      },
    ],
    [
      "a role that the table does not have",
      { roles: { orders: { birthDay: "Дата" } } },
      { code: "map.role", params: expect.objectContaining({ role: "birthDay" }) },
    ],
    [
      "a role that every object has",
      { roles: { orders: JSON.parse('{"__proto__": "Дата"}') } },
      { code: "map.role", params: expect.objectContaining({ role: "__proto__" }) },
    ],
    [
      "a sheet that is not there",
      { tables: { orders: ["Продажи"] } },
      { code: "map.sheet", params: { sheet: "Продажи", sheets: "Клиенты, Заказы, Пусто" } },
    ],
    [
      "an empty sheet",
      { tables: { orders: ["Пусто"] } },
      { code: "table.empty", params: { sheet: "Пусто" } },
    ],
  ])("refuse %s", (_, corrections, expected) => {
    const sources = [customers, orders, sheetOf("Пусто", [])];
    expect(refusal(() => recognise(sources, corrections))).toEqual(expect.objectContaining(expected));
  });
});

it("takes headings named like what every object has for plain headings", () => {
  const rows: Rows = [
    ["__proto__", "constructor", "Дата", "Клиент", "Сумма", "toString"],
    ["x", "hasOwnProperty", "31.12.2025", "__proto__", 5, 7],
  ];
  const { sheets, questions: asked } = recognise([sheetOf("__proto__", rows)]);
  expect(sheets[0].kind).toBe("orders");
  expect(asked).toEqual([]);
  expect(sheets[0].columns.map(({ heading, role }) => role ?? heading)).toEqual([
    "__proto__",
    "constructor",
    "orderDay",
    "customerName",
    "amount",
    "toString",
  ]);
});
