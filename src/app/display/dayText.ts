import { isoDay } from "../../core/day";
import type { Calendar } from "../../core/table/cells";
import type { Language } from "../../i18n";
import type { Token } from "./formatSections";

/** Whether the tokens of a section write a date or a time. */
export const isDaySection = (tokens: readonly Token[]) =>
  tokens.some(({ kind, text }) => kind === "code" && /^\[?[ymdhs]+\]?$/i.test(text));

/** Writes a serial number by the tokens of a section; `########` where it lies outside the calendar. */
export function dayText(
  serial: number,
  tokens: readonly Token[],
  calendar: Calendar,
  language: Language,
): string {
  if (serial < 0 || serial >= epoch[calendar] + firstDayBeyond) return "########";
  const moment = momentOf(serial, calendar);
  const isTwelveHours = tokens.some(({ text }) => /^A/i.test(text) && text.includes("/"));
  const codes = tokens.filter(({ kind }) => kind === "code");
  return tokens
    .map((token) => {
      if (token.kind === "literal" || /^[.,]$/.test(token.text)) return token.text;
      const text = token.text.toLowerCase();
      if (/^m{1,2}$/.test(text) && isMinute(codes, codes.indexOf(token)))
        return padded(moment.minute, text.length);
      return part(text, moment, isTwelveHours, language, codes);
    })
    .join("");
}

interface Moment {
  readonly iso: string;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Seconds since serial 0. */
  readonly seconds: number;
}

const daySeconds = 86_400;
/** Serials of 1970-01-01. */
const epoch = { 1900: 25_569, 1904: 24_107 } as const;
/** 10000-01-01 in days since 1970-01-01. */
const firstDayBeyond = 2_932_897;

function momentOf(serial: number, calendar: Calendar): Moment {
  const seconds = Math.round(serial * daySeconds);
  const whole = Math.floor(seconds / daySeconds);
  const ofDay = seconds - whole * daySeconds;
  // Serial 60 is a 29 February 1900 that never was; days before it are counted one too low.
  const isPhantom = calendar === 1900 && whole === 60;
  const day = whole - epoch[calendar] + (calendar === 1900 && whole < 60 ? 1 : 0);
  return {
    iso: isPhantom ? "1900-02-29" : isoDay(day),
    weekday: (((day + 4) % 7) + 7) % 7,
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    seconds,
  };
}

/** `m` next to hours or seconds is minutes. */
function isMinute(codes: readonly Token[], at: number): boolean {
  return /^\[?h/i.test(codes[at - 1]?.text ?? "") || /^\[?s/i.test(codes[at + 1]?.text ?? "");
}

function part(
  code: string,
  moment: Moment,
  isTwelveHours: boolean,
  language: Language,
  codes: readonly Token[],
): string {
  const [year, month, date] = moment.iso.split("-").map(Number) as [number, number, number];
  const hour = isTwelveHours ? moment.hour % 12 || 12 : moment.hour;
  switch (code[0]) {
    case "y":
      return code.length > 2 ? String(year).padStart(4, "0") : padded(year % 100, 2);
    case "m":
      return code.length < 3
        ? padded(month, code.length)
        : monthName(moment.iso, code.length, language, codes);
    case "d":
      return code.length < 3 ? padded(date, code.length) : weekdayName(moment.weekday, code.length, language);
    case "h":
      return padded(hour, code.length);
    case "s":
      return padded(moment.second, code.length);
    case "a":
      return moment.hour < 12 ? "AM" : "PM";
    case "[":
      return elapsed(code, moment.seconds);
    default:
      return "";
  }
}

const padded = (value: number, digits: number) => String(value).padStart(Math.min(digits, 2), "0");

function elapsed(code: string, seconds: number): string {
  const unit = { h: 3600, m: 60, s: 1 }[code[1]!] ?? 1;
  return padded(Math.floor(seconds / unit), code.length - 2);
}

function monthName(iso: string, letters: number, language: Language, codes: readonly Token[]): string {
  const month = letters === 3 ? "short" : letters === 5 ? "narrow" : "long";
  // A month beside a day stands in the genitive: 5 января.
  const hasDay = codes.some(({ text }) => /^d{1,2}$/i.test(text));
  const format = new Intl.DateTimeFormat(language, {
    month,
    timeZone: "UTC",
    ...(hasDay ? { day: "numeric" } : {}),
  });
  return format.formatToParts(new Date(iso)).find(({ type }) => type === "month")!.value;
}

function weekdayName(weekday: number, letters: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: letters === 3 ? "short" : "long",
    timeZone: "UTC",
  });
  // 1970-01-04 was a Sunday.
  return format.format(new Date(Date.UTC(1970, 0, 4 + weekday)));
}
