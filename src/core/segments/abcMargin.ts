import { costNeed } from "../metrics/further/furtherMetric";
import { type AbcClass, abcRule, abcWithReasons } from "./abc";
import type { AbcCutoffs } from "./abcCutoffs";
import type { Segment } from "./segment";

/** The customers who bring the first 80 % of margin, the next 15 %, and the rest. */
export const abcMargin = {
  ...abcRule,
  id: "abcMargin",
  needs: [costNeed],
  classify: (facts, cutoffs) => abcWithReasons(facts.figure("margin"), cutoffs),
} as const satisfies Segment<AbcClass, (typeof abcRule.why)[number], AbcCutoffs>;
