import { readFileSync } from "node:fs";
import { CellKind, kindMask, pageRows } from "../../../src/core/table/cells";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { measure } from "./measure";

measure(() => {
  const { pages, texts } = openWorkbook(new Uint8Array(readFileSync(process.argv[2]!))).cells("Orders");
  let sum = 0;
  for (const column of pages) {
    for (const page of column) {
      for (let row = 0; page && row < pageRows; row++) {
        const kind = page.kinds[row]! & kindMask;
        if (kind === CellKind.number) sum += page.numbers[row]!;
        else if (kind === CellKind.text) sum += texts.at(page.numbers[row]!).length;
      }
    }
  }
  return sum;
});
