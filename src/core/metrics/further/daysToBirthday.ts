import { birthdayIn, yearOf } from "../birthday";
import { numbers } from "../figures";
import type { FurtherMetric } from "./furtherMetric";

/** In how many days is the customer's next birthday? 0 on the day itself; born on 29 February: 28 in common years. */
export const daysToBirthday = {
  id: "daysToBirthday",
  unit: "days",
  needs: [["customers.birthDay"]],
  figures: ({ customers, asOfDay }) =>
    numbers(
      customers.columns.birthDay!.days.map((born) => {
        if (Number.isNaN(born)) return Number.NaN;
        const year = yearOf(asOfDay);
        const thisYear = birthdayIn(year, born);
        return (thisYear >= asOfDay ? thisYear : birthdayIn(year + 1, born)) - asOfDay;
      }),
    ),
} as const satisfies FurtherMetric;
