import { numbers } from "../figures";
import { RowKind } from "../rowKinds";
import { toMillionth } from "../toMillionth";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

const { sale, return: comesBack } = RowKind;

/** How many pieces did the customer take, less returned ones? A row without a quantity counts for nothing. */
export const pieces = {
  id: "pieces",
  unit: "quantity",
  needs: [...orderNeeds, ["orders.quantity"]],
  figures: ({ orders, lines }) => {
    const quantities = orders.columns.quantity!.values;
    const { offsets, rows, kinds } = lines();
    const values = new Float64Array(offsets.length - 1);
    for (let customer = 0; customer < values.length; customer++) {
      let sum = 0;
      for (let line = offsets[customer]; line < offsets[customer + 1]; line++) {
        const row = rows[line];
        const taken = Math.abs(quantities[row]) || 0;
        if (kinds[line] === sale) sum += taken;
        else if (kinds[line] === comesBack) sum -= taken;
      }
      values[customer] = toMillionth(sum);
    }
    return numbers(values);
  },
} as const satisfies FurtherMetric;
