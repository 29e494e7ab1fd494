import { columnLetters, formatCell } from "../../../src/core/plan/cellName";
import type { GridWindow } from "../../../src/hosts/workbench/book/bookView";
import { cellLook, readableOn } from "../../../src/hosts/workbench/grid/cellLook";
import { rowMap } from "../../../src/hosts/workbench/grid/rowMap";
import { sheetWindows } from "../../../src/hosts/workbench/grid/sheetWindows";

it("names columns as Excel does", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
  expect(formatCell(6, 2)).toBe("C7");
});

it("maps grid rows to sheet rows past frozen and hidden ones", () => {
  const plain = rowMap(1_000_000, 2, new Set());
  expect([plain.frozenCount, plain.scrolledCount]).toEqual([2, 999_998]);
  expect([plain.sheetRow(1, true), plain.sheetRow(0, false), plain.sheetRow(999_997, false)]).toEqual([
    1, 2, 999_999,
  ]);
  const holed = rowMap(10, 2, new Set([1, 4, 5]));
  expect([holed.frozenCount, holed.scrolledCount]).toEqual([1, 6]);
  expect([0, 1, 2, 3].map((index) => holed.sheetRow(index, false))).toEqual([2, 3, 6, 7]);
});

it("writes black on light fills and white on dark ones", () => {
  expect(["#ffff00", "#ffffff", "#1f4e79", "#000000"].map(readableOn)).toEqual([
    "#000000",
    "#000000",
    "#ffffff",
    "#ffffff",
  ]);
});

it("puts numbers to the right unless the cell says otherwise", () => {
  expect(cellLook({}, true).textAlign).toBe("right");
  expect(cellLook({}, false).textAlign).toBe("left");
  expect(cellLook({ horizontal: "center" }, true).textAlign).toBe("center");
});

describe("windows", () => {
  const asked: [number, number][] = [];
  const load = async (firstRow: number, rowCount: number): Promise<GridWindow> => {
    asked.push([firstRow, rowCount]);
    return {
      firstRow,
      columnCount: 2,
      texts: Array.from({ length: rowCount * 2 }, (_one, at) => `${firstRow + Math.floor(at / 2)}:${at % 2}`),
      styles: new Uint16Array(rowCount * 2),
      looks: new Map([[0, { bold: true }]]),
      numbers: new Uint8Array(rowCount * 2),
    };
  };
  const arrival = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    asked.length = 0;
  });

  it("fetches a window once and shows its cells when it has come", async () => {
    let arrivals = 0;
    const windows = sheetWindows(2, load, () => arrivals++);
    expect(windows.cell(700, 1)).toBeUndefined();
    expect(windows.cell(701, 0)).toBeUndefined();
    await arrival();
    expect(asked).toEqual([[512, 512]]);
    expect(arrivals).toBe(1);
    expect(windows.cell(700, 1)).toEqual({ text: "700:1", look: { bold: true }, isNumber: false });
    expect(windows.cell(700, 2)).toEqual({ text: "", look: {}, isNumber: false });
  });

  it("shows the former text until a refreshed window has come", async () => {
    const windows = sheetWindows(2, load, () => {});
    windows.cell(0, 0);
    await arrival();
    windows.refresh();
    expect(windows.cell(0, 0)?.text).toBe("0:0");
    await arrival();
    windows.cell(0, 0);
    expect(asked).toHaveLength(2);
  });

  it("keeps few windows however far one scrolls", async () => {
    const windows = sheetWindows(2, load, () => {});
    for (let row = 0; row < 512 * 40; row += 512) windows.cell(row, 0);
    await arrival();
    asked.length = 0;
    windows.cell(0, 0);
    windows.cell(39 * 512, 0);
    expect(asked).toEqual([[0, 512]]);
  });
});
