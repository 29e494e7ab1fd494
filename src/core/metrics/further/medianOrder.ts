import { numbers } from "../figures";
import { ofOrders } from "../metric";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/** What does the customer's middle order come to, returns left aside? One huge order does not move it. */
export const medianOrder = {
  id: "medianOrder",
  unit: "money",
  needs: orderNeeds,
  figures: ({ history }) =>
    numbers(ofOrders(history, Number.NaN, (first, end) => median(history.orderRevenue.slice(first, end)))),
} as const satisfies FurtherMetric;

/** Sorts in place. */
function median(values: Float64Array): number {
  if (values.length > fewValues) values.sort();
  else insertionSort(values);
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/** Up to so many values nothing is faster than insertion. */
const fewValues = 24;

function insertionSort(values: Float64Array): void {
  for (let at = 1; at < values.length; at++) {
    const value = values[at];
    let place = at;
    for (; place > 0 && values[place - 1] > value; place--) values[place] = values[place - 1];
    values[place] = value;
  }
}
