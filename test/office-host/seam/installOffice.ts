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

let installed: Host | undefined;

/** Makes `Excel`, `OfficeExtension` and `Office` speak to this host; a later call puts another host in its place. */
export function installOffice(host: Host): void {
  installed = host;
  host.sendEvents = () => deliverEvents(host);
  const scope = globalThis as unknown as Record<string, unknown>;
  if (!scope.Excel) load(scope);
  // The client has an Office of its own, which asks a real Excel.
  scope.Office = office(host);
}

function load(scope: Record<string, unknown>): void {
  scope.window ??= globalThis;
  scope.navigator ??= { userAgent: "node" };
  scope._richApiNativeBridge = bridge();
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

function bridge(): Bridge {
  const made: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const host = installed!;
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void host.answer(body, (flags & delayForCellEdit) !== 0).then(
        (answer) => {
          deliver(made, `{"id":${id},"type":2,"message":{"statusCode":200,"headers":{},"body":${answer}}}`);
          deliverEvents(host);
        },
        (error: unknown) => deliverBug(made, id, error),
      );
    },
  };
  return made;
}

function deliverEvents(host: Host): void {
  const { _richApiNativeBridge: made } = globalThis as unknown as { readonly _richApiNativeBridge: Bridge };
  const entries = host.takeEvents();
  if (entries.length > 0) deliver(made, JSON.stringify({ type: 3, message: { entries } }));
}

/** Later, as messages of another process come. */
function deliver({ onMessageFromHost }: Bridge, text: string): void {
  setImmediate(() => onMessageFromHost?.(text));
}

/** A bug of the host itself must not leave the test waiting. */
function deliverBug(made: Bridge, id: number, error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const body = {
    Results: [],
    Error: { Code: "HostBug", Message: message, Location: "", HttpStatusCode: 500 },
  };
  deliver(made, JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
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
