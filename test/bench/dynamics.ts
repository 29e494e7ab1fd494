/**
 * The whole sheet of sales dynamics from 1,000,000 order rows in memory, beside the metrics of the same rows.
 *
 * `npx tsx test/bench/dynamics.ts`. Medians of five runs in one process.
 */
import { describeDynamics } from "../../src/core/dynamics/describeDynamics";
import { periodUnits } from "../../src/core/dynamics/periods";
import { metricFacts } from "../../src/core/metrics/facts";
import { describeCustomers } from "../../src/core/segments/describeCustomers";
import type { TextColumn } from "../../src/core/table/columns";
import { listedTexts } from "../../src/core/table/columnTexts";
import type { OrdersTable } from "../../src/core/table/tables";
import { randomNumbers } from "./metrics/input";

const rowCount = 1_000_000;
const runs = 5;
const today = 30_000;

/** Three years of a shop with 200,000 customers, 5,000 products, 40 towns, 12 managers; one row in 33 is a return. */
function orders(): OrdersTable {
  const random = randomNumbers(20_251_231);
  const text = (stem: string, count: number): TextColumn => ({
    kind: "text",
    dictionary: listedTexts(["", ...Array.from({ length: count }, (_, at) => `${stem}${at}`)]),
    codes: Uint32Array.from({ length: rowCount }, () => 1 + Math.floor(random() ** 2 * count)),
  });
  const numbers = (next: () => number) => ({
    kind: "number" as const,
    values: Float64Array.from({ length: rowCount }, next),
  });
  return {
    rowCount,
    sources: [],
    unreadable: [],
    columns: {
      orderId: {
        ...text("SO", rowCount),
        codes: Uint32Array.from({ length: rowCount }, (_, row) => row + 1),
      },
      customerId: text("K", 200_000),
      productName: text("Product ", 5_000),
      category: text("Category ", 20),
      town: text("Town ", 40),
      managerName: text("Manager ", 12),
      channel: text("Channel ", 5),
      orderDay: {
        kind: "day",
        days: Float64Array.from(
          { length: rowCount },
          () => 19_358 + Math.floor(random() * 1_096) + 0.4 + random() / 3,
        ),
      },
      quantity: numbers(() => 1 + Math.floor(random() * 4)),
      amount: numbers(
        () => ((random() < 0.03 ? -1 : 1) * Math.floor(10_000 + random() ** 3 * 2_000_000)) / 100,
      ),
      cost: numbers(() => Math.floor(random() * 10_000) / 100),
      discount: numbers(() => (random() < 0.2 ? 0.1 : 0)),
    },
  };
}

async function measure(): Promise<void> {
  const table = orders();
  const metrics: number[] = [];
  const dynamics: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const described = await describeCustomers({ orders: table }, {}, today);
    metrics.push(performance.now() - start);
    const begun = performance.now();
    const facts = metricFacts({ orders: table }, { ...described, customer: described.links.customer });
    await describeDynamics({ facts });
    dynamics.push(performance.now() - begun);
    if (run > 0) continue;
    for (const unit of periodUnits) {
      const beginning = performance.now();
      await describeDynamics({ facts }, { unit });
      console.log(`by ${unit.padEnd(8)} ${(performance.now() - beginning).toFixed(0)} ms`);
    }
  }
  console.log(`metrics  ${median(metrics).toFixed(0)} ms`);
  console.log(
    `dynamics ${median(dynamics).toFixed(0)} ms, ${(median(dynamics) / median(metrics)).toFixed(1)} times the metrics`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

void measure();
