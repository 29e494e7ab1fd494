import fc from "fast-check";
import { inOneAlphabet, mixedWords } from "../../../../src/core/checks/cells/lookAlikeLetters";
import { withPlainSpaces } from "../../../../src/core/checks/cells/spaces";
import { runChecks } from "../../../../src/core/checks/runChecks";
import { bookOf, found, today } from "../checkedBook";

const ids = (count: number) => Array.from({ length: count }, (_, at) => `K${at}`);
const day = (value: number) => ({ value, format: "dd.mm.yyyy" });

describe("spaces", () => {
  it.each([
    ["a space at the end", "Jan Novák ", "Jan Novák"],
    ["two spaces", "Jan  Novák", "Jan Novák"],
    ["a no-break space", "Jan\u00a0Novák", "Jan Novák"],
    ["a zero-width space", "Jan\u200bNovák", "JanNovák"],
    ["a tab", "Jan\tNovák", "Jan Novák"],
    ["a byte order mark", "\ufeffJan Novák", "Jan Novák"],
    ["a space before a line break", "Dlouhá 5 \nBrno", "Dlouhá 5\nBrno"],
  ])("takes out %s", async (_, text, fix) => {
    const hand = { customers: { customerId: ids(2), customerName: [text, "Eva Malá"] } };
    expect(await found("spaces", hand)).toEqual([[2, "customerName", fix]]);
  });

  it("leaves texts alone that people write", () => {
    for (const text of ["Jan Novák", "Dlouhá 5\nBrno", "x²", "Łódź", "Кафе «Ёлка»", "👨‍👩‍👧", "Σ"]) {
      expect(withPlainSpaces(text)).toBe(text);
    }
  });

  it("has nothing more to do afterwards", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(" ", "\u00a0", "\n", "\t", "a", "я", "\u200b", "\u00ad") }),
        (text) => {
          expect(withPlainSpaces(withPlainSpaces(text))).toBe(withPlainSpaces(text));
        },
      ),
    );
  });
});

describe("look-alike letters", () => {
  it.each([
    ["Latin a in a Russian word", "Ивaнов", "Иванов"],
    ["Cyrillic о in a Czech word", "Jоsef", "Josef"],
    ["capital at the front", "Aксёнова Ольга", "Аксёнова Ольга"],
    ["a word that could be both, beside a Cyrillic one", "Анна Аcс", "Анна Асс"],
    ["a word that could be both, alone", "Аcс", undefined],
  ])("finds %s", async (_, text, fix) => {
    const hand = { customers: { customerId: ids(2), customerName: [text, "Eva"] } };
    expect(await found("lookAlikeLetters", hand)).toEqual([
      fix === undefined ? [2, "customerName"] : [2, "customerName", fix],
    ]);
  });

  it.each(["VIPклиент", "IT-отдел", "Кафе Arabica", "3D печать", "Nováková", "Łucja", "Пётр I"])(
    "leaves %s alone",
    (text) => {
      expect(mixedWords(text)).toEqual([]);
      expect(inOneAlphabet(text)).toBe(text);
    },
  );
});

describe("Excel's errors", () => {
  it("are found in every column of the table, also one without a role", async () => {
    const hand = {
      customers: {
        customerId: ids(3),
        customerName: ["A b", { value: { error: "#REF!" } }, "C d"],
        OtherNote: [{ value: { error: "#N/A" } }, "x", "y"],
      },
    };
    const { findings } = await runChecks(bookOf(hand), { todayDay: today });
    expect(
      findings
        .filter(({ check }) => check === "excelError")
        .map(({ row, column, params }) => [row, column, params]),
    ).toEqual([
      [3, "customerName", { error: "#REF!" }],
      [2, "OtherNote", { error: "#N/A" }],
    ]);
  });
});

