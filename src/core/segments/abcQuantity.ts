import { type AbcClass, abcRule, abcWithReasons } from "./abc";
import type { AbcCutoffs } from "./abcCutoffs";
import type { Segment } from "./segment";

/** The customers who take the first 80 % of all pieces, the next 15 %, and the rest. */
export const abcQuantity = {
  ...abcRule,
  id: "abcQuantity",
  needs: [["orders.quantity"]],
  classify: (facts, cutoffs) => abcWithReasons(facts.figure("pieces"), cutoffs),
} as const satisfies Segment<AbcClass, (typeof abcRule.why)[number], AbcCutoffs>;
