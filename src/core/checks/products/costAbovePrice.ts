import type { NumberColumn } from "../../table/columns";
import type { Check } from "../check";

/** Bought dearer than sold: a loss with every piece, or two columns mixed up. */
export const costAbovePrice = {
  id: "costAbovePrice",
  tables: ["products"],
  severity: "warning",
  roles: ["price", "cost"],
  settings: {},
  run({ columns }, fail) {
    const price = (columns.price as NumberColumn).values;
    const cost = (columns.cost as NumberColumn).values;
    for (let index = 0; index < price.length; index++) {
      if (cost[index] > price[index]) fail({ index, role: "cost", params: { price: price[index] } });
    }
  },
} as const satisfies Check;
