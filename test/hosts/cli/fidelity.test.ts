/** Segmenting a workbook full of features: nothing of it may be lost. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Edit } from "../../../src/core/plan/edit";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { stateOf } from "../../workbook/books";
import { expectKept, expectValid, openedInLibreOffice } from "../../xlsx/judges";
import { klientela, opened, withFolder } from "./klientela";

const rich = (kind: "xlsx" | "xlsm") => readFileSync(`../shared/data/workbooks/rich.${kind}`);

/** Rows taken of the sample's sheets: enough to segment, few enough to compare cell by cell. */
const rowsTaken = 400;

/** The rich workbook with the sample's customers and orders on two more sheets, values and looks. */
function richWithSample(kind: "xlsx" | "xlsm"): Uint8Array {
  const sample = openWorkbook(readFileSync("assets/sample-en.xlsx"));
  const book = openWorkbook(rich(kind));
  const names = ["Our customers", "Our orders"];
  const copies = sample.sheets().flatMap(({ name }, index): Edit[] => {
    const { columnCount } = sample.cells(name);
    const area = { firstRow: 0, firstColumn: 0, lastRow: rowsTaken - 1, lastColumn: columnCount - 1 };
    const { rows, styles, widths } = sample.content(name, area);
    const sheet = names[index];
    return [
      { edit: "addSheet", name: sheet, visibility: "visible" },
      { edit: "cells", sheet, firstRow: 0, firstColumn: 0, rows, styles },
      { edit: "widths", sheet, firstColumn: 0, widths },
    ];
  });
  book.apply(copies);
  return book.save();
}

describe("a workbook with everything in it", () => {
  const folder = withFolder();

  it.each(["xlsx", "xlsm"] as const)("keeps every feature of rich.%s beside the customers", (kind) => {
    const before = richWithSample(kind);
    writeFileSync(folder.path(`book.${kind}`), before);
    const words = [
      "--customers",
      "Our customers",
      "--orders",
      "Our orders",
      "--out",
      folder.path(`out.${kind}`),
    ];
    expect(klientela(["segment", folder.path(`book.${kind}`), ...words])).toMatchObject({ code: 0 });
    const after = readFileSync(folder.path(`out.${kind}`));
    expectValid(after, kind);
    expectKept(before, after);

    expect(klientela(["undo", folder.path(`out.${kind}`)]).code).toBe(0);
    const undone = readFileSync(folder.path(`out.${kind}`));
    expectValid(undone, kind);
    expectKept(before, undone);
    expect(stateOf(opened(folder.path(`out.${kind}`)))).toEqual(stateOf(opened(folder.path(`book.${kind}`))));
  });

  it("keeps them when its own protected, filtered customers are segmented", () => {
    writeFileSync(folder.path("rich.xlsx"), rich("xlsx"));
    const words = ["--customers", "Customers", "--orders", "Orders", "--out", folder.path("out.xlsx")];
    expect(klientela(["segment", folder.path("rich.xlsx"), ...words])).toMatchObject({ code: 0 });
    const after = readFileSync(folder.path("out.xlsx"));
    expectValid(after);
    expectKept(rich("xlsx"), after);
    expect(openedInLibreOffice([after])).toHaveLength(1);
  });
});
