import { averageRetention, cumulativeValue, retention } from "../../core/cohorts/cohortFigures";
import { type CohortTable, type CohortUnit, cohortTable } from "../../core/cohorts/cohorts";
import { isoDay } from "../../core/day";
import { cohorts as report } from "../../core/reports";
import { say } from "../../i18n";
import { readOrders } from "../customers/readOrders";
import { countsOf, leftOutOf, linksOf } from "../describe";
import { reportSheet } from "../reportSheet";
import type { RunCommand } from "../runCommand";
import { version } from "../version";

export interface CohortsChoices {
  /** The month up to two years of orders, the quarter beyond, where absent. */
  readonly by?: CohortUnit;
}

export interface CohortsSummary {
  readonly unit: CohortUnit;
  readonly cohorts: number;
  /** By periods since the first order, shares 0–1; index 0 is the first period itself. */
  readonly averageRetention: readonly number[];
  /** The latest ones, the earliest of them first. */
  readonly latest: readonly CohortLine[];
}

interface CohortLine {
  /** Days since 1970-01-01. */
  readonly startDay: number;
  readonly customers: number;
  /** By periods since the first order, shares 0–1. */
  readonly retention: readonly number[];
}

/** More lines nobody takes in beside the workbook. */
const mostLines = 12;

/** Do new customers come back? Customers by the time of their first order, and what became of them. */
export const cohortsRun: RunCommand<"cohorts", CohortsChoices, CohortsSummary> = {
  id: "cohorts",
  async prepare(task, progress) {
    const orders = await readOrders(task, progress);
    if (!orders.tables) return { read: orders.read };
    const { descriptions, ground } = orders;
    const { asOfDay } = descriptions;
    const table = cohortTable(descriptions.history, asOfDay, task.settings.by);
    await progress("report", 0);
    const content = report.content({ asOfDay, table, version, calendar: ground.calendar }, (key, params) =>
      say(task.language, key, params),
    );
    const name = say(task.language, "report.cohorts.sheet");
    return {
      read: orders.read,
      found: {
        plan: {
          command: "cohorts",
          asOfDay,
          basis: ground.basis,
          changes: [reportSheet(ground, report.id, name, content), ground.corrections],
        },
        counts: countsOf(orders),
        leftOut: leftOutOf(descriptions),
        links: linksOf(descriptions),
        summary: {
          unit: table.unit,
          cohorts: table.cohorts.length,
          averageRetention: averageRetention(table),
          latest: table.cohorts.slice(-mostLines).map((cohort) => ({
            startDay: cohort.startDay,
            customers: cohort.customers,
            retention: retention(cohort),
          })),
        },
        sheetKey: report.id,
        results: () => cohortsResults(table),
      },
    };
  },
  again: (settings) => settings,
};

/** Cohorts as plain figures for programs: the earliest first, lists by periods since. */
function cohortsResults(table: CohortTable) {
  return {
    unit: table.unit,
    isLastWhole: table.isLastWhole,
    cohorts: table.cohorts.map((cohort) => ({
      start: isoDay(cohort.startDay),
      customers: cohort.customers,
      buyers: [...cohort.buyers],
      retention: [...retention(cohort)],
      revenue: [...cohort.revenue],
      cumulativeValue: [...cumulativeValue(cohort)],
      returned: cohort.returned,
    })),
  };
}
