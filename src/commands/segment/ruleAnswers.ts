/** What the pane asks while rules are put together. */
import { once } from "../../core/metrics/once";
import { checkRule } from "../../core/segments/own/checkRule";
import { countMatching } from "../../core/segments/own/matching";
import { comparisons, type Rule } from "../../core/segments/own/rule";
import { type RuleColumn, ruleColumnNames, ruleColumns } from "../../core/segments/own/ruleColumns";
import type { SegmentFacts } from "../../core/segments/segment";

/** The columns rules can ask for, or how many customers a rule finds. */
export type SegmentQuery = { readonly ask: "columns" } | { readonly ask: "count"; readonly rule: Rule };

export interface RuleColumnOffer {
  readonly name: string;
  readonly type: RuleColumn["type"];
  readonly comparisons: readonly string[];
  /** Values to choose from: all classes, or the commonest texts. */
  readonly values: readonly string[];
}

export interface SegmentAnswer {
  readonly columns?: readonly RuleColumnOffer[];
  readonly count?: number;
}

const mostValues = 50;

/**
 * Answers what the pane asks about rules; the columns are made when first asked for.
 *
 * @throws InputError `rules.…` for a rule that does not fit these tables.
 */
export function ruleAnswers(makeFacts: () => SegmentFacts): (query: SegmentQuery) => SegmentAnswer {
  const known = once(() => {
    const facts = makeFacts();
    return { facts, columns: ruleColumns(facts) };
  });
  return (query) => {
    const { facts, columns } = known();
    if (query.ask === "count") {
      return { count: countMatching(checkRule(query.rule, columns), columns, facts.blank) };
    }
    return {
      columns: ruleColumnNames(facts).flatMap((name) => {
        const column = columns(name);
        if (!column) return [];
        const { type } = column;
        return [{ name, type, comparisons: comparisons[type], values: valuesOf(column) }];
      }),
    };
  };
}

function valuesOf(column: RuleColumn): readonly string[] {
  if ("values" in column) return [];
  const { codes, texts } = column;
  if (column.type === "class") return texts.slice(1);
  const counts = new Uint32Array(texts.length);
  for (const code of codes) counts[code]++;
  return [...texts.keys()]
    .filter((code) => counts[code] > 0 && texts[code].trim() !== "")
    .sort((one, other) => counts[other] - counts[one] || one - other)
    .slice(0, mostValues)
    .map((code) => texts[code]);
}
