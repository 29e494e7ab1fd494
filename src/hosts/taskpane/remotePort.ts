import type { WorkbookPort } from "../../workbook/port";
import type { Caller } from "../rpc/connect";
import { restoredCells } from "./plainCells";
import type { PortMethods } from "./portMethods";

/** What the worker is told of the workbook before it can ask for anything else. */
export type BookFacts = Pick<WorkbookPort, "fileName" | "calendar">;

/** The workbook at the other end of `call`. */
export function remotePort({ fileName, calendar }: BookFacts, call: Caller<PortMethods>): WorkbookPort {
  return {
    fileName,
    calendar,
    sheets: () => call("sheets", []),
    names: () => call("names", []),
    cells: async (sheet, progress) => restoredCells(await call("cells", [sheet], progress)),
    content: (sheet, area) => call("content", [sheet, area]),
    locks: (sheet) => call("locks", [sheet]),
    structure: () => call("structure", []),
    customXml: (namespace) => call("customXml", [namespace]),
    outlets: () => call("outlets", []),
    write: (edits, progress, secrets) => call("write", [edits, secrets], progress),
  };
}
