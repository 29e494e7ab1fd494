import type { CustomerColumnId } from "../segments/customerColumns";
import type { SegmentTextKey } from "../segments/textKeys";
import type { CustomerRole } from "../table/roles";

export type CustomerCardReportKey =
  | "report.dayFormat"
  | "report.segments.asOf"
  | `report.customerCard.${
      | "sheet"
      | "title"
      | "customer"
      | "lead"
      | "noOrders"
      | "details"
      | "classes"
      | "figures"
      | "products"
      | "orders"
      | "years"
      | "year"
      | "notKnown"
      | "choose"}`
  | `report.column.${
      | "what"
      | "class"
      | "why"
      | "revenue"
      | "times"
      | "lastBought"
      | "orderNumber"
      | "products"
      | "amount"}`
  | "dimension.product"
  | "role.orderDay"
  | `role.${CustomerRole}`
  | `metric.${CustomerColumnId}`
  | SegmentTextKey;
