/** Columns beside the orders that pivots are made by. One line per column in `helpersOf`. */
import { dimensionsOf } from "../../core/dynamics/dimensions";
import { orderColumns, type PeriodGroups } from "../../core/dynamics/orderColumns";
import { placeInYear } from "../../core/dynamics/periods";
import type { MetricFacts } from "../../core/metrics/facts";
import type { Groups } from "../../core/metrics/goods";
import type { CellStyle } from "../../core/plan/content";
import type { ColumnValues } from "../../core/plan/plan";
import { rfmSegments } from "../../core/segments/rfmMap";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { periodId } from "./periodId";

export interface OrderHelper {
  /** Hidden name of the column. */
  readonly key: string;
  readonly heading: string;
  readonly values: ColumnValues;
  readonly style: CellStyle;
}

/** @param classOf RFM segment of each customer. */
export function helpersOf(
  facts: MetricFacts,
  classOf: Uint8Array,
  currency: string | undefined,
  say: Say<TextKey>,
): readonly OrderHelper[] {
  const { years, quarters, months, weekdays, segments, revenue } = orderColumns(facts, classOf, currency);
  const weekday = (place: number) => `${place + 1} ${say(`weekday.${place + 1}` as TextKey)}`;
  const helper = (
    key: string,
    heading: TextKey,
    values: ColumnValues,
    style: CellStyle = {},
  ): OrderHelper => ({
    key,
    heading: say(heading),
    values,
    style,
  });
  return [
    helper("orderYear", "pivots.field.year", numbers(years), { numberFormat: "0", horizontal: "center" }),
    helper(
      "orderQuarter",
      "pivots.field.quarter",
      periodTexts(quarters, (period) => {
        const { year, place } = placeInYear(period, "quarter");
        return say("pivots.quarter", { year: String(year), quarter: String(place + 1) });
      }),
    ),
    helper(
      "orderMonth",
      "pivots.field.month",
      periodTexts(months, (period) => periodId(period, "month")),
    ),
    helper("orderWeekday", "pivots.field.weekday", texts(weekdays, 7, weekday)),
    helper(
      "orderSegment",
      "pivots.orderSegment",
      texts(segments, rfmSegments.length, (place) => say(`segment.${rfmSegments[place]}`)),
    ),
    ...ofCustomers(facts, say),
    helper("orderRevenue", "pivots.revenue", numbers(revenue), { numberFormat: "#,##0.00" }),
  ];
}

/** Town and manager of the customer where the orders name none. */
function ofCustomers(facts: MetricFacts, say: Say<TextKey>): readonly OrderHelper[] {
  const { columns } = facts.orders;
  const wanted = [
    { id: "managerName", key: "orderManager", heading: "pivots.field.manager" },
    { id: "town", key: "orderTown", heading: "pivots.field.town" },
  ] as const;
  return wanted.flatMap(({ id, key, heading }) => {
    const groups = columns[id] ? undefined : dimensionsOf(facts).find((one) => one.id === id)?.groups;
    if (!groups) return [];
    return [{ key, heading: say(heading), values: groupTexts(groups), style: {} }];
  });
}

const numbers = (values: Float64Array): ColumnValues => ({ kind: "number", values, isDay: false });

const groupTexts = ({ ofRow, names }: Groups): ColumnValues =>
  texts(ofRow, names.length, (place) => names[place]);

const periodTexts = ({ ofRow, periods }: PeriodGroups, name: (period: number) => string): ColumnValues =>
  texts(ofRow, periods.length, (place) => name(periods[place]));

/** Code 0 is the empty cell. */
function texts(
  ofRow: Int8Array | Int16Array | Int32Array,
  count: number,
  name: (place: number) => string,
): ColumnValues {
  const dictionary = ["", ...Array.from({ length: count }, (_, place) => name(place))];
  return { kind: "text", codes: Uint32Array.from(ofRow, (place) => place + 1), dictionary };
}
