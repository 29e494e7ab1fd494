/** The upper part of the sheet *Data check*: findings by severity and by check, and how much is known. */
import type { Severity } from "../checks/check";
import { groups } from "../checks/completeness/fields";
import type { Say } from "../texts";
import type { Block, ReportValue } from "./blocks";
import type { DataCheckInput } from "./dataCheckInput";
import type { DataCheckKey } from "./dataCheckTexts";

type DataCheckSay = Say<DataCheckKey>;

const severities: readonly Severity[] = ["error", "warning", "info"];

export function severityBlocks({ tallies }: DataCheckInput, say: DataCheckSay): Block[] {
  const sums = severities.map((severity) => {
    const own = tallies.filter((tally) => tally.severity === severity);
    return {
      severity,
      findings: sum(own.map(({ findings }) => findings)),
      fixes: sum(own.map(({ fixes }) => fixes)),
    };
  });
  const all = sum(sums.map(({ findings }) => findings));
  if (all === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.dataCheck.bySeverity") },
    {
      kind: "table",
      columns: [
        { heading: say("report.dataCheck.severity"), kind: "text" },
        { heading: say("report.dataCheck.count"), kind: "count" },
        { heading: say("report.dataCheck.shareOfAll"), kind: "share", bars: true },
        { heading: say("report.dataCheck.fixes"), kind: "count" },
      ],
      rows: sums.map(({ severity, findings, fixes }) => [
        say(`severity.${severity}`),
        findings,
        findings / all,
        fixes,
      ]),
      total: [say("report.total"), all, 1, sum(sums.map(({ fixes }) => fixes))],
    },
  ];
}

/** Checks that found nothing are listed too: the reader sees what was looked at. */
export function checkBlocks({ tallies }: DataCheckInput, say: DataCheckSay): Block[] {
  if (tallies.length === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.dataCheck.byCheck") },
    {
      kind: "table",
      columns: [
        { heading: say("report.dataCheck.check"), kind: "text" },
        { heading: say("report.dataCheck.count"), kind: "count" },
        { heading: say("report.dataCheck.fixes"), kind: "count" },
        { heading: say("report.dataCheck.accepted"), kind: "count" },
        { heading: say("report.dataCheck.rowsChecked"), kind: "count" },
        { heading: say("report.dataCheck.shareOfRows"), kind: "share", bars: true },
        { heading: say("report.dataCheck.table"), kind: "text" },
        { heading: say("report.dataCheck.severity"), kind: "text" },
      ],
      rows: tallies.map(({ check, severity, table, rows, findings, fixes, accepted }) => [
        say(`check.${check}`),
        findings,
        fixes,
        accepted,
        rows,
        rows > 0 ? findings / rows : null,
        say(`table.${table}`),
        say(`severity.${severity}`),
      ]),
    },
  ];
}

/** How much is known of the customers of each segment, by group of fields. */
export function completenessBlocks({ completeness }: DataCheckInput, say: DataCheckSay): Block[] {
  const present = completeness?.filter(({ customers }) => customers > 0) ?? [];
  if (present.length === 0) return [];
  const asked = groups.filter((group) => present.some(({ byGroup }) => !Number.isNaN(byGroup[group])));
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.dataCheck.completeness") },
    { kind: "note", text: say("report.dataCheck.completenessNote") },
    {
      kind: "table",
      columns: [
        { heading: say("report.column.segment"), kind: "text" },
        { heading: say("report.column.customers"), kind: "count" },
        ...asked.map(
          (group) => ({ heading: say(`completeness.${group}`), kind: "share", scale: true }) as const,
        ),
        { heading: say("report.dataCheck.score"), kind: "share" },
      ],
      rows: present.map(({ segment, customers, byGroup, score }) => [
        say(`segment.${segment}`),
        customers,
        ...asked.map((group) => shareOrNone(byGroup[group])),
        shareOrNone(score),
      ]),
    },
  ];
}

const shareOrNone = (share: number): ReportValue => (Number.isNaN(share) ? null : share);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
