/** The long list of the sheet *Data check*: every finding with a link to its cell. */
import type { Finding } from "../checks/finding";
import type { CheckId } from "../checks/runChecks";
import { isoDay } from "../day";
import type { CellValue } from "../table/cells";
import { serialToDay } from "../table/serialDay";
import type { Say } from "../texts";
import type { Block, ReportValue } from "./blocks";
import type { DataCheckInput } from "./dataCheckInput";
import type { DataCheckKey } from "./dataCheckTexts";
import { placeIn } from "./places";

type DataCheckSay = Say<DataCheckKey>;

/** More rows than anybody reads, and the workbook would grow heavy. The gravest come first. */
const mostRows = 20_000;

export function findingBlocks(input: DataCheckInput, say: DataCheckSay): Block[] {
  const { findings } = input;
  if (findings.length === 0) return [];
  const shown = findings.slice(0, mostRows);
  const more = findings.length - shown.length;
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.dataCheck.findings") },
    ...(more > 0 ? [{ kind: "note", text: say("report.dataCheck.more", { count: more }) } as const] : []),
    {
      kind: "table",
      excelTable: "KlientelaDataCheck",
      columns: [
        { heading: say("report.dataCheck.severity"), kind: "text" },
        { heading: say("report.dataCheck.check"), kind: "text" },
        { heading: say("report.column.sheet"), kind: "text" },
        { heading: say("report.dataCheck.row"), kind: "integer" },
        { heading: say("report.column.heading"), kind: "text" },
        { heading: say("report.dataCheck.value"), kind: "text" },
        { heading: say("report.dataCheck.fix"), kind: "text" },
        { heading: say("report.dataCheck.why"), kind: "text" },
      ],
      rows: shown.map((finding) => rowOf(finding, input, say)),
    },
  ];
}

function rowOf(
  finding: Finding<CheckId>,
  { ownSheets, calendar }: DataCheckInput,
  say: DataCheckSay,
): ReportValue[] {
  const { check, severity, sheet, row, column, columnIndex, value, fix, params, isDate } = finding;
  const shown = (cell: CellValue) => textOf(isDate ? dayIn(cell) : cell);
  return [
    say(`severity.${severity}`),
    say(`check.${check}`),
    sheet,
    linkedRow(),
    column,
    shown(value),
    fix === undefined ? null : shown(fix),
    say(`check.${check}.why`, params),
  ];

  function linkedRow(): ReportValue {
    const place = placeIn(ownSheets, sheet, row - 1, columnIndex, "");
    return typeof place === "object" && place !== null && "target" in place ? { ...place, value: row } : row;
  }

  function dayIn(cell: CellValue): CellValue {
    if (typeof cell !== "number") return cell;
    const serial = serialToDay(cell, calendar);
    if (Number.isNaN(serial)) return cell;
    const [year, month, day] = isoDay(serial).split("-") as [string, string, string];
    return say("report.dataCheck.day", { year, month, day });
  }
}

/** As text whatever it is: an error would be one, a phone would be shortened. */
function textOf(value: CellValue): CellValue {
  if (value === null) return null;
  return typeof value === "object" ? value.error : String(value);
}
