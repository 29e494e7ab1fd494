import type { Area } from "../../../src/core/plan/content";
import { sheetColumns, sheetRows } from "./area";

export interface Address {
  /** Absent where the address names no sheet. */
  readonly sheet?: string;
  readonly area: Area;
}

const corner = String.raw`\$?([A-Za-z]{1,3})?\$?(\d{1,7})?`;
const pattern = new RegExp(`^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?${corner}(?::${corner})?$`);

/** Reads `A1`, `$A$1:B2`, `A:C`, `2:3`, each with or without a sheet; undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, quoted, bare, firstLetters, firstNumber, lastLetters, lastNumber] = match;
  const hasEnd = lastLetters !== undefined || lastNumber !== undefined;
  if (hasEnd ? !alike(firstLetters, lastLetters) || !alike(firstNumber, lastNumber) : !firstLetters) return;
  if (!hasEnd && !firstNumber) return undefined;
  const rows = [Number(firstNumber ?? 1), Number(lastNumber ?? firstNumber ?? sheetRows)];
  const columns = [
    columnNumber(firstLetters ?? "A"),
    lastLetters || firstLetters ? columnNumber(lastLetters ?? firstLetters!) : sheetColumns - 1,
  ];
  const area = {
    firstRow: Math.min(...rows) - 1,
    lastRow: Math.max(...rows) - 1,
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  if (area.firstRow < 0 || area.lastRow >= sheetRows || area.lastColumn >= sheetColumns) return undefined;
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  return { area, ...(sheet !== undefined && { sheet }) };
}

/** `A1:B2`; whole columns are `A:B`, whole rows `1:2`. */
export function formatArea({ firstRow, firstColumn, lastRow, lastColumn }: Area, sign = ""): string {
  const isTall = firstRow === 0 && lastRow === sheetRows - 1;
  const isWide = firstColumn === 0 && lastColumn === sheetColumns - 1;
  const named = (column: number) => `${sign}${columnLetters(column)}`;
  if (isTall && !isWide) return `${named(firstColumn)}:${named(lastColumn)}`;
  if (isWide) return `${sign}${firstRow + 1}:${sign}${lastRow + 1}`;
  const first = `${named(firstColumn)}${sign}${firstRow + 1}`;
  if (firstRow === lastRow && firstColumn === lastColumn) return first;
  const last = `${named(lastColumn)}${sign}${lastRow + 1}`;
  return `${first}:${last}`;
}

/** `Sheet1!A1:B2`, the sheet in quotes where it needs them. */
export function formatAddress(sheet: string, area: Area, sign = ""): string {
  return `${quoteSheet(sheet)}!${formatArea(area, sign)}`;
}

export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

const letters: string[] = [];

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  letters[column] ??= (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
  return letters[column];
}

function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function alike(one: string | undefined, other: string | undefined): boolean {
  return (one === undefined) === (other === undefined);
}
