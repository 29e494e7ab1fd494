import { noClass } from "../../core/metrics/figures";
import { formerClasses } from "../../core/segments/migration";
import { segmentFacts } from "../../core/segments/segmentFacts";
import { steadied } from "../../core/segments/steadied";
import type { OrdersBook } from "../customers/readOrders";
import { classesNow, type Kept } from "./keptClasses";
import type { SegmentSettings } from "./segmentSettings";

/** The book with customers at a border left in the segment of the last run, where that is wanted. */
export function withSteadyClasses(
  orders: OrdersBook,
  former: Kept | undefined,
  { steady = 0 }: SegmentSettings,
): OrdersBook {
  if (steady === 0 || !former) return orders;
  const { tables, descriptions } = orders;
  const { rfmSegment } = descriptions.classes;
  const before = formerClasses(former.run, classesNow(descriptions), noClass);
  const facts = segmentFacts(tables, descriptions);
  const classOf = steadied("rfmSegment", facts, {}, rfmSegment.classOf, before, steady);
  const classes = { ...descriptions.classes, rfmSegment: { ...rfmSegment, classOf } };
  return { ...orders, descriptions: { ...descriptions, classes } };
}