describe("dates", () => {
  it("as text become real ones where there is one reading", async () => {
    const registeredDay = [day(45_000), "31.12.2025", "5 января 2025 г.", "", "-"];
    const hand = { customers: { customerId: ids(5), registeredDay } };
    // 46022 and 45662 are the serial numbers Excel gives those days.
    expect(await found("dateAsText", hand)).toEqual([
      [3, "registeredDay", 46_022],
      [4, "registeredDay", 45_662],
    ]);
    const { findings } = await runChecks(bookOf(hand), { todayDay: today });
    expect(findings.find(({ check }) => check === "dateAsText")?.fixFormat).toBe("dd.mm.yyyy");
  });

  it("are not text where the whole sheet is, as a CSV", async () => {
    const hand = { customers: { customerId: ids(2), registeredDay: ["31.12.2025", "30.12.2025"] } };
    expect(await found("dateAsText", hand)).toEqual([]);
  });

  it("that can be read two ways are pointed at and not touched", async () => {
    const registeredDay = [day(45_000), "03/04/2025", "13/04/2025", "04/13/2025"];
    const hand = { customers: { customerId: ids(4), registeredDay } };
    expect(await found("dateAmbiguous", hand)).toEqual([[3, "registeredDay"]]);
    const asText = await found("dateAsText", hand);
    expect(asText).toEqual([
      [4, "registeredDay", 45_760],
      [5, "registeredDay", 45_760],
    ]);
  });

  it("that nothing decides are doubtful", async () => {
    const hand = { customers: { customerId: ids(2), registeredDay: [day(45_000), "03/04/2025"] } };
    expect(await found("dateAmbiguous", hand)).toEqual([[3, "registeredDay"]]);
    expect(await found("dateUnreadable", hand)).toEqual([]);
  });

  it("are settled by the other texts of the column", async () => {
    const registeredDay = [day(45_000), "03/04/2025", "13/04/2025"];
    const hand = { customers: { customerId: ids(3), registeredDay } };
    expect(await found("dateAmbiguous", hand)).toEqual([]);
    expect(await found("dateAsText", hand)).toEqual([
      [3, "registeredDay", 45_750],
      [4, "registeredDay", 45_760],
    ]);
  });

  it("that no calendar has are no dates", async () => {
    const birthDay = [day(30_000), "31.02.1990", "29.02.2025", "29.02.2024", "soon", 7, "—"];
    const hand = { customers: { customerId: ids(7), birthDay } };
    expect(await found("dateUnreadable", hand)).toEqual([
      [3, "birthDay"],
      [4, "birthDay"],
      [6, "birthDay"],
      [7, "birthDay"],
    ]);
  });
});

describe("numbers", () => {
  const orders = (amount: readonly (string | number | object)[]) =>
    ({ orders: { orderId: ids(amount.length), orderDay: amount.map(() => day(45_000)), amount } }) as never;

  it("as text become real ones where there is one reading", async () => {
    expect(
      await found("numberAsText", orders([5, "1 234,50 ₽", "$7.25", "1,234", "15 %", "", "n/a"])),
    ).toEqual([
      [3, "amount", 1234.5],
      [4, "amount"],
      [5, "amount"],
      [6, "amount"],
    ]);
  });

  it("that are none are said so", async () => {
    expect(await found("numberUnreadable", orders([5, "n/a", "—", "12 apples"]))).toEqual([
      [3, "amount"],
      [5, "amount"],
    ]);
  });

  it("as ids are compared with their column", async () => {
    const customers = { customerId: [1, 2, 3, 4, "5", "007"], customerName: ["A", "B", "C", "D", "E", "F"] };
    const settings = { numberAsText: { idShare: 0.6 } };
    expect(await found("numberAsText", { customers }, { settings })).toEqual([[6, "customerId", 5]]);
    expect(await found("numberAsText", { customers })).toEqual([]);
  });

  it("of another currency are told from the column's", async () => {
    const amount = [
      { value: 5, format: '#,##0.00" ₽"' },
      { value: 6, format: "#,##0.00\\ [$₽-419]" },
      { value: 7, format: "[$€-407] #,##0.00" },
      "8 USD",
      9,
    ];
    expect(await found("mixedCurrencies", orders(amount))).toEqual([
      [4, "amount"],
      [5, "amount"],
    ]);
    const currency = {
      orders: {
        orderId: ids(4),
        orderDay: ids(4).map(() => day(45_000)),
        amount: [1, 2, 3, 4],
        currency: ["CZK", "czk", "EUR", ""],
      },
    };
    expect(await found("mixedCurrencies", currency)).toEqual([[4, "currency"]]);
  });
});
