import type { InputErrorCode } from "../../core/errors";

/** Refusals whose own text says what became of the workbook: nothing is to be added to them. */
export const tellsOutcome: ReadonlySet<InputErrorCode> = new Set<InputErrorCode>([
  "access.damaged",
  "access.password",
  "book.questions",
  "csv.ragged",
  "erase.unknown",
  "excel.failed",
  "excel.incomplete",
  "excel.notRestored",
  "excel.password",
  "excel.restored",
  "excel.structurePassword",
  "excel.unfinished",
  "password.wrong",
  "undo.cellChanged",
  "undo.columnChanged",
  "undo.rowsMoved",
  "undo.sheetChanged",
  "vault.missing",
  "write.changed",
  "write.fileChanged",
  "write.occupied",
]);
