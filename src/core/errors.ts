/** Every reason the product refuses an input; the wording lives in src/i18n under `error.<code>`. */
export type InputErrorCode =
  | "abc.cutoffs"
  | "abc.value"
  | "rfm.breaks"
  | "rfm.map"
  | "file.notZip"
  | "file.truncated"
  | "file.encrypted"
  | "file.xls"
  | "file.xlsb"
  | "file.notWorkbook"
  | "file.bomb"
  | "file.dtd"
  | "file.damaged"
  | "write.occupied"
  | "write.changed"
  | "undo.nothing"
  | "undo.columnChanged"
  | "undo.rowsMoved"
  | "undo.sheetChanged"
  | "undo.columnMoved"
  | "file.notFound"
  | "file.unreadable"
  | "file.unwritable"
  | "file.kind"
  | "write.fileChanged"
  | "book.noOrders"
  | "book.questions"
  | "csv.nul"
  | "csv.empty"
  | "csv.quote"
  | "table.empty"
  | "map.sheet"
  | "map.role"
  | "map.heading"
  | "write.arrayFormula"
  | "write.textTooLong"
  | "write.tooManyStyles"
  | "write.outside"
  | "write.sheetName"
  | "write.sheetTaken"
  | "write.noSheet"
  | "write.noTable"
  | "write.lastSheet"
  | "write.tableHeading"
  | "write.tableOverlap"
  | "write.tableName"
  | "write.headingOfTable"
  | "excel.accessDenied"
  | "excel.editing"
  | "excel.failed"
  | "excel.incomplete"
  | "excel.password"
  | "excel.structurePassword"
  | "excel.restored"
  | "excel.notRestored"
  | "excel.unfinished"
  | "undo.cellChanged"
  | "undo.sheetGone"
  | "segment.settings"
  | "rules.shape"
  | "rules.column"
  | "rules.operator"
  | "rules.value"
  | "rules.name"
  | "value.horizon"
  | "value.discount"
  | "dynamics.horizon"
  | "dynamics.currency"
  | "password.empty"
  | "password.wrong"
  | "file.encryption"
  | "file.tampered"
  | "file.oldFormat"
  | "csv.encoding"
  | "file.tooLarge"
  | "file.tooManyRows"
  | "csv.ragged"
  | "access.notAccess"
  | "access.password"
  | "access.damaged"
  | "access.empty"
  | "password.needed"
  | "import.noHeadings"
  | "import.profiles"
  | "import.noTable"
  | "import.noKeys"
  | "import.noRows"
  | "vault.damaged"
  | "vault.newer"
  | "vault.passphrase"
  | "import.profile"
  | "import.whichTable"
  | "book.noTables";

/** Values for the placeholders of a text. */
export type Params = Readonly<Record<string, number | string>>;

/**
 * An input the user can put right, as opposed to a bug.
 *
 * `message` is for logs. Users see the text `error.<code>` of their language filled with `params`.
 */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(
    readonly code: InputErrorCode,
    readonly params: Params = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
