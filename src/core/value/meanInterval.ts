/** The plain estimate in place of the models: a customer goes on as before, or has stopped. */
import { discountSteps } from "./discount";
import type { Horizon } from "./forecastOrders";
import { emptyForecast, type OrdersForecast, zOfLimits } from "./ordersForecast";
import { gammaQuantile } from "./orderWorth";
import { type Purchases, weeks } from "./purchases";

/** Who has been silent for so many intervals of his own counts as gone. */
export const intervalsUntilGone = 3;

/**
 * Orders ahead by the mean interval between a customer's own orders: a year holds 365 ÷ interval of them, and none where
 * the customer has been silent for three intervals.
 *
 * No answer with fewer than two order days. The limits are those of a steady rate that was seen in so few intervals.
 */
export function forecastByInterval(purchases: Purchases, horizon: Horizon): OrdersForecast {
  const { repeats, lastAge, age } = purchases;
  const forecast = emptyForecast(repeats.length);
  const span = weeks(horizon.horizonDays);
  const steps = discountSteps(horizon.horizonDays, horizon.discountRate);
  const discount = steps.reduce((sum, { factor }) => sum + factor, 0) / steps.length;

  for (let customer = 0; customer < repeats.length; customer++) {
    const x = repeats[customer];
    if (x === 0) continue;
    const interval = lastAge[customer] / x;
    const isGone = age[customer] - lastAge[customer] > intervalsUntilGone * interval;
    const orders = isGone ? 0 : span / interval;
    forecast.orders[customer] = orders;
    forecast.discounted[customer] = orders * discount;
    forecast.discountedIfHere[customer] = (span / interval) * discount;
    forecast.variance[customer] = orders + orders ** 2 / x;
    forecast.ordersLow[customer] = Math.floor((orders * gammaQuantile(x, -zOfLimits)) / x);
    forecast.ordersHigh[customer] = Math.ceil((orders * gammaQuantile(x, zOfLimits)) / x);
  }
  return forecast;
}
