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

/** A workbook in Excel and the same in a file, as they were opened. */
interface Both {
  readonly host: Host;
  readonly port: WorkbookPort;
  readonly file: ReturnType<typeof openFile>;
  readonly before: ReturnType<typeof dump>;
}

async function openBoth(bytes: Uint8Array): Promise<Both> {
  const { host, port } = await inExcel(openWorkbook(bytes));
  return { host, port, file: openFile(bytes, "Book1.xlsx"), before: dump(host) };
}

/** Tests every command on a workbook in Excel beside the same workbook in a file; each run is taken back. */
export function testEveryRun(bytesOf: () => Uint8Array, language: Language): void {
  let bytes: Uint8Array;
  let unchanged: Both | undefined;

  beforeAll(() => {
    bytes = bytesOf();
  });

  /** Opening takes a while: the next test goes on with a workbook that the last one gave back as it was. */
  async function withBoth(test: (both: Both) => Promise<void>): Promise<void> {
    const both = unchanged ?? (await openBoth(bytes));
    unchanged = undefined;
    await test(both);
    expectSame(dump(both.host), both.before);
    // In a file, totals over cells that changed are left for Excel to work out again: the next one starts afresh.
    unchanged = { ...both, file: openFile(bytes, "Book1.xlsx") };
  }

  it("is the same workbook", () =>
    withBoth(async ({ port, file, before }) => {
      expectSame(before, shapeOf(file.xlsx));
      const overview = await sessionOver(port).overview({}, silent);
      expect(overview).toEqual(await sessionOver(file).overview({}, silent));
    }));

  it.each(runIds)(
    "%s finds and writes the same, writes nothing when run again, and every cell comes back",
    (command) =>
      withBoth(async ({ host, port, file }) => {
        const [excel, inFile] = [sessionOver(port), sessionOver(file)];
        const request = requestOf(command, language);
        const preview = await answerOf(excel.prepare(request, silent));
        expect(preview).toEqual(await answerOf(inFile.prepare(request, silent)));
        if ("refused" in preview) return;
        const { run } = await excel.apply(silent);
        expect(run).toEqual((await inFile.apply(silent)).run);
        const written = dump(host);
        expectSame(written, shapeOf(openWorkbook(file.save())));

        await excel.prepare(request, silent);
        expect((await excel.apply(silent)).run.cells).toBe(0);
        expectSame(dump(host), written);

        if (!run.canUndo) return;
        await sessionOver(await openIn(host)).undo(silent);
        expect(host.book.customXml.size).toBe(0);
        await inFile.undo(silent);
      }),
    240_000,
  );
}
