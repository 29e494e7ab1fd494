import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { stateOf, valuesOf } from "../../workbook/books";
import { expectKept, expectValid } from "../../xlsx/judges";
import { klientela, opened, withFolder } from "./klientela";

const sample = resolve("assets/sample-cs.xlsx");
const orders =
  "Č. obj.;Datum;Zákazník;Celkem\n1;5.1.2025;Jana Nová;1 200,50\n2;17.3.2025;Petr Malý;80\n3;2.4.2025;jana nová;19,50\n";

describe("klientela segment", () => {
  const folder = withFolder();
  const book = () => {
    copyFileSync(sample, folder.path("kniha.xlsx"));
    return folder.path("kniha.xlsx");
  };

  it("writes beside the input under a new name and leaves the input alone", () => {
    const file = book();
    const { code, out } = klientela(["segment", file, "--lang", "cs"]);
    expect(code).toBe(0);
    expect(out).toContain("600 zákazníků");
    expect(readFileSync(file)).toEqual(readFileSync(sample));
    const result = readFileSync(folder.path("kniha-klientela.xlsx"));
    expectValid(result);
    expectKept(readFileSync(sample), result);
    klientela(["segment", file]);
    expect(existsSync(folder.path("kniha-klientela-2.xlsx"))).toBe(true);
  });

  it("keeps a dated backup of what it writes over", () => {
    const file = book();
    expect(klientela(["segment", file, "--in-place"]).code).toBe(0);
    expect(readFileSync(file)).not.toEqual(readFileSync(sample));
    const backup = readdirSync(folder.path(".")).find((name) =>
      /^kniha\.\d{4}-\d\d-\d\dT[\d-]+\.backup\.xlsx$/.test(name),
    );
    expect(readFileSync(folder.path(backup ?? "no backup"))).toEqual(readFileSync(sample));
  });

  it("writes nothing in a dry run", () => {
    const { code, out } = klientela(["segment", book(), "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toContain("nothing was");
    expect(readdirSync(folder.path("."))).toEqual(["kniha.xlsx"]);
  });

  it("gives the same workbook the second time", () => {
    klientela(["segment", book(), "--out", folder.path("1.xlsx")]);
    klientela(["segment", folder.path("1.xlsx"), "--out", folder.path("2.xlsx")]);
    expect(readFileSync(folder.path("2.xlsx"))).toEqual(readFileSync(folder.path("1.xlsx")));
  });

  it("is taken back cell for cell by undo, with a backup", () => {
    const before = stateOf(opened(book()));
    klientela(["segment", folder.path("kniha.xlsx"), "--out", folder.path("1.xlsx")]);
    const { code, out } = klientela(["undo", folder.path("1.xlsx")]);
    expect(code).toBe(0);
    expect(out).toContain("backup");
    expect(stateOf(opened(folder.path("1.xlsx")))).toEqual(before);
    expectKept(readFileSync(sample), readFileSync(folder.path("1.xlsx")));
    expect(klientela(["undo", folder.path("1.xlsx")]).code).toBe(3);
  });

  it("makes a workbook of a CSV with orders only, its customers on a sheet of their own", () => {
    writeFileSync(folder.path("objednávky.csv"), orders);
    const { code, out } = klientela(["segment", folder.path("objednávky.csv"), "--lang", "cs", "--json"]);
    expect(code).toBe(0);
    const { command, asOf, results } = JSON.parse(out);
    expect({ command, asOf }).toEqual({ command: "segment", asOf: "2025-04-02" });
    // By hand: Jana twice, 87 days apart (5 January to 2 April), 1 200.50 + 19.50.
    expect(results.customers).toEqual([
      expect.objectContaining({
        row: 2,
        firstOrderDay: "2025-01-05",
        lastOrderDay: "2025-04-02",
        recencyDays: 0,
        frequency: 2,
        monetary: 1220,
        averageOrder: 610,
        meanIntervalDays: 87,
        abc: "A",
      }),
      expect.objectContaining({
        row: 3,
        recencyDays: 16,
        frequency: 1,
        monetary: 80,
        meanIntervalDays: null,
        abc: "B",
      }),
    ]);
    const made = opened(folder.path("objednávky-klientela.xlsx"));
    expectValid(made.save());
    expect(made.xlsx.sheets().map(({ name }) => name)).toEqual([
      "objednávky",
      "_klientela",
      "Zákazníci",
      "Segmenty",
    ]);
    expect(valuesOf(made, "Zákazníci").map((row) => row[0])).toEqual([
      "Jméno zákazníka",
      "jana nová",
      "Petr Malý",
    ]);
  });

  it("adds the customers that have come since to the sheet it made", () => {
    writeFileSync(folder.path("o.csv"), orders);
    klientela(["segment", folder.path("o.csv"), "--out", folder.path("1.xlsx"), "--lang", "cs"]);
    const book = opened(folder.path("1.xlsx"));
    const cells = [4, 45_800, "Eva Bílá", 500].map((value) => ({ value }));
    book.xlsx.apply([{ edit: "cells", sheet: "o", firstRow: 4, firstColumn: 0, rows: [cells], styles: [] }]);
    writeFileSync(folder.path("2.xlsx"), book.save());
    const { code } = klientela([
      "segment",
      folder.path("2.xlsx"),
      "--out",
      folder.path("3.xlsx"),
      "--lang",
      "cs",
    ]);
    expect(code).toBe(0);
    const later = opened(folder.path("3.xlsx"));
    expect(valuesOf(later, "Zákazníci").map((row) => row[0])).toEqual([
      "Jméno zákazníka",
      "jana nová",
      "Petr Malý",
      "Eva Bílá",
    ]);
    klientela(["undo", folder.path("3.xlsx")]);
    expect(valuesOf(opened(folder.path("3.xlsx")), "Zákazníci")).toEqual(valuesOf(book, "Zákazníci"));
  });

  it("corrects a column by --map and remembers it in the workbook", () => {
    writeFileSync(folder.path("o.csv"), orders.replace("Celkem", "Kolik"));
    const mapped = ["segment", folder.path("o.csv"), "--map", "amount=Kolik", "--out", folder.path("1.xlsx")];
    expect(klientela(mapped).code).toBe(0);
    const { code, out } = klientela(["info", folder.path("1.xlsx"), "--json"]);
    expect(code).toBe(0);
    const [sheet] = JSON.parse(out).sheets;
    expect(sheet.columns.find(({ role }: { role: string }) => role === "amount").heading).toBe("Kolik");
  });
});

describe("refusals", () => {
  const folder = withFolder();

  it.each([
    ["a text", "book.xlsx", "Hello", "not an Excel workbook"],
    ["another kind", "book.pdf", "%PDF", ".xlsx, .xlsm and .csv"],
    ["an empty CSV", "book.csv", "", "book.csv"],
  ])("of %s name the file and the remedy, exit code 3", (_, name, content, remedy) => {
    writeFileSync(folder.path(name), content);
    const { code, err } = klientela(["segment", folder.path(name)]);
    expect(code).toBe(3);
    expect(err).toContain(name);
    expect(err).toContain(remedy);
    expect(readdirSync(folder.path("."))).toEqual([name]);
  });

  it("asks what only the user can decide, and takes the answer", () => {
    const doubtful = "Order,Date,Customer,Amount\n1,03/04/2025,Ann,5\n2,05/06/2025,Bob,7\n";
    writeFileSync(folder.path("o.csv"), doubtful);
    const { code, err } = klientela(["segment", folder.path("o.csv")]);
    expect(code).toBe(3);
    expect(err).toContain("--date-order");
    expect(readdirSync(folder.path("."))).toEqual(["o.csv"]);
    const answered = klientela(["segment", folder.path("o.csv"), "--date-order", "mdy", "--json"]);
    expect(JSON.parse(answered.out).asOf).toBe("2025-05-06");
  });

  it("says 2 for wrong usage and shows how it goes", () => {
    const { code, err } = klientela(["segmentt", "x.xlsx"]);
    expect(code).toBe(2);
    expect(err).toContain("klientela segment FILE");
  });

  it("says 3 where there are no orders", () => {
    writeFileSync(folder.path("people.csv"), "Name,E-mail\nAnn,ann@example.com\nBob,bob@example.com\n");
    const { code, err } = klientela(["segment", folder.path("people.csv")]);
    expect(code).toBe(3);
    expect(err).toContain("people.csv");
  });
});
