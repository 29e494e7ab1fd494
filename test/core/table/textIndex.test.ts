import fc from "fast-check";
import { batchTexts, TextIndex } from "../../../src/core/table/textIndex";

describe("TextIndex", () => {
  it("numbers texts in order of first appearance", () => {
    const index = new TextIndex();
    expect(["b", "a", "b", "", "__proto__", "a", ""].map((text) => index.code(text))).toEqual([
      0, 1, 0, 2, 3, 1, 2,
    ]);
    expect(index.texts).toEqual(["b", "a", "", "__proto__"]);
  });

  it("finds a text without adding it", () => {
    const index = new TextIndex();
    index.code("x");
    expect([index.find("x"), index.find("y"), index.texts.length]).toEqual([0, -1, 1]);
  });

  it("keeps every code while it grows", () => {
    const index = new TextIndex();
    for (let n = 0; n < 5_000; n++) expect(index.code(`id ${n}`)).toBe(n);
    for (let n = 0; n < 5_000; n++) expect(index.find(`id ${n}`)).toBe(n);
  });

  it("numbers a batch as it numbers one by one, also while it grows", () => {
    const [index, single] = [new TextIndex(), new TextIndex()];
    for (let first = 0; first < 20_000; first += batchTexts) {
      const texts = Array.from({ length: batchTexts }, (_, at) => `id ${(first + at) % 7_000}`);
      const expected = texts.slice(0, 1_000).map((text) => single.code(text));
      expect([...index.codes(texts, 1_000).subarray(0, 1_000)]).toEqual(expected);
    }
  });

  it("knows appended texts when it is next asked", () => {
    const index = new TextIndex();
    index.code("");
    for (let n = 0; n < 3_000; n++) expect(index.append(`id ${n}`)).toBe(n + 1);
    expect([index.code("id 2999"), index.find("id 0"), index.code("new"), index.append("newer")]).toEqual([
      3_000, 1, 3_001, 3_002,
    ]);
    expect([index.find("newer"), index.code("")]).toEqual([3_002, 0]);
  });

  it("numbers like a Map, for any texts", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 3 }), { maxLength: 2_000 }), (texts) => {
        const index = new TextIndex();
        const distinct = [...new Set(texts)];
        expect(texts.map((text) => index.code(text))).toEqual(texts.map((text) => distinct.indexOf(text)));
      }),
    );
  });
});
