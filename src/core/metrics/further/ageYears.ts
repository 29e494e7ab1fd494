import { birthdayIn } from "../birthday";
import { byDay } from "../byDay";
import { yearOf } from "../civil";
import { numbers } from "../figures";
import type { FurtherMetric } from "./furtherMetric";

/** Nobody has become older; a birthday further back is a typing error. */
const oldestYears = 123;

/** How old is the customer on the as-of day? In full years; no answer for days to come and ages nobody reaches. */
export const ageYears = {
  id: "ageYears",
  unit: "years",
  needs: [["customers.birthDay"]],
  figures: ({ customers, asOfDay }) => {
    const year = yearOf(asOfDay);
    return numbers(
      byDay(customers.columns.birthDay!.days, (born) => {
        const age = year - yearOf(born) - (asOfDay < birthdayIn(year, born) ? 1 : 0);
        return age >= 0 && age <= oldestYears ? age : Number.NaN;
      }),
    );
  },
} as const satisfies FurtherMetric;
