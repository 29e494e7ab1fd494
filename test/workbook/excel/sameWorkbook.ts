import type { BookShape, CellShape, SheetShape } from "../../office-host/shape";

/** Expects two workbooks to be the same; tells of the first cell that is not, since a whole sheet is no message. */
export function expectSame(one: BookShape, other: BookShape): void {
  expect(one.sheets.map(({ name }) => name)).toEqual(other.sheets.map(({ name }) => name));
  for (const [index, sheet] of one.sheets.entries()) expectSameSheet(sheet, other.sheets[index]!);
  expect(one.names).toEqual(other.names);
}

function expectSameSheet(one: SheetShape, other: SheetShape): void {
  const { cells, ...frame } = one;
  const { cells: otherCells, ...otherFrame } = other;
  expect(frame).toEqual(otherFrame);
  if (JSON.stringify(cells) === JSON.stringify(otherCells)) return;
  for (const address of new Set([...Object.keys(cells), ...Object.keys(otherCells)])) {
    const [cell, otherCell] = [cells[address], otherCells[address]].map(comparable);
    if (JSON.stringify(cell) === JSON.stringify(otherCell)) continue;
    expect({ sheet: one.name, address, ...cell }).toEqual({ sheet: one.name, address, ...otherCell });
  }
}

/** The host does not compute, and a file forgets what a formula came to before its cells were changed. */
function comparable(cell: CellShape | undefined): Partial<CellShape> | undefined {
  if (cell?.formula === undefined) return cell;
  const { value: _, ...rest } = cell;
  return rest;
}
