/** The sales dynamics as plain figures for programs: ids as keys, no texts of any language. */

import type { Bridge } from "../../core/dynamics/bridge/bridge";
import { changesTo } from "../../core/dynamics/comparisons";
import type { SalesDynamics } from "../../core/dynamics/describeDynamics";
import type { SalesSeries } from "../../core/dynamics/salesSeries";
import type { SeasonalIndices } from "../../core/dynamics/season/seasonalIndices";
import { periodId } from "./periodId";

type Figure = number | null;

/** A figure that does not exist is null; shares are 0–1. */
export function dynamicsResults(found: SalesDynamics) {
  const { settings, series, season, leaders, bridges, breakdowns, hours } = found;
  const own = series[settings.unit];
  return {
    by: settings.unit,
    ...(found.currency !== undefined && { currency: found.currency }),
    periods: periodsOf(own),
    season: {
      ...(season.byMonth && { months: indicesOf(season.byMonth) }),
      ...(season.byWeekday && { weekdays: indicesOf(season.byWeekday) }),
      ...(leaders && { leaders }),
    },
    forecast: forecastOf(found),
    bridge: {
      ...(bridges.previous && { previous: bridgeOf(bridges.previous) }),
      ...(bridges.yearBefore && { yearBefore: bridgeOf(bridges.yearBefore) }),
    },
    breakdowns: breakdowns.map(({ dimension, firstPeriod, lines }) => ({
      dimension,
      firstPeriod: periodId(firstPeriod, settings.unit),
      lines: lines.map(({ name, isRest, revenue }) => ({ name, isRest, revenue: plain(revenue) })),
    })),
    ...(hours && { hours: hours.revenue.map(plain) }),
    leftOut: found.leftOut.map(({ reason, rows }) => ({ reason, rows })),
    beyond: found.beyond,
    limits: found.limits,
  };
}

function periodsOf(series: SalesSeries) {
  const { unit, firstPeriod, count, isComplete, figures } = series;
  const toPrevious = changesTo(series, figures.revenue, "previous").share;
  const toYearBefore = changesTo(series, figures.revenue, "yearBefore").share;
  const columns = Object.entries(figures).filter(
    (entry): entry is [string, Float64Array] => entry[1] !== undefined,
  );
  return Array.from({ length: count }, (_, at) => ({
    period: periodId(firstPeriod + at, unit),
    isComplete: isComplete[at] === 1,
    ...Object.fromEntries(columns.map(([id, values]) => [id, figure(values[at])])),
    toPrevious: figure(toPrevious[at]),
    toYearBefore: figure(toYearBefore[at]),
  }));
}

function indicesOf({ kind, strength, indices }: SeasonalIndices) {
  return {
    kind,
    strength: figure(strength),
    indices: indices.map(({ index, low, high, seasons, above, certainty }) => ({
      index: figure(index),
      low: figure(low),
      high: figure(high),
      seasons,
      above,
      certainty,
    })),
  };
}

function forecastOf({
  forecast: { forecast, firstPeriod, limit, periods, periodsNeeded },
  settings,
}: SalesDynamics) {
  const known = { periods, periodsNeeded, ...(limit && { limit }) };
  if (!forecast) return { ...known, values: [] };
  return {
    ...known,
    model: forecast.model,
    naive: forecast.naive,
    confidence: forecast.confidence,
    values: Array.from(forecast.values, (value, step) => ({
      period: periodId(firstPeriod + step, settings.unit),
      value: figure(value),
      low: figure(forecast.low[step]),
      high: figure(forecast.high[step]),
    })),
    rivals: forecast.rivals.map(({ model, test }) => ({
      model,
      error: figure(test?.error),
      errorShare: figure(test?.errorShare),
    })),
  };
}

function bridgeOf({ unit, fromPeriod, toPeriod, ...bridge }: Bridge) {
  return { from: periodId(fromPeriod, unit), to: periodId(toPeriod, unit), ...bridge };
}

const figure = (value: number | undefined): Figure =>
  value === undefined || Number.isNaN(value) ? null : value;
const plain = (values: Float64Array): Figure[] => Array.from(values, figure);
