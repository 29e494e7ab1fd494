/** What Segment found, as plain figures for programs: ids as keys, no texts of any language. */
import { isoDay } from "../../core/day";
import { noClass } from "../../core/metrics/figures";
import { abcClasses } from "../../core/segments/abc";
import type { CustomerDescriptions } from "../../core/segments/describeCustomers";
import { rfmSegments } from "../../core/segments/rfmMap";
import { placeOf } from "../../core/table/tables";
import { abcLines, type Described, segmentLines } from "../describe";
import type { Further, FurtherColumn } from "./further";

type Figure = number | string | null;

/**
 * One object per customer, in the order of their rows.
 *
 * `row` is counted as the sheet shows it; for customers made from the orders, from 2 on as on the sheet made of them.
 * A figure that does not exist (the last order of someone without orders) is null; days are ISO 8601.
 */
export function segmentResults(described: Described, further?: Further) {
  const { descriptions } = described;
  const customers: Record<string, Figure>[] = [];
  for (let index = 0; index < descriptions.customers.rowCount; index++) {
    if (descriptions.blank[index]) continue;
    customers.push({ ...customerOf(descriptions, index), ...furtherFigures(index, further) });
  }
  return {
    customers,
    segments: segmentLines(descriptions),
    abc: abcLines(descriptions),
    thresholds: descriptions.scores.breaks,
    links: descriptions.links.by,
    ...(further && {
      own: further.own.map(({ rule: _, ...own }) => own),
      notComputed: further.notComputed.map(({ id, why }) => ({ id, reason: why.reason, needs: why.needs })),
    }),
    leftOut: descriptions.leftOut.map(({ reason, rows }) => ({ reason, rows })),
  };
}

function furtherFigures(index: number, further: Further | undefined): Record<string, Figure> {
  if (!further) return {};
  const { columns, ownColumn } = further;
  const found = columns.map(({ id, unit, figures }) => [id, furtherFigure(figures, unit, index)]);
  const own = ownColumn && [["ownSegment", furtherFigure(ownColumn, "text", index)]];
  return Object.fromEntries([...found, ...(own ?? [])]);
}

function furtherFigure(
  figures: FurtherColumn["figures"],
  unit: FurtherColumn["unit"],
  index: number,
): Figure {
  if (figures.kind === "number") return (unit === "day" ? day : figure)(figures.values[index]);
  if (figures.kind === "text") return figures.texts.at(figures.codes[index]) || null;
  return figures.classOf[index] === noClass ? null : figures.classes[figures.classOf[index]];
}

function customerOf(descriptions: CustomerDescriptions, index: number): Record<string, Figure> {
  const { customers, metrics, scores, classes } = descriptions;
  const isMade = customers.sources.length === 0;
  const text = (role: "customerId" | "customerName") => {
    const column = customers.columns[role];
    return column ? column.dictionary.at(column.codes[index]) || null : null;
  };
  const { firstOrderDay, lastOrderDay, ...figures } = metrics;
  const score = (bin: number) => (bin === 0 ? null : bin);
  return {
    row: isMade ? index + 2 : placeOf(customers, index).row + 1,
    id: text("customerId"),
    name: text("customerName"),
    firstOrderDay: day(firstOrderDay[index]),
    lastOrderDay: day(lastOrderDay[index]),
    ...Object.fromEntries(Object.entries(figures).map(([id, column]) => [id, figure(column[index])])),
    r: score(scores.r[index]),
    f: score(scores.f[index]),
    m: score(scores.m[index]),
    rfmSegment: rfmSegments[classes.rfmSegment.classOf[index]],
    abc: abcClasses[classes.abc.classOf[index]],
    cumulativeShare: figure(classes.abc.cumulativeShare[index]),
  };
}

const figure = (value: number): Figure => (Number.isNaN(value) ? null : value);
const day = (value: number): Figure => (Number.isNaN(value) ? null : isoDay(value));
