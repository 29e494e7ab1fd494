/**
 * The journal: a very hidden sheet with one block of rows a run. Column A holds the run's id, column B the block's
 * text: first the record of the run, then, packed and cut to fit cells, how to take it back.
 */
import type { Edit } from "../core/plan/edit";
import { cellAt, type SheetCells } from "../core/table/cells";
import { findOurs, markOurs } from "./ours";
import { pack, unpack } from "./packed";
import type { SheetInfo, WorkbookName } from "./port";
import type { Reverse } from "./reverse";

/** What a run did, in figures, for the list of past runs. */
export interface JournalRecord {
  readonly id: string;
  readonly command: string;
  /** ISO 8601 local time without zone. */
  readonly at: string;
  readonly columns: number;
  readonly cells: number;
}

export interface JournalEntry {
  readonly record: JournalRecord;
  /** Absent for a run too old to be taken back. */
  readonly reverse?: readonly Reverse[];
}

/** Runs that can be taken back; of older ones only the record is kept. */
const reversibleRuns = 10;
const recordsKept = 50;

/** A cell holds 32,767 characters. */
const pieceLength = 32_000;
const sheetName = "_klientela";
const key = "journal";

/** The journal's entries, oldest first; none when the workbook has no journal. */
export function readJournal(cells: SheetCells | undefined): readonly JournalEntry[] {
  if (!cells) return [];
  const blocks = new Map<string, string[]>();
  for (let row = 0; row < cells.rowCount; row++) {
    const id = cellAt(cells, row, 0);
    const text = cellAt(cells, row, 1);
    if (typeof id !== "string" || typeof text !== "string") continue;
    const block = blocks.get(id);
    if (block) block.push(text);
    else blocks.set(id, [text]);
  }
  return [...blocks.values()].map(([record, ...pieces]) => ({
    record: JSON.parse(record!) as JournalRecord,
    ...(pieces.length > 0 && { reverse: unpack<readonly Reverse[]>(pieces.join("")) }),
  }));
}

/** The sheet the journal is on; undefined when there is none yet. */
export function journalSheet(names: readonly WorkbookName[]): string | undefined {
  return findOurs(names, "sheet", key)?.sheet;
}

/** Edits that leave exactly these entries in the journal; the sheet goes when there are none. */
export function journalEdits(
  names: readonly WorkbookName[],
  sheets: readonly SheetInfo[],
  rowsNow: number,
  entries: readonly JournalEntry[],
): readonly Edit[] {
  const present = journalSheet(names);
  if (entries.length === 0) {
    return present ? [markOurs("sheet", key, null), { edit: "removeSheet", name: present }] : [];
  }
  const sheet = present ?? freeName(sheets);
  const kept = entries.slice(-recordsKept);
  const rows = kept.flatMap((entry, index) => rowsOf(entry, kept.length - index <= reversibleRuns));
  const blank = Math.max(0, rowsNow - rows.length);
  const lastRow = rows.length - 1;
  return [
    ...(present ? [] : [{ edit: "addSheet", name: sheet, visibility: "veryHidden" } as const]),
    {
      edit: "cells",
      sheet,
      firstRow: 0,
      firstColumn: 0,
      rows: [...rows, ...Array.from({ length: blank }, () => [null, null])].map((row) =>
        row.map((value) => ({ value })),
      ),
      styles: [],
    },
    markOurs("sheet", key, { sheet, area: { firstRow: 0, firstColumn: 0, lastRow, lastColumn: 1 } }),
  ];
}

function rowsOf({ record, reverse }: JournalEntry, isReversible: boolean): [string, string][] {
  const packed = reverse && isReversible ? pack(reverse) : "";
  const pieces: string[] = [];
  for (let at = 0; at < packed.length; at += pieceLength) pieces.push(packed.slice(at, at + pieceLength));
  return [JSON.stringify(record), ...pieces].map((text) => [record.id, text]);
}

function freeName(sheets: readonly SheetInfo[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = sheetName;
  for (let number = 2; taken.has(name); number++) name = `${sheetName}${number}`;
  return name;
}
