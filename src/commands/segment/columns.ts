/** The columns that Segment writes beside the customers. One line per column in `segmentColumns`. */

import type { MetricId } from "../../core/metrics/compute";
import type { CellStyle, ConditionalFormat } from "../../core/plan/content";
import type { ColumnValues } from "../../core/plan/plan";
import { abcClasses } from "../../core/segments/abc";
import type { ClassificationId } from "../../core/segments/classifyAll";
import type { CustomerDescriptions } from "../../core/segments/describeCustomers";
import { rfmSegments } from "../../core/segments/rfmMap";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";

export interface SegmentColumn {
  /** Hidden name of the column, and its key in the JSON of the command line. */
  readonly key: MetricId | ClassificationId | "r" | "f" | "m" | "cumulativeShare";
  /** The number format where it is the same in every language. */
  readonly style: CellStyle;
  readonly isDay?: boolean;
  values(descriptions: CustomerDescriptions, say: Say<TextKey>): ColumnValues;
  /** Rules for the cells of the column; areas are set by the plan. */
  readonly rules?: (say: Say<TextKey>) => readonly ConditionalFormat[];
}

const money: CellStyle = { numberFormat: "#,##0.00" };
const count: CellStyle = { numberFormat: "0" };
const days: CellStyle = { numberFormat: "0.0" };
const share: CellStyle = { numberFormat: "0.0%" };

export const segmentColumns: readonly SegmentColumn[] = [
  { key: "rfmSegment", style: {}, values: segmentOf },
  { key: "abc", style: { horizontal: "center" }, values: abcOf, rules: abcRules },
  { key: "lastOrderDay", style: {}, isDay: true, values: metric("lastOrderDay", true) },
  { key: "recencyDays", style: count, values: metric("recencyDays") },
  { key: "frequency", style: count, values: metric("frequency") },
  { key: "monetary", style: money, values: metric("monetary"), rules: revenueBars },
  { key: "averageOrder", style: money, values: metric("averageOrder") },
  { key: "meanIntervalDays", style: days, values: metric("meanIntervalDays") },
  { key: "firstOrderDay", style: {}, isDay: true, values: metric("firstOrderDay", true) },
  { key: "r", style: count, values: score("r") },
  { key: "f", style: count, values: score("f") },
  { key: "m", style: count, values: score("m") },
  { key: "cumulativeShare", style: share, values: cumulativeShareOf },
];

/** Look of a column: days are written the way the language writes them. */
export function styleOf({ style, isDay }: SegmentColumn, say: Say<TextKey>): CellStyle {
  return isDay ? { ...style, numberFormat: say("report.dayFormat") } : style;
}

/** Width in characters: the heading with its filter button, and what stands below it. */
export function widthOf(heading: string, values: ColumnValues): number {
  const longest = values.kind === "text" ? Math.max(...values.dictionary.map((text) => text.length)) : 10;
  return Math.min(32, Math.max(heading.length + 4, longest + 2));
}

function segmentOf({ classes, blank }: CustomerDescriptions, say: Say<TextKey>): ColumnValues {
  const names = rfmSegments.map((id) => say(`segment.${id}`));
  return named(classes.rfmSegment.classOf, names, blank);
}

function abcOf({ classes, blank }: CustomerDescriptions, say: Say<TextKey>): ColumnValues {
  const names = abcClasses.map((id) => say(`abc.${id}`));
  return named(classes.abc.classOf, names, blank);
}

/** Code 0 is the empty cell, kept for blank rows. */
function named(classOf: Uint8Array, names: readonly string[], blank: Uint8Array): ColumnValues {
  const codes = classOf.map((place, row) => (blank[row] ? 0 : place + 1));
  return { kind: "text", codes, dictionary: ["", ...names] };
}

function metric(id: keyof CustomerDescriptions["metrics"], isDay = false) {
  return ({ metrics, blank }: CustomerDescriptions): ColumnValues => ({
    kind: "number",
    values: withoutBlank(metrics[id], blank),
    isDay,
  });
}

function score(id: "r" | "f" | "m") {
  return ({ scores, blank }: CustomerDescriptions): ColumnValues => {
    const values = Float64Array.from(scores[id], (bin) => (bin === 0 ? Number.NaN : bin));
    return { kind: "number", values: withoutBlank(values, blank), isDay: false };
  };
}

function cumulativeShareOf({ classes, blank }: CustomerDescriptions): ColumnValues {
  return { kind: "number", values: withoutBlank(classes.abc.cumulativeShare, blank), isDay: false };
}

const withoutBlank = (values: Float64Array, blank: Uint8Array) =>
  values.map((value, row) => (blank[row] ? Number.NaN : value));

/** The plan lays the rule over the whole column. */
const anywhere = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** Light fills with dark text: told apart in greys and by colour-blind readers, the letter says it anyway. */
function abcRules(say: Say<TextKey>): readonly ConditionalFormat[] {
  const look = { A: ["#C6E7D0", "#0B5A2E"], B: ["#FFF0C2", "#6B4E00"], C: ["#EDEDED", "#424242"] } as const;
  return abcClasses.map((id) => ({
    kind: "textEquals",
    area: anywhere,
    text: say(`abc.${id}`),
    fill: look[id][0],
    fontColor: look[id][1],
  }));
}

function revenueBars(): readonly ConditionalFormat[] {
  return [{ kind: "dataBar", area: anywhere, color: "#7FB2E5" }];
}
