/** What a reader should know before the figures: what is left out, what could not be computed. */
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import { periodAt } from "../../dynamics/periods";
import { type DynamicsSheet, readable } from "./dynamicsSheet";
import type { DynamicsSay } from "./dynamicsTexts";
import { capitalised, periodName } from "./periodName";

export function addNotes(sheet: DynamicsSheet, dynamics: SalesDynamics, say: DynamicsSay): void {
  const notes = [
    ...incomplete(dynamics, say),
    ...beyond(dynamics, say),
    ...(dynamics.rowsWithoutCustomer > 0
      ? [say("report.dynamics.withoutCustomer", { count: dynamics.rowsWithoutCustomer })]
      : []),
    ...dynamics.limits.map(({ id, params }) => say(`dynamics.limit.${id}`, params)),
  ];
  if (notes.length > 0) sheet.section(say("report.dynamics.notes"));
  for (const note of notes) sheet.note(note);
  if (dynamics.leftOut.length === 0) return;
  sheet.section(say("report.segments.leftOut"));
  sheet.table(
    [
      { heading: say("report.column.reason"), kind: "text" },
      { heading: say("report.column.rows"), kind: "count" },
    ],
    dynamics.leftOut.map(({ reason, rows }) => [say(`leftOut.${reason}`), rows]),
  );
}

function incomplete({ series, settings }: SalesDynamics, say: DynamicsSay): string[] {
  const { unit, firstPeriod, isComplete } = series[settings.unit];
  return Array.from(isComplete).flatMap((is, at) =>
    is === 1
      ? []
      : [
          say("report.dynamics.incompletePeriod", {
            period: capitalised(periodName(firstPeriod + at, unit, say)),
          }),
        ],
  );
}

function beyond({ beyond: rows, asOfDay, currency = "" }: SalesDynamics, say: DynamicsSay): string[] {
  const { future, otherCurrency, tooEarly } = rows;
  const day = periodName(periodAt(asOfDay, "day"), "day", say);
  return [
    ...(future.rows > 0
      ? [say("dynamics.beyond.future", { day, count: future.rows, amount: readable(future.revenue) })]
      : []),
    ...(otherCurrency.rows > 0
      ? [say("dynamics.beyond.otherCurrency", { count: otherCurrency.rows, currency })]
      : []),
    ...(tooEarly.rows > 0 ? [say("dynamics.beyond.tooEarly", { count: tooEarly.rows })] : []),
  ];
}
