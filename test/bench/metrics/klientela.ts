import { abcClasses } from "../../../src/core/segments/abc";
import { type CustomerDescriptions, describeCustomers } from "../../../src/core/segments/describeCustomers";
import { rfmSegments } from "../../../src/core/segments/rfmMap";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import { readTables } from "../../../src/core/table/readTables";
import type { Recognition } from "../../../src/core/table/recognition";
import type { Role } from "../../../src/core/table/roles";
import type { Tables } from "../../../src/core/table/tables";
import type { Figures, SideResult } from "./figures";
import { chunks, rowCount } from "./input";

const headings: Role[] = ["orderId", "customerId", "orderDay", "amount"];

const recognition: Recognition = {
  sheets: [
    {
      sheet: "Orders",
      kind: "orders",
      area: { headingRow: 0, firstRow: 1, lastRow: rowCount, firstColumn: 0, lastColumn: 3 },
      columns: headings.map((role, column) => ({ column, heading: role, role, evidence: "heading" })),
    },
  ],
  questions: [],
};

export async function klientela(): Promise<SideResult> {
  const ms = { convert: 0, type: 0, compute: 0 };
  const tables = takeOver(ms);
  const start = performance.now();
  const described = await describeCustomers(tables, {}, 30_000);
  ms.compute = performance.now() - start;
  return { ms, figures: figuresOf(described) };
}

/** Rows to cells, cells to typed columns; the cells are dropped. */
function takeOver(ms: { convert: number; type: number }): Tables {
  const builder = new CellsBuilder();
  builder.setRows(0, [headings]);
  let row = 1;
  for (const rows of chunks()) {
    const start = performance.now();
    builder.setRows(row, rows);
    ms.convert += performance.now() - start;
    row += rows.length;
  }
  const start = performance.now();
  const tables = readTables([{ name: "Orders", cells: builder.finish(), excelTables: [] }], recognition);
  ms.type = performance.now() - start;
  return tables;
}

function figuresOf({ metrics, scores, classes }: CustomerDescriptions): Figures {
  const sum = (values: Float64Array) =>
    values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
  const sizes = (codes: Uint8Array, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => codes.filter((code) => code === from + at).length);
  return {
    sums: {
      ...Object.fromEntries(Object.entries(metrics).map(([id, values]) => [id, sum(values)])),
      cumulativeShare: sum(classes.abc.cumulativeShare),
    },
    classes: {
      recencyLimits: scores.breaks.recencyDays,
      frequencyLimits: scores.breaks.frequency,
      monetaryLimits: scores.breaks.monetary,
      r: sizes(scores.r, 0, 5),
      f: sizes(scores.f, 0, 5),
      m: sizes(scores.m, 0, 5),
      segment: sizes(classes.rfmSegment.classOf, 0, rfmSegments.length - 1),
      abc: sizes(classes.abc.classOf, 0, abcClasses.length - 1),
    },
  };
}
