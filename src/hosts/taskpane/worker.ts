/**
 * Counts beside the page, so that Excel never finds the pane busy. Excel itself answers only the page: the worker
 * asks for cells and gives edits back through a channel that comes with the first message.
 */
import { createSession } from "../../commands/createSession";
import { localNow, today } from "../clock";
import { connect } from "../rpc/connect";
import type { Port } from "../rpc/protocol";
import { serve } from "../rpc/serve";
import { sessionMethods } from "../rpc/session";
import type { PortMethods } from "./portMethods";
import { type BookFacts, remotePort } from "./remotePort";

export interface FirstMessage {
  readonly facts: BookFacts;
  readonly workbook: MessagePort;
}

self.addEventListener("message", ({ data }: MessageEvent<FirstMessage>) => start(data), { once: true });

function start({ facts, workbook }: FirstMessage): void {
  const port = remotePort(facts, connect<PortMethods>(workbook));
  workbook.start();
  const surroundings = { today, now: localNow, newId: () => crypto.randomUUID() };
  const session = createSession({ port, outside: [] }, surroundings);
  serve(
    self as unknown as Port,
    sessionMethods(() => session),
  );
}
