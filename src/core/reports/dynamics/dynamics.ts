import { changesTo } from "../../dynamics/comparisons";
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import { type PeriodUnit, periodUnits } from "../../dynamics/periods";
import type { SheetContent } from "../../plan/content";
import type { Say } from "../../texts";
import type { Fact } from "../blocks";
import type { Report } from "../report";
import { addBridges } from "./dynamicsBridge";
import { addForecast } from "./dynamicsForecast";
import type { DynamicsReportInput } from "./dynamicsInput";
import { addNotes } from "./dynamicsNotes";
import { addPlaces } from "./dynamicsPlaces";
import { addSeason } from "./dynamicsSeason";
import { addSeries } from "./dynamicsSeries";
import { DynamicsSheet, readable } from "./dynamicsSheet";
import type { DynamicsReportKey, DynamicsSay } from "./dynamicsTexts";
import { capitalised, periodName } from "./periodName";

/** How sales move, why, and what comes next. */
export const dynamics = {
  id: "dynamics",
  content: dynamicsContent,
} as const satisfies Report<DynamicsReportInput, DynamicsReportKey>;

/** Title and lead stay in view. */
const frozenRows = 2;

/** The cell in which the user chooses days, weeks, months, quarters or years. */
export const unitCell = { row: 4, column: 1 } as const;

/** The unit that the text in `unitCell` names, in the language of the report. */
export function unitNamed(text: string, say: Say<`dynamics.unit.${PeriodUnit}`>): PeriodUnit | undefined {
  const wanted = text.trim().toLowerCase();
  return periodUnits.find((unit) => say(`dynamics.unit.${unit}`).toLowerCase() === wanted);
}

function dynamicsContent(input: DynamicsReportInput, say: DynamicsSay): SheetContent {
  const { dynamics: found, calendar } = input;
  const sheet = new DynamicsSheet(say);
  sheet.add(
    { kind: "title", text: say("report.dynamics.title") },
    { kind: "lead", text: lead(found, say) },
    { kind: "gap", rows: 1 },
    { kind: "facts", facts: factsOf(input, say) },
    { kind: "note", text: say("report.dynamics.byNote") },
  );
  const { row, column } = unitCell;
  sheet.list(
    { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column },
    periodUnits.map((unit) => say(`dynamics.unit.${unit}`)),
  );
  addNotes(sheet, found, say);
  addSeries(sheet, found, say);
  addBridges(sheet, found, say);
  addForecast(sheet, found, say);
  addSeason(sheet, found, say);
  addPlaces(sheet, found, say);
  return sheet.finish({ calendar, dayFormat: say("report.dayFormat"), frozenRows });
}

function factsOf(
  { dynamics: { asOfDay, settings, currency }, version }: DynamicsReportInput,
  say: DynamicsSay,
) {
  const facts: Fact[] = [
    { label: say("report.dynamics.asOf"), value: asOfDay, kind: "day" },
    { label: say("report.dynamics.by"), value: say(`dynamics.unit.${settings.unit}`), kind: "text" },
    ...(currency ? [{ label: say("report.dynamics.currency"), value: currency, kind: "text" } as const] : []),
    {
      label: say("report.segments.madeBy"),
      value: say("report.segments.version", { version }),
      kind: "text",
    },
  ];
  return facts;
}

/** Changes smaller than this are none. */
const leastShare = 0.005;

/** The sentence to remember: the last complete period beside the year before, else beside the period before. */
function lead({ series, settings }: SalesDynamics, say: DynamicsSay): string {
  const own = series[settings.unit];
  const { revenue } = own.figures;
  if (own.count === 0) return say("report.dynamics.lead.noSales");
  const last = own.isComplete.lastIndexOf(1);
  if (last < 0) {
    const amount = readable(revenue.reduce((sum, value) => sum + value, 0));
    return say("report.dynamics.lead.running", { amount });
  }
  const period = capitalised(periodName(own.firstPeriod + last, own.unit, say));
  const amount = readable(revenue[last]);
  for (const compared of ["yearBefore", "previous"] as const) {
    const share = changesTo(own, revenue, compared).share[last];
    if (Number.isNaN(share)) continue;
    const side = Math.abs(share) < leastShare ? "same" : share > 0 ? "up" : "down";
    const percent = Math.round(Math.abs(share) * 100);
    return say(`report.dynamics.lead.${compared}.${side}`, { period, amount, share: percent });
  }
  return say("report.dynamics.lead.alone", { period, amount });
}
