/** Which sheet row each row of the grid shows: hidden rows have none, frozen ones stand in a part of their own. */
export interface RowMap {
  readonly frozenCount: number;
  readonly scrolledCount: number;
  /** 0-based sheet row of a row in the frozen or in the scrolled part. */
  sheetRow(index: number, isFrozen: boolean): number;
  /** Where a 0-based sheet row is shown; undefined for a hidden one and below the last. */
  placeOf(row: number): { readonly index: number; readonly isFrozen: boolean } | undefined;
}

export function rowMap(rowCount: number, frozenRows: number, hiddenRows: ReadonlySet<number>): RowMap {
  const isShown = (row: number) => !hiddenRows.has(row);
  const frozen = Array.from({ length: Math.min(frozenRows, rowCount) }, (_one, row) => row).filter(isShown);
  const first = Math.min(frozenRows, rowCount);
  const placeIn = (row: number, indexInScrolled: (row: number) => number) => {
    const index = row < first ? frozen.indexOf(row) : row < rowCount ? indexInScrolled(row) : -1;
    return index < 0 ? undefined : { index, isFrozen: row < first };
  };
  if (hiddenRows.size === 0)
    return {
      placeOf: (row) => placeIn(row, (one) => one - first),
      frozenCount: frozen.length,
      scrolledCount: rowCount - first,
      sheetRow: (index, isFrozen) => (isFrozen ? index : first + index),
    };
  const scrolled = new Uint32Array(rowCount - first);
  let count = 0;
  for (let row = first; row < rowCount; row++) if (isShown(row)) scrolled[count++] = row;
  return {
    placeOf: (row) => placeIn(row, (one) => scrolled.subarray(0, count).indexOf(one)),
    frozenCount: frozen.length,
    scrolledCount: count,
    sheetRow: (index, isFrozen) => (isFrozen ? frozen[index]! : scrolled[index]!),
  };
}
