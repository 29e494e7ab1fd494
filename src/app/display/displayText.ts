import type { Calendar, CellValue } from "../../core/table/cells";
import type { Language } from "../../i18n";
import { dayText, isDaySection } from "./dayText";
import { formatSections, type Token } from "./formatSections";
import { generalText, numberText } from "./numberText";

/**
 * What a cell shows: its value by its number format code, with the signs and month names of the language.
 *
 * Covers the codes people use: digits, groups, percents, powers, currencies, dates, times, literals, up to four
 * sections. Colours, conditions and fractions are left out: such a number is shown plainly.
 */
export function displayText(value: CellValue, code: string, calendar: Calendar, language: Language): string {
  if (value === null) return "";
  if (typeof value === "boolean") return booleans[language][value ? 1 : 0];
  if (typeof value === "object") return value.error;
  const format = formatOf(code);
  if (typeof value === "string") return format.text ? filled(format.text, value) : value;
  const [tokens, shown] = sectionFor(value, format.numbers);
  if (isGeneral(tokens)) return filledGeneral(tokens, shown, language);
  return isDaySection(tokens)
    ? dayText(value, tokens, calendar, language)
    : (shown < 0 ? "-" : "") + numberText(Math.abs(shown), tokens, language);
}

const booleans = {
  ru: ["ЛОЖЬ", "ИСТИНА"],
  cs: ["NEPRAVDA", "PRAVDA"],
  en: ["FALSE", "TRUE"],
} as const satisfies Record<Language, readonly [string, string]>;

interface Format {
  readonly numbers: readonly (readonly Token[])[];
  readonly text?: readonly Token[];
}

const formats = new Map<string, Format>();

function formatOf(code: string): Format {
  const known = formats.get(code);
  if (known) return known;
  const sections = formatSections(code || "General");
  const isText = (tokens: readonly Token[]) =>
    tokens.some((token) => token.kind === "code" && token.text === "@");
  const text = sections[3] ?? sections.find(isText);
  const numbers = sections.slice(0, 3).filter((section) => !isText(section));
  const general = formatSections("General");
  const made = { numbers: numbers.length ? numbers : general, ...(text ? { text } : {}) };
  formats.set(code, made);
  return made;
}

/** The section for a number, and the number it shows: a section of its own for negatives writes its own sign. */
function sectionFor(
  value: number,
  sections: readonly (readonly Token[])[],
): readonly [readonly Token[], number] {
  if (value < 0 && sections[1]) return [sections[1], -value];
  if (value === 0 && sections[2]) return [sections[2], 0];
  return [sections[0]!, value];
}

const isGeneral = (tokens: readonly Token[]) =>
  tokens.some(({ kind, text }) => kind === "code" && /^general$/i.test(text)) ||
  tokens.some((token, at) => token.text === "/" && tokens[at - 1]?.text === "?");

function filledGeneral(tokens: readonly Token[], value: number, language: Language): string {
  const isPlain = tokens.some(({ text }) => text === "/");
  if (isPlain) return generalText(value, language);
  return tokens.map(({ kind, text }) => (kind === "literal" ? text : generalText(value, language))).join("");
}

const filled = (tokens: readonly Token[], value: string) =>
  tokens.map(({ kind, text }) => (kind === "literal" ? text : text === "@" ? value : "")).join("");
