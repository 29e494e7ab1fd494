import type { Area } from "../../core/plan/content";
import { columnsOf, rowsOf } from "./area";
import { isTooLarge } from "./failure";
import { plannedBytes, plannedCells } from "./payload";
import type { Requests } from "./requests";

/** A rectangle to be read, on a sheet. What else it says its pieces say too. */
export interface Wanted {
  readonly sheet: string;
  readonly area: Area;
}

/** One way of reading rectangles. */
export interface Reading<T, W extends Wanted = Wanted> {
  /** Bytes of the answer for a cell, as a first guess. */
  readonly guess: number;
  /** Queues the request for a piece; called after the answer is there, the result takes it. */
  request(piece: W): () => T;
  /** Bytes of what came. */
  bytesOf(answer: T): number;
  /** @throws InputError `excel.incomplete` after `again` was tried once. */
  check(answer: T, piece: W, isLastTry: boolean): boolean;
  /** Takes a piece; pieces of a rectangle come from the top down. */
  take(answer: T, piece: W): void;
}

/**
 * Reads rectangles piece by piece, as many at a time as an answer may hold: their size follows what came so far.
 * An answer that is too large or incomplete is asked for again, in smaller pieces.
 *
 * @param afterPieces is called after each answer with the share of cells that are read.
 */
export async function readPieces<T, W extends Wanted>(
  { sync }: Pick<Requests, "sync">,
  wanted: readonly W[],
  reading: Reading<T, W>,
  afterPieces: (share: number) => Promise<void> = async () => {},
): Promise<void> {
  const waiting = wanted.filter(({ area }) => rowsOf(area) > 0 && columnsOf(area) > 0).toReversed();
  const total = waiting.reduce((sum, { area }) => sum + cellsOf(area), 0);
  let bytesOfCell = reading.guess;
  let done = 0;
  let isRetry = false;
  while (waiting.length > 0) {
    const pieces = nextPieces(waiting, bytesOfCell);
    const takers = pieces.map((piece) => reading.request(piece));
    try {
      await sync();
    } catch (error) {
      const isSmallest = pieces.length === 1 && cellsOf(pieces[0]!.area) === 1;
      if (!isTooLarge(error) || isSmallest) throw error;
      bytesOfCell *= 2;
      waiting.push(...pieces.toReversed());
      continue;
    }
    const answers = takers.map((taker) => taker());
    const isWhole = answers.every((answer, index) => reading.check(answer, pieces[index]!, isRetry));
    if (!isWhole) {
      isRetry = true;
      waiting.push(...pieces.toReversed());
      continue;
    }
    isRetry = false;
    const cells = pieces.reduce((sum, { area }) => sum + cellsOf(area), 0);
    const bytes = answers.reduce((sum, answer) => sum + reading.bytesOf(answer), 0);
    // What follows a small sample may well be longer.
    const margin = bytes * 2 < plannedBytes ? 1.15 : 1;
    bytesOfCell = Math.max(1, (bytes / cells) * margin);
    for (const [index, answer] of answers.entries()) reading.take(answer, pieces[index]!);
    done += cells;
    await afterPieces(done / total);
  }
}

/** Takes as much from the waiting rectangles as one answer may hold, at least one row or cell. */
function nextPieces<W extends Wanted>(waiting: W[], bytesOfCell: number): W[] {
  let room = Math.min(plannedCells, Math.floor(plannedBytes / bytesOfCell));
  const pieces: W[] = [];
  while (waiting.length > 0 && (room > 0 || pieces.length === 0)) {
    const next = waiting.pop()!;
    const { area } = next;
    const size = cellsOf(area);
    if (size <= room) {
      pieces.push(next);
      room -= size;
      continue;
    }
    const width = columnsOf(area);
    const rows = Math.floor(room / width);
    if (rows === 0 && pieces.length > 0) {
      waiting.push(next);
      break;
    }
    if (rows > 0) {
      const lastRow = area.firstRow + rows - 1;
      pieces.push({ ...next, area: { ...area, lastRow } });
      waiting.push({ ...next, area: { ...area, firstRow: lastRow + 1 } });
      break;
    }
    // Not even a row fits: go on in the row, cell by cell or more.
    const lastColumn = area.firstColumn + Math.max(1, room) - 1;
    if (rowsOf(area) > 1) waiting.push({ ...next, area: { ...area, firstRow: area.firstRow + 1 } });
    const row = { ...area, lastRow: area.firstRow };
    if (lastColumn < area.lastColumn)
      waiting.push({ ...next, area: { ...row, firstColumn: lastColumn + 1 } });
    pieces.push({ ...next, area: { ...row, lastColumn: Math.min(lastColumn, area.lastColumn) } });
    break;
  }
  return pieces;
}

const cellsOf = (area: Area) => rowsOf(area) * columnsOf(area);
