import type { Session } from "../../commands/session";
import type { WorkbookPort } from "../../workbook/port";
import { connect } from "../rpc/connect";
import { serve } from "../rpc/serve";
import { type SessionMethods, sessionOver } from "../rpc/session";
import { portMethods } from "./portMethods";
import type { FirstMessage } from "./worker";

/** A session that counts in `worker` and reads and writes `port` here. */
export function excelSession(worker: Worker, port: WorkbookPort): Session {
  const { port1: here, port2: workbook } = new MessageChannel();
  serve(here, portMethods(port));
  here.start();
  const first: FirstMessage = {
    facts: { fileName: port.fileName, calendar: port.calendar },
    workbook,
  };
  worker.postMessage(first, [workbook]);
  return sessionOver(connect<SessionMethods>(worker));
}

/** Made in the page at its start, so that it is loaded while Excel is still answering. */
export function startWorker(): Worker {
  return new Worker(/* webpackChunkName: "taskpaneWorker" */ new URL("./worker.ts", import.meta.url));
}
