/** Customers who buy and leave as BG/NBD says, over three years; ages in whole days, told in weeks. */

import { gamma, uniform } from "../../core/value/chance";

const parameters = { r: 0.6, alpha: 8, a: 0.8, b: 2.5 };
const longestDays = 1095;

/** x, t_x and T of all customers, one list after the other. The same at each call. */
export function madeCustomers(count: number): Float64Array {
  const random = uniform(20_260_101);
  const all = new Float64Array(count * 3);
  for (let customer = 0; customer < count; customer++) {
    const age = (1 + Math.floor(random() * longestDays)) / 7;
    const rate = gamma(parameters.r, random) / parameters.alpha;
    const leaving = gamma(parameters.a, random);
    const chance = leaving / (leaving + gamma(parameters.b, random));
    let [repeats, last, now] = [0, 0, 0];
    for (;;) {
      now += -Math.log(1 - random()) / rate;
      const day = Math.ceil(now * 7) / 7;
      if (day > age) break;
      if (day > last) {
        last = day;
        repeats++;
      }
      if (random() < chance) break;
    }
    all.set([repeats], customer);
    all.set([last], count + customer);
    all.set([age], 2 * count + customer);
  }
  return all;
}
