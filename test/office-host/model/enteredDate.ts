import type { Entered, EntryRules } from "./enteredValue";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Dates and times as typed in en-US: month before day, a text of two numbers is a date of this year. */
export function enteredDate(entry: string, rules: EntryRules): Entered | undefined {
  const [date, time] = splitTime(entry);
  const seconds = time === undefined ? 0 : secondsOf(time);
  if (seconds === undefined) return undefined;
  if (date === "") return { value: seconds / 86_400, numberFormat: timeFormat(time!) };
  const day = dayOf(date, rules);
  if (!day) return undefined;
  const serial = serialOf(day, rules);
  if (serial === undefined) return undefined;
  const numberFormat = time === undefined ? day.format : "m/d/yyyy h:mm";
  return { value: serial + seconds / 86_400, numberFormat };
}

interface Day {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

const clock = /^(?:(.*)[ T])?(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm]?)?)$/;

function splitTime(entry: string): [date: string, time: string | undefined] {
  const match = clock.exec(entry);
  return match ? [match[1] ?? "", match[2]!] : [entry, undefined];
}

function secondsOf(time: string): number | undefined {
  const [, hours, minutes, seconds = "0", half] =
    /^(\d+):(\d+)(?::([\d.]+))?(?: ?([AaPp])[Mm]?)?$/.exec(time) ?? [];
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60 || hour > (half ? 12 : 23)) return undefined;
  const shifted = half ? (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0) : hour;
  return shifted * 3600 + Number(minutes) * 60 + Number(seconds);
}

function timeFormat(time: string): string {
  const hasSeconds = time.split(":").length > 2;
  const half = /[ap]m?$/i.test(time) ? " AM/PM" : "";
  return `h:mm${hasSeconds ? ":ss" : ""}${half}`;
}

function dayOf(text: string, { thisYear }: EntryRules): Day | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return numbers(iso[1]!, iso[2]!, iso[3]!, "m/d/yyyy");
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (american) return numbers(american[3]!, american[1]!, american[2]!, "m/d/yyyy");
  const two = /^(\d{1,2})[-/](\d{1,2}|\d{4})$/.exec(text);
  if (two) {
    const [, first, second] = two;
    return Number(first) <= 12 && Number(second) <= 31
      ? numbers(String(thisYear), first!, second!, "d-mmm")
      : numbers(String(second).padStart(4, "19"), first!, "1", "mmm-yy");
  }
  return namedMonth(text, thisYear);
}

function namedMonth(text: string, thisYear: number): Day | undefined {
  const dayFirst = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ](\d{4}|\d{2}))?$/.exec(text);
  const monthFirst = /^([A-Za-z]{3,9}) (\d{1,2})(?:, ?(\d{4}))?$/.exec(text);
  const monthOnly = /^([A-Za-z]{3,9})[- ](\d{4})$/.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2]!, dayFirst[1]!, dayFirst[3]]
    : monthFirst
      ? [monthFirst[1]!, monthFirst[2]!, monthFirst[3]]
      : monthOnly
        ? [monthOnly[1]!, "1", monthOnly[2]]
        : [];
  if (name === undefined) return undefined;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || !longNames[month - 1]!.startsWith(name.toLowerCase())) return undefined;
  const format = monthOnly ? "mmm-yy" : year === undefined ? "d-mmm" : "d-mmm-yy";
  return numbers(year ?? String(thisYear), String(month), day!, format);
}

const longNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Two digits below 30 are of this century, as Excel has it. */
function numbers(year: string, month: string, day: string, format: string): Day {
  const short = Number(year) + (Number(year) < 30 ? 2000 : 1900);
  return { year: year.length === 2 ? short : Number(year), month: Number(month), day: Number(day), format };
}

function serialOf({ year, month, day }: Day, { calendar }: EntryRules): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isLeapThatNeverWas = calendar === 1900 && year === 1900 && month === 2 && day === 29;
  if (isLeapThatNeverWas) return 60;
  if (!isReal || year < calendar || year > 9999) return undefined;
  const days = (time - Date.UTC(1900, 0, 1)) / 86_400_000;
  if (calendar === 1904) return days - 1460;
  return days + (days >= 59 ? 2 : 1);
}
