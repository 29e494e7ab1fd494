import { ApiError } from "./wire/apiError";

/** What shall go wrong, and at which call. */
export interface Fault {
  /** The n-th call from now on (0-based), or the first whose name fits, e.g. `/^Range\.Values=/`. */
  readonly at: number | RegExp;
  readonly effect: Effect;
}

export type Effect =
  /** The call and what follows in its request does not happen; what was before it stays. */
  | { readonly kind: "fail"; readonly code?: string; readonly message?: string }
  /** The request is carried out at once, its answer comes when `until` resolves. */
  | { readonly kind: "delay"; readonly until: Promise<unknown> }
  /** The request never arrives, or it is carried out and its answer never arrives. */
  | { readonly kind: "drop"; readonly what: "request" | "answer" }
  /** The host dies before the call: what was done stays, no answer ever comes, also not to later requests. */
  | { readonly kind: "kill" };

/** Stops a request from the inside; no answer follows. */
export class HostDied extends Error {}

export interface Faults {
  readonly planned: Fault[];
  /** Calls since the last fault was planned. */
  calls: number;
}

/** Effect that a call has, if any; the fault is used up by it. */
export function faultAt(faults: Faults, call: string): Effect | undefined {
  const index = faults.calls++;
  const { planned } = faults;
  const found = planned.findIndex(({ at }) => (typeof at === "number" ? at === index : at.test(call)));
  return found < 0 ? undefined : planned.splice(found, 1)[0]!.effect;
}

export function failure({ code = "GeneralException", message }: Extract<Effect, { kind: "fail" }>): ApiError {
  const usual = "There was an internal error while processing the request.";
  return new ApiError(code, message ?? usual, "", 500);
}
