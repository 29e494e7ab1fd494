/** The lists of the report of customer value: who is worth most, and whom to call. */
import type { Say } from "../texts";
import type { Block, ReportColumn, ReportValue } from "./blocks";
import type { CustomerValueReportInput, Listed, NamedCustomer } from "./customerValueInput";
import { known } from "./customerValueParts";
import type { CustomerValueKey, ValueColumnName } from "./customerValueTexts";
import { placeIn } from "./places";

type ValueSay = Say<CustomerValueKey>;

export function callBlocks(input: CustomerValueReportInput, say: ValueSay): Block[] {
  const { best, winBack, overdue, oneTimers, birthdays, ownSheets } = input;
  const column = (name: ValueColumnName, kind: ReportColumn["kind"], bars = false): ReportColumn => ({
    heading: say(`report.customerValue.column.${name}`),
    kind,
    bars,
  });
  const customer = ({ name, place }: NamedCustomer) =>
    place ? placeIn(ownSheets, place.sheet, place.row, place.column, name) : name;

  return [
    ...section(
      "best",
      best,
      [
        column("customer", "text"),
        column("alive", "share"),
        column("lastOrder", "day"),
        column("orders", "decimal"),
        column("ordersFrom", "count"),
        column("ordersTo", "count"),
        column("worth", "money"),
        column("expectedMoney", "money", true),
        column("moneyFrom", "money"),
        column("moneyTo", "money"),
      ],
      (line) => [
        customer(line.customer),
        known(line.alive),
        line.lastOrderDay,
        line.orders,
        line.ordersLow,
        line.ordersHigh,
        line.worth,
        line.value,
        line.valueLow,
        line.valueHigh,
      ],
    ),
    ...section(
      "winBack",
      winBack,
      [
        column("customer", "text"),
        column("alive", "share"),
        column("lastOrder", "day"),
        column("moneyIfBack", "money", true),
      ],
      (line) => [customer(line.customer), known(line.alive), line.lastOrderDay, line.money],
    ),
    ...section(
      "overdue",
      overdue,
      [
        column("customer", "text"),
        column("lastOrder", "day"),
        column("dueDay", "day"),
        column("expectedMoney", "money", true),
      ],
      (line) => [customer(line.customer), line.lastOrderDay, line.dueDay, known(line.money)],
    ),
    ...section(
      "oneTimers",
      oneTimers,
      [column("customer", "text"), column("orderDay", "day"), column("amount", "money", true)],
      (line) => [customer(line.customer), line.orderDay, line.money],
    ),
    ...(birthdays ? birthdayBlocks(birthdays) : []),
  ];

  function section<Line>(
    id: "best" | "winBack" | "overdue" | "oneTimers",
    { lines, count }: Listed<Line>,
    columns: readonly ReportColumn[],
    row: (line: Line) => ReportValue[],
  ): Block[] {
    return [
      { kind: "gap", rows: 1 },
      { kind: "section", text: say(`report.customerValue.${id}`) },
      { kind: "note", text: say(`report.customerValue.${id}.note`) },
      ...list(lines, count, columns, row, say("report.customerValue.nobody")),
    ];
  }

  function birthdayBlocks({
    lines,
    count,
    weeks,
  }: NonNullable<CustomerValueReportInput["birthdays"]>): Block[] {
    return [
      { kind: "gap", rows: 1 },
      { kind: "section", text: say("report.customerValue.birthdays", { count: weeks }) },
      ...list(
        lines,
        count,
        [column("customer", "text"), column("birthday", "day"), column("years", "count")],
        (line) => [customer(line.customer), line.day, known(line.years)],
        say("report.customerValue.birthdays.none"),
      ),
    ];
  }

  function list<Line>(
    lines: readonly Line[],
    count: number,
    columns: readonly ReportColumn[],
    row: (line: Line) => ReportValue[],
    none: string,
  ): Block[] {
    if (lines.length === 0) return [{ kind: "note", text: none }];
    const more = count - lines.length;
    return [
      { kind: "table", columns, rows: lines.map(row) },
      ...(more > 0
        ? [{ kind: "note", text: say("report.customerValue.more", { count: more }) } as const]
        : []),
    ];
  }
}
