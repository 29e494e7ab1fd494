/** The main job in Excel and in a file: the same results and the same workbook, and undo gives back every cell. */
import { silent } from "../../../src/core/progress";
import { openFile } from "../../../src/workbook/file/openFile";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { dump } from "../../office-host/dump";
import { shapeOf } from "../../office-host/shape";
import { sessionOver, testEveryRun } from "./bothAdapters";
import { sampleBytes } from "./everyRun";
import { inExcel } from "./inExcel";
import { expectSame } from "./sameWorkbook";

describe("the sample workbook", () => testEveryRun(() => sampleBytes("ru"), "ru"));

test("an earlier day changes columns and report, and both come back run by run", async () => {
  const bytes = sampleBytes("cs");
  const file = openFile(bytes, "Book1.xlsx");
  const { host, port } = await inExcel(openWorkbook(bytes));
  const inFile = sessionOver(file);
  const excel = sessionOver(port);
  const states = [dump(host)];
  for (const asOfDay of [20_454, 20_089]) {
    const request = { command: "segment", settings: {}, language: "cs", corrections: {}, asOfDay } as const;
    for (const session of [excel, inFile]) {
      await session.prepare(request, silent);
      await session.apply(silent);
    }
    states.push(dump(host));
    expectSame(withoutJournal(dump(host)), withoutJournal(shapeOf(openWorkbook(file.save()))));
  }
  await excel.undo(silent);
  expectSame(withoutJournal(dump(host)), withoutJournal(states[1]!));
  await excel.undo(silent);
  expectSame(dump(host), states[0]!);
}, 120_000);

/** The two adapters number looks differently, so the packed way back differs in its letters. */
function withoutJournal(shape: ReturnType<typeof dump>): ReturnType<typeof dump> {
  const names = shape.names.filter(({ name }) => name !== "_klientela.sheet.journal");
  return { ...shape, names, sheets: shape.sheets.filter(({ name }) => name !== "_klientela") };
}
