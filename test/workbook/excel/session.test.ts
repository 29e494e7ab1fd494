/** The main job in Excel and in a file: the same results and the same workbook, and undo gives back every cell. */
import { readFileSync } from "node:fs";
import { createSession } from "../../../src/commands/createSession";
import { silent } from "../../../src/core/progress";
import { openFile } from "../../../src/workbook/file/openFile";
import type { WorkbookPort } from "../../../src/workbook/port";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { dump } from "../../office-host/dump";
import { shapeOf } from "../../office-host/shape";
import { inExcel, openIn } from "./inExcel";

const request = (language: "ru" | "cs" | "en") =>
  ({ command: "segment", settings: {}, language, corrections: {} }) as const;

const sessionOver = (port: WorkbookPort) => {
  let runs = 0;
  const host = { today: () => 20_500, now: () => "2026-02-16T10:00:00", newId: () => `run${++runs}` };
  return createSession({ port, outside: [] }, host);
};

/** One word of difference makes a diff of a hundred thousand lines: compare texts, and sheets one by one. */
function expectSame(one: ReturnType<typeof dump>, other: ReturnType<typeof dump>): void {
  expect(one.sheets.map(({ name }) => name)).toEqual(other.sheets.map(({ name }) => name));
  for (const [index, sheet] of one.sheets.entries()) {
    const { cells, ...frame } = sheet;
    const { cells: otherCells, ...otherFrame } = other.sheets[index]!;
    expect(frame).toEqual(otherFrame);
    expect(Object.keys(cells)).toEqual(Object.keys(otherCells));
    for (const [address, cell] of Object.entries(cells)) {
      if (JSON.stringify(cell) === JSON.stringify(otherCells[address])) continue;
      expect({ address, ...cell }).toEqual({ address, ...otherCells[address] });
    }
  }
  expect(one.names).toEqual(other.names);
}

test.each(["ru", "cs"] as const)(
  "Segment on the sample workbook in %s",
  async (language) => {
    const bytes = new Uint8Array(readFileSync(`assets/sample-${language}.xlsx`));
    const file = openFile(bytes, "Book1.xlsx");
    const { host, port } = await inExcel(openWorkbook(bytes));
    const before = dump(host);
    expectSame(before, shapeOf(file.xlsx));

    const inFile = sessionOver(file);
    const excel = sessionOver(port);
    expect(await excel.overview({}, silent)).toEqual(await inFile.overview({}, silent));
    expect(await excel.prepare(request(language), silent)).toEqual(
      await inFile.prepare(request(language), silent),
    );
    expect(await excel.apply(silent)).toEqual(await inFile.apply(silent));
    const written = dump(host);
    expectSame(written, shapeOf(openWorkbook(file.save())));

    await excel.prepare(request(language), silent);
    expect((await excel.apply(silent)).run.cells).toBe(0);
    expectSame(dump(host), written);

    const later = sessionOver(await openIn(host));
    await later.undo(silent);
    expectSame(dump(host), before);
    expect(host.book.customXml.size).toBe(0);
  },
  120_000,
);

test("an earlier day changes columns and report, and both come back run by run", async () => {
  const bytes = new Uint8Array(readFileSync("assets/sample-en.xlsx"));
  const file = openFile(bytes, "Book1.xlsx");
  const { host, port } = await inExcel(openWorkbook(bytes));
  const inFile = sessionOver(file);
  const excel = sessionOver(port);
  const states = [dump(host)];
  for (const asOfDay of [20_454, 20_089]) {
    for (const session of [excel, inFile]) {
      await session.prepare({ ...request("en"), asOfDay }, silent);
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
