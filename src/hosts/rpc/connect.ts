import { Cancelled, type Progress, silent } from "../../core/progress";
import { restoredError } from "./plainError";
import type { Arguments, FromWorker, Methods, Port, ToWorker } from "./protocol";

/** Calls a method of the worker. Buffers in `transfer` are handed over; the work stops when `progress` throws. */
export type Caller<M extends Methods> = <Name extends keyof M & string>(
  method: Name,
  args: Arguments<M[Name]>,
  progress?: Progress,
  transfer?: Transferable[],
) => ReturnType<M[Name]>;

interface Waiting {
  readonly progress: Progress;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The page's end of a worker that runs `serve`. */
export function connect<M extends Methods>(port: Port): Caller<M> {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  const send = (message: ToWorker, transfer: Transferable[] = []) => port.postMessage(message, transfer);

  port.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    const call = waiting.get(data.call);
    if (!call) return;
    if (data.kind === "progress") {
      call.progress(data.stage, data.share).catch((error: unknown) => {
        if (error instanceof Cancelled) send({ kind: "cancel", call: data.call });
        else call.reject(error);
      });
      return;
    }
    waiting.delete(data.call);
    if (data.kind === "result") call.resolve(data.result);
    else call.reject(restoredError(data.failure));
  });

  return ((method, args, progress = silent, transfer = []) =>
    new Promise((resolve, reject) => {
      const call = ++calls;
      waiting.set(call, { progress, resolve, reject });
      send({ kind: "call", call, method, args }, transfer);
    })) as Caller<M>;
}
