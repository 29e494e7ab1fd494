import fc from "fast-check";
import isEmail from "validator/lib/isEmail";
import { kindOfName, kindOfWord } from "../../../../src/core/checks/customers/legalForm";
import { isPlaceholder } from "../../../../src/core/checks/customers/nameMissing";
import { isAddress, mended } from "../../../../src/core/checks/emails/address";
import { meantDomain } from "../../../../src/core/checks/emails/emailDomain";
import { type Cell, found, type HandTable, times } from "../checkedBook";

const withIds = (columns: HandTable): { readonly customers: HandTable } => {
  const rows = Math.max(...Object.values(columns).map((cells) => cells.length));
  return { customers: { customerId: times(rows, (at) => `K${at}`), ...columns } };
};
const day = (value: number): Cell => ({ value, format: "dd.mm.yyyy" });

describe("names", () => {
  it("missing or only stood for", async () => {
    const hand = withIds({
      customerName: ["Ann Lee", "", "н/д", "Тест", "-", "Clark Test"],
      company: ["", "Acme Ltd", "", "", "", ""],
    });
    expect(await found("nameMissing", hand)).toEqual([
      [4, "customerName"],
      [5, "customerName"],
      [6, "customerName"],
    ]);
  });

  it.each(["Li", "Ян", "Гость Ирина", "Noname Studio", "Testa Rossa", "Naomi", "Клиентов Пётр"])(
    "%s is a name",
    (name) => {
      expect(isPlaceholder(name)).toBe(false);
    },
  );

  const given = ["Anna", "Ivan", "Olga", "Petr"];
  const family = ["Novák", "Svoboda", "Dvořák", "Černý", "Veselý", "Horák", "Němec", "Marek"];

  it("swapped between two columns", async () => {
    const firstName = [...times(24, (at) => given[at % 4]), "Novák"];
    const lastName = [...times(24, (at) => family[at % 8]), "Anna"];
    expect(await found("namesSwapped", withIds({ firstName, lastName }))).toEqual([
      [26, "firstName", "Anna"],
      [26, "lastName", "Novák"],
    ]);
  });

  it("swapped in one column, whichever order is usual there", async () => {
    const givenFirst = [
      ...times(24, (at) => `${given[at % 4]} ${family[at % 8]}`),
      "Novák Anna",
      "Marek, Petr",
    ];
    expect(await found("namesSwapped", withIds({ customerName: givenFirst }))).toEqual([
      [26, "customerName", "Anna Novák"],
      [27, "customerName", "Petr Marek"],
    ]);
    const familyFirst = [...times(24, (at) => `${family[at % 8]} ${given[at % 4]}`), "Anna Novák"];
    expect(await found("namesSwapped", withIds({ customerName: familyFirst }))).toEqual([
      [26, "customerName", "Novák Anna"],
    ]);
  });

  it("are left alone where the column does not tell", async () => {
    const rare = [
      ...times(24, (at) => `${given[at % 4]} ${family[at % 8]}`),
      "Zyx Wvu",
      "Růže s.r.o.",
      "Kavárna Anna",
    ];
    expect(await found("namesSwapped", withIds({ customerName: rare }))).toEqual([]);
  });

  it("in one cell of two", async () => {
    const firstName = [...times(8, (at) => given[at % 4]), "Anna Novák", "", "Anna Olga", "Xxa Xxb"];
    const lastName = [...times(8, (at) => family[at % 8]), "", "Svoboda Petr", "", ""];
    expect(await found("namesInOneCell", withIds({ firstName, lastName }))).toEqual([
      [10, "firstName", "Anna"],
      [10, "lastName", "Novák"],
      [11, "firstName", "Petr"],
      [11, "lastName", "Svoboda"],
    ]);
  });
});

