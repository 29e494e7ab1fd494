import { CellKind, kindMask, pageRows, type SheetCells } from "../../../src/core/table/cells";
import type { TextColumn } from "../../../src/core/table/columns";
import type { OrdersTable } from "../../../src/core/table/tables";

/** The input's four columns, typed; stands in for `readTables`, which also has to find out what they are. */
export function typedOrders(cells: SheetCells): OrdersTable {
  return {
    rowCount: cells.rowCount,
    sources: [],
    columns: {
      orderId: textColumn(cells, 0),
      customerId: textColumn(cells, 1),
      orderDay: { kind: "day", days: numbers(cells, 2).map((serial) => serial - 25_569) },
      amount: { kind: "number", values: numbers(cells, 3) },
    },
    unreadable: [],
  };
}

function numbers({ pages, rowCount }: SheetCells, column: number): Float64Array {
  const values = new Float64Array(rowCount).fill(Number.NaN);
  for (const [index, page] of pages[column].entries()) {
    const first = index * pageRows;
    const rows = Math.min(pageRows, rowCount - first);
    for (let at = 0; page && at < rows; at++) {
      if ((page.kinds[at] & kindMask) === CellKind.number) values[first + at] = page.numbers[at];
    }
  }
  return values;
}

function textColumn({ pages, rowCount, texts }: SheetCells, column: number): TextColumn {
  const codes = new Uint32Array(rowCount);
  const codeOf = new Uint32Array(texts.size);
  const dictionary = [""];
  for (const [index, page] of pages[column].entries()) {
    const first = index * pageRows;
    const rows = Math.min(pageRows, rowCount - first);
    for (let at = 0; page && at < rows; at++) {
      if ((page.kinds[at] & kindMask) !== CellKind.text) continue;
      const pooled = page.numbers[at];
      if (codeOf[pooled] === 0) codeOf[pooled] = dictionary.push(texts.at(pooled)) - 1;
      codes[first + at] = codeOf[pooled];
    }
  }
  return { kind: "text", codes, dictionary };
}
