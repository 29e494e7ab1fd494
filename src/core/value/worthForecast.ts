import type { CustomerOrders } from "../metrics/joinLines";
import type { WorthFit } from "./fitWorth";
import { zOfLimits } from "./ordersForecast";
import { expectedWorth, worthLimits } from "./orderWorth";
import type { Purchases } from "./purchases";

/** What an order of each customer is worth before returns. By customer; NaN for one without orders. */
export interface WorthForecast {
  readonly worth: Float64Array;
  readonly worthLow: Float64Array;
  readonly worthHigh: Float64Array;
}

/** The mean order of every customer by Gamma-Gamma. */
export function forecastWorth(
  { parameters }: WorthFit,
  { repeats, age, meanWorth }: Purchases,
): WorthForecast {
  const forecast = emptyWorth(repeats.length);
  for (let customer = 0; customer < repeats.length; customer++) {
    if (Number.isNaN(age[customer])) continue;
    // Free repeats tell nothing of the price of others.
    const x = meanWorth[customer] > 0 ? repeats[customer] : 0;
    const { low, high } = worthLimits(parameters, x, meanWorth[customer], zOfLimits);
    forecast.worth[customer] = expectedWorth(parameters, x, meanWorth[customer]);
    forecast.worthLow[customer] = low;
    forecast.worthHigh[customer] = high;
  }
  return forecast;
}

/** The plain estimate: the mean of the customer's own order days, with limits by their spread where there are two or more. */
export function averageWorth(orders: CustomerOrders): WorthForecast {
  const forecast = emptyWorth(orders.offsets.length - 1);
  for (let customer = 0; customer < forecast.worth.length; customer++) {
    const worths = worthsByDay(orders, customer);
    const count = worths.length;
    if (count === 0) continue;
    const mean = worths.reduce((sum, worth) => sum + worth, 0) / count;
    forecast.worth[customer] = mean;
    if (count === 1) continue;
    const squares = worths.reduce((sum, worth) => sum + (worth - mean) ** 2, 0);
    const spread = zOfLimits * Math.sqrt(squares / (count - 1) / count);
    forecast.worthLow[customer] = Math.max(0, mean - spread);
    forecast.worthHigh[customer] = mean + spread;
  }
  return forecast;
}

function worthsByDay({ offsets, orderDays, orderRevenue }: CustomerOrders, customer: number): number[] {
  const worths: number[] = [];
  for (let order = offsets[customer]; order < offsets[customer + 1]; order++) {
    const isSameDay = order > offsets[customer] && orderDays[order] === orderDays[order - 1];
    if (isSameDay) worths[worths.length - 1] += orderRevenue[order];
    else worths.push(orderRevenue[order]);
  }
  return worths;
}

function emptyWorth(customers: number): WorthForecast {
  const column = () => new Float64Array(customers).fill(Number.NaN);
  return { worth: column(), worthLow: column(), worthHigh: column() };
}
