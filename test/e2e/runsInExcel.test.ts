/** Segment in the built pane, with Microsoft's client in Chromium: the workbook is as the command line's. */
import { existsSync } from "node:fs";
import type { Browser, Frame } from "playwright-core";
import { commands } from "../../src/commands";
import { createSession } from "../../src/commands/createSession";
import type { RibbonCommand } from "../../src/commands/ribbon";
import type { RunId } from "../../src/commands/runs";
import { silent } from "../../src/core/progress";
import { today } from "../../src/hosts/clock";
import { pastRuns } from "../../src/workbook/carryOut";
import { openFile } from "../../src/workbook/file/openFile";
import { openWorkbook } from "../../src/xlsx/workbook";
import { dump } from "../office-host/dump";
import { Host } from "../office-host/host";
import { hostFrom } from "../office-host/hostFrom";
import { shapeOf } from "../office-host/shape";
import { requestOf, sampleBytes, superstoreBytes } from "../workbook/excel/everyRun";
import { openIn } from "../workbook/excel/inExcel";
import { expectSame } from "../workbook/excel/sameWorkbook";
import { launch } from "./browser";
import { openPaneInExcel } from "./excelPane";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

// `npm test` says so where the shared data is not there.
const hasSuperstore = existsSync("../shared/data/orders/superstore_orders.csv");

const books: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ["the sample workbook", () => sampleBytes("ru")],
  ...(hasSuperstore ? ([["Superstore", superstoreBytes]] as const) : []),
];

// The others are compared in Node (`excel/session.test.ts`): in the pane they begin with choices of their own.
const compared: readonly RunId[] = ["segment"];
const buttons = commands.flatMap((command: RibbonCommand) =>
  command.leadsTo === "run" && compared.includes(command.id) ? [command.id] : [],
);

it.each(books)(
  "runs the command of the ribbon on %s, and every cell comes back",
  async (_, bytesOf) => {
    const bytes = bytesOf();
    const host = hostFrom(openWorkbook(bytes));
    const before = dump(host);
    const { pane, ribbon, faults } = await openPaneInExcel(browser, host);
    for (const command of buttons) {
      await ribbon.press(command);
      await pressInPane(pane, "Write to the workbook");
      await pane.getByRole("heading", { name: "Done" }).waitFor({ timeout: 120_000 });
      expectSame(dump(host), shapeOf(openWorkbook(await savedByFile(bytes, command, host))));

      await ribbon.press("undo");
      await pane.getByText("the workbook is as it was", { exact: false }).waitFor({ timeout: 120_000 });
      expectSame(dump(host), before);
    }
    expect(faults).toEqual([]);
  },
  600_000,
);

const pressInPane = (pane: Frame, name: string) =>
  pane.getByRole("button", { name }).click({ timeout: 120_000 });

/** The same command on the same workbook as a file, with id and time of the run that was written into `host`. */
async function savedByFile(bytes: Uint8Array, command: RunId, { book }: Host): Promise<Uint8Array> {
  const [run] = await pastRuns(await openIn(new Host(book)));
  const file = openFile(bytes, "Book1.xlsx");
  const session = createSession(
    { port: file, outside: [] },
    { today, now: () => run!.at, newId: () => run!.id },
  );
  await session.prepare(requestOf(command, "en"), silent);
  await session.apply(silent);
  return file.save();
}
