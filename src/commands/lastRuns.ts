import type { Basis } from "../core/plan/plan";
import { remembered } from "../workbook/memory";
import type { WorkbookName } from "../workbook/port";
import { fingerprintOf, type ReadBook } from "./book";
import type { RememberedRun } from "./rememberedRun";
import { runs as commands, type RunId, runIds } from "./runs";
import type { LastRun } from "./session";

/** Which commands ran here, and whether what they wrote still tells of the present rows. */
export function lastRunsOf(
  names: readonly WorkbookName[],
  read: ReadBook,
): { readonly [Id in RunId]?: LastRun } {
  const present = new Map<string, string>();
  const runs: { [Id in RunId]?: LastRun } = {};
  for (const id of runIds) {
    const text = remembered(names, id);
    if (text === undefined) continue;
    const { asOfDay, settings = {}, basis = [] } = JSON.parse(text) as RememberedRun;
    runs[id] = {
      asOfDay,
      settings,
      isStale: basis.some((one) => isChanged(one)),
      ...("again" in commands[id] && { isReport: true as const }),
    };
  }
  return runs;

  function isChanged({ sheet, fingerprint }: Basis): boolean {
    const recognised = read.recognition.sheets.find((one) => one.sheet === sheet);
    if (!recognised?.kind) return true;
    if (!present.has(sheet)) present.set(sheet, fingerprintOf(read.sources, recognised));
    return present.get(sheet) !== fingerprint;
  }
}
