/** The rows both sides get: a million orders of 200,000 customers, the same in every process. */

/** Order number, customer number, day as a sheet's serial, amount; a return has a negative amount. */
export type OrderRow = [orderId: string, customerId: string, day: number, amount: number];

export const rowCount = 1_000_000;
export const customerCount = 200_000;
const chunkRows = 10_000;

/** One chunk after the other, so that nobody holds the whole input. */
export function* chunks(): Generator<OrderRow[]> {
  const random = randomNumbers(20_251_231);
  for (let first = 0; first < rowCount; first += chunkRows) {
    const rows: OrderRow[] = [];
    for (let row = first; row < first + chunkRows; row++) {
      // Everybody once, then the low numbers more often, as regulars are.
      const customer = row < customerCount ? row : Math.floor(random() ** 2 * customerCount);
      const day = 44_927 + Math.floor(random() * 1_096);
      const sign = random() < 0.03 ? -1 : 1;
      const amount = (sign * Math.floor(10_000 + random() ** 3 * 2_000_000)) / 100;
      rows.push([`SO${1_000_000 + row}`, `K${100_000 + customer}`, day, amount]);
    }
    yield rows;
  }
}

/** Lehmer's generator with the constants of Park and Miller: good enough for shopping habits. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
