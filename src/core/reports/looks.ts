/** How our sheets look: one restrained palette, one place. */
import type { CellStyle } from "../plan/content";
import type { ColumnKind } from "./blocks";

const ink = "#1F3A40";
const quiet = "#5B6A6D";
const headingFill = "#DDEBED";
const rule = "#C3D2D5";
const link = "#0B6E78";

/** Colour of the bars that compare a column's numbers. */
export const barColor = "#8CC3C8";

/** Colours between which cells are shaded by their value. Dark text stays readable on both. */
export const scaleColors = { low: "#FFFFFF", high: "#8CC3C8" } as const;

/** Colours of series in pictures: told apart by colour-blind readers, and in greys. */
export const chartColors = { main: "#2F7F86", second: "#D08C2C", quiet: "#B9C7CA", dark: "#1F3A40" } as const;

/** What stands in a cell, which decides its number format and side. `spaced` is a text that follows a number. */
export type ValueKind = ColumnKind | "spaced" | "moneyWhole";

/** Number formats in en-US notation; Excel shows them with the user's own separators. The day comes from a text. */
const numberFormats = {
  text: undefined,
  // Room as wide as a digit, or the text would touch the number at its left.
  spaced: "_0@",
  integer: "0",
  count: "#,##0",
  decimal: "#,##0.0",
  parameter: "#,##0.0000",
  money: "#,##0.00",
  moneyWhole: "#,##0",
  share: "0.0%",
} as const;

export const titleLook: CellStyle = { bold: true, fontSize: 16, fontColor: ink };
export const leadLook: CellStyle = { fontSize: 12, fontColor: ink };
export const sectionLook: CellStyle = { bold: true, fontSize: 13, fontColor: ink };
export const noteLook: CellStyle = { fontColor: quiet };

/** A cell of a heading row; numbers have their heading on the right. */
export function headingLook(kind: ValueKind): CellStyle {
  const look = {
    bold: true,
    fontColor: ink,
    fill: headingFill,
    borderBottom: rule,
    horizontal: sideOf(kind),
  };
  return kind === "spaced" ? { ...look, numberFormat: numberFormats.spaced } : look;
}

/** A value; `dayFormat` is how the reader's language writes a day, e.g. `dd.mm.yyyy`. */
export function valueLook(kind: ValueKind, dayFormat: string): CellStyle {
  const numberFormat = kind === "day" ? dayFormat : numberFormats[kind];
  return { ...(numberFormat && { numberFormat }), horizontal: sideOf(kind) };
}

/** A fact stands beside its label, so on the left whatever it is. */
export function factLook(kind: ValueKind, dayFormat: string): CellStyle {
  return { ...valueLook(kind, dayFormat), horizontal: "left" };
}

export function totalLook(kind: ValueKind, dayFormat: string): CellStyle {
  return { ...valueLook(kind, dayFormat), bold: true, fill: "#F1F6F7" };
}

/** A text that leads somewhere in the workbook. */
export function linkLook(kind: ValueKind, dayFormat: string): CellStyle {
  return { ...valueLook(kind, dayFormat), fontColor: link, underline: true };
}

function sideOf(kind: ValueKind): "left" | "right" {
  return kind === "text" || kind === "spaced" ? "left" : "right";
}
