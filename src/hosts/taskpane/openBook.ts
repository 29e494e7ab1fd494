import type { Session } from "../../commands/session";
import { InputError } from "../../core/errors";
import type { ExcelWorkbook } from "../../workbook/excel/excelWorkbook";
import { openExcel } from "../../workbook/excel/openExcel";
import { excelPaneHost } from "./excelPaneHost";
import { excelSession } from "./excelSession";
import { OpenPane } from "./OpenPane";
import { questions, revisions, stages, writes } from "./paneState";
import { watchChanges } from "./watchChanges";

/** Reads what Excel has open and turns the page to it. */
export async function openBook(worker: Worker): Promise<void> {
  const workbook = await openExcel(askPassword);
  const session = watched(excelSession(worker, workbook), (error) => offerRepair(workbook, session, error));
  if (await workbook.isUnfinished()) offerRepair(workbook, session);
  else show(session, false);
  // Last: the client takes a third of a second for it.
  await watchChanges(() => revisions.set(revisions.get() + 1));
}

function show(session: Session, wasRepaired: boolean): void {
  stages.set({ step: "open", book: { session, host: excelPaneHost(), wasRepaired }, View: OpenPane });
}

function offerRepair(workbook: ExcelWorkbook, session: Session, error?: unknown): void {
  const repair = () => {
    stages.set({ step: "repairing", startedMs: Date.now() });
    workbook.repair().then(
      () => show(session, true),
      (failure: unknown) => offerRepair(workbook, session, failure),
    );
  };
  stages.set({ step: "unfinished", repair, ...(error !== undefined && { error }) });
}

const unfinished = new Set(["excel.notRestored", "excel.unfinished"]);

/** The same session; its writes are counted, and errors that leave the workbook half written go to `onUnfinished`. */
function watched(session: Session, onUnfinished: (error: unknown) => void): Session {
  const watch = async <T>(work: Promise<T>): Promise<T> => {
    writes.set(writes.get() + 1);
    try {
      return await work;
    } catch (error) {
      if (error instanceof InputError && unfinished.has(error.code)) onUnfinished(error);
      throw error;
    } finally {
      writes.set(writes.get() - 1);
    }
  };
  return {
    ...session,
    apply: (progress, secrets) => watch(session.apply(progress, secrets)),
    undo: (progress, secrets) => watch(session.undo(progress, secrets)),
  };
}

/** Brings the pane into sight and asks there. */
function askPassword(sheet: string | undefined): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const answer = (password: string | undefined) => {
      questions.set(undefined);
      resolve(password);
    };
    questions.set({ sheet, answer });
    Office.addin.showAsTaskpane().catch(reject);
  });
}
