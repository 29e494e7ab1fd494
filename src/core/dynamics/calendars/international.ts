import type { Calendar } from "./calendar";
import {
  blackFriday,
  christmas,
  easterOrthodox,
  easterWestern,
  mothersDay,
  newYear,
  valentine,
  womensDay,
} from "./holidays";

/** For shops that sell abroad. */
export const international = {
  id: "international",
  holidays: [
    christmas,
    newYear,
    valentine,
    womensDay,
    easterWestern,
    easterOrthodox,
    mothersDay,
    blackFriday,
  ],
} as const satisfies Calendar;
