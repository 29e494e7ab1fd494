/** What the workbook remembers of a command's newest run: the day, the settings, and the rows it was made from. */
import type { Basis, MemoryChange, Plan } from "../core/plan/plan";

export interface RememberedRun {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  readonly settings?: unknown;
  readonly basis?: readonly Basis[];
}

/**
 * The change of a plan by which the workbook remembers its run.
 *
 * @param madeSheet sheet that an earlier run has made of the orders: as it was not there at first, it does not count.
 */
export function rememberRun(
  { command, asOfDay, basis }: Pick<Plan, "command" | "asOfDay" | "basis">,
  settings: unknown,
  madeSheet: string | undefined,
): MemoryChange {
  const memory: RememberedRun = {
    asOfDay,
    settings,
    basis: basis.filter(({ sheet }) => sheet !== madeSheet),
  };
  return { kind: "memory", key: command, value: JSON.stringify(memory) };
}
