import { useCallback, useEffect, useReducer, useState } from "react";
import type { Overview, Session } from "../commands/session";
import type { Corrections } from "../core/table/recognition";
import { cancellable, type Reached } from "./task/cancellable";

export type OverviewState =
  | { readonly step: "loading"; readonly startedMs: number; readonly reached?: Reached }
  | { readonly step: "ready"; readonly overview: Overview }
  | { readonly step: "failed"; readonly error: unknown };

export interface OverviewReader {
  readonly state: OverviewState;
  reload(): void;
  /** Takes the newest run back and tells `then`. */
  undo(then: () => void): void;
}

/**
 * What the workbook holds, read again with new corrections and after each change of it. While it is read again
 * the former answer stays, so that nothing flickers.
 */
export function useOverview(session: Session, corrections: Corrections, revision: number): OverviewReader {
  const [state, setState] = useState<OverviewState>(() => ({ step: "loading", startedMs: Date.now() }));
  const [attempt, reload] = useReducer((count: number) => count + 1, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: revision and attempt only say "once more"
  useEffect(() => {
    let isCurrent = true;
    const task = cancellable((reached) => {
      if (isCurrent) setState((now) => (now.step === "loading" ? { ...now, reached } : now));
    });
    setState((now) => (now.step === "failed" ? { step: "loading", startedMs: Date.now() } : now));
    session.overview(corrections, task.progress).then(
      (overview) => isCurrent && setState({ step: "ready", overview }),
      (error: unknown) => isCurrent && setState({ step: "failed", error }),
    );
    return () => {
      isCurrent = false;
      task.cancel();
    };
  }, [session, corrections, revision, attempt]);

  const undo = useCallback(
    (then: () => void) => {
      session
        .undo(cancellable(() => {}).progress)
        .then(then, (error: unknown) => setState({ step: "failed", error }));
    },
    [session],
  );
  return { state, reload, undo };
}
