import type { ColumnChange, Plan, SheetChange } from "../../core/plan/plan";
import { segments } from "../../core/reports";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { type CustomersHome, customersHome } from "../customers/customersHome";
import type { OrdersBook } from "../customers/readOrders";
import { freeName } from "../ground";
import { segmentColumns, styleOf, widthOf } from "./columns";
import { reportInput } from "./reportInput";

/**
 * What Segment would write: columns beside the customers, the sheet of segments, and what is to be remembered.
 *
 * A book of orders only also gets a sheet of the customers made from them.
 */
export function segmentPlan(orders: OrdersBook, say: Say<TextKey>): Plan {
  const { ground, descriptions } = orders;
  const home = customersHome(orders, say);
  const changes = [
    ...home.changes,
    ...columnChanges(orders, home, say),
    reportSheet(orders, say),
    ground.corrections,
  ];
  return { command: "segment", asOfDay: descriptions.asOfDay, basis: ground.basis, changes };
}

function reportSheet(orders: OrdersBook, say: Say<TextKey>): SheetChange {
  return {
    kind: "sheet",
    key: segments.id,
    name: freeName(orders.ground, say("report.segments.sheet")),
    visibility: "visible",
    content: segments.content(reportInput(orders), say),
  };
}

function columnChanges(
  { descriptions }: OrdersBook,
  { sheet, area }: CustomersHome,
  say: Say<TextKey>,
): ColumnChange[] {
  return segmentColumns.map((column) => {
    const heading = say(`metric.${column.key}`);
    const values = column.values(descriptions, say);
    return {
      kind: "column",
      key: column.key,
      sheet,
      table: area,
      heading,
      values,
      style: styleOf(column, say),
      width: widthOf(heading, values),
      conditionalFormats: column.rules?.(say) ?? [],
    };
  });
}
