/** Segments of the user's own, as data that can be kept in a workbook. */

/** Numbers, or days as `YYYY-MM-DD`; for texts and classes the text or the id of the class. */
export type RuleValue = string | number;

/** Comparisons by how a rule writes them. `is` and the like do not regard case and spaces around. */
export const comparisons = {
  number: ["is", "isNot", "atLeast", "atMost", "above", "below", "isEmpty"],
  day: ["is", "isNot", "atLeast", "atMost", "above", "below", "isEmpty"],
  text: ["is", "isNot", "oneOf", "contains", "startsWith", "isEmpty"],
  class: ["is", "isNot", "oneOf", "isEmpty"],
  set: ["has", "hasNot", "isEmpty"],
} as const;

export type Comparison = (typeof comparisons)[keyof typeof comparisons][number];

/**
 * One condition: a column and exactly one comparison, e.g. `{column: "town", is: "Brno"}`.
 *
 * A row without a value meets `isEmpty: true` and `isNot`, nothing else.
 */
export type Condition = { readonly column: string } & {
  readonly [Name in Comparison]?: RuleValue | readonly string[] | boolean;
};

/** All of, any of, or one condition; nested as deep as wanted. */
export type Rule = { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] } | Condition;

export interface OwnSegment {
  /** As the user calls it; unique without regard to case. */
  readonly name: string;
  readonly rule: Rule;
}
