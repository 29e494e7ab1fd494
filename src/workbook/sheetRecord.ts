/**
 * What a sheet of ours was made from, kept beside it in the workbook's memory: without it nobody could tell later
 * which looks and rules are ours and which the user's, nor what a chart shows, which Excel does not say.
 */
import type {
  Area,
  CellStyle,
  ConditionalFormat,
  ContentChart,
  ContentPivot,
  SheetContent,
  Validation,
} from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import { rememberEdits, remembered } from "./memory";
import { pack, unpack } from "./packed";
import type { WorkbookName } from "./port";

export interface SheetRecord {
  readonly blocks: readonly BlockLooks[];
  /** Conditional formats and lists, see `ruleKey`. */
  readonly rules: readonly string[];
  /** As in the content. */
  readonly charts: readonly ContentChart[];
  readonly pivots: readonly ContentPivot[];
  /** Hash of the cells that the pivots were made from. */
  readonly sources: string;
}

/** Looks of a block, row by row: each row is one of a few patterns. */
interface BlockLooks {
  /** First row in the content, before the user moved it. */
  readonly top: number;
  readonly columns: number;
  /** Look of each cell of a row, see `lookKey`. */
  readonly patterns: readonly (readonly string[])[];
  readonly runs: readonly (readonly [pattern: number, rows: number])[];
}

/**
 * @param content as it was made, with the blocks that `blocksOf` finds in it.
 * @param placed the same where the user has moved its blocks.
 */
export function recordOf(
  content: SheetContent,
  blocks: readonly Area[],
  placed: SheetContent,
  sources: string,
): SheetRecord {
  const { conditionalFormats, validations, charts = [], pivots = [] } = placed;
  const rules = [...conditionalFormats, ...validations].map(ruleKey);
  return { blocks: blocks.map((block) => looksOf(content, block)), rules, charts, pivots, sources };
}

/** Stands for a rule: the same for the one that was written and the one that is read back. */
export function ruleKey(rule: ConditionalFormat | Validation): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = rule.area;
  return [("kind" in rule && rule.kind) || "list", firstRow, firstColumn, lastRow, lastColumn].join(" ");
}

/** The look we gave to a cell of a block; undefined where we left it alone, and where it has other sides now. */
export function lookIn(
  block: BlockLooks | undefined,
  area: Area,
): (row: number, column: number) => string | undefined {
  const rows = block?.runs.flatMap(([pattern, count]) => new Array<number>(count).fill(pattern)) ?? [];
  const isSame =
    block !== undefined &&
    rows.length === area.lastRow - area.firstRow + 1 &&
    block.columns === area.lastColumn - area.firstColumn + 1;
  return (row, column) => (isSame ? block.patterns[rows[row]!]?.[column] : undefined) || undefined;
}

/** Stands for a look. */
export function lookKey(style: CellStyle | undefined): string {
  const text = JSON.stringify(Object.entries(style ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

export const recordText = (record: SheetRecord): string => pack(record);

export function readRecord(text: string | undefined): SheetRecord | undefined {
  return text === undefined ? undefined : unpack<SheetRecord>(text);
}

export function rememberedRecord(names: readonly WorkbookName[], key: string): string | undefined {
  return remembered(names, memoryKey(key));
}

export function recordEdits(
  names: readonly WorkbookName[],
  key: string,
  text: string | undefined,
): readonly Edit[] {
  return rememberEdits(names, memoryKey(key), text ?? null);
}

const memoryKey = (key: string) => `sheet.${key}`;

function looksOf({ rows, styles }: SheetContent, block: Area): BlockLooks {
  const keys = styles.map(lookKey);
  const usual = lookKey(undefined);
  const patterns: string[][] = [];
  const known = new Map<string, number>();
  const runs: [number, number][] = [];
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const pattern: string[] = [];
    for (let column = block.firstColumn; column <= block.lastColumn; column++) {
      const cell = rows[row]![column];
      pattern.push(cell ? (cell.style === undefined ? usual : keys[cell.style]!) : "");
    }
    const name = pattern.join(" ");
    const index = known.get(name) ?? patterns.push(pattern) - 1;
    known.set(name, index);
    const last = runs.at(-1);
    if (last?.[0] === index) last[1]++;
    else runs.push([index, 1]);
  }
  return { top: block.firstRow, columns: block.lastColumn - block.firstColumn + 1, patterns, runs };
}
