import type { Cohort, CohortTable } from "./cohorts";

/**
 * The share of a cohort's customers with an order in each period since, 0 to 1; the first is 1.
 *
 * @example
 * retention({ customers: 4, buyers: [4, 1] }); // [1, 0.25]
 */
export function retention({
  customers,
  buyers,
}: {
  readonly customers: number;
  readonly buyers: ArrayLike<number>;
}) {
  return Array.from(buyers, (count) => count / customers);
}

/**
 * What a customer of a cohort has brought on average up to and with each period since.
 *
 * @example
 * cumulativeValue({ customers: 4, revenue: [100, 20] }); // [25, 30]
 */
export function cumulativeValue({
  customers,
  revenue,
}: {
  readonly customers: number;
  readonly revenue: ArrayLike<number>;
}) {
  let sum = 0;
  return Array.from(revenue, (money) => (sum += money) / customers);
}

/**
 * Retention of all cohorts together by periods since: each counts by its customers, and only with periods that are over.
 *
 * Ends where no cohort is old enough.
 */
export function averageRetention({ cohorts, isLastWhole }: CohortTable): readonly number[] {
  const wholePeriods = ({ buyers }: Cohort) => buyers.length - (isLastWhole ? 0 : 1);
  const most = cohorts.reduce((most, cohort) => Math.max(most, wholePeriods(cohort)), 0);
  return Array.from({ length: most }, (_, since) => {
    const old = cohorts.filter((cohort) => wholePeriods(cohort) > since);
    const customers = old.reduce((sum, cohort) => sum + cohort.customers, 0);
    return old.reduce((sum, cohort) => sum + cohort.buyers[since], 0) / customers;
  });
}
