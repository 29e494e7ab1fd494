import { numbers } from "../figures";
import type { FurtherMetric } from "./furtherMetric";

/** Since when is the customer registered, as the customers table keeps it? */
export const joinedDay = {
  id: "joinedDay",
  unit: "day",
  needs: [["customers.registeredDay"]],
  figures: ({ customers }) => numbers(customers.columns.registeredDay!.days),
} as const satisfies FurtherMetric;
