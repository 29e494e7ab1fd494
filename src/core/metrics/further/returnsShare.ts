import { numbers } from "../figures";
import { RowKind } from "../rowKinds";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

const { takenBack } = RowKind;

/**
 * Which part of what the customer bought came back? By money, sales that came back by their status included; above 1
 * where more came back than the book has sold. No answer without sales.
 */
export const returnsShare = {
  id: "returnsShare",
  unit: "share",
  needs: orderNeeds,
  figures: (facts) => {
    const amounts = facts.orders.columns.amount!.values;
    const { offsets, rows, worths, kinds } = facts.lines();
    const values = new Float64Array(offsets.length - 1);
    for (let customer = 0; customer < values.length; customer++) {
      let sold = 0;
      let back = 0;
      for (let line = offsets[customer]; line < offsets[customer + 1]; line++) {
        const worth = worths[line];
        if (worth < 0) back -= worth;
        else if (kinds[line] === takenBack) {
          sold += amounts[rows[line]];
          back += amounts[rows[line]];
        } else sold += worth;
      }
      values[customer] = sold > 0 ? back / sold : Number.NaN;
    }
    return numbers(values);
  },
} as const satisfies FurtherMetric;
