import type { Calendar } from "./calendar";
import {
  blackFriday,
  christmasCzech,
  easterWestern,
  mothersDay,
  saintNicholas,
  schoolStart,
  valentine,
  womensDay,
} from "./holidays";

/** The Czech Republic. */
export const cz = {
  id: "cz",
  holidays: [
    saintNicholas,
    christmasCzech,
    valentine,
    womensDay,
    easterWestern,
    mothersDay,
    schoolStart,
    blackFriday,
  ],
} as const satisfies Calendar;
