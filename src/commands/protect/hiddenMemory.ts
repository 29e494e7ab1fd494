/** Sheets that Protect has hidden, so that Unprotect shows these and no others. */
import { remembered } from "../../workbook/memory";
import type { WorkbookName } from "../../workbook/port";

export const hiddenKey = "protectionHidden";

export function hiddenByUs(names: readonly WorkbookName[]): readonly string[] {
  const text = remembered(names, hiddenKey);
  return text === undefined ? [] : (JSON.parse(text) as readonly string[]);
}
