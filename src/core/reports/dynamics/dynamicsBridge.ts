/** Why revenue changed: in words, as a waterfall, and by what it consists of. */
import { type Bridge, type BridgePart, bridgeParts } from "../../dynamics/bridge/bridge";
import type { SalesDynamics } from "../../dynamics/describeDynamics";
import type { ReportColumn, ReportValue } from "../blocks";
import { chartColors } from "../looks";
import { type DynamicsSheet, dynamicsColors, readable } from "./dynamicsSheet";
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
  const steps = stepsOf(bridge);
  for (const step of steps) sheet.note(inWords(step, bridge, say));
  if (bridge.volumeIn === "rows") sheet.note(say("report.dynamics.volumeInRows"));
  const isDrawn = steps.every(({ base }) => base >= 0);
  const place = isDrawn ? sheet.chartPlace() : undefined;
  const column = (id: "part" | "amount" | "base" | "total" | "more" | "less") =>
    say(`report.dynamics.column.${id}`);
  const drawn = isDrawn ? (["base", "total", "more", "less"] as const) : [];
  const columns: readonly ReportColumn[] = [
    { heading: column("part"), kind: "text" },
    ...(["amount", ...drawn] as const).map((id): ReportColumn => ({ heading: column(id), kind: "money" })),
  ];
  const end = (name: string, amount: number) => [
    name,
    amount,
    ...(isDrawn ? [null, amount, null, null] : []),
  ];
  const rows: ReportValue[][] = [
    end(names.from, bridge.before),
    ...steps.map(({ part, amount, base }) => [
      capitalised(say(`bridge.${part}`)),
      amount,
      ...(isDrawn ? [base, null, amount > 0 ? amount : null, amount < 0 ? -amount : null] : []),
    ]),
    end(names.to, bridge.after),
  ];
  const table = sheet.table(columns, rows);
  if (!place) return;
  const looks = [dynamicsColors.band, chartColors.main, dynamicsColors.more, dynamicsColors.less];
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

function inWords({ part, amount }: Step, { customers }: Bridge, say: DynamicsSay): string {
  const counts: Partial<Record<BridgePart, number>> = {
    newCustomers: customers.new,
    cameBack: customers.cameBack,
    lostCustomers: customers.lost,
    volume: customers.stayed,
  };
  return say("report.dynamics.bridgePart", {
    part: capitalised(say(`bridge.${part}`)),
    amount: readable(amount),
    meaning: say(`bridge.${part}.meaning`, { count: counts[part] ?? 0 }),
  });
}

function namesOf({ unit, fromPeriod, toPeriod }: Bridge, say: DynamicsSay) {
  return {
    from: capitalised(periodName(fromPeriod, unit, say)),
    to: capitalised(periodName(toPeriod, unit, say)),
  };
}

function addDimensions(sheet: DynamicsSheet, { byDimension }: Bridge, say: DynamicsSay): void {
  if (byDimension.length === 0) return;
  const money = (id: "before" | "after" | "difference"): ReportColumn => ({
    heading: say(`report.dynamics.column.${id}`),
    kind: "money",
  });
  sheet.section(say("report.dynamics.bridgeBy"));
  for (const [at, { dimension, lines }] of byDimension.entries()) {
    if (at > 0) sheet.add({ kind: "gap", rows: 1 });
    sheet.table(
      [
        { heading: say(`dimension.${dimension}`), kind: "text" },
        money("before"),
        money("after"),
        money("difference"),
      ],
      lines.map(({ name, isRest, before, after, difference }) => [
        name || say(isRest ? "report.dynamics.allOthers" : "report.dynamics.notStated"),
        before,
        after,
        difference,
      ]),
    );
  }
}
