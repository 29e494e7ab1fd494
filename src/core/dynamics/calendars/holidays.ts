/** The days people buy for, for calendars to choose from. */
import { orthodoxEaster, westernEaster } from "./easter";
import { type Holiday, nthWeekday, onDate } from "./holiday";

const sunday = 6;
const friday = 4;

export const newYear = { id: "newYear", day: onDate(12, 31), days: 24 } as const satisfies Holiday;
export const valentine = { id: "valentine", day: onDate(2, 14), days: 10 } as const satisfies Holiday;
export const defenders = { id: "defenders", day: onDate(2, 23), days: 8 } as const satisfies Holiday;
export const womensDay = { id: "womensDay", day: onDate(3, 8), days: 12 } as const satisfies Holiday;
export const easterOrthodox = {
  id: "easterOrthodox",
  day: orthodoxEaster,
  days: 14,
} as const satisfies Holiday;
export const easterWestern = { id: "easterWestern", day: westernEaster, days: 14 } as const satisfies Holiday;
export const schoolStart = { id: "schoolStart", day: onDate(9, 1), days: 18 } as const satisfies Holiday;
/** Štědrý večer, when presents are given. */
export const christmasCzech = {
  id: "christmasCzech",
  day: onDate(12, 24),
  days: 24,
} as const satisfies Holiday;
export const christmas = { id: "christmas", day: onDate(12, 25), days: 25 } as const satisfies Holiday;
export const saintNicholas = { id: "saintNicholas", day: onDate(12, 5), days: 8 } as const satisfies Holiday;
export const mothersDay = {
  id: "mothersDay",
  day: (year) => nthWeekday(year, 5, sunday, 2),
  days: 8,
} as const satisfies Holiday;
/** The day after the fourth Thursday of November; people buy on it and until the Monday after. */
export const blackFriday = {
  id: "blackFriday",
  day: (year) => nthWeekday(year, 11, friday - 1, 4) + 4,
  days: 8,
} as const satisfies Holiday;
