import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expectKept, expectValid } from "../../xlsx/judges";
import { klientela, withFolder } from "./klientela";

const sample = resolve("assets/sample-en.xlsx");

describe("analytics on the command line", () => {
  const folder = withFolder();

  it("gives value as figures, and a workbook that is valid", () => {
    const out = folder.path("value.xlsx");
    const answer = klientela(["value", sample, "--horizon", "90", "--out", out, "--json"]);
    expect(answer.code).toBe(0);
    const { results } = JSON.parse(answer.out);
    expect(results.settings.horizonDays).toBe(90);
    expect(results.customers).toHaveLength(600);
    expect(results.purchaseModel.logLikelihood).toBeLessThan(0);
    expectValid(readFileSync(out));
    expectKept(readFileSync(sample), readFileSync(out));
  });

  it("takes columns and rules from a file, and says where a rule is wrong", () => {
    const rules = folder.path("rules.json");
    writeFileSync(rules, JSON.stringify([{ name: "Quiet", rule: { column: "recencyDays", above: 300 } }]));
    const out = folder.path("segments.xlsx");
    const words = ["--columns", "lifecycle,xyz", "--rules", rules, "--abc-xyz", "--out", out];
    const answer = klientela(["segment", sample, ...words]);
    expect(answer.code).toBe(0);
    expect(answer.out).toContain("Quiet");
    expectValid(readFileSync(out));
    writeFileSync(rules, JSON.stringify([{ name: "Quiet", rule: { column: "nothing", above: 300 } }]));
    const refused = klientela(["segment", sample, "--rules", rules]);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("[0].rule");
    expect(klientela(["segment", sample, "--columns", "nothing"]).code).toBe(3);
  });
});
