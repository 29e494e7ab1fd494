import type { Figures, Missing, Unit } from "../../core/metrics/figures";
import { noClass } from "../../core/metrics/figures";
import type { CellStyle } from "../../core/plan/content";
import type { ColumnValues } from "../../core/plan/plan";
import type { Say } from "../../core/texts";
import { isTextKey, type TextKey } from "../../i18n";

/**
 * A column of figures as it is written beside the rows it is about.
 *
 * @param blank 1 where the row is nobody: its cell stays empty.
 */
export function figuresBeside(
  figures: Exclude<Figures, Missing>,
  unit: Unit,
  blank: Uint8Array | undefined,
  say: Say<TextKey>,
): { readonly values: ColumnValues; readonly style: CellStyle } {
  if (figures.kind === "number") {
    const values = figures.values.map((value, row) => (blank?.[row] ? Number.NaN : value));
    return {
      values: { kind: "number", values, isDay: unit === "day" },
      style: numberStyle(unit, values, say),
    };
  }
  const { dictionary, codes } = figures.kind === "text" ? ofTexts(figures) : ofClasses(figures, say);
  const shown = codes.map((code, row) => (blank?.[row] ? empty : code));
  return { values: { kind: "text", codes: shown, dictionary: ["", ...dictionary] }, style: {} };
}

/** Code of the empty cell. */
const empty = 0;

function ofTexts({ codes, texts }: Extract<Figures, { kind: "text" }>) {
  const dictionary = Array.from({ length: texts.size }, (_, code) => texts.at(code));
  return { dictionary, codes: codes.map((code) => (dictionary[code] === "" ? empty : code + 1)) };
}

function ofClasses({ classOf, classes, text }: Extract<Figures, { kind: "class" }>, say: Say<TextKey>) {
  const dictionary = classes.map((name) => {
    const key = `${text}.${name}`;
    return isTextKey(key) ? say(key) : name;
  });
  return { dictionary, codes: Uint32Array.from(classOf, (place) => (place === noClass ? empty : place + 1)) };
}

function numberStyle(unit: Unit, values: Float64Array, say: Say<TextKey>): CellStyle {
  const isWhole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  switch (unit) {
    case "day":
      return { numberFormat: say("report.dayFormat") };
    case "money":
      return { numberFormat: "#,##0.00" };
    case "share":
      return { numberFormat: "0.0%" };
    case "ratio":
      return { numberFormat: "0.00" };
    case "quantity":
      return { numberFormat: isWhole ? "#,##0" : "#,##0.00" };
    default:
      return { numberFormat: isWhole ? "0" : "0.0" };
  }
}
