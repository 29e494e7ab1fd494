import type { FieldId } from "../../../../src/core/matches/compare/comparison";
import { customersTable } from "../../byHand/tables";
import { levelOf } from "./levels";

type Columns = Parameters<typeof customersTable>[0];

const cases = (
  id: FieldId,
  columns: (one: string, other: string) => Columns,
  list: readonly (readonly [string, string, string])[],
) => {
  it.each(list)(`${id}: %s and %s are %s`, (one, other, level) => {
    expect(levelOf(customersTable(columns(one, other)), id)).toBe(level);
  });
};
const column = (role: keyof Columns) => (one: string, other: string) => ({ [role]: [one, other] });

cases("given", (one, other) => ({ firstName: [one, other], lastName: ["x", "x"] }), [
  ["Анна", "анна", "exact"],
  ["Анна", "Anna", "exact"],
  ["Лёша", "Алексей", "form"],
  ["А.", "Анна", "initial"],
  ["Robert", "Roebrt", "near"],
  ["Anna Marie", "Anna", "form"],
  ["Анна", "Ольга", "differs"],
  ["Анна", "", "missing"],
]);

it("given: sees names in each other's place", () => {
  const table = customersTable({ firstName: ["Isla", "Hall"], lastName: ["Hall", "Isla"] });
  expect([levelOf(table, "given"), levelOf(table, "surname")]).toEqual(["swapped", "exact"]);
});

cases("surname", (one, other) => ({ firstName: ["x", "y"], lastName: [one, other] }), [
  ["Иванов", "Иванова", "stem"],
  ["Novák", "Nováková", "stem"],
  ["Novak", "Novák", "exact"],
  ["Щербаков", "Shcherbakov", "exact"],
  ["Петров", "Петорв", "near"],
  ["Smith-Jones", "Jones", "part"],
  ["O'Brien", "OBrien", "exact"],
  ["Иванов", "Кузнецов", "differs"],
]);

cases("patronymic", (one, other) => ({ lastName: ["x", "x"], middleName: [one, other] }), [
  ["Иванович", "И.", "initial"],
  ["Иванович", "Иваннович", "near"],
  ["Иванович", "Петрович", "differs"],
]);

cases("organisation", column("customerName"), [
  ["ООО «Ромашка»", "Ромашка, ЗАО", "exact"],
  ["Аптека № 5", "Аптека № 6", "otherNumber"],
  ["Аптека № 5", "Аптека № 5", "exact"],
  ["Slunovrat 60 № 2", "Slunovrat 60 № 5", "otherNumber"],
  ["North Point Cafe", "Northpoint Cafe", "exact"],
  ["Meridian Trade", "Meridain Trade", "near"],
  ["Bel-Air Hotel", "Hotel Bel-Air", "exact"],
  ["Ромашка", "Меридиан", "differs"],
]);

cases("birthDay", column("birthDay"), [
  ["1980-12-31", "1980-12-31", "exact"],
  ["1980-03-05", "1980-05-03", "near"],
  ["1980-03-05", "1981-03-05", "near"],
  ["1980-03-12", "1980-03-21", "near"],
  ["1980-03-05", "1980-03-27", "partly"],
  ["1980-03-05", "1971-11-28", "differs"],
]);

cases("phone", column("phone"), [
  ["+7 903 236-55-44", "8 (903) 236 55 44", "exact"],
  ["9032365544, 2223344", "2223344", "exact"],
  ["9032365544", "9032365545", "near"],
  ["9032365544", "9032356544", "near"],
  ["9032365544", "9161112233", "differs"],
]);

cases("email", column("email"), [
  ["j.novak@gmail.com", "JNovak+x@googlemail.com", "exact"],
  ["roberta25@smith.net", "roberta25@smith.com", "local"],
  ["obchod.novak@firma.cz", "obchod.nvoak@firma.cz", "near"],
  ["petr@firma.cz", "jana@firma.cz", "domain"],
  ["novak71@firma.cz", "novak84@firma.cz", "domain"],
  ["petr@firma.cz", "alena@jina.cz", "differs"],
]);

it("email: addresses made of the same names say no more than the names", () => {
  const table = (one: string, other: string) =>
    customersTable({ firstName: ["Anna", "Anna"], lastName: ["Smirnova", "Smirnova"], email: [one, other] });
  expect(levelOf(table("anna.smirnova@mail.ru", "anna.smirnova@bk.ru"), "email")).toBe("missing");
  expect(levelOf(table("smirnova1984@mail.ru", "smirnova1984@bk.ru"), "email")).toBe("local");
});

cases("address", column("address"), [
  ["ул. Ленина, д. 5, кв. 17", "улица Ленина 5-17", "same"],
  ["ул. Ленина, д. 5, кв. 17", "Ленина, 5", "same"],
  ["ул. Ленина, д. 5, кв. 17", "ул. Ленина, д. 5, кв. 18", "building"],
  ["ул. Ленина, 5", "ул. Ленина, 5к2", "partly"],
  ["ул. Ленина, 5", "ул. Ленина, 88", "street"],
  ["12 High Street", "12 High St.", "same"],
  ["ул. Ленина, 5", "Садовая, 8", "differs"],
]);

it("place: postcode, town and region together", () => {
  const place = (one: readonly string[], other: readonly string[]) =>
    levelOf(
      customersTable({
        postcode: [one[0], other[0]],
        town: [one[1], other[1]],
        region: [one[2], other[2]],
      }),
      "place",
    );
  expect(place(["4011", "st james", "wa"], ["4011", "st james", "wa"])).toBe("both");
  expect(place(["4011", "st james", "wa"], ["4011", "perth", "wa"])).toBe("postcode");
  expect(place(["4011", "perth", "wa"], ["9988", "perth", "wa"])).toBe("town");
  expect(place(["4011", "perth", "wa"], ["4012", "sydney", "nsw"])).toBe("near");
  expect(place(["4011", "perth", "wa"], ["9988", "kalgoorlie", "wa"])).toBe("region");
  expect(place(["", "г. Орёл", ""], ["302000", "Орел", ""])).toBe("town");
  expect(place(["4011", "", ""], ["", "perth", ""])).toBe("missing");
});

cases("taxNumber", (one, other) => ({ taxNumber: [one, ""], vatNumber: ["", other] }), [
  ["27082440", "CZ27082440", "exact"],
]);
cases("personalNumber", column("personalNumber"), [
  ["6988048", "6988084", "near"],
  ["6988048", "1234567", "differs"],
]);

it("compares ids only where some stand twice", () => {
  expect(levelOf(customersTable({ customerId: ["K1", "K2"] }), "customerId")).toBe("missing");
  expect(levelOf(customersTable({ customerId: ["K1001", "K1001"] }), "customerId")).toBe("exact");
});
