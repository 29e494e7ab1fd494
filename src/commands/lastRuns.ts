/** What the workbook remembers of each command's newest run: the day, the settings, and the rows it was made from. */
import type { Basis, MemoryChange, Plan } from "../core/plan/plan";
import { remembered } from "../workbook/memory";
import type { WorkbookName } from "../workbook/port";
import { fingerprintOf, type ReadBook } from "./book";
import { type RunId, runIds } from "./runs";
import type { LastRun } from "./session";

interface Memory {
  readonly asOfDay: number;
  readonly settings: unknown;
  readonly basis: readonly Basis[];
}

/**
 * The change of a plan by which the workbook remembers its run.
 *
 * @param madeSheet sheet that an earlier run has made of the orders: as it was not there at first, it does not count.
 */
export function rememberRun(
  { command, asOfDay, basis }: Plan,
  settings: unknown,
  madeSheet: string | undefined,
): MemoryChange {
  const memory: Memory = { asOfDay, settings, basis: basis.filter(({ sheet }) => sheet !== madeSheet) };
  return { kind: "memory", key: command, value: JSON.stringify(memory) };
}

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
    const { asOfDay, settings = {}, basis = [] } = JSON.parse(text) as Partial<Memory> & { asOfDay: number };
    runs[id] = { asOfDay, settings, isStale: basis.some((one) => isChanged(one)) };
  }
  return runs;

  function isChanged({ sheet, fingerprint }: Basis): boolean {
    const recognised = read.recognition.sheets.find((one) => one.sheet === sheet);
    if (!recognised?.kind) return true;
    if (!present.has(sheet)) present.set(sheet, fingerprintOf(read.sources, recognised));
    return present.get(sheet) !== fingerprint;
  }
}
