import { birthdayIn, yearOf } from "../birthday";
import { numbers } from "../figures";
import type { FurtherMetric } from "./furtherMetric";

/** Nobody has become older; a birthday further back is a typing error. */
const oldestYears = 123;

/** How old is the customer on the as-of day? In full years; no answer for days to come and ages nobody reaches. */
export const ageYears = {
  id: "ageYears",
  unit: "years",
  needs: [["customers.birthDay"]],
  figures: ({ customers, asOfDay }) =>
    numbers(customers.columns.birthDay!.days.map((born) => ageOn(asOfDay, born))),
} as const satisfies FurtherMetric;

function ageOn(day: number, born: number): number {
  const years = yearOf(day) - yearOf(born);
  const age = day < birthdayIn(yearOf(day), born) ? years - 1 : years;
  return age >= 0 && age <= oldestYears ? age : Number.NaN;
}
