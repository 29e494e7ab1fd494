import fc from "fast-check";
import { AreaContent } from "../../../src/workbook/excel/areaContent";
import { cellInput } from "../../../src/workbook/excel/cellInput";
import { charactersOf, pointsOf } from "../../../src/workbook/excel/columnWidth";
import { blockBytes, jsonBytes } from "../../../src/workbook/excel/payload";
import { readPieces, type Wanted } from "../../../src/workbook/excel/readPieces";
import { pack, unpack } from "../../../src/workbook/packed";

describe("cellInput", () => {
  it.each([
    ["Анна", "Анна"],
    ["Tea & coffee", "Tea & coffee"],
    ["007", "'007"],
    ["=1+1", "'=1+1"],
    ["1/2", "'1/2"],
    ["March 2024", "'March 2024"],
    ["True", "'True"],
    ["'quoted", "''quoted"],
    ["#N/A", "'#N/A"],
    ["", ""],
    [null, ""],
    [0, 0],
    [false, false],
    [{ error: "#N/A" }, "#N/A"],
    [{ formula: "SUM(A1:A2)", value: 3 }, "=SUM(A1:A2)"],
  ])("writes %j as %j", (value, input) => {
    expect(cellInput(value)).toBe(input);
  });
});

describe("jsonBytes", () => {
  it("is the size of JSON in UTF-8, but for rare characters it may overrate", () => {
    const value = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(value, (one) => {
        const real = Buffer.byteLength(JSON.stringify(one));
        expect(jsonBytes(one)).toBeGreaterThanOrEqual(real);
      }),
    );
    expect(jsonBytes('Ольга "O"')).toBe(18);
    expect(jsonBytes(-1.5)).toBe(4);
  });

  it("is sampled for long blocks", () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => [row, "Чай"]);
    const real = Buffer.byteLength(JSON.stringify(rows));
    expect(blockBytes(rows) / real).toBeGreaterThan(0.98);
    expect(blockBytes(rows) / real).toBeLessThan(1.05);
  });
});

describe("widths", () => {
  it("are 64 pixels, 48 points and 9.14 characters where nobody has changed them", () => {
    expect(pointsOf(9.140625)).toBe(48);
    expect(charactersOf(48)).toBe(9.140625);
  });

  it("come back from points as they were, to a pixel", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_700 }), (pixels) => {
        expect(pointsOf(charactersOf(pixels * 0.75))).toBe(pixels * 0.75);
      }),
    );
  });
});

describe("AreaContent", () => {
  it("gives rows and runs of looks back", () => {
    const content = new AreaContent({ firstRow: 4, firstColumn: 2, lastRow: 7, lastColumn: 2 });
    content.setValue(5, 2, "x");
    content.setStyle(5, 2, { bold: true });
    content.setStyle(6, 2, { bold: true });
    content.setStyle(7, 2, {});
    expect(content.column()).toEqual([null, "x", null, null]);
    expect(content.styleRuns()).toEqual([
      [-1, 1],
      [0, 2],
      [-1, 1],
    ]);
    expect(content.rows()).toEqual([
      [{ value: null }],
      [{ value: "x", style: 0 }],
      [{ value: null, style: 0 }],
      [{ value: null }],
    ]);
    expect(content.styles).toEqual([{ bold: true }]);
  });
});

describe("readPieces", () => {
  const tooLarge = Object.assign(new Error("too large"), { code: "ResponsePayloadSizeLimitExceeded" });

  /** An Excel whose answers may hold 5,000,000 bytes, with cells of a given size. */
  async function read(wanted: readonly Wanted[], bytesOfCell: (row: number) => number) {
    const seen = new Map<string, number>();
    let asked: Wanted[] = [];
    let requests = 0;
    const size = ({ area }: Wanted) => {
      let bytes = 0;
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        bytes += bytesOfCell(row) * (area.lastColumn - area.firstColumn + 1);
      }
      return bytes;
    };
    const sync = async () => {
      requests++;
      const pieces = asked;
      asked = [];
      if (pieces.reduce((sum, piece) => sum + size(piece), 0) > 5_000_000) throw tooLarge;
    };
    await readPieces({ sync }, wanted, {
      guess: 100,
      request: (piece) => {
        asked.push(piece);
        return () => size(piece);
      },
      bytesOf: (bytes) => bytes,
      check: () => true,
      take: (_, { sheet, area }) => {
        for (let row = area.firstRow; row <= area.lastRow; row++) {
          for (let column = area.firstColumn; column <= area.lastColumn; column++) {
            const key = `${sheet} ${row} ${column}`;
            seen.set(key, (seen.get(key) ?? 0) + 1);
          }
        }
      },
    });
    return { seen, requests };
  }

  it("reads every cell once, whatever the sizes", async () => {
    const area = fc
      .tuple(fc.nat(50), fc.nat(20), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 12 }))
      .map(([firstRow, firstColumn, rows, columns]) => ({
        firstRow,
        firstColumn,
        lastRow: firstRow + rows - 1,
        lastColumn: firstColumn + columns - 1,
      }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(area, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 900, 40_000, 700_000, 3_000_000),
        async (areas, bytes) => {
          const wanted = areas.map((one, index) => ({ sheet: `S${index}`, area: one }));
          const { seen } = await read(wanted, (row) => (row % 7 === 0 ? bytes : 50));
          const cells = areas.reduce(
            (sum, { firstRow, lastRow, firstColumn, lastColumn }) =>
              sum + (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1),
            0,
          );
          expect(seen.size).toBe(cells);
          expect([...seen.values()].every((times) => times === 1)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("needs no more requests than the size asks for", async () => {
    const area = { firstRow: 0, firstColumn: 0, lastRow: 19_999, lastColumn: 4 };
    const { requests } = await read([{ sheet: "S", area }], () => 300);
    expect(requests).toBeLessThanOrEqual((20_000 * 5 * 300) / 4_000_000 + 3);
  });
});

it("packs plain data and gives it back", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = pack(value);
      expect(text).toMatch(/^[A-Za-z0-9+/=]*$/);
      expect(unpack(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
