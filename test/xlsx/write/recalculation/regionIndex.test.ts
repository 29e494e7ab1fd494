import { array, assert, integer, property, tuple } from "fast-check";
import { RegionIndex } from "../../../../src/xlsx/write/recalculation/regionIndex";

const row = integer({ min: 0, max: 30 });
const column = integer({ min: 0, max: 5 });

it("answers every area that a run meets, and each only once", () => {
  assert(
    property(
      array(tuple(row, row, column, column), { maxLength: 40 }),
      array(tuple(column, row, row), { maxLength: 10 }),
      (corners, questions) => {
        const areas = corners.map(([one, other, left, right]) => ({
          firstRow: Math.min(one, other),
          lastRow: Math.max(one, other),
          firstColumn: Math.min(left, right),
          lastColumn: Math.max(left, right),
        }));
        const index = new RegionIndex();
        for (const [formula, area] of areas.entries()) index.add(area, formula);
        const left = new Set(areas.keys());
        for (const [at, one, other] of questions) {
          const [first, last] = [Math.min(one, other), Math.max(one, other)];
          const found: number[] = [];
          index.take(at, first, last, (formula) => found.push(formula));
          const wanted = [...left].filter((formula) => {
            const area = areas[formula]!;
            const isBeside = at < area.firstColumn || at > area.lastColumn;
            return !isBeside && area.firstRow <= last && area.lastRow >= first;
          });
          expect(found.sort((a, b) => a - b)).toEqual(wanted);
          for (const formula of wanted) left.delete(formula);
        }
      },
    ),
  );
});