describe("e-mail", () => {
  it.each([
    ["a space before the @", "jan @seznam.cz", "jan@seznam.cz"],
    ["two @", "jan@@seznam.cz", "jan@seznam.cz"],
    ["a comma for the last point", "jan@seznam,cz", "jan@seznam.cz"],
    ["a word in front", "e-mail: jan@seznam.cz", "jan@seznam.cz"],
    ["a full stop behind", "jan@seznam.cz.", "jan@seznam.cz"],
    ["angle brackets", "<jan@seznam.cz>", "jan@seznam.cz"],
    ["no @", "janseznam.cz", undefined],
    ["no top-level domain", "jan@seznam", undefined],
    ["two points", "jan..novak@seznam.cz", undefined],
  ])("with %s", async (_, address, fix) => {
    const hand = withIds({ email: [address, "eva@seznam.cz"] });
    expect(await found("emailSyntax", hand)).toEqual([fix === undefined ? [2, "email"] : [2, "email", fix]]);
  });

  it("several good ones in a cell are fine", async () => {
    expect(await found("emailSyntax", withIds({ email: ["a@b.cz, c@d.cz", "a@b.cz;c@d", "–"] }))).toEqual([
      [3, "email"],
    ]);
  });

  it("is judged as the library does", () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9._+-]{1,12}$/);
    fc.assert(
      fc.property(part, part, fc.constantFrom("cz", "com", "x", "museum", "рф"), (local, host, top) => {
        const address = `${local}@${host}.${top}`;
        expect([address, isAddress(address)]).toEqual([address, isEmail(address)]);
      }),
      { numRuns: 2000 },
    );
  });

  it("is mended only where something is wrong", () => {
    expect(mended("jan@seznam.cz")).toBeUndefined();
  });

  it("mended is always right, and stays as it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z@., ]{1,20}$/), (text) => {
        const fixed = mended(text);
        if (fixed === undefined) return;
        expect(isAddress(fixed)).toBe(true);
        expect(mended(fixed)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["gmial.com", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["yandex.r", "yandex.ru"],
    ["yadnex.ru", "yandex.ru"],
    ["seznam.c", "seznam.cz"],
    ["hotmial.com", "hotmail.com"],
    ["mail.com", undefined],
    ["mail.ru", undefined],
    ["seznam.cz", undefined],
    ["firma.cz", undefined],
    ["o2.cz", undefined],
  ])("domain %s is meant to be %s", (domain, meant) => {
    expect(meantDomain(domain)).toBe(meant);
  });

  it("keeps what stands before a mistyped domain, and believes a domain that several have", async () => {
    const email = ["Jan.Novak@gmial.com", "a@gmaik.com", "b@gmaik.com", "c@gmaik.com", "d@gmaik.com"];
    expect(await found("emailDomain", withIds({ email }))).toEqual([[2, "email", "Jan.Novak@gmail.com"]]);
  });
});

describe("phones", () => {
  it("are judged at home where most of the column is", async () => {
    const phone = ["603 123 456", "702123456", "+420 777 123 456", "12 34", "8 903 236 55 44", "neuvedeno"];
    expect(await found("phoneInvalid", withIds({ phone }))).toEqual([
      [5, "phone"],
      [6, "phone"],
      [7, "phone"],
    ]);
  });

  it("of a country that is not listed are known by their calling code, and left alone without one", async () => {
    const german = ["+49 30 901820", "+49 151 23456789", "030 901821", "0151 23456780", "123"];
    expect(await found("phoneInvalid", withIds({ phone: german }))).toEqual([[6, "phone"]]);
    const unknown = ["(02) 9374 4000", "(03) 9374 4001", "x"];
    expect(await found("phoneInvalid", withIds({ phone: unknown }))).toEqual([[4, "phone"]]);
  });

  it("made a number by Excel get their plus or zero back", async () => {
    const phone = [
      "8 903 236-55-44",
      "+7 903 236-55-45",
      79032365544,
      89032365544,
      9032365544,
      "7,91612E+10",
      12345,
    ];
    expect(await found("phoneAsNumber", withIds({ phone }))).toEqual([
      [4, "phone", "+7 903 236 55 44"],
      [5, "phone", "+7 903 236 55 44"],
      [6, "phone", "+7 903 236 55 44"],
      [7, "phone"],
      [8, "phone"],
    ]);
    const british = ["07700 900123", "07911 123456", 7911123456];
    expect(await found("phoneAsNumber", withIds({ phone: british }))).toEqual([
      [4, "phone", "+44 7911 123456"],
    ]);
  });

  it("come several in a cell", async () => {
    const phone = ["+420 603 123 456, 702 123 456", "603 123 456", "603123456 / 1"];
    expect(await found("severalPhones", withIds({ phone }))).toEqual([[2, "phone"]]);
  });

  it("come in one notation where that is asked for", async () => {
    const phone = ["603123456", "+420 603 123 457", "702 123 456; 702 123 457", "702 123 456 linka 4", "nic"];
    expect(await found("phoneFormat", withIds({ phone }))).toEqual([
      [2, "phone", "+420 603 123 456"],
      [4, "phone", "+420 702 123 456, +420 702 123 457"],
    ]);
  });
});

