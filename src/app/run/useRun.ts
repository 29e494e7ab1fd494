import { useCallback, useEffect, useReducer, useRef } from "react";
import type { RunRequest, Secrets, Session } from "../../commands/session";
import type { Progress } from "../../core/progress";
import { type Cancellable, cancellable } from "../task/cancellable";
import { nextRunState, type RunEvent, type RunState, type Work } from "./runState";

export interface Run {
  readonly state: RunState;
  /** Reads and counts again, e.g. with new answers. */
  prepare(): void;
  /** @param secrets what this write needs; they are kept nowhere. */
  write(secrets?: Secrets): void;
  undo(secrets?: Secrets): void;
  cancel(): void;
}

/**
 * Prepares `request` at once and again whenever it becomes another; `onWorkbook` hears of every change made.
 * Without a request it waits.
 */
export function useRun(session: Session, request: RunRequest | undefined, onWorkbook: () => void): Run {
  const [state, send] = useReducer(nextRunState, { step: "preparing", startedMs: Date.now() });
  const current = useRef<Cancellable>(undefined);

  const work = useCallback((kind: Work, job: (progress: Progress) => Promise<RunEvent>) => {
    const task = cancellable((reached) => current.current === task && send({ event: "reached", reached }));
    current.current = task;
    job(task.progress).then(
      (event) => current.current === task && send(event),
      (error: unknown) => current.current === task && send({ event: "stopped", work: kind, error }),
    );
  }, []);

  const prepare = useCallback(() => {
    if (!request) return;
    send({ event: "started", atMs: Date.now() });
    work("prepare", async (progress) => ({
      event: "prepared",
      preview: await session.prepare(request, progress),
    }));
  }, [session, request, work]);

  const step = useRef(state.step);
  step.current = state.step;
  useEffect(() => {
    // What was written stays in sight, whatever the workbook remembers of it now.
    if (step.current === "writing" || step.current === "done" || step.current === "undoing") return;
    prepare();
    return () => current.current?.cancel();
  }, [prepare]);

  return {
    state,
    prepare,
    write(secrets) {
      send({ event: "writing", atMs: Date.now() });
      work("apply", async (progress) => {
        const outcome = await session.apply(progress, secrets);
        onWorkbook();
        return { event: "written", outcome };
      });
    },
    undo(secrets) {
      send({ event: "undoing" });
      work("undo", async (progress) => {
        await session.undo(progress, secrets);
        onWorkbook();
        return { event: "undone" };
      });
    },
    cancel: () => current.current?.cancel(),
  };
}
