import type { MemoryChange, ProtectionChange } from "../../core/plan/plan";
import { readAnyTables } from "../customers/readAnyTables";
import type { RunCommand } from "../runCommand";
import { hiddenByUs, hiddenKey } from "./hiddenMemory";
import { countsOf } from "./protectRun";

export type UnprotectSettings = Readonly<Record<never, never>>;

export interface UnprotectSummary {
  /** Sheets that are protected now. */
  readonly sheets: readonly string[];
  readonly isStructureLocked: boolean;
  /** Sheets that Protect has hidden and that show again. */
  readonly shown: readonly string[];
}

/** Opens protected sheets and the structure, and shows the reports that Protect has hidden. */
export const unprotectRun: RunCommand<"unprotect", UnprotectSettings, UnprotectSummary> = {
  id: "unprotect",
  async prepare(task, progress) {
    const tables = await readAnyTables(task, progress);
    if (!tables.tables) return { read: tables.read };
    const { port } = task.book;
    const { names, basis, corrections } = tables.ground;
    const hidden = hiddenByUs(names);
    const infos = await port.sheets();
    const sheets = infos.filter(({ isProtected }) => isProtected).map(({ name }) => name);
    const shown = infos
      .filter(({ name, visibility }) => visibility === "veryHidden" && hidden.includes(name))
      .map(({ name }) => name);
    const isStructureLocked = (await port.structure()) !== null;
    const isAnything = sheets.length > 0 || shown.length > 0 || isStructureLocked;
    const forgotten: readonly MemoryChange[] =
      hidden.length > 0 ? [{ kind: "memory", key: hiddenKey, value: null }] : [];
    const change: ProtectionChange = {
      kind: "protection",
      key: "protection",
      sheets: [...new Set([...sheets, ...shown])].map((sheet) => ({
        sheet,
        protection: null,
        ...(shown.includes(sheet) && { visibility: "visible" as const }),
      })),
      ...(isStructureLocked && { structure: null }),
    };
    return {
      read: tables.read,
      found: {
        plan: {
          command: "unprotect",
          asOfDay: task.todayDay,
          basis,
          changes: isAnything ? [change, ...forgotten, corrections] : [],
        },
        counts: countsOf(tables),
        leftOut: [],
        links: [],
        remembers: null,
        summary: { sheets, isStructureLocked, shown },
        results: () => ({ sheets, structureLocked: isStructureLocked, shown }),
      },
    };
  },
};
