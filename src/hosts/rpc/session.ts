import type { RunId } from "../../commands/runs";
import type { RunRequest, Secrets, Session } from "../../commands/session";
import { type Progress, silent } from "../../core/progress";
import type { Corrections } from "../../core/table/recognition";
import type { Caller } from "./connect";

/** A session as methods for `serve`; which one may change from call to call. */
export function sessionMethods(session: () => Session) {
  return {
    overview: async (progress: Progress, corrections: Corrections) =>
      session().overview(corrections, progress),
    prepare: async (progress: Progress, request: RunRequest) => session().prepare(request, progress),
    ask: async (_progress: Progress, command: RunId, query: unknown): Promise<unknown> =>
      session().ask(command, query as never),
    apply: async (progress: Progress, secrets?: Secrets) => session().apply(progress, secrets),
    undo: async (progress: Progress, secrets?: Secrets) => session().undo(progress, secrets),
  };
}

export type SessionMethods = ReturnType<typeof sessionMethods>;

/** The session at the other end of `call`. */
export function sessionOver(call: Caller<SessionMethods>): Session {
  return {
    overview: (corrections, progress) => call("overview", [corrections], progress),
    prepare: (request, progress) => call("prepare", [request], progress),
    ask: (command, query) => call("ask", [command, query], silent) as Promise<never>,
    apply: (progress, secrets) => call("apply", [secrets], progress),
    undo: (progress, secrets) => call("undo", [secrets], progress),
  };
}
