import { InputError } from "../core/errors";
import type { Edit } from "../core/plan/edit";
import { protectionEdit } from "./compileProtection";
import type { ProtectionChanged } from "./reverse";
import type { Snapshot } from "./snapshot";

/**
 * Gives sheets and structure the locks they had. What is closed with a password must be opened with it by the write.
 *
 * @throws InputError `undo.sheetGone`
 */
export function restoreProtection({ sheets, structure }: ProtectionChanged, snapshot: Snapshot): Edit[] {
  const edits = sheets.flatMap(({ sheet, before, visibility }): Edit[] => {
    const info = snapshot.sheets.find(({ name }) => name === sheet);
    if (!info) throw new InputError("undo.sheetGone", { sheet });
    const isOpenNow = before.protection === null && !info.isProtected;
    return [
      { edit: "locks", sheet, cells: before.cells },
      ...(info.visibility === visibility ? [] : [{ edit: "visibility", sheet, visibility } as const]),
      ...(isOpenNow ? [] : [protectionEdit(sheet, before.protection)]),
    ];
  });
  return structure === undefined ? edits : [...edits, { edit: "structure", password: structure }];
}
