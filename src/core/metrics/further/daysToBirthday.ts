import { birthdayIn } from "../birthday";
import { byDay } from "../byDay";
import { yearOf } from "../civil";
import { numbers } from "../figures";
import type { FurtherMetric } from "./furtherMetric";

/** In how many days is the customer's next birthday? 0 on the day itself; born on 29 February: 28 in common years. */
export const daysToBirthday = {
  id: "daysToBirthday",
  unit: "days",
  needs: [["customers.birthDay"]],
  figures: ({ customers, asOfDay }) => {
    const year = yearOf(asOfDay);
    return numbers(
      byDay(customers.columns.birthDay!.days, (born) => {
        const thisYear = birthdayIn(year, born);
        return (thisYear < asOfDay ? birthdayIn(year + 1, born) : thisYear) - asOfDay;
      }),
    );
  },
} as const satisfies FurtherMetric;
