/** Why revenue changed: in words, as a waterfall, and by what it consists of. */
import { type Bridge, type BridgePart, bridgeParts } from "../../dynamics/bridge/bridge";
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import type { ReportColumn, ReportValue } from "../blocks";
import { chartLooks, type DynamicsSheet, readable } from "./dynamicsSheet";
import type { DynamicsSay } from "./dynamicsTexts";
import { capitalised, periodName } from "./periodName";

export function addBridges(sheet: DynamicsSheet, { bridges }: SalesDynamics, say: DynamicsSay): void {
  const { yearBefore, previous } = bridges;
  const first = yearBefore ?? previous;
  if (!first) return;
  addBridge(sheet, first, "bridge", say);
  addDimensions(sheet, first, say);
  if (yearBefore && previous) addBridge(sheet, previous, "bridgePrevious", say);
}

function addBridge(sheet: DynamicsSheet, bridge: Bridge, name: string, say: DynamicsSay): void {
  const names = namesOf(bridge, say);
  sheet.section(say("report.dynamics.bridge", names));
  sheet.note(summary(bridge, say));
  if (bridge.volumeIn === "rows") sheet.note(say("report.dynamics.volumeInRows"));
  const steps = stepsOf(bridge);
  const isDrawn = steps.every(({ base }) => base >= 0);
  const place = isDrawn ? sheet.chartPlace() : undefined;
  const column = (id: "part" | "amount" | "meaning" | "base" | "total" | "more" | "less") =>
    say(`report.dynamics.column.${id}`);
  const columns: readonly ReportColumn[] = [
    { heading: column("part"), kind: "text" },
    { heading: column("amount"), kind: "money" },
    ...(isDrawn
      ? (["base", "total", "more", "less"] as const).map(
          (id): ReportColumn => ({
            heading: column(id),
            kind: "money",
          }),
        )
      : []),
    { heading: column("meaning"), kind: "text" },
  ];
  const rows: ReportValue[][] = [
    [names.from, bridge.before, ...(isDrawn ? [null, bridge.before, null, null] : []), null],
    ...steps.map(({ part, amount, base }) => [
      capitalised(say(`bridge.${part}`)),
      amount,
      ...(isDrawn ? [base, null, amount > 0 ? amount : null, amount < 0 ? -amount : null] : []),
      meaning(part, bridge, say),
    ]),
    [names.to, bridge.after, ...(isDrawn ? [null, bridge.after, null, null] : []), null],
  ];
  const table = sheet.table(columns, rows);
  if (!place) return;
  const looks = [chartLooks.band, chartLooks.main, chartLooks.more, chartLooks.less];
  sheet.chart(name, say("report.dynamics.chart.bridge", names), {
    kind: "stackedColumn",
    area: place,
    categories: table.column(0),
    series: (["base", "total", "more", "less"] as const).map((id, at) => ({
      name: column(id),
      values: table.column(2 + at),
      color: looks[at],
      ...(id === "base" && { isBase: true }),
    })),
    valueFormat: "#,##0",
    gap: 40,
  });
}

interface Step {
  readonly part: BridgePart;
  readonly amount: number;
  /** Where its column begins; below zero where the waterfall dives under it. */
  readonly base: number;
}

/** Parts without effect are left away. */
function stepsOf({ before, parts }: Bridge): readonly Step[] {
  let height = before;
  return bridgeParts
    .filter((part) => parts[part] !== 0)
    .map((part) => {
      const from = height;
      height += parts[part];
      // Cents are whole numbers of a hundredth: what adding leaves beside them is no depth.
      return { part, amount: parts[part], base: Math.round(Math.min(from, height) * 100) / 100 };
    });
}

function summary({ before, after, difference, parts }: Bridge, say: DynamicsSay): string {
  const amounts = { before: readable(before), after: readable(after) };
  const side = Math.sign(difference);
  if (side === 0) return say("report.dynamics.bridgeSame", amounts);
  const main = bridgeParts.reduce((best, part) => (parts[part] * side > parts[best] * side ? part : best));
  return say("report.dynamics.bridgeSummary", {
    ...amounts,
    difference: readable(difference),
    part: say(`bridge.${main}`),
    amount: readable(parts[main]),
  });
}

function meaning(part: BridgePart, { customers }: Bridge, say: DynamicsSay): string {
  const counts: Partial<Record<BridgePart, number>> = {
    newCustomers: customers.new,
    cameBack: customers.cameBack,
    lostCustomers: customers.lost,
    volume: customers.stayed,
  };
  return say(`bridge.${part}.meaning`, { count: counts[part] ?? 0 });
}

function namesOf({ unit, fromPeriod, toPeriod }: Bridge, say: DynamicsSay) {
  return {
    from: capitalised(periodName(fromPeriod, unit, say)),
    to: capitalised(periodName(toPeriod, unit, say)),
  };
}

function addDimensions(sheet: DynamicsSheet, bridge: Bridge, say: DynamicsSay): void {
  const rows = bridge.byDimension.flatMap(({ dimension, lines }) =>
    lines.map(({ name, isRest, before, after, difference }): ReportValue[] => [
      say(`dimension.${dimension}`),
      before,
      after,
      difference,
      name || say(isRest ? "report.dynamics.allOthers" : "report.dynamics.notStated"),
    ]),
  );
  if (rows.length === 0) return;
  const column = (id: "before" | "after" | "difference" | "product") => say(`report.dynamics.column.${id}`);
  sheet.section(say("report.dynamics.bridgeBy"));
  sheet.table(
    [
      { heading: "", kind: "text" },
      { heading: column("before"), kind: "money" },
      { heading: column("after"), kind: "money" },
      { heading: column("difference"), kind: "money" },
      { heading: "", kind: "text" },
    ],
    rows,
  );
}
