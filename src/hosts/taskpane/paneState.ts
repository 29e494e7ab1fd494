import type { ComponentType } from "react";
import type { Errand } from "../../app/errand";
import type { PaneHost } from "../../app/paneHost";
import type { Session } from "../../commands/session";
import type { Language } from "../../i18n";
import { createStore } from "./store";

/** What the page shows; kept outside React, since the ribbon changes it also while the pane is closed. */
export type Stage =
  | { readonly step: "starting" }
  | { readonly step: "noExcel" }
  | { readonly step: "tooOld"; readonly version: string }
  | { readonly step: "failed"; readonly error: unknown }
  | {
      /** A write was cut short: first that has to be taken back. */
      readonly step: "unfinished";
      readonly error?: unknown;
      readonly repair: () => void;
    }
  | { readonly step: "repairing"; readonly startedMs: number }
  /** `View` comes with the book, loaded by then: a page that waits for it again would stand still for 0.3 s. */
  | { readonly step: "open"; readonly book: ExcelBook; readonly View: ComponentType<BookViewProps> };

export interface BookViewProps {
  readonly book: ExcelBook;
  readonly onLanguage: (language: Language) => void;
}

export interface ExcelBook {
  readonly session: Session;
  readonly host: PaneHost;
  readonly wasRepaired: boolean;
}

/** Somebody has to give a password, or refuse. */
export interface PasswordQuestion {
  /** Undefined for the structure of the workbook. */
  readonly sheet: string | undefined;
  readonly answer: (password: string | undefined) => void;
}

export const stages = createStore<Stage>({ step: "starting" });
export const errands = createStore<Errand | undefined>(undefined);
export const questions = createStore<PasswordQuestion | undefined>(undefined);
/** How many runs are being written or taken back at this moment. */
export const writes = createStore(0);
/** Another number after each change of the workbook. */
export const revisions = createStore(0);

/** The open book; undefined where the page came to another stage, which then says why. */
export function settledBook(): Promise<ExcelBook | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const stage = stages.get();
      if (stage.step === "starting" || stage.step === "repairing") return;
      unsubscribe();
      resolve(stage.step === "open" ? stage.book : undefined);
    };
    const unsubscribe = stages.subscribe(look);
    look();
  });
}
