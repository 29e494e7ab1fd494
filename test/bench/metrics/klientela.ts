import { abcClasses } from "../../../src/core/segments/abc";
import { type CustomerDescriptions, describeCustomers } from "../../../src/core/segments/describeCustomers";
import { rfmSegments } from "../../../src/core/segments/rfmMap";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import type { Figures, SideResult } from "./figures";
import { chunks } from "./input";
import { typedOrders } from "./typedOrders";

export async function klientela(): Promise<SideResult> {
  const ms = { convert: 0, type: 0, compute: 0 };
  const builder = new CellsBuilder();
  let row = 0;
  for (const rows of chunks()) {
    const start = performance.now();
    builder.setRows(row, rows);
    ms.convert += performance.now() - start;
    row += rows.length;
  }
  const converted = performance.now();
  const orders = typedOrders(builder.finish());
  ms.type = performance.now() - converted;
  const typed = performance.now();
  const described = await describeCustomers({ orders }, {}, 30_000);
  ms.compute = performance.now() - typed;
  return { ms, figures: figuresOf(described) };
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
