import { firstRows, mapSource } from "../../../src/core/imports/mapSource";
import { chooseProfile, knownProfiles, profileNamed } from "../../../src/core/imports/profiles/chooseProfile";
import { ownProfile, parseProfiles } from "../../../src/core/imports/profiles/ownProfiles";
import type { ImportKind } from "../../../src/core/imports/source";
import { roles } from "../../../src/core/table/roles";
import { rolesOf } from "../table/sheetOf";
import { cellsOf, sourceOf } from "./books";

const kinds = ["customers", "orders"] as const;
const tables = knownProfiles.flatMap((profile) =>
  kinds.flatMap((kind) => (profile.tables[kind] ? [{ profile, kind, table: profile.tables[kind] }] : [])),
);

const mapped = (headings: string, row: string, kind: ImportKind = "customers") => {
  const source = sourceOf([headings.split(", "), row.split(" | ")], "f.csv", kind);
  return {
    profile: source.profile?.name,
    roles: rolesOf({ sheets: [source.sheet], questions: [] }, "f.csv"),
  };
};

describe("profiles of known programs", () => {
  it.each(tables)("$profile.name, $kind: has roles that such a table has", ({ kind, table }) => {
    expect(Object.keys(table.roles).filter((role) => !Object.hasOwn(roles[kind], role))).toEqual([]);
  });

  it.each(tables.filter(({ table }) => table.marks.length > 0))(
    "$profile.name, $kind: is known by its marks and by no other's",
    ({ profile, kind, table }) => {
      expect(chooseProfile(table.marks, kind)).toBe(profile);
      expect(chooseProfile(table.marks.slice(1), kind)).not.toBe(profile);
    },
  );

  it("does not take a sheet made by hand for an export", () => {
    expect(chooseProfile(["Клиент", "Телефон", "Город"], "customers")).toBeUndefined();
    expect(chooseProfile(["Название", "Телефон", "URL"], "customers")).toBeUndefined();
  });

  it("are found by name or id, whatever the case", () => {
    expect(
      ["bitrix24", "BITRIX24", "1С", "oneC", "2gis", "nobody"].map((name) => profileNamed(name, [])?.name),
    ).toEqual(["Bitrix24", "Bitrix24", "1С", "1С", "2GIS", undefined]);
  });

  // The headings of the contacts' list as the program exports it; the phone as it stands there.
  it("reads contacts of Bitrix24", () => {
    expect(
      mapped(
        "ID, Обращение, Имя, Фамилия, Отчество, Дата рождения, Компания, Должность, Телефон, E-mail, Адрес, Тип контакта, Источник, Комментарий, Ответственный, Дата создания, Дата изменения",
        "7 | г-н | Иван | Петров | Ильич | 02.03.1980 | Луч | директор | 8 903 236 55 44 | i@luch.ru | Москва | Клиенты | Сайт | нет | Анна | 01.02.2024 | 15.03.2024",
      ),
    ).toEqual({
      profile: "Bitrix24",
      roles: {
        customerId: "ID",
        firstName: "Имя",
        lastName: "Фамилия",
        middleName: "Отчество",
        birthDay: "Дата рождения",
        company: "Компания",
        phone: "Телефон",
        email: "E-mail",
        address: "Адрес",
        kind: "Тип контакта",
        source: "Источник",
        managerName: "Ответственный",
        registeredDay: "Дата создания",
        confirmedDay: "Дата изменения",
      },
    });
  });

  // The headings that parsers of 2GIS give; a firm's name, and several phones and addresses.
  it("reads organisations of 2GIS", () => {
    expect(
      mapped(
        "Наименование, Описание, Рубрики, Адрес, Комментарий к адресу, Почтовый индекс, Город, Регион, Телефон 1, Телефон 2, E-mail 1, E-mail 2, Веб-сайт 1, 2GIS URL, Тип",
        "Луч | свет | Лампы | ул. Мира, 1 | 2 этаж | 630000 | Новосибирск | НСО | +7 383 111-22-33 | +7 383 111-22-34 | a@luch.ru | b@luch.ru | luch.ru | https://2gis.ru/1 | Филиал",
      ),
    ).toEqual({
      profile: "2GIS",
      roles: {
        company: "Наименование",
        industry: "Рубрики",
        address: "Адрес",
        addressMore: "Комментарий к адресу",
        postcode: "Почтовый индекс",
        town: "Город",
        region: "Регион",
        phone: "Телефон 1",
        email: "E-mail 1",
        kind: "Тип",
      },
    });
  });

  it("reads the register of sales of 1C", () => {
    expect(
      mapped(
        "Регистратор, Период, Контрагент, Номенклатура, Количество, Стоимость, Себестоимость",
        "Реализация 00-17 | 01.02.2024 | Луч | Лампа | 2 | 300,50 | 200",
        "orders",
      ),
    ).toEqual({
      profile: "1С",
      roles: {
        orderId: "Регистратор",
        orderDay: "Период",
        customerName: "Контрагент",
        productName: "Номенклатура",
        quantity: "Количество",
        amount: "Стоимость",
        cost: "Себестоимость",
      },
    });
  });
});

