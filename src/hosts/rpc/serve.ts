import { Cancelled, type Progress } from "../../core/progress";
import { plainError } from "./plainError";
import type { FromWorker, Methods, Port, ToWorker } from "./protocol";

/** A result whose buffers are handed over instead of copied. */
export class Handed {
  constructor(
    readonly result: unknown,
    readonly buffers: Transferable[],
  ) {}
}

/**
 * Answers calls that come through `port`, one after the other: they all speak of one workbook, and a reading
 * between two halves of a write would see neither state.
 */
export function serve(port: Port, methods: Methods): void {
  const cancelled = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();
  const send = (message: FromWorker, transfer: Transferable[] = []) => port.postMessage(message, transfer);

  async function answer(call: number, method: string, args: readonly unknown[]): Promise<void> {
    try {
      const result = await methods[method]!(reporter(call, cancelled, send), ...args);
      if (result instanceof Handed) send({ kind: "result", call, result: result.result }, result.buffers);
      else send({ kind: "result", call, result });
    } catch (error) {
      send({ kind: "failure", call, failure: plainError(error) });
    } finally {
      cancelled.delete(call);
    }
  }

  port.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === "cancel") cancelled.add(data.call);
    else last = last.then(() => answer(data.call, data.method, data.args));
  });
}

const reportEveryMs = 40;

/** Tells the page at most every 40 ms, and then lets a cancel in that waits at the door. */
function reporter(
  call: number,
  cancelled: ReadonlySet<number>,
  send: (message: FromWorker) => void,
): Progress {
  let lastStage = "";
  let lastMs = Number.NEGATIVE_INFINITY;
  return async (stage, share) => {
    const nowMs = performance.now();
    if (stage === lastStage && share < 1 && nowMs - lastMs < reportEveryMs) return;
    lastStage = stage;
    lastMs = nowMs;
    send({ kind: "progress", call, stage, share });
    await new Promise((resolve) => setTimeout(resolve));
    if (cancelled.has(call)) throw new Cancelled();
  };
}
