/** Everything the product knows of how sales move: report and command read this and nothing else. */
import { InputError } from "../errors";
import type { MetricFacts } from "../metrics/facts";
import { grossAmounts } from "../metrics/grossAmounts";
import { type CustomerHistory, historyOf } from "../metrics/history";
import type { LeftOut } from "../metrics/leftOut";
import { counts, RowKind } from "../metrics/rowKinds";
import { type Progress, silent } from "../progress";
import type { PlannedSales } from "../table/plannedSales";
import { type Breakdown, breakdown } from "./breakdown";
import { type Bridge, type BridgeInput, bridge } from "./bridge/bridge";
import type { ComparedWith } from "./comparisons";
import { type CurrencyRows, currenciesOf, otherCurrencies } from "./currencies";
import { dailySales } from "./dailySales";
import { dimensionsOf } from "./dimensions";
import { type DynamicsSettings, horizonLimits, usualDynamics } from "./dynamicsSettings";
import { type ForecastResult, forecast } from "./forecast/forecast";
import { type DynamicsLimit, limitsOf } from "./limits";
import { type PeriodUnit, periodUnits, yearBefore } from "./periods";
import { type CountedLines, salesLines } from "./salesLines";
import { type SalesSeries, salesSeries } from "./salesSeries";
import { completePart, type Season, season } from "./season/season";
import { type HolidayLeaders, seasonLeaders } from "./seasonLeaders";
import { type WeekdayHours, weekdayHours } from "./weekdayHours";

export interface SalesDynamics {
  readonly asOfDay: number;
  readonly settings: DynamicsSettings;
  /** Currencies of the orders, the one with most rows first; empty where none is named. */
  readonly currencies: readonly CurrencyRows[];
  /** The one that all figures are of. */
  readonly currency?: string;
  readonly series: Readonly<Record<PeriodUnit, SalesSeries>>;
  readonly season: Season;
  /** Absent without products. */
  readonly leaders?: readonly HolidayLeaders[];
  /** Revenue by period of the chosen unit, from the first that is not complete yet. */
  readonly forecast: ForecastResult & { readonly firstPeriod: number };
  /** To the last complete period: from the one before, and from the same a year before. */
  readonly bridges: Readonly<Partial<Record<ComparedWith, Bridge>>>;
  readonly hours?: WeekdayHours;
  readonly breakdowns: readonly Breakdown[];
  /** Rows that do not count, by reason. */
  readonly leftOut: readonly LeftOut[];
  /** Later than the as-of day; in another currency; more than a hundred years ago. */
  readonly beyond: Pick<CountedLines, "future" | "otherCurrency" | "tooEarly">;
  /** Rows of nobody known: they count here. */
  readonly rowsWithoutCustomer: number;
  readonly limits: readonly DynamicsLimit[];
}

/** What the dynamics are found from. */
export interface DynamicsSource {
  readonly facts: MetricFacts;
  /** From `readMoments`: order days with their time; absent where no row has one. */
  readonly moments?: Float64Array | undefined;
  /** From `plannedSales`. */
  readonly plan?: PlannedSales | undefined;
}

/**
 * How sales move, why, and what comes next.
 *
 * Sums are of one currency; rows in another are left out and told.
 *
 * @throws InputError `dynamics.horizon` for a horizon that is not 3–12; `dynamics.currency` where the orders have
 * currencies and the chosen one is not among them.
 */
