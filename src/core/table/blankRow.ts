import type { Column } from "./columns";

/** Tells whether no column has a value in a row: tables keep the blank rows of their sheet. */
export function blankRowTest(columns: object): (row: number) => boolean {
  const present = Object.values(columns) as readonly (Column | undefined)[];
  return (row) => present.every((column) => column === undefined || isMissing(column, row));
}

function isMissing(column: Column, row: number): boolean {
  switch (column.kind) {
    case "text":
      return column.codes[row] === 0;
    case "number":
      return Number.isNaN(column.values[row]);
    case "day":
      return Number.isNaN(column.days[row]);
  }
}
