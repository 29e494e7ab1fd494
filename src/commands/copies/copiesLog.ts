import type { CellContent, CellStyle } from "../../core/plan/content";
import type { SheetChange } from "../../core/plan/plan";
import type { GivenCopy } from "../../core/protection/copies/whose";
import { dayToSerial } from "../../core/table/serialDay";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import type { Ground } from "../ground";
import { reportSheet } from "../reportSheet";

export const copiesLogKey = "copiesLog";

/** The sheet that tells who was given which copy when. Of decoys it says nothing. */
export function copiesLog(copies: readonly GivenCopy[], ground: Ground, say: Say<TextKey>): SheetChange {
  const styles: readonly CellStyle[] = [
    { bold: true, fill: "#E8F1EA" },
    { numberFormat: say("report.dayFormat") },
  ];
  const heading = [say("copies.number"), say("copies.owner"), say("copies.day"), say("cli.customers")];
  const lines = copies.map(({ id, owner, day, customers }): CellContent[] => [
    { value: Number(id) },
    { value: owner },
    { value: dayToSerial(day, ground.calendar), style: 1 },
    { value: customers },
  ]);
  return reportSheet(ground, copiesLogKey, say("copies.sheet"), {
    rows: [heading.map((value): CellContent => ({ value, style: 0 })), ...lines],
    styles,
    widths: [10, 30, 14, 14],
    frozenRows: 1,
    frozenColumns: 0,
    tables: [],
    conditionalFormats: [],
    validations: [],
    links: [],
  });
}
