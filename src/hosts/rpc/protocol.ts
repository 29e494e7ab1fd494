/** What passes between the page and the worker. Everything is plain data that `postMessage` can carry. */
import type { InputErrorCode, Params } from "../../core/errors";
import type { Progress, Stage } from "../../core/progress";

/** What a worker offers: each method gets a progress to report to, then its own arguments. */
// biome-ignore lint/suspicious/noExplicitAny: the arguments differ by method; `Arguments` below keeps their types
export type Methods = Readonly<Record<string, (progress: Progress, ...args: any[]) => Promise<unknown>>>;

/** The arguments of a method without its progress. */
export type Arguments<M extends Methods[string]> = M extends (
  progress: Progress,
  ...args: infer Args
) => Promise<unknown>
  ? Args
  : never;

export type ToWorker =
  | {
      readonly kind: "call";
      readonly call: number;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "cancel"; readonly call: number };

export type FromWorker =
  | { readonly kind: "progress"; readonly call: number; readonly stage: Stage; readonly share: number }
  | { readonly kind: "result"; readonly call: number; readonly result: unknown }
  | { readonly kind: "failure"; readonly call: number; readonly failure: PlainError };

export type PlainError =
  | { readonly name: "InputError"; readonly code: InputErrorCode; readonly params: Params }
  | { readonly name: "Cancelled" }
  | { readonly name: "Error"; readonly message: string; readonly stack: string };

/** The side of a worker or a message channel that both ends use. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
