import type { OrdersMethod, WorthMethod } from "../value/customerValue";
import type { Verdict } from "../value/holdOut";
import type { ObstacleId } from "../value/obstacles";
import type { AliveBand } from "./customerValueInput";

/** Headings of its columns. */
export type ValueColumnName =
  | "repeats"
  | "predicted"
  | "actual"
  | "band"
  | "expectedMoney"
  | "range"
  | "customer"
  | "alive"
  | "lastOrder"
  | "orders"
  | "ordersFrom"
  | "ordersTo"
  | "worth"
  | "moneyFrom"
  | "moneyTo"
  | "moneyIfBack"
  | "dueDay"
  | "orderDay"
  | "amount"
  | "birthday"
  | "years"
  | "parameter"
  | "parameterValue";

/** Labels of its facts. */
export type ValueFactName =
  | "horizon"
  | "discount"
  | "kept"
  | "customers"
  | "repeatBuyers"
  | "ordersBy"
  | "worthBy"
  | "expectedOrders"
  | "expectedMoney"
  | "moneyFrom"
  | "moneyTo";

/** Texts of the report of customer value. */
export type CustomerValueKey =
  | `report.${"dayFormat" | "total" | "range.from" | "range.between"}`
  | `report.segments.${"asOf" | "madeBy" | "version"}`
  | `report.column.${"customers" | "customersShare"}`
  | `report.customerValue.${
      | "sheet"
      | "title"
      | "headline"
      | "plainHeadline"
      | "doubtfulHeadline"
      | "noCustomers"
      | "noEstimate"
      | "days"
      | "check"
      | "check.learntUntil"
      | "check.comparedUntil"
      | "check.byInterval"
      | "check.limits"
      | "check.chart"
      | "check.chartAlt"
      | "bands"
      | "bands.note"
      | "bins"
      | "bins.chart"
      | "bins.chartAlt"
      | "best"
      | "best.note"
      | "winBack"
      | "winBack.note"
      | "overdue"
      | "overdue.note"
      | "oneTimers"
      | "oneTimers.note"
      | "birthdays"
      | "birthdays.none"
      | "nobody"
      | "more"
      | "model"
      | "model.steadied"
      | "model.logLikelihood"}`
  | `report.customerValue.${ValueFactName}`
  | `report.customerValue.check.${Verdict}`
  | `report.customerValue.band.${AliveBand["id"]}`
  | `report.customerValue.column.${ValueColumnName}`
  | `value.part.${"orders" | "worth" | "holdOut"}`
  | `value.obstacle.${ObstacleId}`
  | `value.method.${OrdersMethod | WorthMethod}`;