describe("profiles of the user's own", () => {
  const rows = [
    ["Wer", "Wo"],
    ["Ann", "Hull"],
  ];
  const words = { roles: { customerName: "Wer", town: "Wo" } } as const;

  it("say of a sheet with the same headings what the user said of the first", () => {
    const profile = ownProfile("Mine", "customers", sourceOf(rows, "a.csv", "customers", words).sheet);
    const [kept] = parseProfiles(JSON.stringify([profile]));
    const again = mapSource({ name: "b.csv", cells: cellsOf(rows), excelTables: [] }, "customers", {}, [
      kept!,
    ]);
    expect(again.profile).toEqual(profile);
    expect(rolesOf({ sheets: [again.sheet], questions: [] }, "b.csv")).toEqual({
      customerName: "Wer",
      town: "Wo",
    });
  });

  it.each([
    "no json",
    "{}",
    '[{"name":1,"tables":{}}]',
    '[{"name":"x","tables":{"products":{"marks":[],"roles":{}}}}]',
    '[{"name":"x","tables":{"customers":{"marks":[],"roles":{"__proto__x":["a"]}}}}]',
    '[{"name":"x","tables":{"customers":{"marks":[1],"roles":{}}}}]',
  ])("are refused where they are none: %s", (json) => {
    expect(() => parseProfiles(json)).toThrow(expect.objectContaining({ code: "import.profiles" }));
  });
});

describe("mapSource", () => {
  it("finds the headings below a title, the decimal mark and the first rows", () => {
    const source = sourceOf(
      [
        ["Выгрузка"],
        [],
        ["№ заказа", "Дата", "Клиент", "Сумма"],
        ["1", "31.12.2024", "Луч", "1 234,50"],
        ["2", "30.12.2024", "Мир", "5,00"],
      ],
      "f.csv",
      "orders",
    );
    expect([source.sheet.area.headingRow, source.decimal, source.hasKnownHeadings]).toEqual([2, ",", true]);
    expect(firstRows(source, 1)).toEqual([["1", "31.12.2024", "Луч", "1 234,50"]]);
  });

  it("takes the user's word before the profile's", () => {
    const rows = [
      ["ID", "Обращение", "Тип контакта", "Ответственный", "Имя"],
      ["1", "г-н", "Клиент", "Анна", "Иван"],
    ];
    const { sheet } = sourceOf(rows, "f.csv", "customers", {
      roles: { customerId: null, source: "Тип контакта" },
    });
    expect(rolesOf({ sheets: [sheet], questions: [] }, "f.csv")).toMatchObject({
      source: "Тип контакта",
      managerName: "Ответственный",
    });
    expect(sheet.columns[0]!.role).toBeUndefined();
  });

  it("asks of dates that can be read two ways, and knows the answer", () => {
    const rows = [
      ["Name", "Birthday"],
      ["Ann", "02/01/1980"],
    ];
    expect(sourceOf(rows).questions).toEqual([
      { kind: "dateOrder", sheet: "file.csv", heading: "Birthday", example: "02/01/1980" },
    ]);
    const told = sourceOf(rows, "file.csv", "customers", { dateOrders: { Birthday: "mdy" } });
    expect([told.questions, told.sheet.columns[1]!.dateOrder]).toEqual([[], "mdy"]);
  });

  it("refuses a source without headings", () => {
    expect(() =>
      sourceOf([
        ["1", "2"],
        ["3", "4"],
      ]),
    ).toThrow(expect.objectContaining({ code: "import.noHeadings", params: { file: "file.csv" } }));
  });
});
