import { readCall } from "../../../src/hosts/cli/usage";

const call = (line: string, locale = "en_US") => readCall(line.split(" "), locale);

describe("readCall", () => {
  it("reads every option of segment", () => {
    expect(
      call(
        "segment a.xlsx --customers C --orders O1 --orders O2 --products P --map orders.amount=Celkem=1 " +
          "--date-order mdy --as-of 2025-12-31 --lang cs --out b.xlsx --dry-run --json",
      ),
    ).toMatchObject({
      command: "segment",
      file: "a.xlsx",
      customers: ["C"],
      orders: ["O1", "O2"],
      products: ["P"],
      map: [{ role: "orders.amount", heading: "Celkem=1" }],
      dateOrder: "mdy",
      asOfDay: 20_453, // by hand: 56 years of 365 days and 14 leap days, less one
      language: "cs",
      out: "b.xlsx",
      inPlace: false,
      dryRun: true,
      json: true,
      values: {},
    });
  });

  it.each([
    ["ru_RU.UTF-8", "ru"],
    ["cs", "cs"],
    ["C", "en"],
    ["de_DE", "en"],
  ])("speaks the language of %s", (locale, language) => {
    expect(call("info a.csv", locale).language).toBe(language);
  });

  it.each([
    ["segment", "noFile"],
    ["segment a.xlsx b.xlsx", "files"],
    ["segmnt a.xlsx", "command"],
    ["constructor a.xlsx", "command"],
    ["segment a.xlsx --foo", "unknown"],
    ["segment a.xlsx --out", "unknown"],
    ["info a.xlsx --out b.xlsx", "option"],
    ["undo a.xlsx --as-of 2025-01-01", "option"],
    ["segment a.xlsx --as-of 2025-02-29", "value"],
    ["segment a.xlsx --lang de", "value"],
    ["segment a.xlsx --map amount", "value"],
    ["segment a.xlsx --date-order ymd", "value"],
    ["segment a.xlsx --in-place --out b.xlsx", "target"],
  ])("refuses %s", (line, reason) => {
    expect(() => call(line)).toThrow(expect.objectContaining({ name: "UsageError", reason }));
  });
});
