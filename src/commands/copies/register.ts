/** What the main book remembers of the copies that were given out, in its memory. */
import type { MemoryChange } from "../../core/plan/plan";
import type { CopyRegister, GivenCopy } from "../../core/protection/copies/whose";
import { remembered } from "../../workbook/memory";
import type { WorkbookName } from "../../workbook/port";

const key = "copyRegister";

/** Undefined where no copy was ever made. */
export function registerOf(names: readonly WorkbookName[]): CopyRegister | undefined {
  const text = remembered(names, key);
  return text === undefined ? undefined : (JSON.parse(text) as CopyRegister);
}

export const rememberCopies = (former: CopyRegister, added: readonly GivenCopy[]): MemoryChange => ({
  kind: "memory",
  key,
  value: JSON.stringify({ ...former, copies: [...former.copies, ...added] }),
});
