import fc from "fast-check";
import { cellsOf, customaryMap, rfmSegments } from "../../../src/core/segments/rfmMap";
import { scoreRfm } from "../../../src/core/segments/rfmScores";
import { segmentByRfm } from "../../../src/core/segments/rfmSegment";

const column = (...values: number[]) => Float64Array.from(values);

describe("scoreRfm", () => {
  const metrics = {
    recencyDays: column(1, 2, 3, 4, 5, Number.NaN),
    frequency: column(10, 20, 30, 40, 50, 0),
    monetary: column(100, 200, 300, 400, 500, -7),
  };

  it("cuts at one above the quantiles, recency reversed; the one without orders takes no part", () => {
    const { r, f, m, breaks } = scoreRfm(metrics);
    // Quantiles of type 7 of 1…5 are 1.8, 2.6, 3.4, 4.2: one more puts 2 into the first bin.
    expect(breaks.recencyDays.map((limit) => Number(limit.toFixed(9)))).toEqual([2.8, 3.6, 4.4, 5.2]);
    expect([...r]).toEqual([5, 5, 4, 3, 2, 0]);
    expect(breaks.frequency).toEqual([19, 27, 35, 43]);
    expect([...f]).toEqual([1, 2, 3, 4, 5, 0]);
    expect([...m]).toEqual([1, 2, 3, 4, 5, 0]);
  });

  it("takes own limits, each bin from its limit on", () => {
    const { r, f, breaks } = scoreRfm(metrics, { recencyDays: [2, 3, 4, 5], frequency: [10, 20, 30, 40] });
    expect([...r]).toEqual([5, 4, 3, 2, 1, 0]);
    expect([...f]).toEqual([2, 3, 4, 5, 5, 0]);
    expect(breaks.monetary).toEqual([181, 261, 341, 421]);
  });

  it.each([[[1, 2, 3]], [[1, 2, 2, 3]], [[4, 3, 2, 1]], [[1, 2, 3, Number.NaN]]])(
    "refuses the limits %p",
    (breaks) => {
      const refused = expect.objectContaining({
        code: "rfm.breaks",
        params: { metric: "monetary", breaks: breaks.join(", ") },
      });
      expect(() => scoreRfm(metrics, { monetary: breaks })).toThrow(refused);
    },
  );

  it("scores nobody where nobody ordered", () => {
    const nobody = { recencyDays: column(Number.NaN), frequency: column(0), monetary: column(0) };
    expect([...scoreRfm(nobody).r]).toEqual([0]);
    expect(scoreRfm(nobody).breaks.frequency).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it("gives equal values one score and never a lower score for more", () => {
    const values = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (frequency) => {
        const same = column(...frequency);
        const { f, r } = scoreRfm({ recencyDays: same, frequency: same, monetary: same });
        const pairs = frequency.flatMap((one, i) =>
          frequency.map((other, j) => [one - other, i, j] as const),
        );
        for (const [more, i, j] of pairs) {
          if (more === 0) expect([f[i], r[i]]).toEqual([f[j], r[j]]);
          if (more > 0) expect(f[i] >= f[j] && r[i] <= r[j]).toBe(true);
        }
      }),
    );
  });
});

describe("the map of segments", () => {
  // Rows are recency 5 down to 1, columns frequency 1 to 5, as in the table of the definitions.
  it("names all 25 cells", () => {
    const cells = cellsOf(customaryMap);
    const named = [5, 4, 3, 2, 1].map((r) => [1, 2, 3, 4, 5].map((f) => rfmSegments[cells[r * 6 + f]]));
    const [potential, asleep, risk] = ["potentialLoyalists", "hibernating", "atRisk"];
    expect(named).toEqual([
      ["new", potential, potential, "champions", "champions"],
      ["promising", potential, potential, "loyal", "loyal"],
      ["aboutToSleep", "aboutToSleep", "needAttention", "loyal", "loyal"],
      [asleep, asleep, risk, risk, "cannotLose"],
      [asleep, asleep, risk, risk, "cannotLose"],
    ]);
  });

  it("puts a customer without orders apart", () => {
    const segment = segmentByRfm({ r: Uint8Array.of(0, 5), f: Uint8Array.of(0, 1) });
    expect([...segment].map((place) => rfmSegments[place])).toEqual(["noOrders", "new"]);
  });

  it("can be set, and must be whole", () => {
    const all = [{ r: [1, 5], f: [1, 5], segment: "loyal" }] as const;
    expect([...segmentByRfm({ r: Uint8Array.of(1), f: Uint8Array.of(5) }, all)]).toEqual([1]);
    const gap = expect.objectContaining({ code: "rfm.map", params: { r: 1, f: 1, count: 0 } });
    expect(() => cellsOf(customaryMap.slice(0, 9))).toThrow(gap);
    const twice = expect.objectContaining({ code: "rfm.map", params: { r: 1, f: 1, count: 2 } });
    expect(() => cellsOf([...customaryMap, ...all])).toThrow(twice);
  });
});
