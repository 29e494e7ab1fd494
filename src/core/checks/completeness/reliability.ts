import type { DayColumn, TextColumn } from "../../table/columns";
import type { CustomersTable } from "../../table/tables";

export interface ReliabilitySettings {
  /** Days in which half of what was confirmed is still true. */
  readonly halfLifeDays: number;
  /** Trust in a source that is not named, 0–1. */
  readonly unknownTrust: number;
  /** Trust in lists that were bought or collected from elsewhere, 0–1. */
  readonly foreignTrust: number;
}

/** People move and change numbers: about a third of addresses and phones are stale after two years. */
export const usualReliability: ReliabilitySettings = {
  halfLifeDays: 1095,
  unknownTrust: 0.5,
  foreignTrust: 0.4,
};

/**
 * How far can what is known of each customer be relied on?
 *
 * Trust in the source times the share of facts that have stayed true since they were last confirmed, which halves every
 * `halfLifeDays`. Without a confirmation the day of registration counts; without either, or with a day that is still to
 * come, the day says nothing.
 *
 * @param todayDay days since 1970-01-01.
 * @returns 0–1 by row; undefined where the sheet has neither a source nor a day.
 */
export function reliability(
  { rowCount, columns }: CustomersTable,
  todayDay: number,
  settings: ReliabilitySettings = usualReliability,
): Float64Array | undefined {
  const { source, confirmedDay, registeredDay } = columns;
  if (!source && !confirmedDay) return undefined;
  const trust = source && trusts(source, settings);
  const known = Float64Array.from({ length: rowCount }, (_, row) => {
    const since = lastKnown(row, confirmedDay, registeredDay);
    const age = todayDay - since;
    const freshness = age >= 0 ? 0.5 ** (age / settings.halfLifeDays) : 1;
    return (trust ? trust[source.codes[row]] : 1) * freshness;
  });
  return known;
}

function lastKnown(row: number, confirmed: DayColumn | undefined, registered: DayColumn | undefined): number {
  const day = confirmed?.days[row] ?? Number.NaN;
  return Number.isNaN(day) ? (registered?.days[row] ?? Number.NaN) : day;
}

const foreign =
  /парс|куплен|покупк.*баз|баз.*данных|2гис|2gis|скуп|purchased|bought|scrap|list broker|koupen|databáz/i;

function trusts(
  { dictionary }: TextColumn,
  { unknownTrust, foreignTrust }: ReliabilitySettings,
): readonly number[] {
  return Array.from({ length: dictionary.size }, (_, code) => {
    if (code === 0) return unknownTrust;
    return foreign.test(dictionary.at(code)) ? foreignTrust : 1;
  });
}