describe("identifiers", () => {
  it("of two countries in one column, by their length and letters", async () => {
    const taxNumber = [
      "7707083893",
      "7736050003",
      "27082440",
      "CZ27082440",
      "7707083894",
      "27082441",
      "CZ27082441",
      9572907988,
      "none",
    ];
    expect(await found("taxNumber", withIds({ taxNumber }))).toEqual([
      [6, "taxNumber"],
      [7, "taxNumber"],
      [8, "taxNumber"],
      [10, "taxNumber"],
    ]);
  });

  it("of no country that is known are left alone", async () => {
    const taxNumber = ["12-3456789", "98-7654321", "55-5555551", "123456"];
    expect(await found("taxNumber", withIds({ taxNumber }))).toEqual([]);
  });

  it("get their zeros back where the check digit then fits", async () => {
    // 0274062111 is the published ИНН of Банк УРАЛСИБ's seat in Ufa; 00064581 the IČO of the city of Prague.
    const russian = ["7707083893", "7736050003", 274062111, "274062112"];
    expect(await found("lostZeros", withIds({ taxNumber: russian }))).toEqual([
      [4, "taxNumber", "0274062111"],
    ]);
    expect(await found("taxNumber", withIds({ taxNumber: russian }))).toEqual([[5, "taxNumber"]]);
    // 00006947 is the Czech ministry of finance; five zeros, as 108 would need, no IČO has.
    const czech = ["27082440", "25123891", 64581, 6947, 108];
    expect(await found("lostZeros", withIds({ taxNumber: czech }))).toEqual([
      [4, "taxNumber", "00064581"],
      [5, "taxNumber", "00006947"],
    ]);
    expect(await found("taxNumber", withIds({ taxNumber: czech }))).toEqual([[6, "taxNumber"]]);
    expect(
      await found("lostZeros", withIds({ kpp: ["773601001", 27601001], snils: ["112-233-445 95", "x"] })),
    ).toEqual([[3, "kpp", "027601001"]]);
  });

  it("each have their own rule", async () => {
    const hand = withIds({
      kpp: ["773601001", "77360100X"],
      ogrn: ["1027700132195", "1027700132196"],
      snils: ["112-233-445 95", "112-233-445 96"],
      birthNumber: ["710319/2745", "710319/2746"],
      iban: ["CZ65 0800 0000 1920 0014 5399", "CZ65 0800 0000 1920 0014 5398"],
      vatNumber: ["CZ25123891", "CZ25123892"],
      bankAccount: ["40702810801400016513", "40702810801400016514"],
      bik: ["044525593", 44525593],
    });
    for (const check of [
      "kpp",
      "ogrn",
      "snils",
      "birthNumber",
      "iban",
      "vatNumber",
      "bankAccount",
    ] as const) {
      expect(await found(check, hand)).toEqual([[3, check]]);
    }
  });

  it("contradict the kind of customer", async () => {
    const hand = withIds({
      customerName: ["ООО «Ромашка»", "Иванов Иван", "ИП Петров", "АО Заря", "Петров Пётр"],
      kind: ["Физ. лицо", "Частное лицо", "Юр. лицо", "Компания", "Компания"],
      taxNumber: ["7707083893", "500100732259", "500100732259", "7736050003", "500100732259"],
    });
    // Row 2 is contradicted by its number and its name and told once, row 6 by its number; a sole trader may stand under either.
    expect(await found("kindContradiction", hand)).toEqual([
      [2, "kind"],
      [6, "kind"],
    ]);
  });

  it.each([
    ["Růže, s. r. o.", "company"],
    ["Dopravní podnik a.s.", "company"],
    ["Sp. z o.o. Kwiat", "company"],
    ["Zao Wei", undefined],
    ["А. О. Петров", undefined],
    ["Иванов И. П.", undefined],
    ["Ag Novák", undefined],
    ["Инга Аоки", undefined],
  ])("the name %s is of a %s", (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  it.each([
    ["B2B", "company"],
    ["Právnická osoba", "company"],
    ["Fyzická osoba", "person"],
    ["Consumer", "person"],
    ["ИП", "soleTrader"],
    ["Постоянный", undefined],
  ])("the word %s means %s", (word, kind) => {
    expect(kindOfWord(word)).toBe(kind);
  });
});

describe("birthdays", () => {
  // Serial 46204 is 2026-07-01, the day after the test's; 5869 is 1916-01-25; 36585 and 36586 are 2000-02-29 and 03-01.
  const birthDay = [day(46_203), day(46_204), day(5_869), day(36_585), day(36_586), "01.01.1900"];

  it("in the future, too long ago, on a leap day", async () => {
    expect(await found("birthDayFuture", withIds({ birthDay }))).toEqual([[3, "birthDay"]]);
    expect(await found("birthDayTooOld", withIds({ birthDay }))).toEqual([
      [4, "birthDay"],
      [7, "birthDay"],
    ]);
    expect(await found("birthDayLeap", withIds({ birthDay }))).toEqual([[5, "birthDay"]]);
  });
});

describe("consent", () => {
  const phone = ["8 903 236-55-44", "8 903 236-55-44", "8 903 236-55-44", "", "8 903 236-55-44"];

  it("missing or refused where there is a contact", async () => {
    const hand = withIds({ phone, consent: ["да", "", "нет", "", "отозвано"] });
    expect(await found("consentMissing", hand)).toEqual([
      [3, "consent"],
      [4, "consent"],
    ]);
    expect(await found("consentWithdrawn", hand)).toEqual([[6, "consent"]]);
  });

  it("given on no day, taken back on a day that has come", async () => {
    const hand = withIds({
      phone,
      consent: ["ano", "ano", "ano 12.3.2025", "ano", "ne"],
      consentDay: [day(45_000), "", "", "", ""],
      withdrawnDay: ["", day(46_203), day(46_204), day(45_000), ""],
    });
    expect(await found("consentUndated", hand)).toEqual([[3, "consentDay"]]);
    expect(await found("consentWithdrawn", hand)).toEqual([[3, "withdrawnDay"]]);
  });

  it("to mailings is another matter", async () => {
    const hand = withIds({
      phone,
      consent: ["yes", "yes", "yes", "yes", "yes"],
      mailingConsent: ["yes", "no", "", "", "yes"],
    });
    expect(await found("mailingConsentMissing", hand)).toEqual([
      [3, "mailingConsent"],
      [4, "mailingConsent"],
    ]);
  });
});
