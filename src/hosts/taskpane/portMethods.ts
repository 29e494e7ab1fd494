import type { Area } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import type { Progress } from "../../core/progress";
import type { Secrets, WorkbookPort } from "../../workbook/port";
import { plainCells } from "./plainCells";

/** A workbook that only this thread can reach, as methods for `serve`. */
export function portMethods(port: WorkbookPort) {
  return {
    sheets: async () => port.sheets(),
    names: async () => port.names(),
    cells: async (progress: Progress, sheet: string) => plainCells(await port.cells(sheet, progress)),
    content: async (_progress: Progress, sheet: string, area: Area) => port.content(sheet, area),
    locks: async (_progress: Progress, sheet: string) => port.locks(sheet),
    structure: async () => port.structure(),
    customXml: async (_progress: Progress, namespace: string) => port.customXml(namespace),
    outlets: async () => port.outlets(),
    write: async (progress: Progress, edits: readonly Edit[], secrets: Secrets = {}) =>
      port.write(edits, progress, secrets),
  };
}

export type PortMethods = ReturnType<typeof portMethods>;
