import { readFileSync } from "node:fs";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { createSession } from "../../../src/commands/createSession";
import type { Edit } from "../../../src/core/plan/edit";
import { Cancelled, type Progress, silent } from "../../../src/core/progress";
import { connect } from "../../../src/hosts/rpc/connect";
import type { Port } from "../../../src/hosts/rpc/protocol";
import { serve } from "../../../src/hosts/rpc/serve";
import { type PortMethods, portMethods } from "../../../src/hosts/taskpane/portMethods";
import { remotePort } from "../../../src/hosts/taskpane/remotePort";
import { openFile } from "../../../src/workbook/file/openFile";
import type { WorkbookPort } from "../../../src/workbook/port";

const opened: MessagePort[] = [];
afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

const sample = () => openFile(new Uint8Array(readFileSync("assets/sample-en.xlsx")), "Book1.xlsx");

/** The same workbook as if it were in another thread. */
function afar(workbook: WorkbookPort): WorkbookPort {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  serve(port1 as unknown as Port, portMethods(workbook));
  return remotePort(workbook, connect<PortMethods>(port2 as unknown as Port));
}

const sessionOver = (port: WorkbookPort) =>
  createSession(
    { port, outside: [] },
    { today: () => 20_500, now: () => "2026-02-16T10:00:00", newId: () => "1" },
  );

const request = { command: "segment", settings: {}, language: "en", corrections: {} } as const;

it("does the main job from afar as if the workbook were here", async () => {
  const here = sample();
  const there = sample();
  const [near, far] = [sessionOver(here), sessionOver(afar(there))];
  expect(await far.overview({}, silent)).toEqual(await near.overview({}, silent));
  expect(await far.prepare(request, silent)).toEqual(await near.prepare(request, silent));
  expect(await far.apply(silent)).toEqual(await near.apply(silent));
  expect(Buffer.from(there.save()).equals(Buffer.from(here.save()))).toBe(true);
  await far.undo(silent);
  await near.undo(silent);
  expect(Buffer.from(there.save()).equals(Buffer.from(here.save()))).toBe(true);
});

it("stops a write at the other end when asked to, and gets its errors with their codes", async () => {
  const stopping: WorkbookPort = Object.assign(sample(), {
    async write(_edits: readonly Edit[], progress: Progress) {
      for (let share = 0; ; share += 0.001) await progress("write", share % 1);
    },
  });
  const cancelled = async () => Promise.reject(new Cancelled());
  await expect(afar(stopping).write([], cancelled)).rejects.toBeInstanceOf(Cancelled);
  const edit = { edit: "removeSheet", name: "Nowhere" } as const;
  await expect(afar(sample()).write([edit], silent)).rejects.toMatchObject({ code: "write.noSheet" });
});
