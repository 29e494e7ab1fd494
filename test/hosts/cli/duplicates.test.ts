import { writeFileSync } from "node:fs";
import { valuesOf } from "../../workbook/books";
import { klientela, opened, withFolder } from "./klientela";

const alone = [
  "rec,given_name,surname,date_of_birth,address_1,postcode",
  "1,Lachlan,Berry,19990219,69 Giblin Street,4814",
  "2,Deakin,Sondergeld,19600210,48 Goldfinch Circuit,2776",
  "3,Kayla,Harrington,19150612,3 Maltby Circuit,3465",
  "4,Lachlan,Bery,19990219,69 Giblin Street,4814",
  "5,Joel,Fiordi,19730402,24 Ashmore Place,2011",
  "6,Renae,Parnell,19810917,11 Kelly Road,3121",
  "",
].join("\n");

describe("klientela duplicates, merge, unmerge", () => {
  const folder = withFolder();

  it("finds them in a lone list of customers and says why by row of the sheet", () => {
    writeFileSync(folder.path("people.csv"), alone);
    const { code, out } = klientela(["duplicates", folder.path("people.csv"), "--json", "--dry-run"]);
    expect(code).toBe(0);
    const { results } = JSON.parse(out);
    expect(results.clusters).toEqual([[2, 5]]);
    expect(results.pairs).toEqual([
      { rowA: 2, rowB: 5, probability: expect.any(Number), fields: expect.any(Object) },
    ]);
    expect(results.pairs[0].fields.birthDay).toBeGreaterThan(0);
  });

  it("merges above the given probability and takes it apart again", () => {
    const [csv, merged, back] = ["people.csv", "merged.xlsx", "back.xlsx"].map(folder.path) as [
      string,
      string,
      string,
    ];
    writeFileSync(csv, alone);
    expect(klientela(["merge", csv, "--above", "0.5", "--out", merged]).code).toBe(0);
    const before = valuesOf(opened(merged), "people").slice(1);
    expect(before.filter((row) => row.every((value) => value === null))).toHaveLength(1);
    expect(klientela(["unmerge", merged, "--id", "M1", "--out", back]).code).toBe(0);
    expect(valuesOf(opened(back), "people").map((row) => row[2])).toEqual([
      "surname",
      "Berry",
      "Sondergeld",
      "Harrington",
      "Bery",
      "Fiordi",
      "Parnell",
    ]);
    expect(klientela(["unmerge", merged]).code).toBe(2);
    expect(klientela(["merge", csv, "--above", "7"]).code).toBe(2);
  });
});
