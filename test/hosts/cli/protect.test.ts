import { copyFileSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { expectValid } from "../../xlsx/judges";
import { klientela, withFolder } from "./klientela";

const sample = resolve("assets/sample-en.xlsx");

describe("klientela protect and unprotect", () => {
  const folder = withFolder();

  it("locks by a profile with a password that is nowhere in the file, and opens with it only", () => {
    const file = folder.path("book.xlsx");
    copyFileSync(sample, file);
    const locked = klientela(
      ["protect", file, "--profile", "manager", "--password-stdin", "--json"],
      ".",
      "Sesam 7\n",
    );
    expect(locked.code).toBe(0);
    const { results, plan } = JSON.parse(locked.out);
    expect(results.sheets.find(({ sheet }: { sheet: string }) => sheet === "Customers")).toMatchObject({
      protected: true,
      allows: { selectLockedCells: true, autoFilter: true, pivotTables: false },
    });
    expect(results.leaks.map(({ id }: { id: string }) => id)).toContain("plainValues");
    expect(JSON.stringify(results)).not.toContain("Sesam");

    const bytes = readFileSync(plan.out);
    expectValid(bytes);
    const book = openWorkbook(bytes);
    expect(
      book
        .sheets()
        .filter(({ isProtected }) => isProtected)
        .map(({ name }) => name),
    ).toEqual(["Customers", "Orders"]);
    expect(book.structure()).toMatchObject({ attributes: { algorithmName: "SHA-512", spinCount: "100000" } });

    const without = klientela(["unprotect", plan.out, "--in-place"]);
    expect(without.code).toBe(3);
    expect(without.err).toContain("--password-stdin");
    expect(readFileSync(plan.out)).toEqual(bytes);

    const lifted = klientela(["unprotect", plan.out, "--in-place", "--password-stdin"], ".", "Sesam 7");
    expect(lifted.code).toBe(0);
    const open = openWorkbook(readFileSync(plan.out));
    expect(open.sheets().some(({ isProtected }) => isProtected)).toBe(false);
    expect(open.structure()).toBeNull();
  }, 60_000);

  it("names the profiles there are, refuses an empty password and a call without a profile", () => {
    const unknown = klientela(["protect", sample, "--profile", "boss", "--dry-run"]);
    expect(unknown.code).toBe(3);
    expect(unknown.err).toContain("free, manager, read-only, copying-limited");
    expect(klientela(["protect", sample, "--dry-run"]).code).toBe(2);
    const empty = klientela(
      ["protect", sample, "--profile", "free", "--password-stdin", "--dry-run"],
      ".",
      "\n",
    );
    expect(empty.code).toBe(3);
  });
});
