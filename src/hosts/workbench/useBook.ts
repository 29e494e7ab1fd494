import { useCallback, useEffect, useMemo, useState } from "react";
import { cancellable, type Reached } from "../../app/task/cancellable";
import type { Session } from "../../commands/session";
import { type Caller, connect } from "../rpc/connect";
import { sessionOver } from "../rpc/session";
import type { BookMethods } from "./book/bookMethods";
import type { BookView } from "./book/bookView";

export type BookCaller = Caller<BookMethods>;

export interface OpenedBook {
  readonly view: BookView;
  readonly session: Session;
  /** Another number for each opened file. */
  readonly opening: number;
  /** Another number after each change of cells or sheets. */
  readonly revision: number;
  /** Another number after each value typed by hand. */
  readonly edits: number;
  readonly isUnsaved: boolean;
  /** Another number after each run that the title bar took back: the pane begins anew. */
  readonly undos: number;
}

/** A file on its way in, or one that could not be opened. The former book stays open behind it. */
export type Opening =
  | {
      readonly step: "opening";
      readonly fileName: string;
      readonly startedMs: number;
      readonly reached?: Reached;
    }
  | { readonly step: "failed"; readonly fileName: string; readonly error: unknown };

export interface BookKeeper {
  readonly call: BookCaller;
  readonly book: OpenedBook | undefined;
  readonly opening: Opening | undefined;
  open(fileName: string, read: () => Promise<Uint8Array>): Promise<void>;
  /** Cells or sheets were changed: shows them anew and marks the book as not saved. */
  changed(): Promise<void>;
  typed(): void;
  undo(): Promise<void>;
  saved(): void;
  dismiss(): void;
}

/** The workbook in the worker, and what the page knows of it. */
export function useBook(): BookKeeper {
  const call = useMemo(startWorker, []);
  const session = useMemo(() => sessionOver(call), [call]);
  const [book, setBook] = useState<OpenedBook>();
  const [opening, setOpening] = useState<Opening>();

  const open = useCallback(
    async (fileName: string, read: () => Promise<Uint8Array>) => {
      const startedMs = Date.now();
      setOpening({ step: "opening", fileName, startedMs });
      const { progress } = cancellable((reached) =>
        setOpening({ step: "opening", fileName, startedMs, reached }),
      );
      try {
        const bytes = await read();
        const view = await call("open", [bytes, fileName], progress, [bytes.buffer]);
        setBook((former) => ({
          view,
          session,
          opening: (former?.opening ?? 0) + 1,
          revision: 0,
          edits: 0,
          isUnsaved: false,
          undos: 0,
        }));
        setOpening(undefined);
      } catch (error) {
        setOpening({ step: "failed", fileName, error });
      }
    },
    [call, session],
  );

  const changed = useCallback(async () => {
    const view = await call("view", []);
    setBook((former) => former && { ...former, view, revision: former.revision + 1, isUnsaved: true });
  }, [call]);

  useEffect(() => {
    if (!book?.isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [book?.isUnsaved]);

  return {
    call,
    book,
    opening,
    open,
    changed,
    typed: () => setBook((former) => former && { ...former, edits: former.edits + 1, isUnsaved: true }),
    async undo() {
      await call("undo", []);
      await changed();
      setBook((former) => former && { ...former, undos: former.undos + 1 });
    },
    saved: () => setBook((former) => former && { ...former, isUnsaved: false }),
    dismiss: () => setOpening(undefined),
  };
}

function startWorker(): BookCaller {
  return connect<BookMethods>(
    new Worker(/* webpackChunkName: "worker" */ new URL("./worker.ts", import.meta.url)),
  );
}
