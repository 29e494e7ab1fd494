/** A run on its way from the button to the result, as data. */

import type { Outcome, Preview } from "../../commands/session";
import { Cancelled } from "../../core/progress";
import type { Reached } from "../task/cancellable";

/** Reading and counting, writing, or taking back. */
export type Work = "prepare" | "apply" | "undo";

export type RunState =
  | {
      readonly step: "preparing";
      readonly startedMs: number;
      readonly reached?: Reached;
      /** What was found with the choices before, until it is found anew. */
      readonly former?: Preview;
    }
  /** Nothing can be written until the user has decided. */
  | { readonly step: "asking"; readonly preview: Preview }
  | { readonly step: "ready"; readonly preview: Preview }
  | {
      readonly step: "writing";
      readonly preview: Preview;
      readonly startedMs: number;
      readonly reached?: Reached;
    }
  | { readonly step: "done"; readonly outcome: Outcome }
  | { readonly step: "undoing"; readonly outcome: Outcome; readonly reached?: Reached }
  | { readonly step: "undone" }
  | { readonly step: "cancelled"; readonly work: Work }
  | { readonly step: "failed"; readonly work: Work; readonly error: unknown };

export type RunEvent =
  | { readonly event: "started"; readonly atMs: number }
  | { readonly event: "reached"; readonly reached: Reached }
  | { readonly event: "prepared"; readonly preview: Preview }
  | { readonly event: "writing"; readonly atMs: number }
  | { readonly event: "written"; readonly outcome: Outcome }
  | { readonly event: "undoing" }
  | { readonly event: "undone" }
  | { readonly event: "stopped"; readonly work: Work; readonly error: unknown };

/** What the page shows after an event. */
export function nextRunState(state: RunState, event: RunEvent): RunState {
  switch (event.event) {
    case "started":
      return { step: "preparing", startedMs: event.atMs, ...formerOf(state) };
    case "reached":
      return state.step === "preparing" || state.step === "writing" || state.step === "undoing"
        ? { ...state, reached: event.reached }
        : state;
    case "prepared":
      return {
        step: event.preview.recognition.questions.length ? "asking" : "ready",
        preview: event.preview,
      };
    case "writing":
      return state.step === "ready"
        ? { step: "writing", preview: state.preview, startedMs: event.atMs }
        : state;
    case "written":
      return { step: "done", outcome: event.outcome };
    case "undoing":
      return state.step === "done" ? { step: "undoing", outcome: state.outcome } : state;
    case "undone":
      return { step: "undone" };
    case "stopped":
      return event.error instanceof Cancelled
        ? { step: "cancelled", work: event.work }
        : { step: "failed", work: event.work, error: event.error };
  }
}

function formerOf(state: RunState): { readonly former?: Preview } {
  if (state.step === "ready") return { former: state.preview };
  return state.step === "preparing" && state.former ? { former: state.former } : {};
}
