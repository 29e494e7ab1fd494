import type { BridgePart } from "../../dynamics/bridge/bridge";
import type { DimensionId } from "../../dynamics/dimensions";
import type { ForecastLimit, ForecastModelId } from "../../dynamics/forecast/forecast";
import type { DynamicsLimitId } from "../../dynamics/limits";
import type { PeriodUnit } from "../../dynamics/periods";
import type { Certainty } from "../../dynamics/season/seasonalIndices";
import type { HolidayId } from "../../dynamics/seasonLeaders";
import type { LeftOutReason } from "../../metrics/leftOut";
import type { Say } from "../../texts";

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Names of periods. */
export type PeriodKey = `month.${Month}` | `dynamics.period.${PeriodUnit}`;

type LeadKey = `${"yearBefore" | "previous"}.${"up" | "down" | "same"}` | "alone" | "running" | "noSales";

type ColumnKey =
  | "period"
  | "remark"
  | "toPrevious"
  | "yearBefore"
  | "toYearBefore"
  | "average"
  | "adjusted"
  | "yearToDate"
  | "lastYearToDate"
  | "planned"
  | "planShare"
  | "newCustomers"
  | "returningCustomers"
  | "units"
  | "margin"
  | "returns"
  | "discount"
  | "forecast"
  | "low"
  | "high"
  | "bandBase"
  | "bandHeight"
  | "model"
  | "error"
  | "errorShare"
  | "month"
  | "weekday"
  | "index"
  | "indexMoney"
  | "from"
  | "to"
  | "years"
  | "weeks"
  | "above"
  | "certainty"
  | "times"
  | "ofYears"
  | "part"
  | "amount"
  | "before"
  | "after"
  | "difference"
  | "cumulativeShare"
  | "base"
  | "total"
  | "more"
  | "less";

type OwnKey =
  | "sheet"
  | "title"
  | "asOf"
  | "by"
  | "byNote"
  | "currency"
  | "notes"
  | "incompletePeriod"
  | "withoutCustomer"
  | "bridge"
  | "bridgeSummary"
  | "bridgeSame"
  | "bridgePart"
  | "volumeInRows"
  | "allOthers"
  | "notStated"
  | "bridgeBy"
  | "breakdown"
  | "incomplete"
  | "series"
  | "seriesCut"
  | "forecast"
  | "forecastInterval"
  | "forecastChosen"
  | "forecastNaive"
  | "forecastUntested"
  | "season"
  | "seasonWeekday"
  | "seasonStrength"
  | "leaders"
  | "leadersNone"
  | "onlyThen"
  | "ofYears"
  | "hours"
  | `chart.${"revenue" | "customers" | "forecast" | "season" | "bridge" | "pareto" | "alt"}`
  | `lead.${LeadKey}`
  | `column.${ColumnKey}`;

export type DynamicsReportKey =
  | PeriodKey
  | `report.dynamics.${OwnKey}`
  | `report.${"dayFormat" | "total"}`
  | `report.segments.${"madeBy" | "version" | "leftOut"}`
  | `report.column.${"revenue" | "orders" | "averageOrder" | "customers" | "reason" | "rows"}`
  | `leftOut.${LeftOutReason}`
  | `weekday.${Weekday}`
  | `dynamics.unit.${PeriodUnit}`
  | `dynamics.beyond.${"future" | "otherCurrency" | "tooEarly"}`
  | `dynamics.limit.${DynamicsLimitId}`
  | `forecast.${ForecastLimit}`
  | `forecast.model.${ForecastModelId}`
  | `certainty.${Certainty}`
  | `holiday.${HolidayId}`
  | `dimension.${DimensionId}`
  | `bridge.${BridgePart}`
  | `bridge.${BridgePart}.meaning`;

export type DynamicsSay = Say<DynamicsReportKey>;
