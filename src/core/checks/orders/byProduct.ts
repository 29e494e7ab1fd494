import type { TextColumn } from "../../table/columns";
import type { Scope } from "../scope";
import { limitRatio, type Spread, spreadOf } from "./spread";

export interface UsualRange {
  readonly low: number;
  readonly usual: number;
  readonly high: number;
}

export interface RangeSettings {
  readonly deviations: number;
  readonly times: number;
  /** Rows that a product must have to tell what is usual of it. */
  readonly fewestRows: number;
}

/**
 * By product code, what is usual of the positive values of its rows; undefined where too few rows tell.
 *
 * @param ofAll also judge the products with few rows, and rows without product, by all rows together.
 */
export function usualRanges(
  products: TextColumn | undefined,
  values: Float64Array,
  settings: RangeSettings,
  ofAll: boolean,
): readonly (UsualRange | undefined)[] {
  const size = products?.dictionary.size ?? 1;
  const codes = products?.codes;
  const offsets = new Uint32Array(size + 1);
  for (let index = 0; index < values.length; index++)
    if (values[index] > 0) offsets[(codes ? codes[index] : 0) + 1]++;
  for (let code = 0; code < size; code++) offsets[code + 1] += offsets[code];
  const grouped = new Float64Array(offsets[size]);
  const next = offsets.slice();
  for (let index = 0; index < values.length; index++) {
    if (values[index] > 0) grouped[next[codes ? codes[index] : 0]++] = values[index];
  }
  const ranges: (UsualRange | undefined)[] = [];
  for (let code = 0; code < size; code++) {
    const own = grouped.subarray(offsets[code], offsets[code + 1]);
    const tells = own.length >= settings.fewestRows && (code > 0 || !codes);
    ranges.push(tells ? rangeOf(spreadOf(own.sort()), settings) : undefined);
  }
  if (!ofAll || ranges.every((range) => range !== undefined)) return ranges;
  const all = sampled(grouped);
  if (all.length < settings.fewestRows) return ranges;
  const general = rangeOf(spreadOf(all.sort()), settings);
  return ranges.map((range) => range ?? general);
}

function rangeOf(spread: Spread, { deviations, times }: RangeSettings): UsualRange {
  const ratio = limitRatio(spread, deviations, times);
  return { low: spread.median / ratio, usual: spread.median, high: spread.median * ratio };
}

const sampleSize = 50_000;

function sampled(values: Float64Array): Float64Array {
  const step = Math.max(1, Math.floor(values.length / sampleSize));
  return Float64Array.from({ length: Math.floor(values.length / step) }, (_, at) => values[at * step]);
}

/** The column that tells products apart. */
export function productColumn({ columns, played }: Scope): TextColumn | undefined {
  const role = (["productId", "productName"] as const).find((candidate) => played.includes(candidate));
  return role && (columns[role] as TextColumn);
}
