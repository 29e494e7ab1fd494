import type { SheetContent } from "../plan/content";
import type { Say } from "../texts";
import type { Block, Fact } from "./blocks";
import { layOut } from "./content";
import { callBlocks } from "./customerValueCalls";
import type { CustomerValueReportInput } from "./customerValueInput";
import { checkBlocks, errorPercent, modelBlocks, obstacleBlocks, spreadBlocks } from "./customerValueParts";
import type { CustomerValueKey, ValueFactName } from "./customerValueTexts";
import type { Report } from "./report";

/** What the customers will bring, who is still here, whom to call, and how far to believe it. */
export const customerValue = {
  id: "customerValue",
  content: customerValueContent,
} as const satisfies Report<CustomerValueReportInput, CustomerValueKey>;

type ValueSay = Say<CustomerValueKey>;

/** Title and lead stay in view. */
const frozenRows = 2;

function customerValueContent(input: CustomerValueReportInput, say: ValueSay): SheetContent {
  const { found, calendar } = input;
  const hasCustomers = found.customers > 0;
  const blocks: Block[] = [
    { kind: "title", text: say("report.customerValue.title") },
    { kind: "lead", text: lead(input, say) },
    { kind: "gap", rows: 1 },
    { kind: "facts", facts: factsOf(input, say) },
    ...obstacleBlocks(found, say),
    ...checkBlocks(found, say),
    ...spreadBlocks(input, say),
    ...(hasCustomers ? callBlocks(input, say) : []),
    ...modelBlocks(found, say),
  ];
  return layOut(blocks, { calendar, dayFormat: say("report.dayFormat"), frozenRows });
}

function lead({ found, best }: CustomerValueReportInput, say: ValueSay): string {
  if (found.customers === 0) return say("report.customerValue.noCustomers");
  if (best.count === 0) return say("report.customerValue.noEstimate");
  const { expected, low, high } = found.totalValue;
  const { holdOut } = found;
  if (holdOut?.verdict === "poor") {
    const params = {
      money: whole(expected),
      count: found.settings.horizonDays,
      error: errorPercent(holdOut),
    };
    return say("report.customerValue.doubtfulHeadline", params);
  }
  const params = {
    money: whole(expected),
    low: whole(low),
    high: whole(high),
    count: found.settings.horizonDays,
  };
  const isPlain = found.ordersMethod === "meanInterval";
  return say(isPlain ? "report.customerValue.plainHeadline" : "report.customerValue.headline", params);
}

function factsOf({ asOfDay, found, version: number }: CustomerValueReportInput, say: ValueSay): Fact[] {
  const { settings, totalOrders, totalValue } = found;
  const hasEstimate = totalOrders.expected > 0;
  const fact = (name: ValueFactName, value: Fact["value"], kind: Fact["kind"]): Fact => ({
    label: say(`report.customerValue.${name}`),
    value,
    kind,
  });
  return [
    { label: say("report.segments.asOf"), value: asOfDay, kind: "day" },
    fact("horizon", say("report.customerValue.days", { count: settings.horizonDays }), "text"),
    fact("discount", settings.discountRate, "share"),
    fact("kept", found.keptShare, "share"),
    fact("customers", found.customers, "count"),
    fact("repeatBuyers", found.repeatBuyers, "count"),
    fact("ordersBy", say(`value.method.${found.ordersMethod}`), "text"),
    fact("worthBy", say(`value.method.${found.worthMethod}`), "text"),
    ...(hasEstimate
      ? [
          fact("expectedOrders", Math.round(totalOrders.expected), "count"),
          fact("expectedMoney", totalValue.expected, "money"),
        ]
      : []),
    ...(hasEstimate && found.holdOut?.verdict !== "poor"
      ? [fact("moneyFrom", totalValue.low, "money"), fact("moneyTo", totalValue.high, "money")]
      : []),
    {
      label: say("report.segments.madeBy"),
      value: say("report.segments.version", { version: number }),
      kind: "text",
    },
  ];
}

/** Cents say nothing beside thousands. */
const whole = (money: number) => (Math.abs(money) >= 1000 ? Math.round(money) : money);
