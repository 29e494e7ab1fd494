import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/xlsx/workbook";
import { dump } from "./dump";
import { hostFrom } from "./hostFrom";
import { shapeOf } from "./shape";

test.each(["assets/sample-ru.xlsx", "../shared/data/workbooks/rich.xlsx"])(
  "a workbook put into the host comes out as it was: %s",
  (file) => {
    const xlsx = openWorkbook(new Uint8Array(readFileSync(file)));
    const shape = shapeOf(xlsx);
    expect(shape.sheets.length).toBeGreaterThan(1);
    expect(dump(hostFrom(xlsx))).toEqual(shape);
  },
);
