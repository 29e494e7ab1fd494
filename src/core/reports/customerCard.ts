import type { SheetContent } from "../plan/content";
import type { Say } from "../texts";
import type { Block, Fact } from "./blocks";
import { layOut } from "./content";
import type { CardFigure, CustomerCardInput } from "./customerCardInput";
import type { CustomerCardReportKey } from "./customerCardTexts";
import { chartColors } from "./looks";
import { notComputedBlocks } from "./notComputed";
import type { Report } from "./report";
import { unitKind } from "./unitKind";

/** All that is known of one customer: for a call, or for handing over to a colleague. */
export const customerCard = {
  id: "customerCard",
  content: customerCardContent,
} as const satisfies Report<CustomerCardInput, CustomerCardReportKey>;

type CardSay = Say<CustomerCardReportKey>;

/** Title, name and lead stay in view. */
const frozenRows = 3;
/** The cell with the name, below the title. */
export const nameCell = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 };

function customerCardContent(input: CustomerCardInput, say: CardSay): SheetContent {
  const blocks: Block[] = [
    { kind: "title", text: say("report.customerCard.title") },
    {
      kind: "facts",
      facts: [{ label: say("report.customerCard.customer"), value: input.name, kind: "text" }],
    },
    { kind: "lead", text: lead(input, say) },
    { kind: "gap", rows: 1 },
    { kind: "facts", facts: [{ label: say("report.segments.asOf"), value: input.asOfDay, kind: "day" }] },
    ...(input.choices === undefined
      ? []
      : [{ kind: "note", text: say("report.customerCard.choose") } as const]),
    ...factBlocks(say("report.customerCard.details"), detailFacts(input, say)),
    ...classBlocks(input, say),
    ...factBlocks(
      say("report.customerCard.figures"),
      input.figures.map((figure) => figureFact(figure, say)),
    ),
    ...productBlocks(input, say),
    ...yearBlocks(input, say),
    ...lineBlocks(input, say),
    ...notComputedBlocks(
      say("report.customerCard.notKnown"),
      input.notKnown.map(({ id, why }) => ({ what: say(`metric.${id}`), why })),
      say,
    ),
  ];
  const content = layOut(blocks, {
    calendar: input.calendar,
    dayFormat: say("report.dayFormat"),
    frozenRows,
  });
  if (input.choices === undefined) return content;
  return { ...content, validations: [{ area: nameCell, list: { range: input.choices } }] };
}

function lead({ orders, revenue, recencyDays }: CustomerCardInput, say: CardSay): string {
  if (orders === 0) return say("report.customerCard.noOrders");
  return say("report.customerCard.lead", { count: orders, revenue, recency: recencyDays });
}

function factBlocks(section: string, facts: readonly Fact[]): Block[] {
  if (facts.length === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: section },
    { kind: "facts", facts },
  ];
}

function detailFacts({ details }: CustomerCardInput, say: CardSay): Fact[] {
  return details.map(({ role, value, isDay }) => ({
    label: say(`role.${role}`),
    value,
    kind: isDay ? "day" : typeof value === "number" ? "integer" : "text",
  }));
}

function figureFact({ id, unit, value }: CardFigure, say: CardSay): Fact {
  const label = say(`metric.${id}`);
  if (typeof value === "object")
    return { label, value: say(value.key as CustomerCardReportKey), kind: "text" };
  return { label, value, kind: unitKind[unit] };
}

function classBlocks({ classes }: CustomerCardInput, say: CardSay): Block[] {
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.customerCard.classes") },
    {
      kind: "table",
      columns: [
        { heading: say("report.column.what"), kind: "text" },
        { heading: say("report.column.class"), kind: "text" },
        { heading: say("report.column.why"), kind: "text" },
      ],
      rows: classes.map((line) => [
        say(`metric.${line.id}`),
        say(line.class),
        say(line.why.key, line.why.params),
      ]),
    },
  ];
}

function productBlocks({ products }: CustomerCardInput, say: CardSay): Block[] {
  if (products.length === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.customerCard.products") },
    {
      kind: "table",
      columns: [
        { heading: say("dimension.product"), kind: "text" },
        { heading: say("report.column.times"), kind: "count" },
        { heading: say("report.column.revenue"), kind: "money", bars: true },
        { heading: say("report.column.lastBought"), kind: "day" },
      ],
      rows: products.map(({ name, times, revenue, lastDay }) => [name, times, revenue, lastDay]),
    },
  ];
}

function yearBlocks({ years }: CustomerCardInput, say: CardSay): Block[] {
  if (years.length < 2) return [];
  const title = say("report.customerCard.years");
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: title },
    {
      kind: "table",
      columns: [
        { heading: say("report.customerCard.year"), kind: "integer" },
        { heading: say("report.column.revenue"), kind: "money" },
      ],
      rows: years.map(({ year, revenue }) => [year, revenue]),
      chart: {
        name: "years",
        kind: "column",
        title,
        altText: title,
        series: [{ column: 1, color: chartColors.main }],
        valueFormat: "#,##0",
      },
    },
  ];
}

function lineBlocks({ lines }: CustomerCardInput, say: CardSay): Block[] {
  if (lines.length === 0) return [];
  return [
    { kind: "gap", rows: 1 },
    { kind: "section", text: say("report.customerCard.orders") },
    {
      kind: "table",
      columns: [
        { heading: say("role.orderDay"), kind: "day" },
        { heading: say("report.column.orderNumber"), kind: "text" },
        { heading: say("report.column.products"), kind: "text" },
        { heading: say("report.column.amount"), kind: "money" },
      ],
      rows: lines.map(({ day, number, product, amount }) => [day, number, product, amount]),
    },
  ];
}
