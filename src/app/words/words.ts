import { isoDay } from "../../core/day";
import type { Params } from "../../core/errors";
import { isTextKey, type Language, say, type TextKey } from "../../i18n";

/** How the reader's language words a text and writes a number, a share, a day and an amount. */
export interface Words {
  readonly language: Language;
  say(key: TextKey, params?: Params): string;
  /** The text of an id that only the run knows, e.g. `segment` and `atRisk`; the id itself where there is none. */
  sayId(prefix: string, id: string): string;
  number(value: number): string;
  /** Share 0–1 as whole percents; what is more than nothing never shows as 0 %. */
  share(value: number): string;
  /** Cents only where they matter: below 1,000. */
  money(value: number): string;
  /** Days since 1970-01-01, written short with four digits of the year. */
  day(day: number): string;
  /** Days since 1970-01-01 with the month in words. */
  longDay(day: number): string;
  /** ISO local time without zone, as day and time. */
  moment(iso: string): string;
}

export function wordsOf(language: Language): Words {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const short = dayFormat(language, { day: "2-digit", month: "2-digit", year: "numeric" });
  const long = dayFormat(language, { day: "numeric", month: "long", year: "numeric" });
  const moment = dayFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return {
    language,
    say: (key, params) => say(language, key, params),
    sayId(prefix, id) {
      const key = `${prefix}.${id}`;
      return isTextKey(key) ? say(language, key) : id;
    },
    number: (value) => plain.format(value),
    share: (value) =>
      value > 0 && value < 0.005 ? `<${nbsp}${percent.format(0.01)}` : percent.format(value),
    money: (value) => (Math.abs(value) >= 1000 || Number.isInteger(value) ? whole : cents).format(value),
    day: (day) => short.format(asDate(isoDay(day))),
    longDay: (day) => long.format(asDate(isoDay(day))),
    moment: (iso) => moment.format(asDate(iso)),
  };
}

const nbsp = "\u00a0";

/** Days have no zone: they are read and written in UTC so that none slips to its neighbour. */
function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
}

const asDate = (iso: string) => new Date(iso.includes("T") ? `${iso.replace(/Z$/, "")}Z` : `${iso}T00:00Z`);
