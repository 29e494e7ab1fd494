import fc from "fast-check";
import { hashValues } from "../../src/workbook/contentHash";

const value = fc.oneof(fc.constant(null), fc.double({ noNaN: true }), fc.string(), fc.boolean());

describe("hashValues", () => {
  it("bag ignores order, ordered does not", () => {
    expect(hashValues([1, "a", null]).bag).toBe(hashValues(["a", null, 1]).bag);
    expect(hashValues([1, "a", null]).ordered).not.toBe(hashValues(["a", null, 1]).ordered);
  });

  it("tells a changed value", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.nat(), (values, at) => {
        const changed = values.with(at % values.length, "changed meanwhile");
        expect(hashValues(changed).bag).not.toBe(hashValues(values).bag);
      }),
    );
  });

  it("tells the number 1, the text 1 and true apart", () => {
    expect(new Set([1, "1", true].map((one) => hashValues([one]).bag)).size).toBe(3);
  });
});
