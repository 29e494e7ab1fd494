import { birthdayIn } from "../../metrics/birthday";
import { yearOf } from "../../metrics/civil";

export interface Birthday {
  readonly customer: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Years the customer will be; NaN where the year of birth cannot be true. */
  readonly years: number;
}

/** Nobody is asked to believe more. A year of birth that was not known is often 1900 or the present one. */
const oldest = 110;

/**
 * Whose birthday is within so many days from a day on, that day included? The nearest first.
 *
 * Born on 29 February: on the 28th in common years.
 *
 * @param born days of birth by customer; NaN where not known.
 */
export function birthdays(born: Float64Array, fromDay: number, days: number): readonly Birthday[] {
  const found: Birthday[] = [];
  const year = yearOf(fromDay);
  for (let customer = 0; customer < born.length; customer++) {
    if (Number.isNaN(born[customer]) || born[customer] > fromDay) continue;
    const thisYear = birthdayIn(year, born[customer]);
    const day = thisYear >= fromDay ? thisYear : birthdayIn(year + 1, born[customer]);
    if (day >= fromDay + days) continue;
    const years = yearOf(day) - yearOf(born[customer]);
    found.push({ customer, day, years: years > 0 && years <= oldest ? years : Number.NaN });
  }
  return found.sort((one, other) => one.day - other.day || one.customer - other.customer);
}
