import { createSession } from "../../../src/commands/createSession";
import { runIds } from "../../../src/commands/runs";
import type { Session } from "../../../src/commands/session";
import { InputError } from "../../../src/core/errors";
import { silent } from "../../../src/core/progress";
import type { Language } from "../../../src/i18n";
import { openFile } from "../../../src/workbook/file/openFile";
import type { WorkbookPort } from "../../../src/workbook/port";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { dump } from "../../office-host/dump";
import type { Host } from "../../office-host/host";
import { shapeOf } from "../../office-host/shape";
import { requestOf } from "./everyRun";
import { inExcel, openIn } from "./inExcel";
import { expectSame } from "./sameWorkbook";

/** A session whose runs have ids and times that are the same in every workbook. */
export function sessionOver(port: WorkbookPort): Session {
  let count = 0;
  const host = { today: () => 20_500, now: () => "2026-02-16T10:00:00", newId: () => `run${++count}` };
  return createSession({ port, outside: [] }, host);
}

/** A refusal is an answer too, and has to be the same. */
async function answerOf<T>(work: Promise<T>): Promise<T | { readonly refused: string }> {
  return work.catch((error: unknown) => {
    if (error instanceof InputError) return { refused: error.code };
    throw error;
  });
}

/** Tests every command on a workbook in Excel beside the same workbook in a file; each run is taken back. */
export function testEveryRun(bytes: () => Uint8Array, language: Language): void {
  let host: Host;
  let excel: Session;
  let inFile: Session;
  let file: ReturnType<typeof openFile>;
  let before: ReturnType<typeof dump>;

  beforeAll(async () => {
    const content = bytes();
    file = openFile(content, "Book1.xlsx");
    const opened = await inExcel(openWorkbook(content));
    host = opened.host;
    excel = sessionOver(opened.port);
    inFile = sessionOver(file);
    before = dump(host);
  }, 60_000);

  it("is the same workbook", async () => {
    expectSame(before, shapeOf(file.xlsx));
    expect(await excel.overview({}, silent)).toEqual(await inFile.overview({}, silent));
  }, 60_000);

  it.each(runIds)(
    "%s finds and writes the same, writes nothing when run again, and every cell comes back",
    async (command) => {
      const request = requestOf(command, language);
      const preview = await answerOf(excel.prepare(request, silent));
      expect(preview).toEqual(await answerOf(inFile.prepare(request, silent)));
      if ("refused" in preview) return expectSame(dump(host), before);
      const { run } = await excel.apply(silent);
      expect(run).toEqual((await inFile.apply(silent)).run);
      const written = dump(host);
      expectSame(written, shapeOf(openWorkbook(file.save())));

      await excel.prepare(request, silent);
      expect((await excel.apply(silent)).run.cells).toBe(0);
      expectSame(dump(host), written);

      if (run.canUndo) await sessionOver(await openIn(host)).undo(silent);
      expectSame(dump(host), before);
      expect(host.book.customXml.size).toBe(0);
      if (run.canUndo) await inFile.undo(silent);
    },
    120_000,
  );
}
