import type { Calendar } from "./calendar";
import {
  blackFriday,
  defenders,
  easterOrthodox,
  newYear,
  schoolStart,
  valentine,
  womensDay,
} from "./holidays";

/** Russia. */
export const ru = {
  id: "ru",
  holidays: [newYear, valentine, defenders, womensDay, easterOrthodox, schoolStart, blackFriday],
} as const satisfies Calendar;
