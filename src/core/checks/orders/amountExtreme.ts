import type { NumberColumn } from "../../table/columns";
import type { Check } from "../check";
import type { Scope } from "../scope";
import { productColumn, usualRanges } from "./byProduct";

/**
 * An amount many times above or below what is usual of its product: a slipped decimal point, or a great order.
 *
 * Usual is the median; far are `deviations` robust standard deviations of the logarithms, at least `times` times. Where
 * quantities are known the amount of one piece is judged, at `pieceTimes`, since great quantities are no error.
 */
export const amountExtreme = {
  id: "amountExtreme",
  tables: ["orders"],
  severity: "warning",
  roles: ["amount"],
  settings: { deviations: 6, times: 50, pieceTimes: 8, fewestRows: 10 },
  run(scope: Scope, fail, { times, pieceTimes, ...limits }) {
    const { values } = scope.columns.amount as NumberColumn;
    const products = productColumn(scope);
    const judge = (judged: Float64Array, least: number) => {
      const ranges = usualRanges(products, judged, { ...limits, times: least }, true);
      return (index: number) => {
        const range = judged[index] > 0 ? ranges[products ? products.codes[index] : 0] : undefined;
        return range && (judged[index] > range.high || judged[index] < range.low) ? range.usual : undefined;
      };
    };
    const quantity = scope.played.includes("quantity")
      ? (scope.columns.quantity as NumberColumn).values
      : undefined;
    const ofRow = judge(values, times);
    const ofPiece = quantity && judge(divided(values, quantity), pieceTimes);
    for (let index = 0; index < values.length; index++) {
      const piece = ofPiece?.(index);
      const usual = piece === undefined ? ofRow(index) : piece * quantity![index];
      if (usual !== undefined) fail({ index, role: "amount", params: { usual: toCent(usual) } });
    }
  },
} as const satisfies Check<{ deviations: number; times: number; pieceTimes: number; fewestRows: number }>;

/** NaN without a quantity. */
function divided(values: Float64Array, by: Float64Array): Float64Array {
  const ratios = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) ratios[index] = values[index] / by[index];
  return ratios;
}

const toCent = (amount: number) => Math.round(amount * 100) / 100;
