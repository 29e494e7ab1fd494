import type { BridgePart } from "../../core/dynamics/bridge/bridge";
import { bridgeParts } from "../../core/dynamics/bridge/bridge";
import type { SalesDynamics } from "../../core/dynamics/describeDynamics";
import { type PeriodUnit, yearBefore } from "../../core/dynamics/periods";

/** What the pane shows: small and plain. Periods are numbers as in `periodAt`. */
export interface DynamicsSummary {
  readonly unit: PeriodUnit;
  readonly horizon: number;
  readonly currencies: readonly string[];
  readonly currency?: string;
  readonly sales: readonly SalesPoint[];
  readonly forecast: readonly ForecastPoint[];
  readonly months: readonly { readonly index: number; readonly isSure: boolean }[];
  readonly bridge?: BridgeSummary;
}

export interface SalesPoint {
  readonly period: number;
  readonly revenue: number;
  /** Absent where there was no such period. */
  readonly yearBefore?: number;
  readonly isComplete: boolean;
}

export interface ForecastPoint {
  readonly period: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface BridgeSummary {
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly before: number;
  readonly after: number;
  readonly parts: readonly { readonly part: BridgePart; readonly amount: number }[];
}

/** More columns in a picture of the pane are a wall. */
const mostPeriods = 25;

export function summaryOf(found: SalesDynamics): DynamicsSummary {
  const { settings, series, season, bridges, currencies, currency } = found;
  const bridge = bridges.yearBefore ?? bridges.previous;
  const { unit, horizon } = settings;
  const { firstPeriod, count, isComplete, figures } = series[unit];
  const first = Math.max(0, count - mostPeriods);
  const sales = Array.from({ length: count - first }, (_, step): SalesPoint => {
    const period = firstPeriod + first + step;
    const before = figures.revenue[yearBefore(period, unit) - firstPeriod];
    return {
      period,
      revenue: figures.revenue[first + step],
      ...(before !== undefined && { yearBefore: before }),
      isComplete: isComplete[first + step] === 1,
    };
  });
  return {
    unit,
    horizon,
    currencies: currencies.map((one) => one.currency),
    ...(currency !== undefined && { currency }),
    sales,
    forecast: forecastOf(found),
    months: (season.byMonth?.kind === "multiplicative" ? season.byMonth.indices : []).map(
      ({ index, certainty }) => ({ index, isSure: certainty === "sure" }),
    ),
    ...(bridge && {
      bridge: {
        fromPeriod: bridge.fromPeriod,
        toPeriod: bridge.toPeriod,
        before: bridge.before,
        after: bridge.after,
        parts: bridgeParts
          .filter((part) => bridge.parts[part] !== 0)
          .map((part) => ({ part, amount: bridge.parts[part] })),
      },
    }),
  };
}

function forecastOf({ forecast: { forecast, firstPeriod } }: SalesDynamics): readonly ForecastPoint[] {
  if (!forecast) return [];
  return Array.from(forecast.values, (value, step) => ({
    period: firstPeriod + step,
    value,
    low: forecast.low[step],
    high: forecast.high[step],
  }));
}
