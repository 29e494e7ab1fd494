/// <reference types="office-js" />

/**
 * Microsoft's client, unmodified, in Node: it finds a native bridge and talks to our host through it.
 *
 * Licence: `@microsoft/office-js` may be used to design, develop and test add-ins; it is never shipped.
 */
import { readFileSync } from "node:fs";
import type { Host } from "../host";
import { isSetSupported } from "./requirements";

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** In the flags of a request: wait while the user edits a cell. */
const delayForCellEdit = 64;

/** The parts of the client that its types keep quiet about. */
interface Client {
  readonly HostBridge: { init(bridge: Bridge): void };
  readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
}

/**
 * Makes `Excel`, `OfficeExtension` and `Office` speak to this host from now on.
 *
 * What was begun with an earlier host stays with that one, also what the client sends on its own behind a run: ids of
 * ranges mean something else here.
 */
export function installOffice(host: Host): void {
  const made = bridge(host);
  host.sendEvents = () => deliverEvents(made, host);
  const scope = globalThis as unknown as Record<string, unknown>;
  if (scope.Excel) connect(made);
  else load(scope, made);
  // The client has an Office of its own, which asks a real Excel.
  scope.Office = office(host);
}

/** As when the add-in is opened anew: nobody listens any more. */
function connect(made: Bridge): void {
  const client = OfficeExtension as unknown as Client;
  client.GenericEventRegistration.s_genericEventRegistrations = {};
  client.HostBridge.init(made);
}

function load(scope: Record<string, unknown>, made: Bridge): void {
  scope.window ??= globalThis;
  scope.navigator ??= { userAgent: "node" };
  scope._richApiNativeBridge = made;
  loadClient();
}

/** The client is a script that leaves its names in the global scope. */
function loadClient(): void {
  const path = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
  // Refuse members above the host's sets, as an Excel of that age would.
  const check = "OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;";
  // biome-ignore lint/security/noGlobalEval: Microsoft's script from the package, in the scope of this test.
  const run = globalThis.eval;
  run(`${readFileSync(path, "utf8")}\n${check}`);
}

function bridge(host: Host): Bridge {
  const made: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void host.answer(body, (flags & delayForCellEdit) !== 0).then(
        (answer) => {
          const text = `{"id":${id},"type":2,"message":{"statusCode":200,"headers":{},"body":${answer}}}`;
          deliver(made, host, text);
          deliverEvents(made, host);
        },
        (error: unknown) => deliverBug(made, host, id, error),
      );
    },
  };
  return made;
}

function deliverEvents(made: Bridge, host: Host): void {
  const entries = host.takeEvents();
  if (entries.length > 0) deliver(made, host, JSON.stringify({ type: 3, message: { entries } }));
}

/** Later, as messages of another process come; what a dead one has not said yet is lost. */
function deliver({ onMessageFromHost }: Bridge, host: Host, text: string): void {
  setImmediate(() => {
    if (!host.isDead) onMessageFromHost?.(text);
  });
}

/** A bug of the host itself must not leave the test waiting. */
function deliverBug(made: Bridge, host: Host, id: number, error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const body = {
    Results: [],
    Error: { Code: "HostBug", Message: message, Location: "", HttpStatusCode: 500 },
  };
  deliver(made, host, JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
}

function office(host: Host): object {
  const info = { host: "Excel", platform: "PC" };
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline" },
    context: {
      ...info,
      contentLanguage: "en-US",
      displayLanguage: "en-US",
      requirements: {
        isSetSupported: (name: string, version?: string) => isSetSupported(host.sets, name, version),
      },
    },
    onReady: async (ready?: (answer: object) => unknown) => {
      await ready?.(info);
      return info;
    },
  };
}
