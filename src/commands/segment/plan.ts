import type { ColumnChange, Plan, SheetChange } from "../../core/plan/plan";
import { abcXyz, segments } from "../../core/reports";
import { abcXyzInput } from "../../core/reports/abcXyzInput";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { columnBeside } from "../customers/columnBeside";
import { type CustomersHome, customersHome } from "../customers/customersHome";
import { figuresBeside } from "../customers/figuresBeside";
import type { OrdersBook } from "../customers/readOrders";
import { reportSheet } from "../reportSheet";
import { segmentColumns, styleOf, widthOf } from "./columns";
import type { Further } from "./further";
import { type Kept, keptChange, movesOf } from "./keptClasses";
import { reportInput } from "./reportInput";
import type { SegmentSettings } from "./segmentSettings";

/** What was found and kept besides the segments themselves. */
interface Besides {
  readonly further: Further | undefined;
  readonly settings: SegmentSettings;
  readonly kept: Kept;
}

/**
 * What Segment would write: columns beside the customers, the sheet of segments, and what is to be remembered.
 *
 * A book of orders only also gets a sheet of the customers made from them.
 */
export function segmentPlan(orders: OrdersBook, besides: Besides, say: Say<TextKey>): Plan {
  const { further, settings, kept } = besides;
  const { ground, descriptions } = orders;
  const home = customersHome(orders, say);
  const changes = [
    ...home.changes,
    ...columnChanges(orders, home, say),
    ...(further ? furtherChanges(orders, further, home, say) : []),
    segmentsSheet(orders, besides, say),
    ...(further && settings.abcXyz ? [abcXyzSheet(orders, further, say)] : []),
    keptChange(kept),
    ground.corrections,
  ];
  return { command: "segment", asOfDay: descriptions.asOfDay, basis: ground.basis, changes };
}

const segmentsSheet = (orders: OrdersBook, { further, kept }: Besides, say: Say<TextKey>) =>
  reportSheet(
    orders.ground,
    segments.id,
    say("report.segments.sheet"),
    segments.content(reportInput(orders, further, movesOf(kept, say)), say),
  );

function abcXyzSheet(
  { ground, descriptions }: OrdersBook,
  { facts }: Further,
  say: Say<TextKey>,
): SheetChange {
  const content = abcXyz.content(abcXyzInput(facts, descriptions, ground.calendar), say);
  return reportSheet(ground, abcXyz.id, say("report.abcXyz.sheet"), content);
}

/** What was asked for besides, right of the columns that are always written. */
function furtherChanges(
  { descriptions: { blank } }: OrdersBook,
  { columns, ownColumn }: Further,
  home: CustomersHome,
  say: Say<TextKey>,
): readonly ColumnChange[] {
  const asked = columns.map(({ id, unit, figures }) =>
    columnBeside(home, {
      key: id,
      heading: say(`metric.${id}`),
      ...figuresBeside(figures, unit, blank, say),
    }),
  );
  if (!ownColumn) return asked;
  const own = figuresBeside(ownColumn, "text", blank, say);
  return [...asked, columnBeside(home, { key: "ownSegment", heading: say("metric.ownSegment"), ...own })];
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
