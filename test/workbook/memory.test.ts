import fc from "fast-check";
import { rememberEdits, remembered } from "../../src/workbook/memory";
import type { WorkbookName } from "../../src/workbook/port";

/** Names after the edits, as a workbook would keep them. */
function kept(names: readonly WorkbookName[], value: string | null): WorkbookName[] {
  const after = new Map(names.map(({ name, refersTo }) => [name, refersTo]));
  for (const edit of rememberEdits(names, "corrections", value)) {
    if (edit.edit !== "name") throw new Error("memory is made of names");
    if (edit.refersTo === null) after.delete(edit.name);
    else after.set(edit.name, edit.refersTo);
  }
  return [...after].map(([name, refersTo]) => ({ name, refersTo }));
}

const texts = fc
  .string({ unit: "grapheme", maxLength: 400 })
  .chain((text) => fc.integer({ min: 1, max: 40 }).map((times) => text.repeat(times)));

describe("memory", () => {
  it("gives back any text, however long and whatever was there before", () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const names = kept(kept([], first), second);
        expect(remembered(names, "corrections") ?? "").toBe(second);
      }),
    );
  });

  it("forgets without a trace", () => {
    const before = [{ name: "TaxRate", refersTo: "0.21" }];
    expect(kept(kept(before, "x".repeat(20_000)), null)).toEqual(before);
  });

  it("keeps within Excel's 255 characters a constant and 8,192 a formula", () => {
    for (const { refersTo } of kept([], '"'.repeat(30_000))) {
      expect(refersTo.length).toBeLessThanOrEqual(8_192);
      // Hand count: a quote is written twice, between two more.
      for (const constant of refersTo.split("&")) expect(constant.length - 2).toBeLessThanOrEqual(255);
    }
  });

  it("does not mistake one key for another", () => {
    const names = [{ name: "_klientela.memory.corrections2.1", refersTo: '"x"' }];
    expect(remembered(names, "corrections")).toBeUndefined();
  });
});