export async function describeDynamics(
  { facts, moments, plan }: DynamicsSource,
  chosen: Partial<DynamicsSettings> = {},
  progress: Progress = silent,
): Promise<SalesDynamics> {
  const settings = { ...usualDynamics, ...chosen };
  requireHorizon(settings.horizon);
  const { orders, kinds, customer, asOfDay } = facts;
  const currencies = currenciesOf(orders, (row) => counts(kinds[row]));
  const currency = currencyFor(currencies, settings.currency);
  await progress("metrics", 0);

  const counted = salesLines(orders, kinds, asOfDay, currency);
  const history = currencies.length > 1 ? historyIn(facts, currency!) : facts.history;
  const figures = { margins: facts.margins()?.values, gross: grossAmounts(orders) };
  const daily = dailySales(orders, kinds, counted.lines, customer, history, asOfDay, figures);
  const series = Object.fromEntries(
    periodUnits.map((unit) => [unit, salesSeries(daily, history, unit, plan)]),
  ) as Record<PeriodUnit, SalesSeries>;
  await progress("metrics", 0.4);

  const dimensions = dimensionsOf(facts);
  const products = dimensions.find(({ id }) => id === "product");
  const own = series[settings.unit];
  const bridges = bridgesOf(own, {
    lines: counted.lines,
    kinds,
    customer,
    history,
    quantities: orders.columns.quantity?.values,
    product: products?.groups.ofRow,
    dimensions,
  });
  await progress("metrics", 0.6);
  const leaders = products && seasonLeaders(settings.calendar, counted.lines, products, asOfDay);
  const hours = moments && weekdayHours(counted.lines, kinds, moments);
  const seasons = season(series.month, daily);
  await progress("metrics", 0.8);
  const dynamics = {
    asOfDay,
    settings,
    currencies,
    ...(currency !== undefined && { currency }),
    series,
    season: seasons,
    ...(leaders && { leaders }),
    forecast: forecastOf(own, settings.horizon),
    bridges,
    ...(hours && { hours }),
    breakdowns: dimensions.map((dimension) => breakdown(dimension, counted.lines, own)),
    leftOut: counted.leftOut,
    beyond: beyondOf(counted),
    rowsWithoutCustomer: rowsOfNobody(counted.lines.rows, customer),
    limits: limitsOf({
      series: own,
      season: seasons,
      hasProducts: products !== undefined,
      hasTimes: hours !== undefined,
      hasYearBefore: bridges.yearBefore !== undefined,
    }),
  };
  await progress("metrics", 1);
  return dynamics;
}

function requireHorizon(horizon: number): void {
  const { least, most } = horizonLimits;
  if (Number.isInteger(horizon) && horizon >= least && horizon <= most) return;
  throw new InputError("dynamics.horizon", { least, most, horizon });
}

function currencyFor(currencies: readonly CurrencyRows[], wanted: string | undefined): string | undefined {
  if (wanted === undefined || currencies.length === 0) return currencies[0]?.currency;
  const found = currencies.find(({ currency }) => currency === wanted.trim().toUpperCase());
  if (found) return found.currency;
  const known = currencies.map(({ currency }) => currency).join(", ");
  throw new InputError("dynamics.currency", { currency: wanted, currencies: known });
}

/** The orders in one currency only: a customer may have some in each. */
function historyIn(
  { orders, kinds, customer, customers, asOfDay }: MetricFacts,
  currency: string,
): CustomerHistory {
  const others = otherCurrencies(orders, currency);
  const own = others
    ? kinds.map((kind, row) => (others.isOther[others.codes[row]] === 1 ? RowKind.cancelled : kind))
    : kinds;
  return historyOf(orders, own, { customer, customerCount: customers.rowCount }, asOfDay).history;
}

/** To the last complete period, where the other one is complete too. */
function bridgesOf(series: SalesSeries, input: BridgeInput): SalesDynamics["bridges"] {
  const { unit, firstPeriod, count, isComplete } = series;
  const last = isComplete.lastIndexOf(1);
  if (last < 0) return {};
  const to = firstPeriod + last;
  const from = (period: number) => {
    const place = period - firstPeriod;
    return place >= 0 && place < count && isComplete[place] === 1
      ? bridge(input, unit, period, to)
      : undefined;
  };
  const previous = from(to - 1);
  // Of years, the year before is the period before.
  const year = unit === "year" ? undefined : from(yearBefore(to, unit));
  return { ...(previous && { previous }), ...(year && { yearBefore: year }) };
}

/** Periods in a season, and how many of the last ones a forecast learns from: what is older has little to say. */
const seasons = {
  day: { length: 7, most: 730 },
  week: { length: 52, most: 312 },
  month: { length: 12, most: 240 },
  quarter: { length: 4, most: 80 },
  year: { length: 1, most: 50 },
} as const satisfies Record<PeriodUnit, { length: number; most: number }>;

function forecastOf(series: SalesSeries, horizon: number): SalesDynamics["forecast"] {
  const { values, firstPeriod } = completePart(series, series.figures.revenue);
  const { length, most } = seasons[series.unit];
  const learned = values.subarray(Math.max(0, values.length - most));
  return { ...forecast(learned, length, horizon), firstPeriod: firstPeriod + values.length };
}

function rowsOfNobody(rows: Uint32Array, customer: Int32Array): number {
  let count = 0;
  for (const row of rows) if (customer[row] < 0) count++;
  return count;
}

function beyondOf({ future, otherCurrency, tooEarly }: CountedLines): SalesDynamics["beyond"] {
  return { future, otherCurrency, tooEarly };
}
