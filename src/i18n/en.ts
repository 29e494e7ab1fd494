import type { InputErrorCode } from "../core/errors";
import type { Text } from "./text";

/** Texts every language must have; a new error code without a text does not compile. */
type Required = Record<`error.${InputErrorCode}`, Text>;

export const en = {
  // --- errors
  "error.abc.cutoffs": "The shares must rise: 0 < {a} < {b} < 1",
  "error.abc.value": "Row {row} has no usable amount",
  "error.file.notZip":
    "This is not an Excel workbook (.xlsx or .xlsm). If it opens in Excel, save it there as “Excel Workbook (.xlsx)” and open that file.",
  "error.file.truncated": "The file is cut short: its end is missing. Copy or download it again.",
  "error.file.encrypted":
    "The file is protected with a password. Open it in Excel, remove the password under File → Info → Protect Workbook → Encrypt with Password, and save it.",
  "error.file.xls":
    "This is a workbook in the old .xls format. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  "error.file.xlsb":
    "This is a binary workbook (.xlsb). Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  "error.file.notWorkbook":
    "The file is of another kind: there is no Excel workbook in it. Choose an .xlsx or .xlsm file.",
  "error.file.bomb":
    "The file was not opened because it would fill the memory: a part of it unpacks to more than {ratio} times its size, or all of it to more than {totalMb} MB. Open it in Excel, delete what is not needed, and save it.",
  "error.file.dtd":
    "The file was not opened for safety: “{part}” inside it holds a document type declaration, which Excel never writes. Open it in Excel and save it again.",
  "error.file.damaged":
    "The file is damaged: “{part}” inside it cannot be read. Open it in Excel, let Excel repair it, and save it; or take an earlier copy.",
  // --- segments and metrics
  // --- report
  // --- command line
  // --- pane
  // --- workbench
} as const satisfies Required & Record<string, Text>;

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, Text>>;
